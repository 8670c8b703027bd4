import Differences
import Documents
import Testing

@Suite struct FieldPathTests {
    @Test(
        "people write a path with points, and in the notation where a key holds a sign of either",
        arguments: [
            ("/owner", "owner"), ("/review/next", "review.next"),
            ("/roles[role=board]/until", "roles[role=board].until"),
            ("/supports[a.b]", "supports[a.b]"), ("/a.b/c", "/a.b/c"), ("/a~1b", "/a~1b"), ("/x]", "/x]"), ("/", "/"),
            ("", ""),
        ])
    func written(notation: String, written: String) throws {
        let path = try #require(FieldPath(notation))
        #expect(path.written == written)
        if !written.isEmpty { #expect(FieldPath(written: written) == path) }
    }

    @Test(
        "a path is written so that reading it gives the same path",
        arguments: [
            "", "/a", "/a/b", "/~0/~1/~2", "/", "/a[x]", "/a[#3]", "/a[x,#2]/b", "/a[kind=b,signed=2023-12]/until",
            "/a[k=]", "/a[k=\"\"]", "/a[\"#1\"]", "/a[\"x,y\"][#1]", "/a[k=\"a]\\\"b\",l=x y]", "/a[https://x.fi/a]",
            "[id=x]/n", "/ä[å=ö]", "/\u{301}x[\u{301}y]/~2\u{301}", "/a\r\nb/c",
        ])
    func notation(text: String) throws { #expect(try #require(FieldPath(text)).description == text) }

    @Test(
        "what is no path is refused",
        arguments: ["a", "/a[", "/a[]", "/a[#0]", "/a[#x]", "/a[x]b", "/a[x,y]", "/a[k=v,w]", "/a[\"x]", "/a[\"x\"y]"])
    func malformed(text: String) { #expect(FieldPath(text) == nil) }

    @Test(
        "a path leads to its value",
        arguments: [
            ("/a/b", "1"), ("/l[x]", "x"), ("/l[x,#2]", "x"), ("/m[k=v]/n", "2"), ("/m[k=,n=3]/n", "3"),
            ("/m[#1]/n", "2"),
        ])
    func leads(path: String, expected: String) throws {
        let document = yaml("a: {b: 1}\nl: [x, y, x]\nm: [{k: v, n: 2}, {n: 3}]\n")
        #expect(document.root.at(try #require(FieldPath(path)))?.text == expected)
    }

    @Test("a path to nothing leads nowhere", arguments: ["/c", "/l[z]", "/l[x,#3]", "/m[k=w]", "/m[#3]", "/a/b/c"])
    func leadsNowhere(path: String) throws {
        let document = yaml("a: {b: 1}\nl: [x, y, x]\nm: [{k: v, n: 2}, {n: 3}]\n")
        #expect(document.root.at(try #require(FieldPath(path))) == nil)
    }

    @Test("long texts are cut in paths, and still told apart")
    func longTexts() throws {
        let text = String(repeating: "long words ", count: 10)
        let (old, new) = (yaml("a: ['\(text)1', '\(text)2']\n"), yaml("a: []\n"))
        let paths = changes(from: old, to: new).map(\.path)
        #expect(paths.allSatisfy { $0.description.count < 60 })
        #expect(paths.map { old.root.at($0)?.text.last } == ["1", "2"])
    }
}

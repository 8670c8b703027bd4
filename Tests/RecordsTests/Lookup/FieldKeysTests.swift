import Documents
import Records
import TestSupport
import Testing

/// The keys that lead to a field.
@Suite struct FieldKeysTests {
    private let root = Documents.read(
        Array("a: {2024: [{b: 1}, {b: [2, 3]}, {c: 4}]}\nd: 5\n".utf8), path: "x.yaml"
    ).document.root

    @Test("the keys to a value are those of mappings, also where they are numbers, and no places in lists")
    func keys() throws {
        let deep = try #require(root.at("/a/2024/1/b/1"))
        #expect(FieldKeys(to: deep).names == ["a", "2024", "b"])
        #expect(FieldKeys(to: deep).text == "a.2024.b")
        #expect(FieldKeys(to: try #require(root["d"])).names == ["d"])
        #expect(FieldKeys(to: root).names.isEmpty)
    }

    @Test("the values of a field are those of all entries, each item apart; where it lacks there are none")
    func values() {
        #expect(FieldKeys(["a", "2024", "b"]).values(in: root).map(\.text) == ["1", "2", "3"])
        #expect(FieldKeys(["a", "x"]).values(in: root).isEmpty)
        #expect(FieldKeys(["d"]).values(in: root).map(\.text) == ["5"])
    }
}

import Testing

@testable import Server

@Suite struct RequestTargetTests {
    @Test(
        "a target is the segments of a path, decoded, with the values behind the question mark",
        arguments: [
            ("/", [""], [:]), ("/fi", ["fi"], [:]), ("/fi/", ["fi", ""], [:]),
            ("/fi/a%20b%C3%A4.html", ["fi", "a bä.html"], [:]), ("/a+b", ["a+b"], [:]),
            ("/fi?q=a+b%26c&q=d&e", ["fi"], ["q": "a b&c", "e": ""]), ("/fi?", ["fi"], [:]),
            ("http://example.org:80/fi/x", ["fi", "x"], [:]), ("/a?b=c=d?e", ["a"], ["b": "c=d?e"]),
        ] as [(String, [String], [String: String])])
    func targets(text: String, segments: [String], query: [String: String]) throws {
        let target = try RequestTarget(text)
        #expect(target.segments == segments && target.query == query)
    }

    @Test(
        "what names no place of a site is nowhere, and what is not written as a target is malformed",
        arguments: [
            ("/../etc/passwd", .nowhere), ("/fi/..", .nowhere), ("/fi/%2e%2E/x", .nowhere), ("/./fi", .nowhere),
            ("/fi%2Fx", .nowhere), ("/fi%5cx", .nowhere), ("/fi/%00", .nowhere), ("//fi", .nowhere),
            ("/fi//x", .nowhere), ("", .malformed), ("*", .malformed), ("fi", .malformed), ("/%", .malformed),
            ("/%4", .malformed), ("/%zz", .malformed), ("/%ff", .malformed), ("/fi?q=%ff", .malformed),
            ("ftp://example.org/", .malformed), ("http://example.org", .malformed),
        ] as [(String, RequestTarget.Fault)])
    func faults(text: String, fault: RequestTarget.Fault) {
        #expect(throws: fault) { try RequestTarget(text) }
    }

    @Test("a target may have as many bytes as the limit, and not one more")
    func length() throws {
        let longest = "/" + String(repeating: "a", count: RequestTarget.longest - 1)
        #expect(try RequestTarget(longest).segments[0].utf8.count == RequestTarget.longest - 1)
        #expect(throws: RequestTarget.Fault.tooLong) { try RequestTarget(longest + "a") }
    }
}

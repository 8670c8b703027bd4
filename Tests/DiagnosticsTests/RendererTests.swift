import Diagnostics
import Foundation
import Testing

@Suite struct RendererTests {
    private let report = CheckReport(
        problems: [
            Diagnostic(
                rule: "owner-in-force", message: Text(verbatim: "the owner 'a' ended on 2018"),
                location: Location(
                    file: "records/networks/c 40%,:.yaml", start: Position(line: 4, column: 8),
                    end: Position(line: 4, column: 9), line: "owner: a"),
                record: "networks/c40", pointer: "/owner", hint: Text(verbatim: "its successor is 'b'")),
            Diagnostic(
                rule: "yaml/unique-keys", severity: .warning, message: Text(verbatim: "twice <&> \u{1B}[31m"),
                location: Location(
                    file: "records/a.yaml", start: Position(line: 2, column: 1), end: Position(line: 2, column: 4),
                    line: "älä: \tx"),
                notes: [.init(Text(verbatim: "first"), at: Location(file: "records/a.yaml"))]),
        ], files: 3, records: 2,
        rules: [
            RuleDescription(
                name: "owner-in-force", severity: .error, invariant: Text(verbatim: "Invariant."),
                why: Text(verbatim: "Why."))
        ])

    private func render(_ name: String, colour: Bool = false) throws -> String {
        let renderer = try #require(Renderer.all.first { $0.name == name })
        return renderer.render(report, TextStyle(colour: Colour(isOn: colour)))
    }

    @Test("text shows the line, the underlined stretch, the hint, the notes and the totals")
    func text() throws {
        #expect(
            try render("text") == """
                records/a.yaml:2:1: warning[yaml/unique-keys]: twice <&> \\u{1b}[31m
                  2 | älä:  x
                    | ^^^
                  note: records/a.yaml:1:1: first
                  help: kumppani explain yaml/unique-keys

                records/networks/c 40%,:.yaml:4:8: error[owner-in-force]: the owner 'a' ended on 2018
                  4 | owner: a
                    |        ^
                  hint: its successor is 'b'
                  help: kumppani explain owner-in-force

                2 records: 1 error, 1 warning

                """)
        #expect(try render("text", colour: true).contains("\u{1B}[1;31merror[owner-in-force]\u{1B}[0m"))
    }

    @Test("JSON, SARIF and GitLab's report are JSON and hold every problem")
    func jsonForms() throws {
        for name in ["json", "sarif", "gitlab"] {
            _ = try JSONSerialization.jsonObject(with: Data(try render(name).utf8))
        }
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try render("json").utf8)) as? [String: Any])
        let problems = try #require(json["problems"] as? [[String: Any]])
        #expect(problems.map { $0["line"] as? Int } == [2, 4])
        #expect(problems[0]["record"] is NSNull)
        #expect((json["summary"] as? [String: Int]) == ["files": 3, "records": 2, "errors": 1, "warnings": 1])
    }

    @Test("SARIF names the place in code points and the path as a URI reference")
    func sarif() throws {
        let text = try render("sarif")
        #expect(text.contains(#""columnKind": "unicodeCodePoints""#))
        #expect(text.contains(#""uri": "records/networks/c%2040%25%2C%3A.yaml""#))
        #expect(text.contains(#""ruleIndex": 0"#))
        #expect(text.contains(#""relatedLocations""#))
    }

    @Test("GitHub's annotations escape what would end a property or a line")
    func github() throws {
        #expect(
            try render("github") == """
                ::warning file=records/a.yaml,line=2,endLine=2,col=1,endColumn=4,title=yaml/unique-keys::twice <&> \\u{1b}[31m
                ::error file=records/networks/c 40%25%2C%3A.yaml,line=4,endLine=4,col=8,endColumn=9,title=owner-in-force::\
                the owner 'a' ended on 2018%0Ahint: its successor is 'b'
                2 records: 1 error, 1 warning

                """)
    }

    @Test("GitLab's fingerprints stay when lines move, and differ between problems")
    func gitlab() throws {
        func fingerprints(_ problems: [Diagnostic]) throws -> [String] {
            let renderer = try #require(Renderer.all.first { $0.name == "gitlab" })
            let text = renderer.render(
                CheckReport(problems: problems, files: 1, records: 1, rules: []), TextStyle())
            let list = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
            return (list ?? []).compactMap { $0["fingerprint"] as? String }
        }
        var moved = report.problems
        moved[0].location.start.line += 10
        #expect(try fingerprints(report.problems) == fingerprints(moved))
        #expect(Set(try fingerprints(report.problems + report.problems)).count == 4)
    }

    @Test("JUnit's XML is well-formed and fails one case for each file with errors")
    func junit() throws {
        let text = try render("junit")
        let parser = XMLCounter(text)
        #expect(parser.counts["testcase"] == 3)
        #expect(parser.counts["failure"] == 1)
        #expect(text.contains("twice &lt;&amp;&gt; \\u{1b}[31m"))
    }
}

/// Counts the elements of a document; empty where it is not well-formed.
private struct XMLCounter {
    var counts: [String: Int] = [:]

    init(_ text: String) {
        var rest = Substring(text)
        var open: [Substring] = []
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("?") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else {
                    counts = [:]
                    return
                }
                continue
            }
            let name = tag.prefix { $0.isLetter || $0 == "-" }
            counts[String(name), default: 0] += 1
            if !tag.hasSuffix("/") { open.append(name) }
        }
        if !open.isEmpty { counts = [:] }
    }
}

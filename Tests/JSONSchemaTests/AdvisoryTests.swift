import Diagnostics
import Documents
import Foundation
import JSONSchema
import Testing

/// A real schema over a real register: 2,661 security advisories, of which an independent validator refuses seven.
@Suite(.enabled(if: Suites.folder != nil, "the test material is not beside the package"))
struct AdvisoryTests {
    @Test("The advisories have exactly the errors that an independent validator finds")
    func advisories() throws {
        let suites = try #require(Suites.folder)
        let scratch = try Scratch()
        try scratch.shell(
            """
            git init -q --bare -b main x.git
            xzcat '\(suites.path)/histories/pypa-advisories.fi.xz' | git -C x.git fast-import --quiet
            git -C x.git archive main vulns | tar -x
            """)
        let document = try Suites.json(suites.appending(path: "osv/schema.json"))
        let options = SchemaOptions(assertFormats: false)
        let compilation = try SchemaStore().compile(document, base: URI("file:///osv/schema.json"), options: options)
        #expect(compilation.diagnostics == [])
        let schema = try #require(compilation.schema)
        var evaluator = Evaluator()
        var found: [String] = []
        let documents = try scratch.yaml(in: "vulns")
        for document in documents {
            for problem in evaluator.check(document, against: schema) {
                let place = "\(problem.location.start.line)\t\(problem.location.start.column)"
                found.append("\(document.path)\t\(place)\t\(problem.pointer ?? "")\t\(problem.rule.dropFirst(7))")
            }
        }
        let expected = try String(contentsOf: suites.appending(path: "osv/pypa-expected-errors.tsv"), encoding: .utf8)
        #expect(documents.count == 2661)
        #expect(found.sorted() == expected.split(separator: "\n").map(String.init).sorted())
    }
}

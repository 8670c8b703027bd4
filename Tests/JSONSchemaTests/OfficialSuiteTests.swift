import Diagnostics
import Documents
import Foundation
import JSONSchema
import Testing

/// The official JSON Schema Test Suite, read from where it lies.
@Suite(.enabled(if: Suites.folder != nil, "the test material is not beside the package"))
struct OfficialSuiteTests {
    private static let suite = "json-schema-test-suite/tests/"

    @Test("Every required test of draft 2020-12 gives the verdict of the suite")
    func required() throws {
        let outcome = try run("draft2020-12", formats: false, .draft2020_12)
        #expect(outcome.count == 1299)
        #expect(outcome.failures == [])
    }

    @Test("Every required test of draft-07 gives the verdict of the suite")
    func requiredOfDraft07() throws {
        let outcome = try run("draft7", formats: false, .draft07)
        #expect(outcome.failures == [])
    }

    @Test(
        "Every optional test gives the verdict of the suite, but for those with a reason",
        arguments: ["draft2020-12", "draft7"])
    func optional(draft: String) throws {
        let outcome = try run("\(draft)/optional", formats: false, draft == "draft7" ? .draft07 : .draft2020_12)
        #expect(outcome.failures == [])
    }

    @Test(
        "Every format, asserted, gives the verdict of the suite, but for those with a reason",
        arguments: ["draft2020-12", "draft7"])
    func formats(draft: String) throws {
        let outcome = try run("\(draft)/optional/format", formats: true, draft == "draft7" ? .draft07 : .draft2020_12)
        #expect(outcome.failures == [])
    }

    @Test("Every schema of the suite meets its own metaschema")
    func metaschemas() throws {
        let options = SchemaOptions(assertFormats: false, checkSchema: true)
        var refused: [String] = []
        for file in try Suites.files(in: Self.suite + "draft2020-12") {
            for group in try Suites.json(file).root.items {
                guard let schema = group["schema"] else { continue }
                let base = URI("http://localhost:1234/main.json")
                let compilation = try Suites.store().compile(
                    schema.document, at: schema.index, base: base, options: options)
                if compilation.schema == nil { refused.append("\(file.lastPathComponent): \(compilation.diagnostics)") }
            }
        }
        #expect(refused == [])
    }

    private struct Outcome {
        var count = 0
        var skipped = 0
        var failures: [String] = []
    }

    private func run(_ folder: String, formats: Bool, _ dialect: StandardDialect) throws -> Outcome {
        var outcome = Outcome()
        let store = Suites.store()
        let options = SchemaOptions(assertFormats: formats, defaultDialect: dialect)
        for file in try Suites.files(in: Self.suite + folder) {
            for group in try Suites.json(file).root.items {
                let name = "\(folder)/\(file.lastPathComponent): \(group["description"]?.text ?? "")"
                let schema = try #require(group["schema"])
                let base = URI("http://localhost:1234/main.json")
                let compilation = try store.compile(schema.document, at: schema.index, base: base, options: options)
                var evaluator = Evaluator()
                for test in group["tests"]?.items ?? [] {
                    let title = "\(name): \(test["description"]?.text ?? "")"
                    outcome.count += 1
                    if Skips.reason(for: title) != nil {
                        outcome.skipped += 1
                        continue
                    }
                    guard let compiled = compilation.schema, let data = test["data"] else {
                        outcome.failures.append("\(title): \(compilation.diagnostics.first?.message.en ?? "")")
                        continue
                    }
                    let expected = test["valid"]?.boolean == true
                    let isValid = evaluator.isValid(data.document, at: data.index, against: compiled)
                    let problems = evaluator.check(data.document, at: data.index, against: compiled)
                    if isValid != expected || problems.isEmpty != expected {
                        outcome.failures.append("\(title): \(isValid), \(problems.map(\.message))")
                    }
                }
            }
        }
        print(
            "\(folder): \(outcome.count - outcome.skipped - outcome.failures.count) of \(outcome.count), \(outcome.skipped) skipped"
        )
        return outcome
    }
}

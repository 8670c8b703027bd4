import Diagnostics
import Documents
import Foundation
import JSONSchema
import Testing

/// The common workload with one record in ten broken: each fault is found once, at its place, and nothing else.
@Suite(.enabled(if: Suites.generator != nil, "the common workload's generator is not beside the package"))
struct BenchFaultTests {
    @Test("Every broken record has exactly one diagnostic, at the fault", arguments: [true, false])
    func faults(assertFormats: Bool) throws {
        let generator = try #require(Suites.generator)
        let scratch = try Scratch()
        let stderr = try scratch.shell("python3 '\(generator.path)' records --out x --records 1000 --invalid 0.1")
        var faults: [String: String] = [:]
        for line in stderr.split(separator: "\n") {
            let parts = line.dropFirst("invalid ".count).split(separator: ":")
            faults["x/" + parts[0]] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        #expect(faults.count == 104)
        var evaluator = Evaluator()
        for (folder, name) in [("partners", "partner"), ("networks", "network"), ("units", "unit")] {
            let file = try Suites.json(scratch.url.appending(path: "x/schemas/\(name).schema.json"))
            let options = SchemaOptions(assertFormats: assertFormats)
            let base = URI("file:///x/schemas/\(name).schema.json")
            let schema = try #require(try SchemaStore().compile(file, base: base, options: options).schema)
            for document in try scratch.yaml(in: "x/records/\(folder)") {
                let problems = evaluator.check(document, against: schema)
                guard let fault = faults[document.path] else {
                    #expect(problems == [], "\(document.path)")
                    continue
                }
                let text = String(decoding: document.bytes, as: UTF8.self)
                let expected = try place(of: fault, in: text)
                #expect(problems.count == 1, "\(document.path): \(fault): \(problems.map(\.message))")
                let start = problems.first?.location.start
                #expect(start == expected.position, "\(document.path): \(fault): \(problems.map(\.message))")
                #expect(expected.rules.contains(problems.first?.rule ?? ""), "\(document.path): \(fault)")
            }
        }
    }

    /// Where a kind of fault stands in a record, and the rules that may report it.
    private func place(of fault: String, in text: String) throws -> (position: Position, rules: [String]) {
        let (prefix, column, rules): (String, Int, [String]) =
            switch fault {
            case "unknown field": ("colour: ", 1, ["schema/unevaluatedProperties"])
            case "bad enum": ("status: x", 9, ["schema/enum"])
            case "missing owner": ("id: ", 1, ["schema/required"])
            case "bad date": ("reviewed: 2x", 11, ["schema/format", "schema/pattern"])
            case "bad pattern": ("id: UP_", 5, ["schema/pattern"])
            case "nested unknown": ("  xx: y", 3, ["schema/additionalProperties"])
            case "bad type": ("languages: [1, ", 13, ["schema/type"])
            case "empty list": ("themes: []", 9, ["schema/minItems"])
            default: ("", 0, [])
            }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.hasPrefix(prefix) })
        return (Position(line: line + 1, column: column), rules)
    }
}

import Diagnostics
import Documents
import Foundation
import Pages
import Records
import Testing

@testable import Reports

/// The register that this package ships with.
let realRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

/// What reports are made from, of the real register.
func realContext(
    _ name: ReportName, on day: String = "2026-11-28", period: (String, String)? = nil
) throws -> ReportContext {
    try context(FolderSource(root: realRoot), name, on: day, period: period)
}

/// What reports are made from, of a register with the real schemas and these records.
func smallContext(
    _ name: ReportName, on day: String = "2025-06-01", period: (String, String)? = nil, unit: String? = nil,
    problems: [Diagnostic] = [], _ records: [String: String]
) throws -> ReportContext {
    try context(try smallSource(records), name, on: day, period: period, unit: unit, problems: problems)
}

/// A register with the real schemas and these records, which say in one language only what they say in Swedish.
func swedishContext(_ name: ReportName, on day: String = "2025-06-01", _ records: [String: String]) throws
    -> ReportContext
{
    let own = try smallSource(records).texts
    let settings = try #require(own["register.yaml"])
    let swedish = settings.replacing("languages: [fi, sv, en]", with: "languages: [sv, fi, en]")
    try #require(swedish != settings)
    return try context(
        MemorySource(own.merging(["register.yaml": swedish]) { $1 }), name, on: day, period: nil)
}

/// A register with the real schemas and these records.
func smallSource(_ records: [String: String]) throws -> MemorySource {
    let real = FolderSource(root: realRoot)
    var texts: [String: String] = [:]
    for file in try real.files(below: "schemas") {
        texts[file.path] = String(decoding: try real.read(file.path, limit: 1 << 20), as: UTF8.self)
    }
    texts["register.yaml"] = String(decoding: try real.read("register.yaml", limit: 1 << 20), as: UTF8.self)
    for (path, text) in records {
        let id = path.split(separator: "/").last.map(String.init) ?? path
        texts["records/\(path).yaml"] = "id: \(id)\n\(text)\n"
    }
    return MemorySource(texts)
}

private func context(
    _ source: any RecordSource, _ name: ReportName, on day: String, period: (String, String)?, unit: String? = nil,
    problems: [Diagnostic] = []
) throws -> ReportContext {
    let configuration = try RegisterConfiguration.read(from: source)
    let register = try RegisterLoader(source: source, configuration: configuration).load().register
    let question = ReportQuestion(
        name: name, day: try #require(Day(day)), period: try period.map(makePeriod),
        unit: unit.map { RecordID(collection: "units", id: $0) }, record: nil)
    return ReportContext(
        register, question, guides: try FieldGuide.all(source: source, configuration: configuration), problems: problems
    )
}

/// The period between two dates.
func makePeriod(_ dates: (String, String)) throws -> ReportPeriod {
    ReportPeriod(since: try #require(PartialDate(dates.0)), until: try #require(PartialDate(dates.1)))
}

extension Report {
    /// The page as text in a language, on lines that are never broken.
    func told(_ language: Language = .fi) -> String { text(.text, TextStyle(language: language, width: 10_000)) }

    /// The ids of the records that the findings of a kind are about, in order.
    func ids(_ kind: String) -> [String] {
        findings.filter { $0.kind == kind }.compactMap(\.records.first?.id).sorted()
    }

    /// A whole number of the findings of a kind, summed.
    func sum(_ kind: String, _ name: String) -> Double {
        findings.filter { $0.kind == kind }.flatMap(\.values).filter { $0.name == name }.reduce(0) { sum, value in
            if case .number(let digits) = value.value { return sum + (Double(digits) ?? 0) }
            return sum
        }
    }
}

extension Finding {
    /// A value as a program reads it.
    func value(_ name: String) -> String? {
        switch values.first(where: { $0.name == name })?.value {
        case .string(let text), .number(let text): text
        case .boolean(let value): "\(value)"
        default: nil
        }
    }
}

import Checks
import Diagnostics
import Documents
import Foundation
import Records
import TestSupport
import Testing

@testable import Reports

/// A register whose reports are held against the script `figures.py`.
enum FigureRegister: String, CaseIterable {
    /// The register that the project ships.
    case helsinki
    /// What `Benchmarks/city.py` makes.
    case city

    /// The day that reports look from.
    static let day = "2026-11-28"
    /// The periods of which a review is held against the script.
    static let periods = ["2021-08/2024-12", "2022/2022", "2016/2019", "2022-03/2022-06-30"]

    /// The register, loaded once.
    func loaded() throws -> LoadedFigures { try (self == .city ? Self.loadedCity : Self.loadedHelsinki).get() }

    private static let loadedHelsinki = Result { try LoadedFigures(root: realRoot, folder: nil) }
    private static let loadedCity = Result {
        let folder = try TemporaryFolder()
        let root = folder.path + "/city"
        _ = try python("\(realRoot)/Benchmarks/city.py", [root])
        return try LoadedFigures(root: root, folder: folder)
    }
}

/// A register as reports see it, and what the script says of it.
final class LoadedFigures: Sendable {
    private let register: Register
    private let guides: [String: FieldGuide]
    private let schemas: [String: Document]
    private let problems: [Diagnostic]
    private let folder: TemporaryFolder?
    /// What the script says: of `findings`, `told` and `due`, by report.
    let figures: [String: [String: [String]]]

    fileprivate init(root: String, folder: TemporaryFolder?) throws {
        let source = FolderSource(root: root)
        let configuration = try RegisterConfiguration.read(from: source)
        let day = try #require(Day(FigureRegister.day))
        let checked = try RegisterCheck.run(source: source, configuration: configuration, day: day)
        register = checked.register
        problems = checked.report.problems
        guides = try FieldGuide.all(source: source, configuration: configuration)
        var schemas: [String: Document] = [:]
        for collection in configuration.collections {
            let path = try #require(collection.schema)
            schemas[collection.name] = Documents.read(try source.read(path, limit: 1 << 20), path: path).document
        }
        self.schemas = schemas
        self.folder = folder
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "figures.py").path
        let output = try python(script, [root, FigureRegister.day] + FigureRegister.periods)
        figures = try JSONDecoder().decode([String: [String: [String]]].self, from: output)
    }

    /// A report by the name that the script gives it: `portfolio`, `period 2022 2024`, `brief partners/oslo`.
    func report(_ key: String) throws -> any Report {
        let parts = key.split(separator: " ").map(String.init)
        let name = try #require(ReportName(rawValue: parts[0]))
        let period = name == .period ? try makePeriod((parts[1], parts[2])) : nil
        let subject = parts.count == 2 ? register[try id(parts[1])] : nil
        let context = try context(name, period: period, unit: name == .unit ? subject?.id : nil)
        return try ReportRequest(name).report(on: subject, period, context, schemas: schemas)
    }

    /// What reports are made from.
    func context(_ name: ReportName, period: ReportPeriod? = nil, unit: RecordID? = nil) throws -> ReportContext {
        let question = ReportQuestion(
            name: name, day: try #require(Day(FigureRegister.day)), period: period, unit: unit, record: nil)
        return ReportContext(register, question, guides: guides, problems: problems)
    }

    private func id(_ text: String) throws -> RecordID {
        let parts = text.split(separator: "/").map(String.init)
        try #require(parts.count == 2)
        return RecordID(collection: parts[0], id: parts[1])
    }
}

extension Finding {
    /// The line that the script writes of it; `nil` for what only the checks can tell.
    var line: String? {
        guard kind != "rule", kind != "possible-duplicate" else { return nil }
        let shown = values.filter { !["text", "recorded", "need"].contains($0.name) }.sorted { $0.name < $1.name }
        let words = shown.map { "\($0.name)=\(Self.text($0.value))" }.joined(separator: "; ")
        return "\(kind) [\(Set(records.map(\.description)).sorted().joined(separator: " "))] \(words)"
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text), .number(let text): text
        case .boolean(let value): "\(value)"
        case .array(let items): items.map(text).sorted().joined(separator: ",")
        default: value.compactText
        }
    }
}

/// What a script of Python prints.
private func python(_ script: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(script) needs python3 with PyYAML (python3-yaml), and git")
    return bytes
}

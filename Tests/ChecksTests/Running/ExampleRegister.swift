import Checks
import Diagnostics
import Foundation
import Records
import TestSupport

/// The register that an example describes, with the collections and schemas of the project.
struct ExampleRegister {
    private let source: FallbackSource
    private let day: Day
    /// The places that the example marks, in order: the file and the stretch.
    let marks: [String]

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    init(_ example: RuleExample) throws {
        var texts: [String: String] = [:]
        var marks: [String] = []
        for (path, text) in example.files {
            let marked = Marked(text)
            let file = RuleExample.place(of: path)
            texts[file] = marked.text
            marks += marked.places.map { "\(file) \($0)" }
        }
        let schemas = FolderSource(root: Self.root)
        if texts["register.yaml"] == nil {
            var configuration = String(decoding: try schemas.read("register.yaml", limit: 1 << 20), as: UTF8.self)
            // Schemas of collections without records need not be compiled.
            let used = Set(texts.keys.compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
            var collection = ""
            configuration = configuration.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
                if let named = line.wholeMatch(of: #/  ([a-z-]+):/#) { collection = String(named.1) }
                return used.contains(collection) || !line.hasPrefix("    schema: ")
            }.joined(separator: "\n")
            configuration += "  nested: {files: \"records/nested/**/{id}.yaml\"}\n"
            let schema = texts["schemas/example.schema.json"] == nil ? "" : ", schema: schemas/example.schema.json"
            configuration += "  examples: {files: \"records/examples/{id}.yaml\"\(schema)}\n"
            texts["register.yaml"] = configuration
        }
        let links = Set(example.links.map(RuleExample.place))
        source = FallbackSource(MemorySource(texts, links: links), schemasIn: schemas)
        day = Day(example.day) ?? RuleExample.usualDay
        self.marks = marks
    }

    /// What is wrong with the register; what keeps it from being read, too.
    func problems(_ rules: RuleSelection) throws -> [Diagnostic] {
        do {
            let configuration = try RegisterConfiguration.read(from: source)
            return try RegisterCheck.run(source: source, configuration: configuration, day: day, rules: rules).report
                .problems
        } catch let error where !error.diagnostics.isEmpty {
            return error.diagnostics
        }
    }
}

extension Diagnostic {
    /// The file and the stretch, as ``ExampleRegister/marks`` have them.
    var mark: String { "\(location.file) \(place)" }
}

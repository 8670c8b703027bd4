import Documents
import Foundation
import Records
import Testing

/// The schemas of the register that this package ships with: what pages and forms take their words from.
@Suite struct ShippedSchemasTests {
    private let source = FolderSource(
        root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path)
    private let configuration: RegisterConfiguration
    private let schemas: [(name: String, root: Node)]

    init() throws {
        configuration = try RegisterConfiguration.read(from: source)
        let paths = Set(configuration.collections.compactMap(\.schema) + ["schemas/common.schema.json"]).sorted()
        schemas = try paths.map { [source] path in
            (path, Documents.read(try source.read(path, limit: 1 << 20), path: path).document.root)
        }
    }

    @Test("every field has a label and help, and every choice a label, in each language")
    func words() {
        #expect(configuration.languages == ["fi", "sv", "en"])
        #expect(schemas.count == 13)
        for (name, root) in schemas { #expect(missing(in: root, at: name) == []) }
    }

    @Test("every shape that schemas share has help in each language")
    func shared() throws {
        let common = try #require(schemas.first { $0.name == "schemas/common.schema.json" })
        let shapes = common.root["$defs"]?.entries ?? []
        #expect(shapes.count == 13)
        #expect(shapes.filter { !isComplete($0.value["x-help"]) }.map(\.key.text) == [])
    }

    @Test("the schemas say of every text of words in the records that it is one, and of no code, name or address")
    func prose() throws {
        let loaded = try RegisterLoader(source: source, configuration: configuration).load()
        let guides = try FieldGuide.all(source: source, configuration: configuration)
        var names: Set<String> = []
        for record in loaded.register.records {
            let notes = try #require(guides[record.id.collection]).notes(on: record.document)
            for slot in record.document.slots.indices {
                let node = Node(document: record.document, index: slot)
                guard node.kind == .string else { continue }
                if notes.isProse(node) {
                    #expect(notes.format(of: node) == nil && notes.references(of: node).isEmpty, "\(node.text)")
                } else if node.text.contains(" "), !byLanguage(node) {
                    names.insert(node.pointer.split(separator: "/").filter { Int($0) == nil }.joined(separator: "."))
                }
            }
        }
        #expect(names == ["case", "classification", "roles.body"])
    }

    /// Whether a text is one of several by language.
    private func byLanguage(_ node: Node) -> Bool {
        ["fi", "sv", "en"].contains(node.pointer.split(separator: "/").last.map(String.init) ?? "")
    }

    @Test("every collection has its words for one record and for several in each language")
    func collections() {
        for collection in configuration.collections {
            for language in configuration.languages {
                #expect(collection.node.at("/label/\(language)/one") != nil, "\(collection.name), \(language)")
                #expect(collection.node.at("/label/\(language)/many") != nil, "\(collection.name), \(language)")
            }
        }
    }

    @Test("the columns of each collection are counted from 1, its name the first")
    func columns() {
        for (name, root) in schemas where name != "schemas/common.schema.json" {
            let numbers = columns(of: root)
            #expect(numbers.sorted() == Array(1...numbers.count), "\(name)")
            #expect(root.at("/properties/name/x-column")?.integer == 1, "\(name)")
        }
    }

    /// What a schema and those inside of it lack: the places of fields without words.
    private func missing(in schema: Node, at place: String) -> [String] {
        var found: [String] = []
        for (key, field) in schema["properties"]?.entries ?? [] {
            let place = "\(place)/\(key.text)"
            for word in ["x-label", "x-help"] where !isComplete(field[word]) { found.append("\(place) \(word)") }
            found += missing(in: field, at: place)
        }
        for choice in schema["enum"]?.items ?? [] where !isComplete(schema["x-enum-labels"]?[choice.text]) {
            found.append("\(place) \(choice.text)")
        }
        return found + inner(of: schema).flatMap { missing(in: $0, at: place) }
    }

    /// The numbers of the columns in a schema and in those inside of it.
    private func columns(of schema: Node) -> [Int] {
        let inside = (schema["properties"]?.entries ?? []).map(\.value) + inner(of: schema)
        return (schema["x-column"].flatMap(\.integer).map { [$0] } ?? []) + inside.flatMap(columns)
    }

    /// The schemas inside of one, but for those of its properties.
    private func inner(of schema: Node) -> [Node] {
        (schema["items"].map { [$0] } ?? []) + (schema["anyOf"]?.items ?? [])
            + (schema["$defs"]?.entries.map(\.value) ?? [])
    }

    /// Whether a text is there in each language.
    private func isComplete(_ text: Node?) -> Bool {
        configuration.languages.allSatisfy { text?[$0]?.text.isEmpty == false }
    }
}

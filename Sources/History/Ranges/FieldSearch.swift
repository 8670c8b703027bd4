import Diagnostics
import Differences
package import Documents
package import Git
import Records

extension RecordHistories {
    /// Makes sure that a field that is asked about is one of the record at a path: of the record as it is, of one of
    /// its versions, or of what its schema knows. Throws `HistoryError`, with the nearest name.
    package func require(
        _ field: FieldSelection, ofPath path: RepositoryPath, present: Document?, _ changes: [RecordChange]
    ) throws {
        var search = FieldSearch(field)
        // What the schema says of the newest version is enough: of each it would take an evaluation.
        var guide = guide(path)
        let versions = [present].compactMap(\.self) + changes.flatMap { [$0.after, $0.before].compactMap(\.self) }
        for document in versions {
            if search.finds(in: document.root, guide.notes(on: document)) { return }
            guide = .empty
        }
        // Of a record that nobody could ever read, nobody can say what it lacks.
        guard !search.known.isEmpty else { return }
        let known = search.known.sorted()
        let name = name(of: path)
        throw HistoryError(
            .question,
            Text(
                en: "'\(name)' has no field '\(field.text)', and never had; its schema knows none either",
                fi: "tietueella '\(name)' ei ole eikä ole ollut kenttää '\(field.text)', eikä skeema tunne sitä",
                sv: "'\(name)' har inget fält '\(field.text)', och har aldrig haft; schemat känner inte heller till det"
            ),
            hint: Spelling.nearest(to: field.text, among: known).map { .didYouMean("'\($0)'") }
                ?? Text(
                    en: "'kumppani show \(name) --format yaml' shows what its fields are called",
                    fi: "'kumppani show \(name) --format yaml' näyttää kenttien nimet",
                    sv: "'kumppani show \(name) --format yaml' visar vad fälten heter"))
    }
}

/// Looks for a field in versions of a record, and notes which fields there are instead.
private struct FieldSearch {
    /// The fields that were seen, as people write them.
    private(set) var known: Set<String> = []
    private let names: [String]

    init(_ field: FieldSelection) { names = field.names }

    /// Whether the field stands in a record, or may stand there by its schema.
    mutating func finds(in root: Node, _ notes: FieldNotes) -> Bool { finds(names[...], in: root, notes, way: []) }

    private mutating func finds(
        _ names: ArraySlice<String>, in node: Node, _ notes: FieldNotes, way: [String]
    ) -> Bool {
        guard let name = names.first else { return true }
        // Every entry is looked into: lists hold entries with different fields.
        for item in node.items where finds(names, in: item, notes, way: way) { return true }
        let fields = notes.fields(of: node)
        for known in node.entries.map(\.key.text) + fields { self.known.insert(Self.text(way + [known])) }
        if let value = node[name] { return finds(names.dropFirst(), in: value, notes, way: way + [name]) }
        // What would stand in a field that is not there is for the schema to say, which is not asked that far.
        return fields.contains(name)
    }

    /// A field as people write it.
    private static func text(_ names: [String]) -> String { FieldPath(names.map(FieldPath.Step.field)).written }
}

import Diagnostics
package import Documents
package import Records

/// A record as lines of words, one for each field, in an order that its layout does not change.
///
/// Two versions written so can be compared line by line, which is what git does with what a `textconv` driver prints.
package struct RecordLines {
    private let notes: FieldNotes
    private let language: String
    private let title: (_ reference: String, _ collections: [String]) -> String?

    /// Makes a writer of a record's lines; `title` gives the title of the record that a reference names.
    package init(
        _ notes: FieldNotes, in language: String = "en",
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) {
        self.notes = notes
        self.language = language
        self.title = title
    }

    /// The lines of a whole record: fields in the schema's order, others behind them by name; entries of lists by name.
    package func lines(of document: Document) -> [String] { lines(of: document.root, labels: []) }

    private func lines(of node: Node, labels: [LabelPart]) -> [String] {
        switch node.kind {
        case .mapping where !node.entries.isEmpty:
            let order = notes.fields(of: node)
            let sorted = node.entries.map { ($0, order.firstIndex(of: $0.key.text) ?? order.count) }
                .sorted { ($0.1, $0.0.key.text) < ($1.1, $1.0.key.text) }
            return sorted.flatMap { entry, _ in
                let label = LabelPart.field(key: entry.key.text, label: notes.labelValue(of: entry.value))
                return lines(of: entry.value, labels: labels + [label])
            }
        case .sequence where !node.items.isEmpty:
            let naming = ListNaming(declared: notes.key(of: node), old: node.items, new: [])
            let isTuple = node.items.allSatisfy { $0.kind == .integer || $0.kind == .float }
            let named = zip(node.items, naming.names(of: node.items)).map { item, name in
                (lines(of: item, labels: labels + entryLabel(item, naming, name)), "\(FieldPath([.entry(name)]))")
            }
            return (isTuple && !notes.isSet(node) ? named : named.sorted { $0.1 < $1.1 }).flatMap(\.0)
        default:
            return text(of: node, label: LabelPart.text(of: labels, in: language))
        }
    }

    private func entryLabel(_ item: Node, _ naming: ListNaming, _ name: EntryName) -> [LabelPart] {
        LabelPart.entry(item, naming, place: name.position, notes: notes, label: notes.labelValue(of: item)).map {
            [$0]
        }
            ?? []
    }

    /// A value on the line of its label; a long text below it, a sentence on each line.
    private func text(of node: Node, label: String) -> [String] {
        let start = label.isEmpty ? "" : "\(label): "
        guard node.isScalar else { return [start + node.json().compactText] }
        guard node.kind == .string else { return [start + node.text] }
        if let choice = notes.choiceLabel(of: node) {
            return [start + FieldNotes.text(of: choice, in: language)]
        }
        let collections = notes.references(of: node)
        if !collections.isEmpty, let title = title(node.text, collections), title != node.text {
            return ["\(start)\(node.text) (\(title))"]
        }
        // A text that looks like a number, or like nothing, is shown in quotes.
        if node.style != .plain, Self.looksLikeOther(node.text) { return ["\(start)'\(node.text)'"] }
        guard node.text.unicodeScalars.count > 100 || node.text.contains(where: \.isNewline) else {
            return [start + node.text]
        }
        let sentences = node.text.replacing(". ", with: ".\n").split(whereSeparator: \.isNewline)
        return ["\(label):"] + sentences.map { "    \($0)" }
    }

    private static func looksLikeOther(_ text: String) -> Bool {
        var reader = YAMLReader()
        let root = reader.read(Array(text.utf8), path: "").document.root
        return text.isEmpty || root.kind != .string && root.isScalar
    }
}

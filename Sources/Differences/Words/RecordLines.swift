package import Diagnostics
package import Documents
package import Records

/// A record as lines of words: for each line of its text one that says what stands there.
///
/// Git compares what a `textconv` driver prints, and blames it line by line, so the lines have to be those of the file.
package struct RecordLines {
    private let notes: FieldNotes
    private let language: Language
    private let title: (_ reference: String, _ collections: [String]) -> String?

    /// Makes a writer of a record's lines; `title` gives the title of the record that a reference names.
    package init(
        _ notes: FieldNotes, in language: Language = .en,
        title: @escaping (_ reference: String, _ collections: [String]) -> String? = { _, _ in nil }
    ) {
        self.notes = notes
        self.language = language
        self.title = title
    }

    /// As many lines as the record has: fields by their labels, without indentation, and without quotes that change nothing;
    /// comments, and what else stands on lines of its own, as they are.
    package func lines(of document: Document) -> [String] {
        var lines = TextLines(document)
        write(document.root, labels: [], to: &lines)
        return lines.texts
    }

    private func write(_ node: Node, labels: [LabelPart], to lines: inout TextLines) {
        let around = node.surroundings
        if node.kind == .mapping, node.style == .block {
            for (place, entry) in node.entries.enumerated() {
                let label = LabelPart.field(key: entry.key.text, label: notes.labelValue(of: entry.value))
                write(
                    entry.value, from: entry.key.range.lowerBound, comment: around[place].beside,
                    labels: labels + [label], to: &lines)
            }
        } else if node.kind == .sequence, node.style == .block {
            let naming = ListNaming(declared: notes.key(of: node), old: node.items, new: [])
            for (place, (item, name)) in zip(node.items, naming.names(of: node.items)).enumerated() {
                let label = LabelPart.entry(
                    item, naming, place: name.position, notes: notes, label: notes.labelValue(of: item))
                write(
                    item, from: item.range.lowerBound, comment: around[place].beside,
                    labels: labels + [label].compactMap(\.self), to: &lines)
            }
        } else {
            lines.put(text(of: node, label: LabelPart.text(of: labels, in: language)), at: node.range.lowerBound)
        }
    }

    /// Writes a field or an entry that begins at a place in the text.
    private func write(
        _ node: Node, from start: Int, comment: String?, labels: [LabelPart], to lines: inout TextLines
    ) {
        let label = LabelPart.text(of: labels, in: language)
        let startLine = lines.number(at: start)
        if !node.isScalar, node.style == .block {
            // Behind a dash the first field stands on the line of the dash.
            if lines.number(at: node.range.lowerBound) > startLine {
                lines.put(label + ":", at: start, comment: comment)
            }
            return write(node, labels: labels, to: &lines)
        }
        let isOneLine = node.range.isEmpty || lines.number(at: node.range.upperBound - 1) == startLine
        if isOneLine, node.style != .literal, node.style != .folded {
            return lines.put(text(of: node, label: label), at: start, comment: comment)
        }
        let first = node.source.prefix { !$0.isNewline }
        let isBlock = node.style == .literal || node.style == .folded
        let words = isBlock || lines.number(at: node.range.lowerBound) > startLine ? "" : " " + first
        lines.put(label + ":" + words, at: start, comment: comment)
        lines.indent(node.range)
    }

    /// A value that stands on one line, behind its label; `isInner` in brackets.
    private func text(of node: Node, label: String, isInner: Bool = false) -> String {
        let start = label.isEmpty ? "" : "\(label): "
        switch node.kind {
        case .mapping:
            let fields = node.entries.map { key, value in
                let label = LabelPart.field(key: key.text, label: notes.labelValue(of: value))
                return text(of: value, label: LabelPart.text(of: [label], in: language), isInner: true)
            }
            return "\(start){\(fields.joined(separator: "; "))}"
        case .sequence:
            return "\(start)[\(node.items.map { text(of: $0, label: "", isInner: true) }.joined(separator: ", "))]"
        default:
            let isEmpty = node.text.isEmpty && node.style == .plain
            return isEmpty ? String(start.dropLast()) : start + word(of: node, isInner: isInner)
        }
    }

    /// A scalar: a choice by its label, a reference with the title of its record.
    private func word(of node: Node, isInner: Bool) -> String {
        let text = node.text
        guard node.kind == .string else { return text }
        if let choice = notes.choiceLabel(of: node) { return FieldNotes.text(of: choice, in: language.rawValue) }
        let collections = notes.references(of: node)
        if !collections.isEmpty, let title = title(text, collections), title != text { return "\(text) (\(title))" }
        // What nobody would see is written with escapes.
        if text.unicodeScalars.contains(where: \.isInvisible) { return JSONValue.string(text).compactText }
        let needsQuotes = node.style != .plain && !Self.readsAsItself(text, isInner: isInner)
        return needsQuotes ? "'\(text.replacing("'", with: "''"))'" : text
    }

    /// Whether a text can stand without quotes: it is no number, no list, no mapping, and not nothing.
    private static func readsAsItself(_ text: String, isInner: Bool) -> Bool {
        var reader = YAMLReader()
        let result = reader.read(Array((isInner ? "[\(text)]" : text).utf8), path: "")
        let root = result.document.root
        let value = isInner && root.items.count == 1 ? root.items[0] : root
        return result.diagnostics.isEmpty && value.kind == .string && value.text == text
    }
}

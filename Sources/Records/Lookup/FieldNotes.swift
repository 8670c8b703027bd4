package import Documents
import JSONSchema

/// What a ``FieldGuide`` says of the values of one document.
package struct FieldNotes: Sendable {
    private let document: Document
    private let guide: FieldGuide
    /// Ordered by value; of one value, what stands with the field itself before what a `$ref` brings.
    private let annotations: [Annotation]
    /// What a newer schema says of the same document, for where this one is silent; one at most.
    private var newer: [FieldNotes] = []

    init(_ document: Document, _ guide: FieldGuide, _ annotations: [Annotation]) {
        self.document = document
        self.guide = guide
        self.annotations = annotations.enumerated()
            .sorted { ($0.element.instance, $0.offset) < ($1.element.instance, $1.offset) }.map(\.element)
    }

    /// These notes, with others on the same document for where these are silent.
    func with(_ newer: FieldNotes) -> FieldNotes {
        var notes = self
        notes.newer = [newer]
        return notes
    }

    /// What the schema calls a field, by its `x-label`, else its `title`; a label in another language where the asked
    /// one lacks; `nil` without a schema that knows the field.
    package func label(of node: Node, in language: String) -> String? {
        labelValue(of: node).map { Self.text(of: $0, in: language) }
    }

    /// The schema's label of a field: a text, or one for each language.
    package func labelValue(of node: Node) -> Node? {
        var title: Node?
        for meaning in meanings(of: node) {
            if case .label(let value) = meaning { return value }
            if case .title(let value) = meaning, title == nil { title = value }
        }
        return title
    }

    /// The properties that tell the entries of a list apart, by its `x-key`.
    package func key(of list: Node) -> [String]? {
        meanings(of: list).lazy.compactMap { if case .key(let names) = $0 { names } else { nil } }.first
    }

    /// The collections that a value refers to, by its `x-references`; empty where it is no reference.
    package func references(of node: Node) -> [String] {
        meanings(of: node).lazy.compactMap { if case .references(let names) = $0 { names } else { nil } }.first ?? []
    }

    /// What one of several allowed values is called, by `x-enum-labels`: a text, or one for each language.
    package func choiceLabel(of node: Node) -> Node? {
        guard node.isScalar else { return nil }
        for case .choices(let labels) in meanings(of: node) {
            if let label = labels[node.text] { return label }
        }
        return nil
    }

    /// The values that the schema's `enum` allows; `nil` for a value without one.
    func allowedValues(of node: Node) -> [String]? {
        meanings(of: node).lazy.compactMap { if case .allowed(let values) = $0 { values } else { nil } }.first
    }

    /// The fields that the schema knows of a mapping, in its order.
    package func fields(of mapping: Node) -> [String] { fieldGroups(of: mapping).flatMap(\.self) }

    /// The same for each place of the schema that has fields of the mapping: beside each other, by `$ref`, by `allOf`.
    package func fieldGroups(of mapping: Node) -> [[String]] {
        meanings(of: mapping).compactMap { if case .fields(let names) = $0 { names } else { nil } }
    }

    /// The format of a text, by `format`: `edtf`, `uri`, `email`; `nil` where the schema names none.
    package func format(of node: Node) -> String? {
        meanings(of: node).lazy.compactMap { if case .format(let name) = $0 { name } else { nil } }.first
    }

    /// Whether a value is a text of words in the register's first language, by `x-prose`: no name, code or address.
    package func isProse(_ node: Node) -> Bool {
        guard node.kind == .string else { return false }
        return meanings(of: node).contains { if case .prose = $0 { true } else { false } }
    }

    /// The values that lists of records show, by `x-column`, with their numbers; in the order of the text.
    package var columns: [(value: Node, number: Int)] {
        let own = annotations.compactMap { annotation -> (value: Node, number: Int)? in
            guard case .column(let number) = guide.meanings[annotation.number] else { return nil }
            return (Node(document: document, index: annotation.instance), number)
        }
        return own.isEmpty ? newer.flatMap(\.columns) : own
    }

    /// The values that lists of records can be limited by, by `x-filter`; in the order of the text.
    package var filters: [Node] {
        let own = annotations.compactMap { annotation -> Node? in
            guard case .filter = guide.meanings[annotation.number] else { return nil }
            return Node(document: document, index: annotation.instance)
        }
        return own.isEmpty ? newer.flatMap(\.filters) : own
    }

    /// Whether a value is one of several that the schema names, by `x-enum-labels`.
    package func isChoice(_ node: Node) -> Bool {
        meanings(of: node).contains { if case .choices = $0 { true } else { false } }
    }

    /// Whether a list is a set, by `uniqueItems`.
    package func isSet(_ list: Node) -> Bool {
        meanings(of: list).contains { if case .set = $0 { true } else { false } }
    }

    /// A text that is given once, or by language; the first that there is where the language lacks.
    package static func text(of node: Node, in language: String) -> String {
        (node.isScalar ? node : node[language] ?? node.entries.first?.value)?.text ?? ""
    }

    /// Where a value stands, in words: the labels of the fields that lead to it, or their keys: `Yhteistyö: Aihe`.
    package func place(of node: Node, in language: String) -> String {
        var words: [String] = []
        var current = document.root
        while current.index != node.index {
            if current.kind == .mapping {
                guard let entry = current.entries.last(where: { $0.value.index <= node.index }) else { break }
                words.append(label(of: entry.value, in: language) ?? entry.key.text)
                current = entry.value
            } else {
                guard let item = current.items.last(where: { $0.index <= node.index }) else { break }
                current = item
            }
        }
        return words.joined(separator: ": ")
    }

    /// The meanings of a value's annotations; logarithmic in their number.
    private func meanings(of node: Node) -> [FieldGuide.Meaning] {
        guard node.document === document else { return [] }
        var low = 0
        var high = annotations.count
        while low < high {
            let middle = (low + high) / 2
            if annotations[middle].instance < node.index { low = middle + 1 } else { high = middle }
        }
        let own = annotations[low...].prefix { $0.instance == node.index }.map { guide.meanings[$0.number] }
        return newer.isEmpty ? own : own + newer.flatMap { $0.meanings(of: node) }
    }
}

import Diagnostics
import Documents
import Records

/// The records that refer to a record, by collection, each once with the fields that name it.
struct ReferrerList {
    private let register: Register
    private let guides: [String: FieldGuide]
    private let references: [(record: Record, node: Node)]

    init(_ record: Record, _ register: Register, _ guides: [String: FieldGuide]) {
        self.register = register
        self.guides = guides
        references = register.references(to: record.id).map { ($0.record, $0.node) }
    }

    /// The list under its heading; empty where nothing refers to the record.
    func text(_ style: TextStyle) -> String {
        guard !references.isEmpty else { return "" }
        let groups = Dictionary(grouping: references) { $0.record.id.collection }
        return register.configuration.collections.reduce(
            "\n\(style.colour.bold(Self.heading.text(in: style.language)))\n"
        ) { text, collection in
            guard let group = groups[collection.name] else { return text }
            let label = collection.pluralLabel(in: style.language.rawValue).visible
            return text + "  \(label.prefix(1).uppercased() + label.dropFirst())\n" + lines(group, style)
        }
    }

    private func lines(_ group: [(record: Record, node: Node)], _ style: TextStyle) -> String {
        let name = style.language.rawValue
        var order: [Record] = []
        var fields: [RecordID: [String]] = [:]
        for (record, node) in group {
            let field = (guides[record.id.collection] ?? .empty).notes(on: record.document).place(of: node, in: name)
            if fields[record.id] == nil { order.append(record) }
            if fields[record.id]?.contains(field) != true { fields[record.id, default: []].append(field) }
        }
        return order.map { record in
            Wrapping.text(
                "\(record.title(in: name)) (\(record.id)): \((fields[record.id] ?? []).joined(separator: "; "))"
                    .visible,
                width: style.terminalWidth, first: "    ", more: "      ")
        }.joined()
    }

    private static let heading = Text(en: "Referred to by", fi: "Tähän viittaavat", sv: "Nämns i")
}

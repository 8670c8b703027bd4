import Diagnostics
import Documents
package import Records

/// One record as a person reads it.
package struct RecordView {
    private let record: Record
    private let register: Register
    private let notes: FieldNotes
    private let day: Day
    private let isFiltered: Bool

    /// Makes a view; a filtered one leaves out what does not hold on the day.
    package init(_ record: Record, in register: Register, notes: FieldNotes, day: Day, isFiltered: Bool) {
        self.record = record
        self.register = register
        self.notes = notes
        self.day = day
        self.isFiltered = isFiltered
    }

    /// The view in a form.
    package func text(_ format: RecordFormat, _ style: TextStyle) -> String {
        switch format {
        case .text: return page(style.colour)
        case .json: return record.root.json(where: isShown).text + "\n"
        case .csv:
            let rows = leaves(record.root).map { [$0.pointer, $0.text] }
            return Table(header: ["field", "value"], rows: rows).text(.csv, style)
        case .yaml where isFiltered: return record.root.json(where: isShown).text + "\n"
        case .yaml: return record.text
        }
    }

    private func page(_ colour: Colour) -> String {
        var text = "\(colour.bold(record.title().visible))  \(record.id.description.visible)\n"
        if let phase = record.phase(on: day) {
            text += "\(phase.status)\(phase.since.map { " since \($0)" } ?? "") (on \(day))\n"
        }
        text += "\n" + fields(record.root, indent: "", colour)
        let referring = register.references(to: record.id)
        if !referring.isEmpty {
            text += "\n\(colour.bold("Referred to by"))\n"
            text += referring.map {
                "  \($0.record.id.description.visible)  \($0.record.title().visible)  (\(label($0.node, in: $0.record)))\n"
            }.joined()
        }
        return text + "\n\(record.path.visible)\n"
    }

    private func fields(_ mapping: Node, indent: String, _ colour: Colour) -> String {
        mapping.entries.map { key, value in
            let label = colour.blue((notes.label(of: value, in: "en") ?? key.text).visible)
            return "\(indent)\(label):\(self.value(value, indent: indent, colour))"
        }.joined()
    }

    /// A value behind its label: on the same line, or on the lines after it.
    private func value(_ node: Node, indent: String, _ colour: Colour) -> String {
        switch node.kind {
        case .mapping where !node.entries.isEmpty: return "\n" + fields(node, indent: indent + "  ", colour)
        case .sequence where !node.items.isEmpty:
            let items = node.items.filter(isShown).map { item in
                guard item.kind == .mapping else { return "\(indent)  -\(value(item, indent: indent + "  ", colour))" }
                let text = fields(item, indent: indent + "    ", colour)
                return "\(indent)  - \(text.dropFirst(indent.count + 4))"
            }
            return "\n" + items.joined()
        default:
            let lines = (node.isScalar ? node.text : node.source).split(separator: "\n").map { String($0).visible }
            if lines.count > 1 { return "\n" + lines.map { "\(indent)  \($0)\n" }.joined() }
            return " \(lines.first ?? "")\(title(of: node))\n"
        }
    }

    /// What the record is called that a reference names.
    private func title(of node: Node) -> String {
        guard let target = record.reference(at: node)?.target, let other = register[target], other.title() != node.text
        else { return "" }
        return " (\(other.title().visible))"
    }

    /// Whether an entry of a list holds on the day: it has begun and is not over.
    private func isShown(_ node: Node) -> Bool {
        guard isFiltered, node.kind == .mapping else { return true }
        return Span(node).mayHold(on: day)
    }

    private func leaves(_ node: Node) -> [Node] {
        switch node.kind {
        case .sequence: node.items.filter(isShown).flatMap(leaves)
        case .mapping: node.entries.flatMap { leaves($0.value) }
        default: [node]
        }
    }

    private func label(_ node: Node, in record: Record) -> String {
        node.pointer.split(separator: "/").filter { Int($0) == nil }.joined(separator: ", ").visible
    }
}

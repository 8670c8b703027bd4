package import Diagnostics
import Documents
package import Records

/// One record as a person reads it.
package struct RecordView {
    private let record: Record
    private let register: Register
    private let notes: FieldNotes
    private let day: Day
    private let isFiltered: Bool
    private let guides: [String: FieldGuide]

    /// Makes a view; a filtered one leaves out what does not hold on the day. `guides` say by collection what fields are called.
    package init(
        _ record: Record, in register: Register, guides: [String: FieldGuide], day: Day, isFiltered: Bool
    ) {
        self.record = record
        self.register = register
        self.guides = guides
        notes = (guides[record.id.collection] ?? .empty).notes(on: record.document)
        self.day = day
        self.isFiltered = isFiltered
    }

    /// The view in a form.
    package func text(_ format: RecordFormat, _ style: TextStyle) -> String {
        switch format {
        case .text: return page(style.colour, style.language)
        case .json: return record.root.json(where: isShown).text + "\n"
        case .csv:
            let rows = leaves(record.root).map { [$0.pointer, $0.text] }
            return Table(header: ["field", "value"], rows: rows).text(.csv, style)
        case .yaml where isFiltered: return record.root.json(where: isShown).text + "\n"
        case .yaml: return record.text
        }
    }

    private func page(_ colour: Colour, _ language: Language) -> String {
        let name = language.rawValue
        var text = "\(colour.bold(record.title(in: name).visible))  \(record.id.description.visible)\n"
        if let phase = record.phase(on: day) {
            text += state(phase).text(in: language) + "\n"
        }
        text += "\n" + fields(record.root, indent: "", colour, language)
        let referring = register.references(to: record.id)
        if !referring.isEmpty {
            text += "\n\(colour.bold(Self.referring.text(in: language)))\n"
            text += referring.map {
                "  \($0.record.id.description.visible)  \($0.record.title(in: name).visible)  (\(label($0.node, in: $0.record, name)))\n"
            }.joined()
        }
        return text + "\n\(record.path.visible)\n"
    }

    private static let referring = Text(en: "Referred to by", fi: "Tähän viittaavat", sv: "Nämns i")

    /// The phase that holds on the day, as a sentence.
    private func state(_ phase: Phase) -> Text {
        let label = phase.node["status"].flatMap { notes.choiceLabel(of: $0) }
        let word = { (language: Language) in
            label.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? phase.status
        }
        let words = (en: word(.en), fi: word(.fi), sv: word(.sv))
        let (since, day) = (phase.since?.words, day.words)
        return Text(
            en: "\(words.en)\(since.map { " since \($0)" } ?? "") (on \(day))",
            fi: "\(words.fi)\(since.map { ", alkaen \($0)" } ?? "") (\(day))",
            sv: "\(words.sv)\(since.map { " sedan \($0)" } ?? "") (\(day))")
    }

    private func fields(_ mapping: Node, indent: String, _ colour: Colour, _ language: Language) -> String {
        mapping.entries.map { key, value in
            let label = colour.blue((notes.label(of: value, in: language.rawValue) ?? key.text).visible)
            return "\(indent)\(label):\(self.value(value, indent: indent, colour, language))"
        }.joined()
    }

    /// A value behind its label: on the same line, or on the lines after it.
    private func value(_ node: Node, indent: String, _ colour: Colour, _ language: Language) -> String {
        switch node.kind {
        case .mapping where !node.entries.isEmpty: return "\n" + fields(node, indent: indent + "  ", colour, language)
        case .sequence where !node.items.isEmpty:
            let items = node.items.filter(isShown).map { item in
                guard item.kind == .mapping else {
                    return "\(indent)  -\(value(item, indent: indent + "  ", colour, language))"
                }
                let text = fields(item, indent: indent + "    ", colour, language)
                return "\(indent)  - \(text.dropFirst(indent.count + 4))"
            }
            return "\n" + items.joined()
        default:
            let lines = shown(node, language).split(separator: "\n").map { String($0).visible }
            if lines.count > 1 { return "\n" + lines.map { "\(indent)  \($0)\n" }.joined() }
            return " \(lines.first ?? "")\n"
        }
    }

    /// A value as a person reads it: a reference as the title of its record with its id, a choice by its label, a date
    /// as people write it.
    private func shown(_ node: Node, _ language: Language) -> String {
        let words = ReadingWords(record: record, register: register, notes: notes, language: language)
        guard let title = words.title(node), title != node.text else { return words.text(node) }
        return "\(title) (\(node.text))"
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

    private func label(_ node: Node, in record: Record, _ language: String) -> String {
        (guides[record.id.collection] ?? .empty).notes(on: record.document).place(of: node, in: language).visible
    }
}

package import Diagnostics
import Documents
package import Records
import Words

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
        case .text: return page(style)
        case .json: return record.root.json(where: isShown).text + "\n"
        case .csv:
            let rows = leaves(record.root).map { [$0.pointer, $0.text] }
            return Table(header: ["field", "value"], rows: rows).text(.csv, style)
        case .yaml where isFiltered: return record.root.json(where: isShown).text + "\n"
        case .yaml: return record.text
        }
    }

    private func page(_ style: TextStyle) -> String {
        let (colour, language) = (style.colour, style.language)
        let name = record.title(in: language.rawValue).visible
        let opening = opening(language).joined(separator: " ")
        return "\(colour.bold(name))  \(record.id.description.visible)\n"
            + (opening.isEmpty ? "" : Wrapping.text(opening.visible, width: style.width))
            + "\n" + fields(record.root, indent: "", style) + ReferrerList(record, register, guides).text(style)
            + "\n\(record.path.visible)\n"
    }

    /// What it is, how the city stands to it and who answers, in sentences; where a day was asked for, as of when.
    private func opening(_ language: Language) -> [String] {
        let words = ReadingWords(record: record, register: register, notes: notes, language: language)
        let lede = RecordLede(record, in: register, on: day, language: language) { record[$0].map(words.text) }
        var sentences = [lede.what, lede.state, lede.evidence].compactMap(\.self)
        if lede.what == nil {
            if let phase = lede.phase { sentences.append(state(phase, words)) }
        } else if let owner = record["owner"].flatMap(words.title) {
            let inferred = record.isInferred("owner") ? " (\(language.words.inferredOwner))" : ""
            sentences.append(
                "\(language.words.answers(for: record.role, isOver: lede.phase?.isEnd ?? false)) \(owner)\(inferred).")
        }
        guard isFiltered, !sentences.isEmpty else { return sentences }
        return [
            Text(en: "As of \(day.words).", fi: "Tilanne \(day.words).", sv: "Läget \(day.words).").text(in: language)
        ]
            + sentences
    }

    /// The phase of a record that has no sentence of its own: `Päättynyt 2/2022`, `Käynnissä, vuodesta 2020`.
    private func state(_ phase: Phase, _ words: ReadingWords) -> String {
        let label = phase.node["status"].map(words.text) ?? phase.status
        let language = words.language.words
        guard let since = phase.since else { return "\(label), \(language.startUnknown)." }
        return phase.isEnd ? "\(label) \(language.date(since))." : "\(label), \(language.since(since))."
    }

    private func fields(_ mapping: Node, indent: String, _ style: TextStyle) -> String {
        mapping.entries.map { key, value in
            let label = (notes.label(of: value, in: style.language.rawValue) ?? key.text).visible
            return field(label, value, indent: indent, style)
        }.joined()
    }

    /// A value behind its label: on the same line, or on the lines after it.
    private func field(_ label: String, _ node: Node, indent: String, _ style: TextStyle) -> String {
        let head = "\(indent)\(style.colour.blue(label)):"
        if node.kind == .mapping, !node.entries.isEmpty {
            return head + "\n" + fields(node, indent: indent + "  ", style)
        }
        if node.kind == .sequence, !node.items.isEmpty { return head + "\n" + list(node, indent: indent, style) }
        let lines = shown(node, style.language).split(separator: "\n").map { String($0).visible }
        if lines.count > 1 { return head + "\n" + lines.map { wrapped($0, indent + "  ", style) }.joined() }
        let text = wrapped("\(label): \(lines.first ?? "")", indent, style)
        guard text.hasPrefix("\(indent)\(label):") else { return text }
        return head + text.dropFirst(indent.count + label.count + 1)
    }

    private func list(_ list: Node, indent: String, _ style: TextStyle) -> String {
        list.items.filter(isShown).map { item in
            switch item.kind {
            case .mapping where !item.entries.isEmpty:
                let text = fields(item, indent: indent + "    ", style)
                return "\(indent)  - \(text.dropFirst(indent.count + 4))"
            case .sequence where !item.items.isEmpty:
                return "\(indent)  -\n" + self.list(item, indent: indent + "  ", style)
            default:
                return shown(item, style.language).split(separator: "\n").enumerated().map { i, line in
                    wrapped((i == 0 ? "- " : "  ") + String(line).visible, indent + "  ", style)
                }.joined()
            }
        }.joined()
    }

    /// A text behind an indentation, as wide as the terminal.
    private func wrapped(_ text: String, _ indent: String, _ style: TextStyle) -> String {
        Wrapping.text(text, width: style.terminalWidth.map { min($0, style.width) }, first: indent, more: indent + "  ")
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
}

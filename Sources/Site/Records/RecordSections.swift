import Diagnostics
import Documents
import Records
import Words

/// What a record says beyond its first sentences: short facts together, then each larger field under its label.
struct RecordSections {
    let record: SiteRecord
    let maker: PageMaker
    /// The fields that need no telling any more.
    private let told: Set<String>
    private let values: ValueWriter

    init(record: SiteRecord, maker: PageMaker, told: Set<String>) {
        self.record = record
        self.maker = maker
        self.told = told
        values = ValueWriter(record, maker)
    }

    func write(_ html: inout HTML) {
        let entries = record.root.entries.filter { !told.contains($0.key.text) && $0.value.isFilled }
        let short = entries.filter { isShort($0.key.text, $0.value) }
        let long = entries.filter { !isShort($0.key.text, $0.value) }
        if !short.isEmpty {
            html.element("section") { html in
                html.element("h2", .class("visually-hidden"), text: maker.words.facts)
                html.element("dl", .class("facts")) { html in
                    for (key, value) in short {
                        html.element("div") { html in
                            html.element("dt", text: label(key, value))
                            html.element("dd") { values.write(value, key: key.text, &$0) }
                        }
                    }
                }
            }
        }
        for (key, value) in order(long) { section(key.text, label(key, value), value, &html) }
    }

    private func label(_ key: Node, _ value: Node) -> String {
        record.label(of: value, key: key.text, in: maker.language)
    }

    /// Whether a field is meant to be copied: the core messages of a material.
    private func isCopied(_ key: String) -> Bool { key == "messages" && record.record.role == .material }

    private func isShort(_ key: String, _ value: Node) -> Bool {
        if isCopied(key) { return false }
        return switch value.kind {
        case .mapping:
            key == "location" || value.isByLanguage && value.entries.allSatisfy { $0.value.text.count < 120 }
        case .sequence: false
        default: value.text.utf8.count < 120
        }
    }

    /// What runs and what it serves first; the rest as the record has it.
    private func order(_ entries: [(key: Node, value: Node)]) -> [(key: Node, value: Node)] {
        let first = ["cooperation", "roles", "purpose", "outcome", "description", "remit", "rationale", "supports"]
        return entries.enumerated().sorted { a, b in
            let x = first.firstIndex(of: a.element.key.text) ?? first.count
            let y = first.firstIndex(of: b.element.key.text) ?? first.count
            return (x, a.offset) < (y, b.offset)
        }.map(\.element)
    }

    private func section(_ key: String, _ label: String, _ value: Node, _ html: inout HTML) {
        if key == "phases" { return PhaseList(record: record, maker: maker).write(label, &html) }
        html.element("section") { html in
            html.element("h2", text: label)
            if value.kind == .sequence, value.items.contains(where: { $0.kind == .mapping && !isText($0) }) {
                EntryList(record: record, maker: maker, key: key).write(value.items, &html)
            } else if key == "supports", value.kind == .sequence {
                priorities(record.targets(below: value), &html)
            } else if isCopied(key) {
                // The script puts a button beside it.
                let words = maker.words
                html.element(
                    "div", .class("prose"), .text("data-copy", words.copyMessage),
                    .text("data-copied", words.messageCopied)
                ) { values.write(value, key: key, &$0) }
            } else {
                html.element("div", .class("prose")) { values.write(value, key: key, &$0) }
            }
        }
    }

    private func isText(_ node: Node) -> Bool { node.isByLanguage }

    /// What it serves: each goal with its kind and programme.
    private func priorities(_ ids: [RecordID], _ html: inout HTML) {
        html.element("ul", .class("values")) { html in
            for id in ids {
                html.element("li") { html in
                    maker.link(id, &html)
                    guard let priority = maker.site[id] else { return }
                    let own = ValueWriter(priority, maker)
                    let kind = priority.root["kind"].map { own.told($0).text.lowercased1 }
                    let programme = priority.root["programme"].map { own.told($0).text }
                    let words = [kind, programme].compactMap(\.self).joined(separator: ", ")
                    if !words.isEmpty {
                        html.text(" ")
                        html.element("span", .class("aside"), text: "(\(words))")
                    }
                }
            }
        }
    }
}

import Diagnostics
import Documents
import Records
import Words

/// Writes values of a record, of today or of an earlier version, on one line.
struct InlineValues {
    /// What the schema says of the values.
    let notes: FieldNotes
    /// The page.
    let maker: PageMaker
    /// The record that a value names.
    let target: (Node) -> RecordID?

    /// A scalar in words, without a link: a choice by its label, a reference by its title, a date as people write it.
    func told(_ node: Node) -> ToldText {
        let language = maker.language
        if let label = notes.choiceLabel(of: node) { return ToldText(Localized.label(label, in: language)) }
        if let id = target(node) { return maker.site.title(of: id, in: language) ?? ToldText(id.id) }
        switch node.kind {
        case .null: return ToldText("–")
        case .boolean: return ToldText(node.boolean == true ? maker.words.yes : maker.words.no)
        default: break
        }
        if let date = date(node) { return ToldText(maker.words.date(date)) }
        if notes.format(of: node) == "iso-3166-1", let name = Countries.name(of: node.text, in: language) {
            return ToldText(name)
        }
        if node.kind == .integer || node.kind == .float { return ToldText(maker.words.number(node.text)) }
        return ToldText(node.text, notes.isProse(node) ? maker.site.languages[0] : nil)
    }

    /// Writes a value with its links.
    func write(_ node: Node, key: String, _ html: inout HTML) {
        switch node.kind {
        case .mapping where node.isByLanguage:
            html.text(node.told(in: maker.language), on: maker.language)
        case .mapping where node["role"]?.isByLanguage == true && node.entries.count <= 2:
            // A role, and the unit that it belongs to.
            for (key, value) in node.entries {
                if key.text == "unit" { html.text(" (") }
                write(value, key: key.text, &html)
                if key.text == "unit" { html.text(")") }
            }
        case .mapping:
            for (i, (key, value)) in node.entries.filter({ $0.value.isFilled }).enumerated() {
                if i > 0 { html.text("; ") }
                html.text((notes.label(of: value, in: maker.language.rawValue) ?? key.text) + ": ")
                write(value, key: key.text, &html)
            }
        case .sequence:
            for (i, item) in node.items.enumerated() {
                if i > 0 { html.text(item.isScalar ? ", " : " · ") }
                write(item, key: key, &html)
            }
        default: scalar(node, key: key, &html)
        }
    }

    private func scalar(_ node: Node, key: String, _ html: inout HTML) {
        if let id = target(node) { return maker.link(id, &html) }
        let text = node.text
        if let address = WebAddress(text) {
            let told = maker.site.decision(at: text)?.title(in: maker.language)
            return html.link(.web(address)) { html in
                guard let told else { return html.text(Self.short(address, text)) }
                html.text(told, on: maker.language)
                html.text(" (\(address.host))")
            }
        }
        if text.contains("@"), let mailbox = Mailbox(text) { return html.link(.mailbox(mailbox), text: text) }
        if key == "wikidata", let address = WebAddress("https://www.wikidata.org/wiki/" + text) {
            return html.link(.web(address), text: text)
        }
        if key == "eur" { return html.text(maker.words.euros(text)) }
        html.text(told(node), on: maker.language)
    }

    /// A date, where the schema says that a value is one, or where it can be nothing else.
    func date(_ node: Node) -> PartialDate? {
        guard let date = node.date else { return nil }
        if let format = notes.format(of: node) { return ["edtf", "date"].contains(format) ? date : nil }
        return date.precision == .year ? nil : date
    }

    /// What an address ends with, and its server: `A stronger seat at a stronger table (eurocities.eu)`.
    private static func short(_ address: WebAddress, _ text: String) -> String {
        let last = text.split(separator: "/").last.map(String.init) ?? ""
        let name = String(last.prefix { !"?#".contains($0) })
        guard !name.isEmpty, last != address.host, last != "www." + address.host, name.count <= 80 else {
            return address.host
        }
        // Words with hyphens between them are a title; what has digits is the name of a case or a file.
        let isTitle = name.contains("-") && name.allSatisfy { $0 == "-" || $0.isLetter }
        return "\(isTitle ? name.replacing("-", with: " ").capitalized1 : name) (\(address.host))"
    }
}

import Diagnostics
import Documents
import Pages
import Records
import Words

/// The first sentences of a record's page: what it is, in what state, who answers for it.
struct Lede {
    let record: SiteRecord
    let maker: PageMaker
    private let status: Status?
    private let values: ValueWriter

    init(record: SiteRecord, maker: PageMaker) {
        self.record = record
        self.maker = maker
        status = Status(of: record, on: maker.site.day)
        values = ValueWriter(record, maker)
    }

    private var words: any Words { maker.words }
    private var root: Node { record.root }

    /// The fields that the sentences tell, and that nothing below has to repeat.
    var toldFields: Set<String> {
        var told: Set<String> = [
            "id", "name", "title", "sources", "notes", "since", "until", "kind", "state", "status",
            "inferred",
        ]
        told.formUnion(ownerFields)
        switch record.record.role {
        // Where it lies is on the map.
        case .partner: told.formUnion(["importance", "country", "location", "wikidata"])
        case .network: told.formUnion(shared.tellsImportance ? ["importance", "scope"] : ["scope"])
        case .decision: told.formUnion(["date", "section", "case", "body", "outcome"])
        case .priority: told.formUnion(["programme"])
        case .measure: told.formUnion(["due"])
        default: break
        }
        return told
    }

    func write(_ html: inout HTML) {
        html.element("p", .class("lede")) { html in
            if let status {
                maker.label(status, of: record, alone: true, &html)
                html.text(" ")
            }
            html.text(sentence)
            if let state = stateSentence { html.text(" " + state) }
            if let date = maker.site.lastTold(of: record) { html.text(" " + words.lastTold(date)) }
            if let owned = ownedSentence { html.text(" " + owned) }
            answers(&html)
        }
        if let phase = record.record.phase(on: maker.site.day), let reason = phase.node["reason"], reason.isFilled {
            html.element("p", .class("reason")) { html in
                html.text(values.told(reason), on: maker.language)
                if let source = phase.node["source"], source.isFilled {
                    html.text(" (")
                    values.inline.write(source, key: "source", &html)
                    html.text(")")
                }
            }
        }
    }

    /// What it is.
    private var sentence: String {
        switch record.record.role {
        case .decision: decision
        case .priority: priority
        default: shared.what ?? plain
        }
    }

    /// The kind, and the time: enough for whatever has no sentence of its own.
    private var plain: String {
        let kind = choice("kind") ?? maker.site.collection(record.id.collection)?.singular(in: maker.language) ?? ""
        let time = record.time(words)
        var text = time.isEmpty ? kind : "\(kind), \(time)"
        if let due = root["due"]?.date { text += ", \(words.due) \(words.date(due))" }
        return text + "."
    }

    private var decision: String {
        let body = root["body"].map { values.told($0).text }
        let date = root["date"]?.date.map(words.date)
        let section = root["section"].map { "§ \($0.text)" }
        let place = [[body, date].compactMap(\.self).joined(separator: " "), section ?? ""].filter { !$0.isEmpty }
        let text = [root["case"]?.text, place.isEmpty ? nil : place.joined(separator: ", ")]
            .compactMap(\.self).joined(separator: ": ")
        return text.isEmpty ? plain : text + "."
    }

    private var priority: String {
        let kind = choice("kind") ?? ""
        guard let id = record.targets(below: root["programme"]).first, let programme = maker.site[id] else {
            return plain
        }
        let span = programme.record.span
        return words.priority(
            kind: kind, programme: programme.title(in: maker.language).text,
            time: words.range(from: span.since, to: span.until), isOver: span.isOver(by: maker.site.day))
    }

    /// In what state it is.
    private var stateSentence: String? {
        let day = maker.site.day
        guard status != nil else {
            let span = record.record.span
            if span.until == nil, record.hasSuccessor { return words.endUnknown }
            return span.isOver(by: day) && span.until != nil ? words.isOver : nil
        }
        return shared.state
    }

    /// What commands and reports say too.
    private var shared: RecordLede {
        RecordLede(
            record.record, in: maker.site.register, on: maker.site.day, language: maker.language, choice: choice)
    }

    /// What a unit answers for, in numbers.
    private var ownedSentence: String? {
        guard record.record.role == .unit else { return nil }
        let owned = Set(record.referring.filter { ["owner", "lead"].contains($0.field) }.map(\.record))
        let counts = maker.site.collections.compactMap { collection -> String? in
            let count = owned.count { $0.collection == collection.name }
            return count == 0 ? nil : "\(collection.plural(in: maker.language).lowercased1) \(count)"
        }
        return counts.isEmpty ? nil : words.answersFor(counts.joined(separator: ", "))
    }

    private var ownerFields: [String] {
        switch record.record.role {
        case .unit, .priority, .programme, .decision: []
        default: ["owner", "lead"].filter { root[$0]?.isScalar == true }
        }
    }

    /// Who answers for it, and at which mailbox.
    private func answers(_ html: inout HTML) {
        let fields = ownerFields
        let owners = fields.flatMap { record.targets(below: root[$0]) }
        guard let owner = owners.first else { return }
        html.text(" " + words.answers(for: record.record.role, isOver: shared.phase?.isEnd ?? false) + " ")
        maker.links(owners.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, &html)
        if let text = maker.site[owner]?.root["mailbox"]?.text, let mailbox = Mailbox(text) {
            html.text(" (")
            html.link(.mailbox(mailbox), text: text)
            html.text(")")
        }
        if fields.contains(where: record.record.isInferred) { html.text(" (\(words.inferredOwner))") }
        html.text(".")
    }

    private func choice(_ field: String) -> String? {
        root[field].flatMap { $0.isScalar && $0.isFilled ? values.told($0).text : nil }
    }
}

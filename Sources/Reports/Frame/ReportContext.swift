package import Diagnostics
import Documents
import Pages
package import Records
import Words

/// What reports are made from: the register, the day, what the schemas call things, and when the register learned what.
package final class ReportContext {
    /// The register.
    package let register: Register
    /// What was asked.
    package let question: ReportQuestion
    /// What the checks found; empty where the report does not ask them.
    package let problems: [Diagnostic]
    /// The rules that were asked; empty where the report does not ask them.
    package let rules: [RuleDescription]
    private let guides: [String: FieldGuide]
    /// When the register learned what; nothing until a report has asked.
    package var recorded = RecordedDays()
    private var labels: [String: Node] = [:]
    private var notes: [RecordID: FieldNotes] = [:]

    /// The day that the report looks from.
    package var day: Day { question.day }

    /// Makes a context.
    package init(
        _ register: Register, _ question: ReportQuestion, guides: [String: FieldGuide], problems: [Diagnostic] = [],
        rules: [RuleDescription] = []
    ) {
        self.register = register
        self.question = question
        self.guides = guides
        self.problems = problems
        self.rules = rules
    }

    /// The same without the limit to a unit.
    var unlimited: ReportContext {
        let all = ReportQuestion(
            name: question.name, day: question.day, period: question.period, unit: nil, record: nil)
        return ReportContext(register, all, guides: guides, problems: problems, rules: rules)
    }

    /// For each record those that refer to it, each once, in the register's order.
    private(set) lazy var referrers: [RecordID: [Record]] = {
        var referrers: [RecordID: [Record]] = [:]
        for record in register.records {
            for target in Set(record.references.compactMap(\.target)) { referrers[target, default: []].append(record) }
        }
        return referrers
    }()

    /// The records of a role, ordered by what people call them in a language.
    package func records(_ role: Role, in language: Language = .fi) -> [Record] {
        sorted(register.records(role), in: language)
    }

    /// Records ordered by what people call them in a language.
    func sorted(_ records: [Record], in language: Language) -> [Record] {
        sorted(records, by: { $0 }, in: language)
    }

    /// What is told of records, ordered by what people call the records in a language.
    func sorted<Item>(_ items: [Item], by record: (Item) -> Record, in language: Language) -> [Item] {
        items.map { item in
            let record = record(item)
            return (key: SortKey(record.title(in: language.rawValue)), id: record.id, item: item)
        }.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.item)
    }

    /// The records of a role that the values of a list name, in the list's order.
    func records(_ role: Role, named list: Node?) -> [Record] {
        (list?.items ?? []).compactMap { register.record(role, named: $0) }
    }

    /// What the schema calls the choice that a value is; the value itself where it says nothing.
    func choice(_ node: Node?, of record: Record, in language: Language) -> String {
        guard let node else { return "" }
        return label("\(record.id.collection) \(Self.place(of: node)) =\(node.text)", record) {
            $0.choiceLabel(of: node)
        }
        .map { FieldNotes.text(of: $0, in: language.rawValue) } ?? node.text
    }

    /// What the schema calls a field; its name where it says nothing.
    func fieldLabel(_ node: Node, of record: Record, in language: Language) -> String {
        let place = Self.place(of: node)
        return label("\(record.id.collection) \(place)", record) { $0.labelValue(of: node) }
            .map { FieldNotes.text(of: $0, in: language.rawValue) }
            ?? place.split(separator: "/").last.map(String.init) ?? ""
    }

    private func label(_ key: String, _ record: Record, _ find: (FieldNotes) -> Node?) -> Node? {
        if let label = labels[key] { return label }
        let found = notes[record.id] ?? (guides[record.id.collection] ?? .empty).notes(on: record.document)
        notes[record.id] = found
        guard let label = find(found) else { return nil }
        labels[key] = label
        return label
    }

    /// The fields that lead to a value, without the places in lists.
    private static func place(of node: Node) -> String {
        node.pointer.split(separator: "/").filter { Int($0) == nil }.joined(separator: "/")
    }

    /// What a sentence rests on: what a value of a record says, or the whole record.
    func basis(_ record: Record, _ node: Node? = nil, in language: Language) -> Basis {
        let sources = node?["source"].map { [$0] } ?? record["sources"]?.items ?? []
        // What was recorded on the day on which most was is told once on the page.
        let day = recordedDay(record, node ?? record.root).flatMap { $0 == recorded.commonDay ? nil : $0 }
        return Basis(
            record: record.id, title: record.title(in: language.rawValue),
            source: sourceWords(sources, in: language), address: sources.count == 1 ? address(of: sources[0]) : nil,
            recorded: day.map { day in
                let words = day.words
                return Text(en: "recorded \(words)", fi: "kirjattu \(words)", sv: "antecknat \(words)").text(
                    in: language)
            })
    }

    /// What rows of a table rest on that are each about a record.
    func rows(about records: [Record], in language: Language) -> [[Basis]] {
        records.map { [basis($0, in: language)] }
    }

    /// The texts that a field of the records of one role may have by their schemas, or has in some record.
    func values(of field: String, _ role: Role) -> [String] {
        let collections = register.configuration.collections.filter { $0.role == role }
        let choices = collections.flatMap { guides[$0.name]?.shape?.field(field)?.choices ?? [] }
        let allowed = choices.compactMap { if case .string(let text) = $0.value { text } else { nil } }
        return Set(allowed + register.records(role).compactMap { $0[field]?.text }).sorted()
    }

    /// When the register learned what a value of a record says; `nil` where nobody knows.
    func recordedDay(_ record: Record, _ node: Node) -> Day? { recorded.day(record, node) }

    /// The decision that a source names; `nil` for an address in the web.
    func decision(_ source: Node?) -> Record? { register.record(.decision, named: source) }

    /// When what an entry of a record says was decided or told: the date of its source's decision, or where the entry
    /// names none, of the record's only one.
    func decided(_ record: Record, _ node: Node) -> PartialDate? {
        let source = node["source"] ?? (record["sources"]?.items).flatMap { $0.count == 1 ? $0.first : nil }
        return decision(source)?["date"]?.date
    }

    /// Sources in words; of several addresses in the web only their number. `nil` where there are none.
    private func sourceWords(_ sources: [Node], in language: Language) -> String? {
        let decisions = sources.compactMap(decision).map { decisionWords($0, in: language) }
        let others = sources.filter { decision($0) == nil }
        let (count, one) = (others.count, others.first?.text ?? "")
        let pages =
            count == 0
            ? []
            : sources.count == 1
                ? [one]
                : [
                    Text(
                        en: count.counted("web page", "web pages"),
                        fi: count == 1 ? "verkkosivu" : "\(count) verkkosivua",
                        sv: count == 1 ? "en webbsida" : "\(count) webbsidor"
                    ).text(in: language)
                ]
        let words = decisions + pages
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// A decision by its case number and date, and whether it is only a proposal.
    func decisionWords(_ decision: Record, in language: Language) -> String {
        let name = decision["case"]?.text ?? decision.title(in: language.rawValue)
        let isProposal = decision["outcome"]?.text == "proposed"
        let proposal = Text(en: "proposal", fi: "esitys", sv: "förslag").text(in: language)
        guard let date = decision["date"]?.date?.words else { return isProposal ? "\(name), \(proposal)" : name }
        let words =
            isProposal ? "\(proposal) \(date)" : language.words.decided(date, outcome: decision["outcome"]?.text)
        return "\(name), \(words)"
    }

    private func address(of source: Node) -> String? {
        let address = decision(source)?["url"]?.text ?? source.text
        return address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
    }
}

package import Diagnostics
import Documents
package import Git
import History
import JSONSchema
import Pages
package import Records
package import Workspace

/// A register at one moment with all that pages tell of it. It never changes, and pages may be made from several threads.
package final class SiteModel: Sendable {
    /// The register.
    let register: Register
    /// What `register.yaml` says.
    let configuration: RegisterConfiguration
    /// The day that pages look from.
    let day: Day
    /// The languages that there are pages in; the first is the one that texts fall back to.
    package let languages: [Language]
    /// The collections in the order of `register.yaml`.
    let collections: [SiteCollection]
    /// What is wrong with what is no record.
    let otherProblems: [Diagnostic]
    /// What happened to records; `nil` outside of a repository.
    let history: SiteHistory?
    /// The day that the register's contents are from: that of its last change, else the day that pages look from.
    let asOf: Day
    /// What the rules are about that the checks ran.
    let rules: [RuleDescription]
    private let records: [RecordID: SiteRecord]
    private let told: [RecordID: PartialDate]
    private let decisionPages: [String: SiteRecord]

    /// Puts together what a check has found, with a history that pages ask for what they tell of.
    ///
    /// Without `history`, as outside of a repository, pages tell of no changes; with a `commit`, of nothing that came
    /// after it. `changesKept` says how many changes stay in memory, some 10 KB each. `newest` is the register as it is
    /// now, which lends labels to an earlier one that had none. Linear in the register.
    /// Throws `RegisterError` where a schema cannot be followed, and what histories throw.
    package init(
        _ snapshot: RegisterSnapshot, _ register: Register, _ report: CheckReport, history: SharedHistory?,
        upTo commit: ObjectID? = nil, changesKept: Int = .max, newest: RegisterSnapshot? = nil
    ) throws {
        self.register = register
        configuration = snapshot.configuration
        day = snapshot.day
        rules = report.rules
        let known = snapshot.configuration.languages.compactMap(Language.init(rawValue:))
        let languages = known.isEmpty ? [.en] : known
        self.languages = languages
        let guides = try snapshot.guides()
        let newer = try newest?.guides() ?? [:]
        var evaluator = Evaluator()
        let problems = Dictionary(grouping: report.problems, by: \.location.file)
        let referring = Referring.all(in: register)
        var records: [RecordID: SiteRecord] = [:]
        for record in register.records where records[record.id] == nil {
            guard let collection = configuration.collection(record.id.collection) else { continue }
            let guide = guides[collection.name] ?? .empty
            let notes =
                newer[collection.name].map { guide.notes(on: record.document, else: $0, using: &evaluator) }
                ?? guide.notes(on: record.document, using: &evaluator)
            records[record.id] = SiteRecord(
                record, notes: notes, referring: referring[record.id] ?? [], problems: problems[record.path] ?? [])
        }
        self.records = records
        told = records.compactMapValues { record in
            guard Self.goesOn(record, on: snapshot.day) else { return nil }
            let referring = record.referring.compactMap { records[$0.record]?.record }
            return LastTold.date(of: record.record, referring: referring, in: register, on: snapshot.day)
        }
        decisionPages = Dictionary(
            records.values.filter { $0.record.role == .decision }.flatMap { decision in
                decision.root.entries.filter { $0.value.isScalar && WebAddress($0.value.text) != nil }
                    .map { ($0.value.text, decision) }
            }, uniquingKeysWith: { $0.id < $1.id ? $0 : $1 })
        let paths = Set(records.values.map(\.record.path))
        otherProblems = report.problems.filter { !paths.contains($0.location.file) }
        let asked = try history.map { try SiteHistory($0, upTo: commit, mostKept: changesKept) }
        self.history = asked
        asOf = try asked?.lastDay() ?? snapshot.day
        collections = configuration.collections.map { collection in
            let now = newest?.configuration.collection(collection.name)
            return SiteCollection(
                collection, labels: collection.labels.isEmpty ? now?.labels ?? collection.labels : collection.labels,
                records: register.records(of: collection.name).compactMap { record in
                    records[record.id].flatMap { $0.record === record ? $0 : nil }
                }, fallback: languages[0], on: snapshot.day)
        }
    }

    /// Whether a record's status says that something goes on, of which it matters how old that is.
    private static func goesOn(_ record: SiteRecord, on day: Day) -> Bool {
        guard let role = record.record.role, [.partner, .network, .measure].contains(role) else { return false }
        return Status(of: record, on: day)?.isRunning == true
    }

    /// A record; `nil` where the register has none of this name now.
    subscript(id: RecordID) -> SiteRecord? { records[id] }

    /// The decision whose page on the web has an address.
    func decision(at address: String) -> SiteRecord? { decisionPages[address] }

    /// How many records it has.
    package var recordCount: Int { records.count }

    /// What the register is called in a language.
    package func title(in language: Language) -> String { configuration.title(in: language.rawValue) }

    /// A collection by its name.
    func collection(_ name: String) -> SiteCollection? { collections.first { $0.name == name } }

    /// The records of all collections that play a part.
    func records(_ role: Role) -> [SiteRecord] {
        collections.filter { $0.role == role }.flatMap(\.records)
    }

    /// The networks that the city has not left and of which no review is recorded.
    var unreviewedNetworks: [SiteRecord] {
        records(.network).filter { record in
            Status(of: record, on: day)?.tone != .over && record.root["review"]?.isFilled != true
        }
    }

    /// All records, by collection.
    var allRecords: [SiteRecord] { collections.flatMap(\.records) }

    /// What a record is called, also one that is gone or has another name now; `nil` for one that never was.
    func title(of id: RecordID, in language: Language) -> ToldText? {
        if let record = records[id] { return record.title(in: language) }
        if let id = history?.present(of: id), let record = records[id] { return record.title(in: language) }
        return history?.title(of: id, in: language)
    }

    /// The record that has a name now, or had it once.
    func present(_ id: RecordID) -> RecordID? {
        if records[id] != nil { return id }
        return history?.present(of: id).flatMap { records[$0] == nil ? nil : $0 }
    }

    /// When something was last told of a record which goes on, where that is more than a year ago; else `nil`.
    func lastTold(of record: SiteRecord) -> PartialDate? { told[record.id] }

    /// The decision that a commit names, where the register has it.
    func decision(named name: String) -> SiteRecord? {
        register.decision(DecisionName(name)).flatMap { records[$0.id] }
    }
}

extension RegisterSnapshot {
    /// What its schemas say of the fields of records, with what lists show. Throws `RegisterError`.
    fileprivate func guides() throws(RegisterError) -> [String: FieldGuide] {
        try FieldGuide.all(source: source, configuration: configuration, forPages: true)
    }
}

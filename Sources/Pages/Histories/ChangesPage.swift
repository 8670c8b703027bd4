package import Diagnostics
import Documents
import History
import Records
import Words
package import Workspace

/// What happened to all records in a period, as a digest to send.
package struct ChangesPage: PageView {
    private let digests: [RecordDigest]
    private let since: String
    private let until: String?
    private let history: RegisterHistory

    /// The forms of the page.
    package enum Format: String, Sendable, CaseIterable { case text, markdown, json, html, atom }

    /// The page in a form; of the style the language counts, and the rest for text only.
    package func text(_ format: Format, _ style: TextStyle) -> String {
        guard let format = PageFormat(rawValue: format.rawValue) else {
            return AtomFeed(digests, history, in: style.language).text
        }
        return text(format, style)
    }

    /// Looks up what happened since a date or revision, and until a date: to all records, or to those that a unit answers for.
    ///
    /// Commits that changed only comments or layout are left out, unless all are asked for. Throws `HistoryError` for times
    /// that mean nothing, `UnknownRecord` for a unit, and what reading the history throws.
    package init(
        since: String, until: String? = nil, ofUnit unit: String? = nil, isAll: Bool = false,
        in history: RegisterHistory
    ) throws {
        let digests = try history.histories.digests(in: history.period(since: since, until: until), isAll: isAll)
        let unit = try unit.map { try history.unit(named: $0) }
        self.digests = unit.map { unit in digests.filter { history.answers(unit, for: $0) } } ?? digests
        self.since = since
        self.until = until
        self.history = history
    }

    private init(_ digests: [RecordDigest], like page: ChangesPage) {
        self.digests = digests
        (since, until, history) = (page.since, page.until, page.history)
    }

    package func page(in language: Language) -> Page {
        let words = ChangeWords(history, in: language)
        let sections = digests.map { digest in
            Page.Section(
                title: title(digest, words, language),
                entries: digest.changes.map { change in
                    var entry = words.entry(change, isShort: true)
                    // What a new record says is for `show`; a digest is to be read.
                    if [.added, .restored, .removed].contains(change.kind) { entry.lines = [] }
                    return entry
                })
        }
        return Page(
            in: language, title: Text(en: "Changes", fi: "Muutokset", sv: "Ändringar").text(in: language),
            about: ["\(period.text(in: language)): \(Text.records(digests.count).text(in: language))"]
                + [history.beginning(after: since)].compactMap { $0?.text(in: language) } + summary(language),
            sections: sections,
            emptyNote: Text(en: "Nothing changed.", fi: "Mikään ei muuttunut.", sv: "Inget ändrades.").text(
                in: language))
    }

    private var period: Text {
        let (from, to) = (Self.shown(since), until.map(Self.shown))
        let fromInFinnish = Self.finnishSince(since, isFirst: true)
        return to.map { to in
            Text(en: "From \(from) to \(to)", fi: "\(from)–\(to)", sv: "Från \(from) till \(to)")
        } ?? Text(en: "Since \(from)", fi: fromInFinnish, sv: "Sedan \(from)")
    }

    /// `vuodesta 2020`, `21.11.2026 alkaen`, `muutoksesta HEAD~3 alkaen`; `isFirst` where it begins a line.
    private static func finnishSince(_ moment: String, isFirst: Bool = false) -> String {
        let words = PartialDate(written: moment)?.finnishSince ?? "muutoksesta \(moment) alkaen"
        return isFirst ? words.prefix(1).uppercased() + words.dropFirst() : words
    }

    /// Whether nothing changed.
    package var isEmpty: Bool { digests.isEmpty }

    /// What a part of another page is called that tells the changes.
    package var heading: Text {
        let (from, fromInFinnish) = (Self.shown(since), Self.finnishSince(since))
        return Text(en: "Changes since \(from)", fi: "Muutokset \(fromInFinnish)", sv: "Ändringar sedan \(from)")
    }

    /// The changes as a part of another page, each under its record's name; the records that are new are told together,
    /// whatever was changed of them after that.
    package func entries(in language: Language) -> [Page.Entry] {
        let isNew = { (digest: RecordDigest) in
            digest.kind != .removed && digest.changes.contains { $0.kind == .added }
        }
        let others = ChangesPage(digests.filter { !isNew($0) }, like: self)
        return added(digests.filter(isNew), language)
            + others.page(in: language).sections.flatMap { section in
                section.entries.map { entry in
                    var entry = entry
                    entry.heading = "\(section.title ?? ""): \(entry.heading)"
                    return entry
                }
            }
    }

    /// How many records were added, and by collection which.
    private func added(_ digests: [RecordDigest], _ language: Language) -> [Page.Entry] {
        guard !digests.isEmpty else { return [] }
        let most = 12
        let groups = Dictionary(grouping: digests) { digest in
            String(history.histories.name(of: digest.path).prefix { $0 != "/" })
        }
        let lines = history.configuration.collections.compactMap { collection -> String? in
            guard let found = groups[collection.name] else { return nil }
            let names = found.map { digest in
                digest.document?.root.title(in: language.rawValue) ?? history.histories.name(of: digest.path)
            }.sorted()
            let rest = names.count - most
            let more = Text(en: "and \(rest) more", fi: "ja \(rest) muuta", sv: "och \(rest) till").text(in: language)
            let list =
                rest > 1
                ? names.prefix(most).joined(separator: language.words.separators(names).between) + " \(more)"
                : language.words.list(names)
            let label = collection.pluralLabel(in: language.rawValue)
            return "\(label.prefix(1).uppercased() + label.dropFirst()) (\(found.count)): \(list)"
        }
        let count = Text.records(digests.count)
        let heading = Text(en: "Added: \(count.en)", fi: "Lisätty \(count.fi)", sv: "Tillagt: \(count.sv)")
        return [Page.Entry(heading: heading.text(in: language), lines: lines.map { Sentence($0) })]
    }

    private func title(_ digest: RecordDigest, _ words: ChangeWords, _ language: Language) -> String {
        words.title(history.histories.name(of: digest.path), digest.document)
            + " — \(language.words.list(kinds(digest).map { $0.words.text(in: language) }))"
    }

    /// What happened to a record, in the order of time, each once.
    private func kinds(_ digest: RecordDigest) -> [RecordChange.Kind] {
        var seen: Set<RecordChange.Kind> = []
        let kinds = digest.changes.reversed().map(\.kind).filter { seen.insert($0).inserted }
        return seen.contains(digest.kind) ? kinds : kinds + [digest.kind]
    }

    /// How many records were added, changed, ended and so on: `Lisätty 12, muuttunut 3`; nothing where there are none.
    private func summary(_ language: Language) -> [String] {
        let kinds: [RecordChange.Kind] = [.added, .restored, .changed, .renamed, .ended, .removed, .layout]
        let counts = kinds.compactMap { kind -> String? in
            let count = digests.count { $0.kind == kind }
            return count == 0 ? nil : "\(kind.countedWords.text(in: language)) \(count)"
        }
        let line = counts.joined(separator: ", ")
        return line.isEmpty ? [] : [line.prefix(1).uppercased() + line.dropFirst()]
    }

    /// A date as people write it; a revision as it stands.
    static func shown(_ moment: String) -> String { PartialDate(written: moment)?.words ?? moment }

    package var json: JSONValue {
        let records = digests.map { digest -> JSONValue in
            [
                "record": .string(history.histories.name(of: digest.path)),
                "title": JSONValue(digest.document.flatMap { $0.root.title(in: "fi") }),
                "kind": .string(digest.kind.rawValue), "changes": .array(digest.changes.map(\.json)),
            ]
        }
        return ["since": .string(since), "until": JSONValue(until), "records": .array(records)]
    }
}

extension RegisterHistory {
    /// That the history begins only later than a date; `nil` where it does not, or where a revision is meant.
    func beginning(after since: String) -> Text? {
        guard let date = PartialDate(written: since), let first = firstDay, date.isBefore(first) else { return nil }
        let day = first.words
        return Text(
            en: "The history of the register begins on \(day): it tells nothing from before.",
            fi: "Rekisterin historia alkaa \(day): aiempia muutoksia se ei kerro.",
            sv: "Registrets historik börjar \(day): om tidigare ändringar berättar den inget.")
    }
}

extension RecordDigest {
    /// The record as the period left it, or as it was before it was removed.
    var document: Document? { changes.lazy.compactMap { $0.after ?? $0.before }.first }
}

extension Text {
    /// How many records: `1 record`, `2 records`.
    static func records(_ count: Int) -> Text {
        Text(
            en: count.counted("record", "records"), fi: count.counted("tietue", "tietuetta"),
            sv: count.counted("post", "poster"))
    }
}

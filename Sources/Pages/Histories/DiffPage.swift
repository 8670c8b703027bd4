package import Diagnostics
import Differences
import Git
import History
import Records
package import Workspace

/// How records differ between two states: by collection what is new, what ended, what changed.
package struct DiffPage: PageView {
    private let differences: [RecordDifference]
    private let from: String
    private let to: String
    private let history: RegisterHistory

    /// Compares two states, revisions or dates, of which an empty one is HEAD: all records, or those that are named.
    ///
    /// Records of which only comments or layout differ are left out, unless all are asked for. Throws `HistoryError` for a
    /// state that there is not, `UnknownRecord`, and what reading the history throws.
    package init(
        from: String, to: String, records: [String] = [], isAll: Bool = false, in history: RegisterHistory
    ) throws {
        let old = try history.state(at: from.isEmpty ? "HEAD" : from)
        let new = try history.commit(at: to.isEmpty ? "HEAD" : to)
        let wanted = Set(try records.map { try history.path(named: $0) })
        differences = try history.histories.differences(from: old, to: new) { path in
            guard !wanted.isEmpty else { return true }
            return try wanted.contains(path) || wanted.contains(history.histories.latestPath(from: path))
        }.filter { isAll || $0.kind != .layout }
        self.from = from
        self.to = to
        self.history = history
    }

    private static let headings: [(Text, Set<RecordChange.Kind>)] = [
        (Text(en: "New", fi: "Uudet", sv: "Nya"), [.added, .restored]),
        (Text(en: "Ended", fi: "Päättyneet", sv: "Avslutade"), [.ended]),
        (Text(en: "Changed", fi: "Muuttuneet", sv: "Ändrade"), [.changed, .renamed]),
        (Text(en: "Removed", fi: "Poistetut", sv: "Borttagna"), [.removed]),
        (Text(en: "Laid out anew", fi: "Asettelu muuttunut", sv: "Ny layout"), [.layout]),
    ]

    package func page(in language: Language) -> Page {
        let words = ChangeWords(history, in: language)
        var sections: [Page.Section] = []
        for collection in history.configuration.collections {
            let own = differences.filter { history.histories.paths.record(at: $0.path)?.collection == collection.name }
            for (word, kinds) in Self.headings {
                let entries = own.filter { kinds.contains($0.kind) }.map { entry($0, words) }
                if !entries.isEmpty {
                    sections.append(
                        .init(
                            title: "\(word.text(in: language)): \(collection.pluralLabel(in: language.rawValue))",
                            entries: entries))
                }
            }
        }
        let since = from.isEmpty ? "HEAD" : ChangesPage.shown(from)
        let until = to.isEmpty ? "HEAD" : ChangesPage.shown(to)
        return Page(
            in: language,
            title: Text(en: "From \(since) to \(until)", fi: "\(since)–\(until)", sv: "Från \(since) till \(until)")
                .text(in: language),
            about: differences.isEmpty ? [] : [Self.differ(differences.count).text(in: language)], sections: sections,
            emptyNote: Text(en: "No record differs.", fi: "Mikään tietue ei eroa.", sv: "Ingen post skiljer sig.")
                .text(in: language))
    }

    private func entry(_ difference: RecordDifference, _ words: ChangeWords) -> Page.Entry {
        var lines = words.notes(difference)
        if difference.kind == .added || difference.kind == .removed {
            // What a whole record says is for `show`; here a page is to be read.
            lines += difference.fields.filter {
                ["owner", "lead", "kind", "phases", "outcome"].contains($0.path.firstName)
            }
            .map(words.line)
        } else {
            lines += difference.fields.map(words.line)
        }
        var decisions: [String] = []
        for decision in difference.changes.reversed().flatMap({ words.decisions($0.commit) })
        where !decisions.contains(decision) { decisions.append(decision) }
        let reasons = difference.changes.reversed().map {
            "\($0.shownDay.words)  \($0.commit.author.name): \($0.commit.subject)"
        }
        return Page.Entry(
            heading: words.title(difference.record, difference.after ?? difference.before), lines: lines,
            reason: reasons,
            in: ChangeWords.language(of: difference.changes.map(\.commit.subject)),
            decisions: decisions)
    }

    package var json: JSONValue {
        let records = differences.map { difference -> JSONValue in
            var members: [(String, JSONValue)] = [
                ("record", .string(difference.record)), ("kind", .string(difference.kind.rawValue)),
            ]
            if let formerly = difference.formerly { members.append(("from", .string(formerly))) }
            if let problem = difference.problem { members.append(("problem", .string(problem.en))) }
            members.append(("fields", .array(difference.fields.map(\.json))))
            members.append(("changes", .array(difference.changes.map(\.json))))
            return .object(members)
        }
        return [
            "from": .string(from.isEmpty ? "HEAD" : from), "to": .string(to.isEmpty ? "HEAD" : to),
            "records": .array(records),
        ]
    }

    private static func differ(_ count: Int) -> Text {
        Text(
            en: "\(count.counted("record", "records")) \(count == 1 ? "differs" : "differ")",
            fi: "\(count.counted("tietue", "tietuetta")) eroaa",
            sv: "\(count.counted("post", "poster")) skiljer sig")
    }
}

extension FieldPath {
    /// The field of the record that it leads through.
    var firstName: String {
        if case .field(let name)? = steps.first { name } else { "" }
    }
}

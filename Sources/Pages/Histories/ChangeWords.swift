package import Diagnostics
package import Differences
package import Documents
import Git
package import History
package import Records
import Words
package import Workspace

/// Says in the words of a language what happened to records.
package struct ChangeWords {
    private let configuration: RegisterConfiguration
    private let language: Language
    private let decisionRecord: (DecisionName) -> Document?
    private let title: (RecordID) -> String?

    /// Makes the words for what a history tells.
    package init(_ history: RegisterHistory, in language: Language) {
        self.language = language
        configuration = history.configuration
        decisionRecord = history.names.decision
        title = { history.names.title(of: $0, in: language.rawValue) }
    }

    /// Makes the words for changes between two states of a register; what a record is called the later one says first.
    package init(from before: Register, to after: Register, in language: Language) {
        self.language = language
        configuration = after.configuration
        decisionRecord = { (after.decision($0) ?? before.decision($0))?.document }
        title = { (after[$0] ?? before[$0])?.root.title(in: language.rawValue) }
    }

    /// One change of a record that the page is about; a short one has of its reason only the subject.
    package func entry(_ change: RecordChange, isShort: Bool = false) -> Page.Entry {
        var entry = Page.Entry(
            heading: heading(change), remarks: [kind(change), change.commit.author.name] + clock(change),
            lines: lines(change), reason: isShort ? subject(change.commit) : reason(change.commit),
            in: Self.language(of: change.commit), decisions: decisions(change.commit))
        if change.commit.isMerge {
            entry.remarks.append(say(.inMerge))
        }
        return entry
    }

    /// One change of one of many records.
    package func entry(_ change: RecordChange, titled: String, fields: [FieldChange]) -> Page.Entry {
        var entry = entry(change.limited(to: fields), isShort: true)
        entry.heading = titled
        entry.remarks.insert(heading(change), at: 0)
        return entry
    }

    /// Why a change counts on another day than its commit says.
    package func clock(_ change: RecordChange) -> [String] {
        let (day, clock) = (change.day.words, change.commit.day.words)
        return switch change.dayReason {
        case .committed: []
        case .merged:
            change.day == change.commit.day
                ? []
                : [
                    say(
                        Text(
                            en: "in the register since \(day)", fi: "rekisterissä \(day) alkaen",
                            sv: "i registret sedan \(day)"))
                ]
        case .wrongClock:
            [
                say(
                    Text(
                        en: "its clock said \(clock)", fi: "koneen kello näytti \(clock)",
                        sv: "datorns klocka visade \(clock)"))
            ]
        }
    }

    /// The fields that changed, a line each; of a record that is new or gone only that.
    package func lines(_ change: RecordChange) -> [Sentence] {
        var lines: [Sentence] = []
        if let formerly = change.formerly { lines.append(Sentence(renaming(from: formerly, to: change.record))) }
        if let problem = change.problem { lines.append(Sentence(note(problem))) }
        return lines + change.fields.map(line)
    }

    /// One field in words: `Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    package func line(_ field: FieldChange) -> Sentence { Sentence(field.told(values)) }

    /// What a field was set to: `Owner: Kansainvälisten asioiden yksikkö`.
    package func value(_ field: FieldChange) -> Sentence {
        let value = field.new.map(values.told) ?? [ToldText("–")]
        let label = field.label(in: language)
        return Sentence((label.isEmpty ? [] : [ToldText("\(label): ")]) + value)
    }

    private var values: ValueWords {
        ValueWords(in: language, prose: configuration.proseLanguage) { title($0, $1) }
    }

    /// What happened, in one word or a few.
    package func kind(_ change: RecordChange) -> String {
        guard let formerly = change.formerly else { return say(change.kind.words) }
        let renamed = say(
            Text(
                en: "renamed from \(formerly)", fi: "nimetty uudelleen, aiemmin \(formerly)",
                sv: "omdöpt, tidigare \(formerly)"))
        return change.kind == .renamed ? renamed : "\(say(change.kind.words)), \(renamed)"
    }

    /// Why: the subject, then what else the message says, paragraph by paragraph.
    package func reason(_ commit: CommitFacts) -> [String] { subject(commit) + commit.paragraphs }

    /// Why, in one line.
    private func subject(_ commit: CommitFacts) -> [String] { [commit.subject].filter { !$0.isEmpty } }

    /// The language of what a commit says; `nil` where that cannot be told.
    static func language(of commit: CommitFacts) -> Language? { language(of: [commit.subject] + commit.paragraphs) }

    /// The language of what commits say; `nil` where that cannot be told.
    static func language(of texts: [String]) -> Language? { .guessed(from: texts.joined(separator: " ")) }

    /// The decisions of a commit with what the register knows of them.
    package func decisions(_ commit: CommitFacts) -> [String] { commit.decisions.map(decision) }

    /// A decision by its case, its title, who took it and when; the name alone where the register has no such record.
    package func decision(_ name: String) -> String {
        guard let root = decisionRecord(DecisionName(name))?.root else { return name }
        let body = root["body"].map { body in self.title(body.text, ["groups"]) ?? body.text }
        let place = [body, root["date"]?.date?.words].compactMap { $0 }.joined(separator: ", ")
        let title = [root["case"]?.text, root.title(in: language.rawValue)].compactMap { $0 }.joined(separator: ", ")
        return title.isEmpty ? name : place.isEmpty ? title : "\(title) (\(place))"
    }

    /// What a record is called with the name that commands take: `Pietari (partners/pietari)`.
    package func title(_ record: String, _ document: Document?) -> String {
        guard let title = document.flatMap({ $0.root.title(in: language.rawValue) }) else { return record }
        return "\(title) (\(record))"
    }

    /// The title of a record that a reference names.
    package func title(_ reference: String, _ collections: [String]) -> String? {
        Reference.target(reference, in: collections).flatMap(title)
    }

    /// When a change was made: first the day of the decision that it comes from, where the register knows it.
    func heading(_ change: RecordChange) -> String {
        let recorded = change.shownDay.words
        let dated = change.commit.decisions.lazy.compactMap { decisionRecord(DecisionName($0))?.root }
            .first { $0["date"]?.date != nil }
        guard let dated, let date = dated["date"]?.date?.words, date != recorded else { return recorded }
        let words = language.words
        return "\(words.decided(date, outcome: dated["outcome"]?.text)) · \(words.recorded(recorded))"
    }

    /// What is to be said of a difference beside its fields: another name, and why fields cannot be told.
    func notes(_ difference: RecordDifference) -> [Sentence] {
        [
            difference.formerly.map { renaming(from: $0, to: difference.record) }, difference.problem.map(note),
        ].compactMap { $0.map { Sentence($0) } }
    }

    /// That a record goes on under another name.
    func renaming(from old: String, to new: String) -> String {
        say(Text(en: "Was \(old), is now \(new)", fi: "Oli \(old), on nyt \(new)", sv: "Hette \(old), heter nu \(new)"))
    }

    /// What a reader should know of a change beside its fields.
    func note(_ problem: Text) -> String {
        say(Text(en: "Note: \(problem.en)", fi: "Huomaa: \(problem.fi)", sv: "Obs: \(problem.sv)"))
    }

    private func say(_ text: Text) -> String { text.text(in: language) }
}

extension Text {
    /// That something came with a merge.
    static let inMerge = Text(en: "in a merge", fi: "yhdistettäessä", sv: "vid en sammanslagning")
}

extension RecordChange.Kind {
    /// What happened, in one word.
    var words: Text {
        switch self {
        case .added: Text(en: "added", fi: "lisätty", sv: "tillagd")
        case .changed: Text(en: "changed", fi: "muutettu", sv: "ändrad")
        case .renamed: Text(en: "renamed", fi: "nimetty uudelleen", sv: "omdöpt")
        case .ended: Text(en: "ended", fi: "päättynyt", sv: "avslutad")
        case .removed: Text(en: "removed", fi: "poistettu", sv: "borttagen")
        case .restored: Text(en: "restored", fi: "palautettu", sv: "återställd")
        case .layout: Text(en: "layout only", fi: "vain asettelu muuttui", sv: "bara layouten ändrad")
        }
    }

    /// What happened to so many records, before their number: `lisätty 3`.
    var countedWords: Text {
        switch self {
        case .added: Text(en: "added", fi: "lisätty", sv: "tillagda")
        case .changed: Text(en: "changed", fi: "muuttunut", sv: "ändrade")
        case .renamed: Text(en: "renamed", fi: "nimetty uudelleen", sv: "omdöpta")
        case .ended: Text(en: "ended", fi: "päättynyt", sv: "avslutade")
        case .removed: Text(en: "removed", fi: "poistettu", sv: "borttagna")
        case .restored: Text(en: "restored", fi: "palautettu", sv: "återställda")
        case .layout: Text(en: "laid out anew", fi: "asettelu muuttunut", sv: "ny layout")
        }
    }
}

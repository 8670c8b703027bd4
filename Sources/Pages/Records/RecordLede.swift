package import Diagnostics
import Documents
package import Records
import Words

/// The first sentences on a partner or network, which commands, reports and the site share: what it is, and how the city
/// stands to it on a day.
package struct RecordLede {
    private let record: Record
    private let register: Register
    private let day: Day
    private let language: Language
    private let choice: (String) -> String?
    /// The phase that holds on the day; `nil` where none is known, or none has begun.
    package let phase: Phase?

    /// Looks at a record on a day; `choice` gives what people call the value of a field, `nil` where it has none.
    package init(
        _ record: Record, in register: Register, on day: Day, language: Language,
        choice: @escaping (_ field: String) -> String?
    ) {
        self.record = record
        self.register = register
        self.day = day
        self.language = language
        self.choice = choice
        phase = register.isYetToBegin(record, on: day) ? nil : record.phase(on: day)
    }

    /// What it is: `Tallinna (kaupunki, Viro) on keskeinen kumppani.`; `nil` for what is neither partner nor network.
    package var what: String? {
        let (name, isOver) = (record.title(in: language.rawValue), phase?.isEnd ?? false)
        switch record.role {
        case .partner:
            let country = record["country"].flatMap { Countries.name(of: $0.text, in: language) } ?? choice("country")
            return language.words.partner(
                name, importance: choice("importance"), kind: choice("kind"), country: country, isOver: isOver)
        case .network:
            return language.words.network(
                name, importance: tellsImportance ? choice("importance") : nil, kind: choice("kind"),
                scope: choice("scope"), isOver: isOver)
        default: return nil
        }
    }

    /// Whether the sentence tells how important it is; that a network is a regular one is not worth a word.
    package var tellsImportance: Bool { record.role != .network || record["importance"]?.text != "regular" }

    /// How old the evidence is for a state that goes on; `nil` where it has no date, where it is less than a year old, and for
    /// what is over.
    package var evidence: String? {
        guard let phase, !phase.isEnd, record.role == .partner || record.role == .network else { return nil }
        let referring = register.references(to: record.id).map(\.record)
        return LastTold.date(of: record, referring: referring, in: register, on: day).map(language.words.lastTold)
    }

    /// How the city stands to it, or that it began only later; `nil` where the record does not tell.
    package var state: String? {
        guard record.role == .partner || record.role == .network else { return nil }
        guard let phase else {
            return register.isYetToBegin(record, on: day)
                ? language.words.beginsLater(record.phases.first?.since) : nil
        }
        if phase.since == nil, let programme = register.record(.programme, named: phase.node["during"]),
            let began = language.words.began(phase.status, during: programme.title(in: language.rawValue))
        {
            return began
        }
        return record.role == .network
            ? language.words.membership(phase.status, since: phase.since)
            : language.words.partnership(phase.status, since: phase.since)
    }
}

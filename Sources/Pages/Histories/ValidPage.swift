package import Diagnostics
import Documents
package import Git
package import History
import Records
package import Workspace

/// The phases, roles and agreements of a record by their own dates, and what was learned late.
package struct ValidPage: PageView {
    private let facts: [DatedFact]
    private let record: String
    private let path: RepositoryPath
    private let history: RegisterHistory

    package init(_ facts: [DatedFact], path: RepositoryPath, _ history: RegisterHistory) {
        self.facts = facts
        record = history.histories.name(of: path)
        self.path = path
        self.history = history
    }

    package func page(in language: Language) -> Page {
        let words = ChangeWords(history, in: language)
        let document = history.document(at: path)
        let guide = history.histories.guide(path)
        let entries = facts.map { fact in
            // An entry belongs to a document of its own, which its notes have to be made for.
            let notes = guide.notes(on: fact.node.document)
            var remarks = [Self.words(fact, notes, language)]
            if let day = fact.learned?.day {
                remarks.append(Self.learned(day, isLate: fact.isLate).text(in: language))
            }
            let reason = fact.node["reason"].map { [$0.text.split(separator: "\n").joined(separator: " ")] } ?? []
            let isProse = fact.node["reason"].map(notes.isProse) ?? false
            return Page.Entry(
                heading: Self.span(fact, language), remarks: remarks, reason: reason,
                in: isProse ? history.configuration.proseLanguage : nil)
        }
        return Page(
            in: language, title: words.title(record, document),
            about: [
                Text(
                    en: "By the dates in the record: when it was true, and when the register learned it",
                    fi:
                        "Tietueen omien päivämäärien mukaan: milloin asia oli totta ja milloin rekisteri sai sen tietää",
                    sv: "Enligt datumen i posten: när det var sant, och när registret fick veta det"
                ).text(in: language)
            ],
            sections: [.init(entries: entries)],
            emptyNote: Text(
                en: "The record has no dates.", fi: "Tietueessa ei ole päivämääriä.",
                sv: "Posten innehåller inga datum."
            )
            .text(in: language))
    }

    package var json: JSONValue {
        let facts = facts.map { fact -> JSONValue in
            [
                "list": .string(fact.list), "words": .string(fact.words),
                "since": JSONValue(fact.since.map { "\($0)" }),
                "until": JSONValue(fact.until.map { "\($0)" }),
                "learned": JSONValue(fact.learned.map { "\($0.day)" }),
                "commit": JSONValue(fact.learned?.commit.id.description), "delay": JSONValue(fact.delay),
                "late": .boolean(fact.isLate), "entry": fact.list.isEmpty ? .null : fact.node.json(),
            ]
        }
        return ["record": .string(record), "facts": .array(facts)]
    }

    /// From when to when; a beginning that no source tells is said to be unknown.
    private static func span(_ fact: DatedFact, _ language: Language) -> String {
        let until = fact.until?.words ?? ""
        guard let since = fact.since?.words else {
            return Text(
                en: "start not known – \(until)", fi: "alku ei tiedossa – \(until)", sv: "början okänd – \(until)"
            ).text(in: language)
        }
        return "\(since) – \(until)"
    }

    /// What holds, by the labels of the schema: `Tila: jäsen`.
    private static func words(
        _ fact: DatedFact, _ notes: FieldNotes, _ language: Language
    ) -> String {
        let root = fact.node.document.root
        let told = fact.told.map { node in
            notes.choiceLabel(of: node).map { FieldNotes.text(of: $0, in: language.rawValue) } ?? node.text
        }.joined(separator: ", ")
        let list = root[fact.list].flatMap { notes.label(of: $0, in: language.rawValue) }
        let name =
            fact.list.isEmpty
            ? Text(en: "The whole record", fi: "Koko tietue", sv: "Hela posten").text(in: language) : list ?? fact.list
        return told.isEmpty ? name : "\(name): \(told)"
    }

    /// When the register learned it; how late that was, programs are told.
    private static func learned(_ day: Day, isLate: Bool) -> Text {
        isLate
            ? Text(
                en: "entered later, \(day.words)", fi: "kirjattu \(day.words) (jälkikäteen)",
                sv: "antecknat i efterhand \(day.words)")
            : Text(en: "entered \(day.words)", fi: "kirjattu \(day.words)", sv: "antecknat \(day.words)")
    }
}

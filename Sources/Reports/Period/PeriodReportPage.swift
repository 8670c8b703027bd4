package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension PeriodReport: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let writer = PeriodWriter(self, language)
        let nothing = Text(
            en: "Nothing in the register has a date in this period.",
            fi: "Rekisterissä ei ole mitään, mikä ajoittuisi tälle jaksolle.",
            sv: "Registret har inget som infaller under perioden.")
        let sections =
            [
                writer.background, writer.cityWork, writer.networkWork, writer.euWork, writer.otherProjects,
                writer.events,
            ]
            + writer.goals + [writer.coordination, writer.decisions, writer.unknown]
        return context.page(PeriodWriter.title, sections: sections, emptyNote: nothing, in: language)
    }

    package var findings: [Finding] {
        happenings.map { happening in
            let decided = context.decided(happening.record, happening.node)
            return Finding(
                happening.kind.rawValue, [happening.record.id],
                [
                    "name": .string(happening.record.title()), "date": .init(happening.date),
                    "certainty": .string(happening.certainty.rawValue),
                    "earliest": .string("\(happening.days.lowerBound)"),
                    "latest": .string("\(happening.days.upperBound)"), "decided": .init(decided),
                    "recorded": .init(context.recordedDay(happening.record, happening.node)?.description),
                    "text": .init(happening.node["text"]?.text ?? happening.node["reason"]?.text),
                ])
        }
            + lastingRoles.map {
                Finding(
                    "role-held", [$0.network.id],
                    [
                        "name": .string($0.network.title()), "role": .init($0.node["role"]?.text),
                        "since": .init($0.node["since"]?.date), "until": .init($0.node["until"]?.date),
                    ])
            } + cities.map { Finding("city", [$0.id], ["name": .string($0.title())]) }
            + networks.members.map { Finding("network-member", [$0.id], ["name": .string($0.title())]) }
            + networks.others.map { Finding("network-other", [$0.id], ["name": .string($0.title())]) }
    }
}

/// Writes the sentences of a review of a period, in the structure of the city's own reviews.
struct PeriodWriter {
    let report: PeriodReport
    let language: Language

    var context: ReportContext { report.context }

    init(_ report: PeriodReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    static let title = Text(
        en: "Review of the city's international affairs",
        fi: "Tilannekatsaus kaupungin kansainvälisten asioiden edistämisestä",
        sv: "Lägesöversikt över främjandet av stadens internationella ärenden")

    /// A sentence that rests on happenings.
    func sentence(_ text: Text, on happenings: [Happening]) -> Sentence {
        Sentence(text.text(in: language), on: happenings.map { context.basis($0.record, $0.node, in: language) })
    }

    /// A sentence that rests on whole records; of very many only the number is told.
    func sentence(_ text: Text, on records: [Record]) -> Sentence {
        let named = records.count > Self.mostNamed ? [] : records
        return Sentence(text.text(in: language), on: named.map { context.basis($0, in: language) })
    }

    /// More records than this are not named one by one.
    static let mostNamed = 60
    /// More events, visits and meetings than this are not listed one by one.
    static let mostListed = 20
    /// More things of one sort than this are not told in a sentence each.
    static let mostSentences = 6

    /// The names of the records of happenings, each once; of very many the first.
    func names(_ happenings: [Happening]) -> String { names(happenings.map(\.record)) }

    /// The names of records, each once; of very many the first, and how many more there are.
    func names(_ records: [Record]) -> String {
        var seen: Set<RecordID> = []
        let names = records.filter { seen.insert($0.id).inserted }.names(language)
        let more = names.count - Self.mostNamed
        guard more > 0 else { return language.words.list(names) }
        let rest = Text(en: "and \(more) more", fi: "ja \(more) muuta", sv: "och \(more) till").text(in: language)
        return names.prefix(Self.mostNamed).joined(separator: ", ") + " \(rest)"
    }

    /// The name of a record with the date of what happened: `Slush (2023)`.
    func dated(_ happening: Happening) -> String {
        let until = happening.node["until"]?.date
        let time = happening.date.map { language.words.time($0, until) }
        // A name that has the year already needs no other.
        let name = happening.record.name(language)
        guard let time, !(happening.date?.precision == .year && name.contains(time)) else { return name }
        return "\(name) (\(time))"
    }

    /// What the log of a measure says, with its date and the partners and networks that it is about, where the text does
    /// not name them; `lead` stands before it.
    func told(_ happening: Happening, after lead: String = "") -> Sentence {
        let text = happening.node["text"]?.text ?? ""
        let about =
            context.records(.partner, named: happening.node["partners"])
            + context.records(.network, named: happening.node["networks"])
        // Names are inflected in Finnish: their first letters tell whether the text has one.
        let isNamed = about.contains { record in
            [record.name(.fi), record["abbreviation"]?.text ?? record.name(.fi)].contains {
                text.contains($0.prefix(4))
            }
        }
        let isDated = happening.date.map { text.contains($0.words) } ?? true
        let facts =
            (isDated ? [] : [happening.date?.words ?? ""]) + (isNamed || about.isEmpty ? [] : [names(about)])
        // Names stand before the point, and are in the language of the page.
        let isEnded = !facts.isEmpty && text.hasSuffix(".")
        let behind = facts.isEmpty ? nil : " (\(facts.joined(separator: "; ")))" + (isEnded ? "." : "")
        let parts = [
            lead.isEmpty ? nil : ToldText(lead), context.prose(isEnded ? String(text.dropLast()) : text, on: language),
            behind.map { ToldText($0) },
        ]
        return Sentence(
            parts.compactMap(\.self), on: [context.basis(happening.record, happening.node, in: language)])
    }
}

package import Diagnostics
import Documents
package import Pages
import Records

extension Overlaps: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let (count, found) = (shared.count, problems.count)
        let summary = [
            count == 0
                ? Text(
                    en: "The register names no partner or network that more than one unit deals with.",
                    fi:
                        "Rekisteriin ei ole merkitty yhtään kumppania tai verkostoa, jonka kanssa toimii useampi kuin yksi "
                        + "yksikkö.",
                    sv: "Registret nämner ingen partner och inget nätverk som mer än en enhet har kontakt med.")
                : Text(
                    en: count == 1
                        ? "Several units deal with one partner or network."
                        : "Several units deal with \(count) partners and networks.",
                    fi: "\(count == 1 ? "Yhden" : "\(count)") kumppanin tai verkoston kanssa toimii useampi kuin yksi "
                        + "yksikkö.",
                    sv: "Fler än en enhet har kontakt med \(count == 1 ? "en" : "\(count)") partner eller nätverk."),
            found == 0
                ? Text(
                    en: "The checks see no overlapping or contradictory dealings.",
                    fi: "Tarkistuksissa ei löytynyt päällekkäistä tai ristiriitaista yhteydenpitoa.",
                    sv: "Kontrollerna hittar inga överlappande eller motstridiga kontakter.")
                : Text(
                    en: "The checks see \(found == 1 ? "one place" : "\(found) places") to look at.",
                    fi: found == 1
                        ? "Tarkistuksissa löytyi yksi kohta, joka on syytä katsoa."
                        : "Tarkistuksissa löytyi \(found) kohtaa, jotka on syytä katsoa.",
                    sv:
                        "Kontrollerna hittar \(found == 1 ? "ett" : "\(found)") ställe\(found == 1 ? "" : "n") att se på."
                ),
        ]
        return context.page(
            Phrases.title,
            sections: [
                Page.Section(
                    nil, [.paragraph(summary.map { Sentence($0.text(in: language)) }), table(language)], in: language),
                Page.Section(Phrases.problems, [.list(problems.map { sentence($0, language) })], in: language),
            ], emptyNote: Phrases.title, in: language)
    }

    private func table(_ language: Language) -> PageBlock {
        .table(
            Phrases.columns,
            rows: shared.flatMap { shared in
                shared.units.enumerated().map { i, dealing in
                    let others = dealing.by.filter { $0.id != shared.record.id }
                    return [
                        i == 0 ? shared.record.name(language) : "", dealing.unit.name(language),
                        (i == 0
                            ? [Phrases.owner.text(in: language)]
                            : []
                                + (i > 0 && others.count < dealing.by.count
                                    ? [Phrases.cooperation.text(in: language)] : [])
                                + others.map { named($0, language) }).joined(separator: "; "),
                    ]
                }
            }, in: language)
    }

    /// A dealing with the time of a visit.
    private func named(_ record: Record, _ language: Language) -> String {
        let date = record.role == .engagement ? record.span.since?.words : nil
        return record.name(language) + (date.map { " (\($0))" } ?? "")
    }

    private func sentence(_ problem: Diagnostic, _ language: Language) -> Sentence {
        let record = self.record(of: problem)
        return Sentence(
            "\(record.map { "\($0.name(language)): " } ?? "")\(problem.message.text(in: language)).",
            on: record.map { [context.basis($0, in: language)] } ?? [])
    }

    /// The record that a problem is in.
    private func record(of problem: Diagnostic) -> Record? {
        let parts = (problem.record ?? "").split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return context.register[RecordID(collection: String(parts[0]), id: String(parts[1]))]
    }

    package var findings: [Finding] {
        shared.map { shared in
            Finding(
                "shared", [shared.record.id] + shared.units.map(\.unit.id),
                ["name": .string(shared.record.title()), "units": .init(shared.units.map(\.unit))])
        }
            + problems.map { problem in
                Finding(
                    problem.rule, record(of: problem).map { [$0.id] } ?? [], ["text": .string(problem.message.en)])
            }
    }
}

/// What the page says.
private enum Phrases {
    static let title = Text(
        en: "Overlapping dealings", fi: "Päällekkäinen yhteydenpito", sv: "Överlappande kontakter")
    static let problems = Text(en: "To look at", fi: "Katsottavaa", sv: "Att se på")
    static let owner = Text(en: "owner", fi: "omistaja", sv: "ägare")
    static let cooperation = Text(en: "leads cooperation", fi: "johtaa yhteistyötä", sv: "leder samarbete")
    static let columns = [
        Text(en: "Partner or network", fi: "Kumppani tai verkosto", sv: "Partner eller nätverk"),
        Text(en: "Unit", fi: "Yksikkö", sv: "Enhet"), Text(en: "How", fi: "Miten", sv: "Hur"),
    ]
}

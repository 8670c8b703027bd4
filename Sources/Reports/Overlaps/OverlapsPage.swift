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
                    en: "No partner or network is dealt with by more than one unit.",
                    fi: "Minkään kumppanin tai verkoston asioita ei hoida useampi kuin yksi yksikkö.",
                    sv: "Ingen partner och inget nätverk har kontakt med mer än en enhet.")
                : Text(
                    en: "Several units deal with \(count) partners and networks.",
                    fi: "Useampi kuin yksi yksikkö hoitaa asioita \(count) kumppanin tai verkoston kanssa.",
                    sv: "Fler än en enhet har kontakt med \(count) partner eller nätverk."),
            found == 0
                ? Text(
                    en: "The checks see no overlapping or contradictory dealings.",
                    fi: "Tarkistukset eivät löydä päällekkäistä tai ristiriitaista yhteydenpitoa.",
                    sv: "Kontrollerna hittar inga överlappande eller motstridiga kontakter.")
                : Text(
                    en: "The checks see \(found) places to look at.",
                    fi: "Tarkistukset löytävät \(found) kohtaa, jotka pitää katsoa.",
                    sv: "Kontrollerna hittar \(found) ställen att se på."),
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
        let text = problem.message.text(in: language)
        let record = self.record(of: problem)
        return Sentence(
            text.prefix(1).uppercased() + text.dropFirst() + ".",
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

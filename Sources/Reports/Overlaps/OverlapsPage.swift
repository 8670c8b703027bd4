package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Overlaps: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        return context.page(
            Phrases.title,
            sections: [
                Page.Section(
                    nil, [.paragraph(summary.map { Sentence($0.text(in: language)) }), table(language)], in: language),
                Page.Section(Phrases.problems, [.list(problems.map { sentence($0, language) })], in: language),
            ], emptyNote: Phrases.title, in: language)
    }

    private func table(_ language: Language) -> PageBlock {
        let sorted = context.sorted(shared, by: \.record, in: language)
        let ordered = sorted.filter { !$0.isOnlyHost } + sorted.filter(\.isOnlyHost)
        return .table(
            Phrases.columns,
            // Each row names its partner, so that it can be read alone.
            rows: ordered.flatMap { shared in
                shared.units.map { dealing in
                    [
                        shared.record.name(language), dealing.unit.name(language),
                        ways(dealing, with: shared.record, language).joined(separator: "; "),
                    ]
                }
            },
            on: ordered.flatMap { shared in
                let basis = context.basis(shared.record, in: language)
                return shared.units.map { _ in [basis] }
            }, in: language)
    }

    /// By what a unit deals with a record.
    private func ways(_ dealing: UnitDealing, with record: Record, _ language: Language) -> [String] {
        let isOwner = context.register.record(.unit, named: record["owner"])?.id == dealing.unit.id
        let leads = (record["cooperation"]?.items ?? []).contains {
            context.register.record(.unit, named: $0["lead"])?.id == dealing.unit.id
        }
        let own = dealing.by.contains { $0.id == record.id }
        let others = dealing.by.filter { $0.id != record.id }
        return (isOwner ? [Phrases.owner.text(in: language)] : [])
            + (own && !isOwner && leads ? [Phrases.cooperation.text(in: language)] : [])
            + others.map { named($0, with: record, language) }
    }

    /// A dealing with the time of a visit, and whether the partner was only its host.
    private func named(_ dealing: Record, with record: Record, _ language: Language) -> String {
        let date =
            dealing.role == .engagement
            ? dealing.span.since.map { language.words.time($0, dealing.span.until) } : nil
        let host = context.isHost(record, of: dealing) ? Phrases.host.text(in: language) : nil
        let facts = [host, date].compactMap(\.self).joined(separator: ", ")
        return dealing.name(language) + (facts.isEmpty ? "" : " (\(facts))")
    }

    private func sentence(_ problem: Problem, _ language: Language) -> Sentence {
        let bases = problem.records.map { context.basis($0, in: language) }
        if let pair = pair(problem, language) { return Sentence(pair, on: bases) }
        let text = problem.diagnostic.message.text(in: language)
        let name = problem.records.first?.name(language) ?? ""
        let words = name.isEmpty || text.contains(name) ? text : "\(name): \(text)"
        return Sentence(words.prefix(1).uppercased() + words.dropFirst() + ".", on: bases)
    }

    /// What is told of two records at once: `Aalfurt ja Halfurt: lähes sama nimi.`
    private func pair(_ problem: Problem, _ language: Language) -> String? {
        guard problem.records.count == 2 else { return nil }
        func names(_ name: (Record) -> String) -> String {
            language.words.list(context.sorted(problem.records, in: language).map(name))
        }
        switch problem.diagnostic.rule {
        case "possible-duplicate":
            return "\(names { $0.name(language) }): \(Phrases.sameName.text(in: language))."
        case "same-partner-overlap":
            let plans = names { plan in
                let lead = context.register.record(.unit, named: plan["lead"])?.name(language)
                let date = plan.span.since.map { language.words.time($0, plan.span.until) }
                let facts = [lead, date].compactMap(\.self).joined(separator: " ")
                return plan.name(language) + (facts.isEmpty ? "" : " (\(facts))")
            }
            return "\(plans): \(Phrases.samePartner.text(in: language))."
        default: return nil
        }
    }

    package var findings: [Finding] {
        shared.map { shared in
            Finding(
                "shared", [shared.record.id] + shared.units.map(\.unit.id),
                [
                    "name": .string(shared.record.title()), "units": .init(shared.units.map(\.unit)),
                    "only-host": .boolean(shared.isOnlyHost),
                ])
        }
            + problems.map { problem in
                Finding(
                    problem.diagnostic.rule, problem.records.map(\.id),
                    ["text": .string(problem.diagnostic.message.en)])
            }
    }
}

/// What the page says.
private enum Phrases {
    static let title = Text(
        en: "Overlapping dealings", fi: "Päällekkäinen yhteydenpito", sv: "Överlappande kontakter")
    static let problems = Text(en: "To look at", fi: "Katsottavaa", sv: "Att se på")
    static let owner = Text(en: "owner", fi: "omistaja", sv: "ägare")
    static let host = Text(en: "as host", fi: "isäntänä", sv: "som värd")
    static let sameName = Text(
        en: "the same name, or nearly", fi: "sama tai lähes sama nimi", sv: "samma eller nästan samma namn")
    static let samePartner = Text(
        en: "with the same partner within 30 days, and the units do not name each other",
        fi: "saman kumppanin kanssa 30 päivän sisällä, eivätkä yksiköt mainitse toisiaan",
        sv: "med samma partner inom 30 dagar, utan att enheterna nämner varandra")
    static let cooperation = Text(en: "leads cooperation", fi: "johtaa yhteistyötä", sv: "leder samarbete")
    static let columns = [
        Text(en: "Partner or network", fi: "Kumppani tai verkosto", sv: "Partner eller nätverk"),
        Text(en: "Unit", fi: "Yksikkö", sv: "Enhet"), Text(en: "How", fi: "Miten", sv: "Hur"),
    ]
}

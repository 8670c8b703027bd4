package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Resources: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let texts = context.sorted(needs, by: \.record, in: language).compactMap { need -> Sentence? in
            guard let text = need.record["need"]?.text else { return nil }
            return Sentence(
                text, after: "\(need.record.name(language)): ", on: [context.basis(need.record, in: language)],
                in: context.proseLanguage(on: language))
        }
        return context.page(
            Phrases.title,
            sections: needs.isEmpty
                ? []
                : [
                    Page.Section(
                        nil, [.paragraph(summary(language)), needTable(language), sumTable(language)], in: language),
                    Page.Section(Phrases.texts, [.list(texts)], in: language),
                ], emptyNote: Phrases.none, in: language)
    }

    private func summary(_ language: Language) -> [Sentence] {
        let count = { (isSo: (Need) -> Bool) in needs.count { isSo($0) } }
        let (all, unit, year) = (needs.count, count { $0.unit == nil }, count { $0.year == nil })
        let amount = count { $0.amount == nil }
        return [
            Text(en: "Recorded needs: \(all).", fi: "Kirjattuja tarpeita on \(all).", sv: "Antecknade behov: \(all)."),
            Self.missing([(Phrases.unit, unit), (Phrases.year, year), (Phrases.amount, amount)], of: all),
        ].compactMap { $0.map { Sentence($0.text(in: language)) } }
    }

    /// What is missing of how many, what is missing of as many together: `Yksikkö ja vuosi puuttuvat kaikista; määrä puuttuu
    /// 3:sta.`; `nil` where nothing is.
    private static func missing(_ found: [(what: Text, count: Int)], of all: Int) -> Text? {
        var groups: [(count: Int, what: [Text])] = []
        for (what, count) in found where count > 0 {
            if let place = groups.firstIndex(where: { $0.count == count }) {
                groups[place].what.append(what)
            } else {
                groups.append((count, [what]))
            }
        }
        guard !groups.isEmpty else { return nil }
        let parts = groups.map { count, what -> Text in
            let (isAll, isOne) = (count == all && all > 1, what.count == 1)
            return Text(
                en: "\(Language.en.words.list(what.map(\.en.lowercased1))) \(isOne ? "is" : "are") missing for "
                    + (isAll ? "all" : "\(count)"),
                fi: "\(Language.fi.words.list(what.map(\.fi.lowercased1))) \(isOne ? "puuttuu" : "puuttuvat") "
                    + (isAll ? "kaikista" : FinnishNumber.elative(count)),
                sv: "\(Language.sv.words.list(what.map(\.sv.lowercased1))) saknas för \(isAll ? "alla" : "\(count)")")
        }
        func sentence(_ parts: [String]) -> String {
            let text = parts.joined(separator: "; ")
            return text.prefix(1).uppercased() + text.dropFirst() + "."
        }
        let (en, fi, sv) = (sentence(parts.map(\.en)), sentence(parts.map(\.fi)), sentence(parts.map(\.sv)))
        return Text(en: en, fi: fi, sv: sv)
    }

    private func needTable(_ language: Language) -> PageBlock {
        let needs = context.sorted(needs, by: \.record, in: language)
        return .table(
            Phrases.columns, numbers: [4],
            rows: needs.map { need in
                [
                    need.record.name(language), need.priority?.name(language) ?? Phrases.general.text(in: language),
                    need.unit?.name(language) ?? language.words.notKnown,
                    need.year.map(String.init) ?? language.words.notKnown,
                    need.amount.map { amount($0, need.kind, language) } ?? language.words.notKnown,
                    context.choice(need.record["kind"], of: need.record, in: language),
                    context.choice(need.record["state"], of: need.record, in: language),
                ]
            }, on: context.rows(about: needs.map(\.record), in: language), in: language)
    }

    private func amount(_ amount: Double, _ kind: String, _ language: Language) -> String {
        switch kind {
        case "money": return language.words.euros(amount)
        case "staff":
            let number = language.words.number(amount)
            return Text(
                en: "\(number) \(amount == 1 ? "person-year" : "person-years")",
                fi: "\(number) \(amount == 1 ? "henkilötyövuosi" : "henkilötyövuotta")", sv: "\(number) årsverken"
            ).text(in: language)
        default: return language.words.number(amount)
        }
    }

    private func sumTable(_ language: Language) -> PageBlock {
        .table(
            Phrases.sumColumns, caption: Phrases.sums, numbers: [2, 3, 4],
            rows: sums.map { sum in
                let example = needs.first { $0.kind == sum.kind && $0.state == sum.state }?.record
                let word = { (field: String) in
                    example.map { context.choice($0[field], of: $0, in: language) } ?? ""
                }
                let isKnown = sum.withoutAmount < sum.count
                return [
                    word("kind"), word("state"), "\(sum.count)",
                    isKnown ? amount(sum.amount, sum.kind, language) : language.words.notKnown, "\(sum.withoutAmount)",
                ]
            }, in: language)
    }

    package var findings: [Finding] {
        needs.map { need in
            Finding(
                "need", [need.record.id],
                [
                    "name": .string(need.record.title()), "need": .init(need.record["need"]?.text),
                    "priority": .init(need.priority?.id.id), "unit": .init(need.unit?.id.id),
                    "year": need.year.map { .init($0) } ?? .null, "amount": need.amount.map { .init($0) } ?? .null,
                    "of": .string(need.kind), "state": .string(need.state),
                    "decision": .init(need.record["decision"]?.text),
                ])
        }
            + sums.map { sum in
                Finding(
                    "sum", [],
                    [
                        "of": .string(sum.kind), "state": .string(sum.state), "needs": .init(sum.count),
                        "amount": .init(sum.amount), "without-amount": .init(sum.withoutAmount),
                    ])
            }
    }
}

/// What the page says.
private enum Phrases {
    static let title = Text(en: "Resource needs", fi: "Resurssitarpeet", sv: "Resursbehov")
    static let none = Text(
        en: "No resource needs are recorded.", fi: "Resurssitarpeita ei ole kirjattu.",
        sv: "Inga resursbehov är antecknade.")
    static let texts = Text(en: "What is needed", fi: "Mitä tarvitaan", sv: "Vad som behövs")
    static let general = Text(en: "General", fi: "Yleinen", sv: "Allmänt")
    static let sums = Text(en: "By kind and state", fi: "Tyypin ja tilan mukaan", sv: "Enligt typ och status")
    private static let kind = Text(en: "Kind", fi: "Tyyppi", sv: "Typ")
    private static let state = Text(en: "State", fi: "Tila", sv: "Status")
    static let amount = Text(en: "Amount", fi: "Määrä", sv: "Mängd")
    private static let need = Text(en: "Need", fi: "Tarve", sv: "Behov")
    static let unit = Text(en: "Unit", fi: "Yksikkö", sv: "Enhet")
    static let year = Text(en: "Year", fi: "Vuosi", sv: "År")
    static let columns = [
        need, Text(en: "Priority", fi: "Painopiste", sv: "Prioritering"), unit, year, amount, kind, state,
    ]
    static let sumColumns = [
        kind, state, Text(en: "Needs", fi: "Tarpeita", sv: "Behov"), amount,
        Text(en: "Amount not known", fi: "Määrä ei tiedossa", sv: "Mängden inte känd"),
    ]
}

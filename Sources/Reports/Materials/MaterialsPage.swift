package import Diagnostics
import Documents
package import Pages
import Records

extension Materials: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let count = { (freshness: Freshness) in items.count { $0.freshness == freshness } }
        let (all, fresh, review, expired) = (items.count, count(.fresh), count(.toReview), count(.expired))
        let counts = [
            (fresh, Text(en: "\(fresh) may be used", fi: "käyttökelpoisia \(fresh)", sv: "användbara \(fresh)")),
            (
                review,
                Text(
                    en: "\(review) should be looked through", fi: "tarkistettavia \(review)",
                    sv: "att granska \(review)")
            ),
            (expired, Text(en: "\(expired) have expired", fi: "vanhentuneita \(expired)", sv: "föråldrade \(expired)")),
        ].filter { $0.0 > 0 }.map(\.1)
        let summary = Text(
            en: all == 0
                ? "There are no materials."
                : "\(all.counted("material", "materials")): \(counts.map(\.en).joined(separator: ", ")).",
            fi: all == 0
                ? "Materiaaleja ei ole." : "Materiaaleja on \(all): \(counts.map(\.fi).joined(separator: ", ")).",
            sv: all == 0
                ? "Det finns inga material."
                : "Antal material: \(all), varav \(counts.map(\.sv).joined(separator: ", ")).")
        let gaps = context.sorted(without, in: language).names(language).map { Sentence($0) }
        let messages = context.sorted(items, by: \.record, in: language).filter { $0.record["messages"] != nil }
        return context.page(
            Phrases.title,
            sections: items.isEmpty && without.isEmpty
                ? []
                : [
                    Page.Section(
                        nil,
                        [
                            .paragraph([summary, Phrases.rule].map { Sentence($0.text(in: language)) }),
                            table(language),
                        ], in: language),
                    Page.Section(
                        title: Phrases.messages.text(in: language),
                        entries: messages.map { $0.entry(in: language) }),
                    Page.Section(
                        context.question.unit == nil ? Phrases.without : Phrases.withoutOfUnit, [.list(gaps)],
                        in: language),
                ], emptyNote: Phrases.none, in: language)
    }

    private func table(_ language: Language) -> PageBlock {
        let items = context.sorted(items, by: \.record, in: language)
        return .table(
            Phrases.columns,
            rows: items.map { item in
                let languages = (item.record["messages"]?.entries ?? []).map(\.key.text)
                let goals =
                    item.priorities.isEmpty
                    ? Phrases.general.text(in: language) : item.priorities.names(language).joined(separator: "; ")
                return [
                    item.record.name(language), goals,
                    languages.map { Phrases.languages[$0]?.text(in: language) ?? $0 }.joined(separator: ", "),
                    item.record["reviewed"]?.date?.words ?? "–", item.record["valid-until"]?.date?.words ?? "–",
                    item.freshness.words.text(in: language),
                ]
            }, on: context.rows(about: items.map(\.record), in: language), in: language)
    }

    package var findings: [Finding] {
        items.map { item in
            Finding(
                "material", [item.record.id] + item.priorities.map(\.id),
                [
                    "name": .string(item.record.title()), "freshness": .string(item.freshness.rawValue),
                    "languages": .array((item.record["messages"]?.entries ?? []).map { .string($0.key.text) }),
                    "reviewed": .init(item.record["reviewed"]?.date),
                    "valid-until": .init(item.record["valid-until"]?.date),
                ])
        } + without.map { Finding("priority-without-material", [$0.id], ["name": .string($0.title())]) }
    }
}

extension Materials.Item {
    /// Its message as it can be copied: nothing stands around it.
    func entry(in language: Language) -> Page.Entry {
        let message = message(in: language)
        return Page.Entry(
            heading: record.name(language), remarks: [freshness.words.text(in: language)],
            reason: message.map { [$0.text] } ?? [], in: message?.language)
    }

    /// Its message in a language, else in the first that it has, which is then told; `nil` where it has none.
    func message(in language: Language) -> (text: String, language: Language?)? {
        guard let messages = record["messages"] else { return nil }
        if let own = messages[language.rawValue] { return (own.text, nil) }
        return messages.entries.first.map { ($0.value.text, Language(rawValue: $0.key.text)) }
    }
}

extension Materials.Freshness {
    /// The word for it.
    var words: Text {
        switch self {
        case .fresh: Text(en: "may be used", fi: "käyttökelpoinen", sv: "användbart")
        case .toReview: Text(en: "to be looked through", fi: "tarkistettava", sv: "att granska")
        case .expired: Text(en: "expired", fi: "vanhentunut", sv: "föråldrat")
        }
    }
}

/// What the page says.
private enum Phrases {
    static let languages = [
        "fi": Text(en: "Finnish", fi: "suomi", sv: "finska"), "sv": Text(en: "Swedish", fi: "ruotsi", sv: "svenska"),
        "en": Text(en: "English", fi: "englanti", sv: "engelska"),
    ]
    static let title = Text(
        en: "Materials and core messages", fi: "Materiaalit ja ydinviestit", sv: "Material och kärnbudskap")
    static let none = Text(
        en: "The register has no materials.", fi: "Rekisterissä ei ole materiaaleja.",
        sv: "Registret har inga material.")
    static let rule = Text(
        en:
            "A material may be used while it is valid; one without an end where it was looked through within 12 months.",
        fi:
            "Käyttökelpoinen on materiaali, joka on voimassa, ja jos loppua ei ole merkitty, tarkistettu 12 kuukauden "
            + "sisällä.",
        sv: "Användbart är material som gäller, och om inget slut är antecknat, har granskats inom 12 månader.")
    static let messages = Text(en: "The messages", fi: "Viestit", sv: "Budskapen")
    static let without = Text(
        en: "Goals in force without material", fi: "Voimassa olevat tavoitteet, joihin ei ole materiaalia",
        sv: "Gällande mål utan material")
    static let withoutOfUnit = Text(
        en: "Goals in force for which the unit has no material",
        fi: "Voimassa olevat tavoitteet, joihin yksiköllä ei ole materiaalia",
        sv: "Gällande mål som enheten inte har material för")
    static let general = Text(en: "In general", fi: "Yleinen", sv: "Allmänt")
    static let columns = [
        Text(en: "Material", fi: "Materiaali", sv: "Material"), Text(en: "For", fi: "Mihin", sv: "För"),
        Text(en: "Languages", fi: "Kielet", sv: "Språk"), Text(en: "Reviewed", fi: "Tarkistettu", sv: "Granskat"),
        Text(en: "Valid until", fi: "Voimassa asti", sv: "Giltigt till"),
        Text(en: "Condition", fi: "Ajantasaisuus", sv: "Aktualitet"),
    ]
}

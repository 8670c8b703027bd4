package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Quality: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let total = collections.reduce(0) { $0 + $1.count }
        let summary = Text(
            en: "\(total) records. A field that is filled in few records is not needed, or facts are missing.",
            fi:
                "Tietueita on \(total). Jos kenttä on täytetty vain harvassa tietueessa, sitä ei tarvita tai tietoja puuttuu.",
            sv:
                "Registret har \(total) poster. Ett fält som är ifyllt i bara få poster behövs inte, eller så saknas uppgifter."
        )
        return context.page(
            Phrases.title,
            sections: collections.isEmpty
                ? []
                : [
                    Page.Section(
                        nil, [.paragraph([Sentence(summary.text(in: language))]), overview(language)], in: language),
                    Page.Section(Phrases.seldom, collections.map { seldom($0, language) }, in: language),
                    Page.Section(Phrases.starts, [.list(starts(language))], in: language),
                    Page.Section(Phrases.rules, [ruleTable(language)], in: language),
                ], emptyNote: Phrases.none, in: language)
    }

    private func overview(_ language: Language) -> PageBlock {
        .table(
            Phrases.columns, numbers: [1, 2, 3],
            rows: collections.map { collection in
                [
                    name(collection, language), "\(collection.count)",
                    collection.withoutStart.map { "\($0.count)" } ?? "–",
                    "\(collection.withoutSource)",
                ]
            }, in: language)
    }

    private func name(_ collection: Collection, _ language: Language) -> String {
        let name = collection.configuration.pluralLabel(in: language.rawValue)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private func seldom(_ collection: Collection, _ language: Language) -> PageBlock {
        .table(
            [Phrases.field, Phrases.filled], caption: Text(verbatim: name(collection, language)), numbers: [1],
            rows: collection.seldom.map { field in
                [
                    field.label.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? field.name,
                    "\(field.filled)/\(collection.count)",
                ]
            }, in: language)
    }

    private func starts(_ language: Language) -> [Sentence] {
        collections.compactMap { collection in
            guard let found = collection.withoutStart, !found.isEmpty else { return nil }
            let names = context.sorted(found, in: language).prefix(Self.mostNamed).map { $0.name(language) }
            let more = found.count - names.count
            let rest = Text(en: "and \(more) more", fi: "ja \(more) muuta", sv: "och \(more) till").text(in: language)
            return Sentence(
                "\(name(collection, language)) (\(found.count)): "
                    + (more > 0 ? names.joined(separator: ", ") + " \(rest)." : language.words.list(names) + "."))
        }
    }

    /// Of more records than this only the number is told.
    private static let mostNamed = 40

    private func ruleTable(_ language: Language) -> PageBlock {
        .table(
            [Phrases.rule, Phrases.severity, Phrases.places], numbers: [2],
            rows: rules.map { rule, severity, count in
                let invariant = context.rules.first { $0.name == rule }?.invariant.text(in: language)
                return [invariant ?? rule, severity.word.text(in: language), "\(count)"]
            }, in: language)
    }

    package var findings: [Finding] {
        collections.map { collection in
            Finding(
                "collection", [],
                [
                    "collection": .string(collection.configuration.name), "records": .init(collection.count),
                    "without-start": collection.withoutStart.map { .init($0.count) } ?? .null,
                    "without-source": .init(collection.withoutSource),
                ])
        }
            + collections.flatMap { collection in
                collection.seldom.map { field in
                    Finding(
                        "seldom-filled", [],
                        [
                            "collection": .string(collection.configuration.name), "field": .string(field.name),
                            "filled": .init(field.filled), "records": .init(collection.count),
                        ])
                }
                    + (collection.withoutStart ?? []).map {
                        Finding("start-not-known", [$0.id], ["name": .string($0.title())])
                    }
            }
            + rules.map { rule, severity, count in
                Finding(
                    "rule", [],
                    ["rule": .string(rule), "severity": .string(severity.rawValue), "places": .init(count)])
            }
    }
}

/// What the page says.
private enum Phrases {
    static let title = Text(en: "Quality of the register", fi: "Rekisterin laatu", sv: "Registrets kvalitet")
    static let none = Text(
        en: "The register has no records.", fi: "Rekisterissä ei ole tietueita.", sv: "Registret har inga poster.")
    static let seldom = Text(
        en: "Fields that fewer than half of the records fill in",
        fi: "Kentät, jotka on täytetty alle puolessa tietueista",
        sv: "Fält som är ifyllda i mindre än hälften av posterna")
    static let starts = Text(
        en: "Start or day not known", fi: "Alku tai päivä ei tiedossa", sv: "Början eller dagen inte känd")
    static let rules = Text(
        en: "What the checks see", fi: "Mitä tarkistuksissa huomattiin", sv: "Vad kontrollerna ser")
    static let field = Text(en: "Field", fi: "Kenttä", sv: "Fält")
    static let filled = Text(en: "Filled", fi: "Täytetty", sv: "Ifyllt")
    static let rule = Text(
        en: "What does not hold everywhere", fi: "Mikä ei toteudu kaikkialla", sv: "Vad som inte stämmer överallt")
    static let severity = Text(en: "Severity", fi: "Vakavuus", sv: "Allvarlighetsgrad")
    static let places = Text(en: "Places", fi: "Kohtia", sv: "Ställen")
    static let columns = [
        Text(en: "Collection", fi: "Kokoelma", sv: "Samling"), Text(en: "Records", fi: "Tietueita", sv: "Poster"),
        starts,
        Text(en: "Without source", fi: "Lähde puuttuu", sv: "Källa saknas"),
    ]
}

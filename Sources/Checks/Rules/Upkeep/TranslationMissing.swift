import Diagnostics
import Documents
import Records

extension Rule {
    static let translationMissing = Rule(
        "translation-missing", .warning,
        Text(
            en: "Every name and message is there in all languages of the register.",
            fi: "Jokainen nimi ja viesti on kaikilla rekisterin kielillä.",
            sv: "Varje namn och budskap finns på registrets alla språk."),
        of: .recordsWithRole,
        why: Text(
            en: """
                The pages are shown in all languages of the register; what a language lacks is shown in the first, \
                which not every reader understands.
                """,
            fi: """
                Sivut näytetään kaikilla rekisterin kielillä. Mitä kieleltä puuttuu, näytetään ensimmäisellä \
                kielellä, jota kaikki lukijat eivät ymmärrä.
                """,
            sv: """
                Sidorna visas på registrets alla språk. Det som saknas på ett språk visas på det första språket, \
                som inte alla läsare förstår.
                """),
        examples: [
            .fails(
                "a name without English",
                """
                # partners/tukholma.yaml
                id: tukholma
                name:
                  ⟦fi⟧: Tukholma
                  sv: Stockholm
                """,
                .says("'name' has no text in 'en'", hint: hint)),
            .fails(
                "empty texts, and messages",
                """
                # materials/a.yaml
                name: {fi: Viesti, sv: ⟦⟧, en: ""}
                messages:
                  ⟦en⟧: Message
                """,
                .says("'name' has no text in 'sv', 'en'", hint: hint),
                .says("'messages' has no text in 'fi', 'sv'", hint: hint)),
            .passes(
                "a name in three languages",
                """
                # partners/tukholma.yaml
                id: tukholma
                name: {fi: Tukholma, sv: Stockholm, en: Stockholm}
                """),
            .passes(
                "a name in no language, other texts, a register of someone else",
                """
                # partners/a.yaml
                name: Tukholma
                notes: {fi: Huomio}
                # nested/b/c.yaml
                name: {fi: Nimi}
                """),
        ]
    ) { context in
        let record = context.record
        let languages = context.configuration.languages
        return ["name", "messages"].compactMap { field in
            guard let texts = record[field], texts.kind == .mapping else { return nil }
            let missing = languages.filter { !(texts[$0]?.isFilled ?? false) }
            guard let first = missing.first else { return nil }
            let names = missing.map { "'\($0)'" }.joined(separator: ", ")
            return record.finding(
                missing: first, in: texts,
                Text(
                    en: "'\(field)' has no text in \(names)", fi: "kentältä '\(field)' puuttuu kieli \(names)",
                    sv: "'\(field)' saknar text på \(names)"),
                hint: hint(shown: languages.first ?? first))
        }
    }

    private static let hint = hint(shown: "fi")

    private static func hint(shown language: String) -> Text {
        Text(
            en: "add it; until then '\(language)' is shown instead",
            fi: "lisää se; siihen asti näytetään '\(language)'",
            sv: "lägg till den; tills vidare visas '\(language)'")
    }
}

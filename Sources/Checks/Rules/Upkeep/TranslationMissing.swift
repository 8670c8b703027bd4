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
                .says("'name' has no text in English", hint: hint)),
            .fails(
                "empty texts, and messages",
                """
                # materials/a.yaml
                name: {fi: Viesti, sv: ⟦⟧, en: ""}
                messages:
                  ⟦en⟧: Message
                """,
                .says("'name' has no text in Swedish and English", hint: hint),
                .says("'messages' has no text in Finnish and Swedish", hint: hint(shown: "en"))),
            .fails(
                "no text at all",
                """
                # partners/a.yaml
                name: {fi: ⟦""⟧}
                """,
                .says("'name' has no text in Finnish, Swedish and English", hint: hint(shown: nil))),
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
            let isOne = missing.count == 1
            let (en, fi, sv) = (names(missing, .en), names(missing, .fi), names(missing, .sv))
            return record.finding(
                missing: first, in: texts,
                Text(
                    en: "'\(field)' has no text in \(en)",
                    fi: "kentältä '\(field)' \(isOne ? "puuttuu kieli" : "puuttuvat kielet") \(fi)",
                    sv: "'\(field)' saknar text på \(sv)"),
                hint: hint(shown: texts.entries.first { $0.value.isFilled }?.key.text, isOne: isOne))
        }
    }

    private static let hint = hint(shown: "fi")

    /// What to do; `language` is that of the text that is shown until then, `nil` where there is none.
    private static func hint(shown language: String?, isOne: Bool = true) -> Text {
        guard let language else {
            return Text(
                en: "add it", fi: "lisää \(isOne ? "se" : "ne")",
                sv: "lägg till \(isOne ? "den" : "dem")")
        }
        let (en, fi, sv) = (names([language], .en), names([language], .fi), names([language], .sv))
        return Text(
            en: "add it; until then \(en) is shown instead",
            fi: "lisää \(isOne ? "se" : "ne"); siihen asti näytetään \(fi)",
            sv: "lägg till \(isOne ? "den" : "dem"); tills vidare visas \(sv)")
    }

    /// The names of languages by their codes, in a language: `ruotsi ja englanti`; a code that has none as it is.
    private static func names(_ codes: [String], _ language: Language) -> String {
        let names = codes.map { code in
            let name: Text =
                switch code {
                case "fi": Text(en: "Finnish", fi: "suomi", sv: "finska")
                case "sv": Text(en: "Swedish", fi: "ruotsi", sv: "svenska")
                case "en": Text(en: "English", fi: "englanti", sv: "engelska")
                default: Text(verbatim: "'\(code)'")
                }
            return name.text(in: language)
        }
        return language.listed(names)
    }
}

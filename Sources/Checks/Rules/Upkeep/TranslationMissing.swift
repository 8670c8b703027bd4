import Diagnostics
import Documents
import Records

extension Rule {
    static let translationMissing = Rule(
        "translation-missing", .warning, "Every name and message is there in all languages of the register.",
        of: .recordsWithRole,
        why: """
            The pages are shown in all languages of the register; what a language lacks is shown in the first, which \
            not every reader understands.
            """,
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
            return record.finding(
                missing: first, in: texts,
                "'\(field)' has no text in \(missing.map { "'\($0)'" }.joined(separator: ", "))",
                hint: "add it; until then '\(languages.first ?? first)' is shown instead")
        }
    }

    private static let hint = "add it; until then 'fi' is shown instead"
}

import Diagnostics
import Documents
import Records

extension Rule {
    static let translationMissing = Rule(
        "translation-missing", .warning, "Every name and message is there in all languages of the register.",
        of: .record,
        why: """
            The pages are shown in all languages of the register; what a language lacks is shown in the first, which \
            not every reader understands.
            """,
        failing: """
            # partners/tukholma.yaml
            id: tukholma
            name:
              ⟦fi⟧: Tukholma
              sv: Stockholm
            """,
        passing: """
            # partners/tukholma.yaml
            id: tukholma
            name: {fi: Tukholma, sv: Stockholm, en: Stockholm}
            """
    ) { context in
        let languages = context.register.configuration.languages
        return context.records.filter { $0.role != nil }.flatMap { record in
            ["name", "messages"].compactMap { field in
                guard let texts = record[field], texts.kind == .mapping else { return nil }
                let missing = languages.filter { !(texts[$0]?.isFilled ?? false) }
                guard let first = missing.first else { return nil }
                return record.finding(
                    missing: first, in: texts,
                    "'\(field)' has no text in \(missing.map { "'\($0)'" }.joined(separator: ", "))",
                    hint: "add it; until then '\(languages.first ?? first)' is shown instead")
            }
        }
    }
}

import Diagnostics
import Documents
import Records

extension Rule {
    static let sourceMissing = Rule(
        "source-missing", .warning,
        Text(
            en: "Every record names the decision or page that its facts come from.",
            fi: "Jokainen tietue nimeää päätöksen tai sivun, josta sen tiedot ovat peräisin.",
            sv: "Varje post nämner det beslut eller den sida som uppgifterna kommer från."),
        of: .recordsWithRole, restates: ["required", "minItems"],
        why: Text(
            en: """
                Each fact is traceable to the decision that it came from: that is how the register differs from a \
                list that somebody once made. Decisions are sources themselves.
                """,
            fi: """
                Jokainen tieto on jäljitettävissä päätökseen, josta se on peräisin: siinä rekisteri eroaa \
                luettelosta, jonka joku on joskus tehnyt. Päätökset ovat itse lähteitä.
                """,
            sv: """
                Varje uppgift kan spåras till det beslut som den kommer från: det skiljer registret från en lista \
                som någon en gång har gjort. Beslut är själva källor.
                """),
        examples: [
            .fails(
                "no sources",
                """
                # partners/oslo.yaml
                ⟦id⟧: oslo
                """,
                .says("nothing says where the facts of 'oslo' come from", hint: hint)),
            .fails(
                "sources without a value",
                """
                # units/a.yaml
                name: {fi: Talous}
                sources: ⟦[]⟧
                # networks/b.yaml
                sources:⟦⟧
                """,
                .says("nothing says where the facts of 'Talous' come from", hint: hint),
                .says("nothing says where the facts of 'b' come from", hint: hint)),
            .passes(
                "a decision",
                """
                # partners/oslo.yaml
                id: oslo
                sources: [hel-2024-015391]
                # decisions/hel-2024-015391.yaml
                id: hel-2024-015391
                """),
            .passes(
                "a register of someone else",
                """
                # nested/a/b.yaml
                id: b
                """),
        ]
    ) { context in
        let record = context.record
        if record.role == .decision || record["sources"]?.isFilled ?? false { return [] }
        return [
            record.finding(
                missing: "sources",
                Text(
                    en: "nothing says where the facts of '\(record.title(in: "en"))' come from",
                    fi: "mistään ei selviä, mistä tiedot ovat peräisin: '\(record.title())'",
                    sv: "inget säger varifrån uppgifterna om '\(record.title(in: "sv"))' kommer"),
                hint: hint)
        ]
    }

    private static let hint = Text(
        en: "add 'sources:' with the decision's id or a web address",
        fi: "lisää 'sources:' ja päätöksen tunnus tai verkko-osoite",
        sv: "lägg till 'sources:' med beslutets id eller en webbadress")
}

import Diagnostics
import Documents
import Records

extension Rule {
    static let idUnique = Rule(
        "id-unique", .error,
        Text(
            en: "No two files of a collection give a record the same id.",
            fi: "Kokoelman kaksi tiedostoa eivät anna tietueelle samaa tunnusta.",
            sv: "Två filer i en samling ger inte en post samma id."),
        of: .register,
        why: Text(
            en: """
                A reference to the id could mean either of them, and so could its history.
                """,
            fi: """
                Viittaus tunnukseen voisi tarkoittaa kumpaa tahansa, ja niin voisi sen historiakin.
                """,
            sv: """
                En hänvisning till id:t kunde avse vilken som helst av dem, och likaså dess historik.
                """),
        examples: [
            .fails(
                "two files",
                """
                # nested/a/oslo.yaml
                ⟦id⟧: oslo
                # nested/b/oslo.yaml
                ⟦id⟧: oslo
                """,
                .says("the id 'oslo' is used by 2 files of 'nested'", hint: hint),
                .says("the id 'oslo' is used by 2 files of 'nested'", hint: hint)),
            .passes(
                "two ids",
                """
                # nested/a/oslo.yaml
                id: oslo
                # nested/b/bergen.yaml
                id: bergen
                """),
            .passes(
                "one id in two collections",
                """
                # nested/a/oslo.yaml
                id: oslo
                # partners/oslo.yaml
                id: oslo
                """),
        ]
    ) { context in
        guard context.register.hasSharedNames else { return [] }
        let groups = Dictionary(grouping: context.register.records, by: \.id).values
        return groups.filter { $0.count > 1 }.flatMap(findings)
    }

    private static let hint = Text(
        en: "rename all but one of them", fi: "nimeä muut paitsi yksi uudelleen", sv: "byt namn på alla utom en")

    private static func findings(_ claimants: [Record]) -> [Finding] {
        claimants.map { record in
            // Of very many some are shown, so that what is told grows with the files only.
            let others = claimants.prefix(4).filter { $0.path != record.path }.prefix(3)
            return record.finding(
                about: "/id",
                Text(
                    en: "the id '\(record.id.id)' is used by \(claimants.count) files of '\(record.id.collection)'",
                    fi:
                        "tunnus '\(record.id.id)' on \(claimants.count) tiedostolla, kokoelma '\(record.id.collection)'",
                    sv: "id:t '\(record.id.id)' används av \(claimants.count) filer i '\(record.id.collection)'"),
                hint: hint,
                notes: others.map {
                    .init(Text(en: "here too", fi: "myös tässä", sv: "även här"), at: $0.root.missingFieldLocation)
                })
        }
    }
}

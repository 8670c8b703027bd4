import Diagnostics
import Records

extension Rule {
    static let pathsDistinct = Rule(
        "paths-distinct", .error,
        Text(
            en: "No two records' paths differ only in upper and lower case, or in forms of Unicode.",
            fi:
                "Kahden tietueen polut eivät eroa toisistaan vain isoissa ja pienissä kirjaimissa tai Unicode-muodoissa.",
            sv: "Två posters sökvägar skiljer sig inte bara i stora och små bokstäver eller i former av Unicode."),
        of: .register,
        why: Text(
            en: """
                On Windows and macOS the two are one file: whoever clones the register there loses one of the \
                records.
                """,
            fi: """
                Windowsissa ja macOS:ssä nämä kaksi ovat yksi tiedosto: se, joka kopioi rekisterin siellä, \
                menettää toisen tietueista.
                """,
            sv: """
                I Windows och macOS är de två en fil: den som klonar registret där förlorar en av posterna.
                """),
        examples: [
            .fails(
                "a capital",
                """
                # partners/Oslo.yaml
                ⟦id⟧: Oslo
                # partners/oslo.yaml
                ⟦id⟧: oslo
                """,
                .says("the path differs from 'records/partners/oslo.yaml' only in upper and lower case", hint: hint),
                .says("the path differs from 'records/partners/Oslo.yaml' only in upper and lower case", hint: hint)),
            .fails(
                "a folder, and letters outside ASCII",
                """
                # nested/Ä/a.yaml
                ⟦id⟧: a
                # nested/ä/a.yaml
                ⟦id⟧: a
                """,
                .says("the path differs from 'records/nested/ä/a.yaml' only in upper and lower case", hint: hint),
                .says("the path differs from 'records/nested/Ä/a.yaml' only in upper and lower case", hint: hint)),
            .passes(
                "one file",
                """
                # partners/oslo.yaml
                id: oslo
                """),
            .passes(
                "capitals that are no other's",
                """
                # partners/Oslo.yaml
                id: Oslo
                # partners/bergen.yaml
                id: bergen
                """),
        ]
    ) { context in
        guard context.register.hasPathsOfSeveralCases else { return [] }
        let groups = Dictionary(grouping: context.register.records) { $0.path.lowercased() }.values
        return groups.filter { $0.count > 1 }.flatMap(findings)
    }

    private static let hint = Text(
        en: "rename one of the two files", fi: "nimeä toinen tiedostoista uudelleen", sv: "byt namn på en av filerna")

    private static func findings(_ records: [Record]) -> [Finding] {
        records.map { record in
            let other = records.first { !$0.path.utf8.elementsEqual(record.path.utf8) }?.path ?? record.path
            let isForm = other == record.path
            return record.finding(
                about: "",
                Text(
                    en: "the path differs from '\(other)' only in "
                        + (isForm ? "forms of Unicode letters" : "upper and lower case"),
                    fi: "polku eroaa polusta '\(other)' vain "
                        + (isForm ? "Unicode-kirjainten muodoissa" : "isoissa ja pienissä kirjaimissa"),
                    sv: "sökvägen skiljer sig från '\(other)' bara i "
                        + (isForm ? "former av Unicode-bokstäver" : "stora och små bokstäver")),
                hint: hint)
        }
    }
}

import Diagnostics
import Documents
import Records

extension Rule {
    static let fileIsRead = Rule(
        "file-is-read", .warning,
        Text(
            en: "What looks like a record is one.",
            fi: "Se, mikä näyttää tietueelta, on tietue.",
            sv: "Det som ser ut som en post är en post."),
        of: .register,
        why: Text(
            en: """
                A file with the ending `.yml` beside records in `.yaml`, or in a folder with a misspelt name, \
                belongs to no collection: nobody checks it and nobody finds it.
                """,
            fi: """
                Tiedosto, jonka pääte on `.yml` tietueiden `.yaml` rinnalla tai joka on väärin kirjoitetussa \
                kansiossa, ei kuulu mihinkään kokoelmaan: kukaan ei tarkista eikä löydä sitä.
                """,
            sv: """
                En fil med ändelsen `.yml` bredvid poster i `.yaml`, eller i en mapp med felstavat namn, hör inte \
                till någon samling: ingen kontrollerar och ingen hittar den.
                """),
        examples: [
            .fails(
                "another ending",
                """
                # partners/oslo.yml
                ⟦⟧id: oslo
                """,
                .says(
                    "the file belongs to no collection, so it is not checked",
                    hint: renaming("records/partners/oslo.yaml"))),
            .fails(
                "a folder that is none of a collection's, and one below it",
                """
                # partner/bergen.yaml
                ⟦⟧id: bergen
                # partners/nordic/malmo.yaml
                ⟦⟧id: malmo
                """,
                .says(
                    "the file belongs to no collection, so it is not checked",
                    hint: placing("records/partners/bergen.yaml", as: "partners")),
                .says(
                    "the file belongs to no collection, so it is not checked",
                    hint: placing("records/partners/malmo.yaml", as: "partners"))),
            .fails(
                "endings in capitals, and JSON",
                """
                # partners/a.YAML
                ⟦⟧id: a
                # partners/b.json
                ⟦⟧{"id": "b"}
                """,
                .says(
                    "the file belongs to no collection, so it is not checked", hint: renaming("records/partners/a.yaml")
                ),
                .says(
                    "the file belongs to no collection, so it is not checked", hint: renaming("records/partners/b.yaml")
                )),
            .passes(
                "the ending of its collection",
                """
                # partners/oslo.yaml
                id: oslo
                """),
            .passes(
                "what looks like no record",
                """
                # partners/README.md
                Partners.
                # partners/notes.txt
                Notes.
                # .elsewhere/a.yml
                id: a
                """),
        ]
    ) { context in
        context.register.strayFiles.compactMap { stray in
            let hint: Text
            switch stray.reason {
            case .notOrdinary: return nil
            case .ending(let path): hint = renaming(path)
            case .place(let collection, let path):
                hint = placing(path, as: collection)
            }
            return Finding(
                record: nil, location: Location(file: stray.file.path), pointer: nil,
                message: Text(
                    en: "the file belongs to no collection, so it is not checked",
                    fi: "tiedosto ei kuulu mihinkään kokoelmaan, joten sitä ei tarkisteta",
                    sv: "filen hör inte till någon samling, så den kontrolleras inte"),
                hint: hint, notes: [])
        }
    }

    private static func renaming(_ path: String) -> Text {
        Text(en: "rename it to '\(path)'", fi: "anna nimeksi '\(path)'", sv: "byt namn till '\(path)'")
    }

    private static func placing(_ path: String, as collection: String) -> Text {
        Text(
            en: "to be a record of '\(collection)' it lies at '\(path)'; if it is none, name it under that "
                + "collection's 'except' in \(RegisterConfiguration.fileName)",
            fi: "kokoelman '\(collection)' tietueen paikka on '\(path)'; jos tämä ei ole tietue, nimeä se kokoelman "
                + "kohdassa 'except' tiedostossa \(RegisterConfiguration.fileName)",
            sv: "en post i '\(collection)' ligger på '\(path)'; om detta inte är en post, nämn den under samlingens "
                + "'except' i \(RegisterConfiguration.fileName)")
    }
}

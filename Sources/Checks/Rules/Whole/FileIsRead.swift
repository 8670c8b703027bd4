import Diagnostics
import Documents
import Records

extension Rule {
    static let fileIsRead = Rule(
        "file-is-read", .warning, "What looks like a record is one.",
        of: .register,
        why: """
            A file with the ending `.yml` beside records in `.yaml`, or in a folder with a misspelt name, belongs to no \
            collection: nobody checks it and nobody finds it.
            """,
        examples: [
            .fails(
                "another ending",
                """
                # partners/oslo.yml
                ⟦⟧id: oslo
                """,
                .says("the file belongs to no collection, so it is not checked", hint: renaming("partners/oslo.yaml"))),
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
                    hint: placing("partners/bergen.yaml")),
                .says(
                    "the file belongs to no collection, so it is not checked",
                    hint: placing("partners/malmo.yaml"))),
            .fails(
                "endings in capitals, and JSON",
                """
                # partners/a.YAML
                ⟦⟧id: a
                # partners/b.json
                ⟦⟧{"id": "b"}
                """,
                .says("the file belongs to no collection, so it is not checked", hint: renaming("partners/a.yaml")),
                .says("the file belongs to no collection, so it is not checked", hint: renaming("partners/b.yaml"))),
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
            case .ending(let path): hint = "rename it to '\(path)'"
            case .place(let collection, let path):
                hint =
                    "to be a record of '\(collection)' it lies at '\(path)'; if it is none, name it under that "
                    + "collection's 'except' in \(RegisterConfiguration.fileName)"
            }
            return Finding(
                record: nil, location: Location(file: stray.file.path), pointer: nil,
                message: "the file belongs to no collection, so it is not checked", hint: hint, notes: [])
        }
    }

    private static func renaming(_ path: String) -> String { "rename it to 'records/\(path)'" }

    private static func placing(_ path: String) -> String {
        "to be a record of 'partners' it lies at 'records/\(path)'; if it is none, name it under that collection's "
            + "'except' in register.yaml"
    }
}

import Diagnostics
import Documents
import Records

extension Rule {
    static let fileIsRead = Rule(
        "file-is-read", .warning, "What looks like a record is one.",
        of: .register,
        why: """
            A file with the ending `.yml` beside records in `.yaml` belongs to no collection: nobody checks it and \
            nobody finds it.
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
                # elsewhere/a.yml
                id: a
                """),
        ]
    ) { context in
        context.register.strayFiles.filter { $0.kind == .regular }.compactMap { file in
            guard let dot = file.path.lastIndex(of: ".") else { return nil }
            let ending = file.path[dot...].lowercased()
            guard [".yml", ".yaml", ".json"].contains(ending) else { return nil }
            let stem = file.path[..<dot]
            let path = [".yaml", ".yml", ".json"].map { stem + $0 }.first { path in
                context.register.configuration.collections.contains { $0.files.id(in: path) != nil }
            }
            return path.map { path in
                Finding(
                    record: nil, location: Location(file: file.path), pointer: nil,
                    message: "the file belongs to no collection, so it is not checked", hint: "rename it to '\(path)'",
                    notes: [])
            }
        }
    }

    private static func renaming(_ path: String) -> String { "rename it to 'records/\(path)'" }
}

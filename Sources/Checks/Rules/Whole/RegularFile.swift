import Diagnostics
import Records

extension Rule {
    static let regularFile = Rule(
        "regular-file", .error, "Every record is a file of its own, not a link to one.",
        of: .register,
        why: """
            A symbolic link or a submodule takes its contents from outside the register, where no hook guards them, \
            and a commit of it shows no change when they change.
            """,
        examples: [
            .fails(
                "a symbolic link",
                """
                # partners/oslo.yaml -> ../elsewhere/oslo.yaml
                ⟦⟧
                """,
                .says("the record is a symbolic link", hint: hint)),
            .passes(
                "a file",
                """
                # partners/oslo.yaml
                id: oslo
                """),
            .passes(
                "a link that is no record",
                """
                # partners/oslo.txt -> ../elsewhere/oslo.txt
                id: oslo
                """),
        ]
    ) { context in
        context.register.strayFiles.filter { $0.kind != .regular }.map { file in
            let what =
                switch file.kind {
                case .symbolicLink: "a symbolic link"
                case .submodule: "a submodule"
                case .regular, .other: "not an ordinary file"
                }
            return Finding(
                record: nil, location: Location(file: file.path), pointer: nil, message: "the record is \(what)",
                hint: hint, notes: [])
        }
    }

    private static let hint = "put the contents themselves into the file"
}

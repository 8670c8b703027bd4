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
        context.register.strayFiles.compactMap { stray in
            guard case .notOrdinary = stray.reason else { return nil }
            let file = stray.file
            let isRecord = context.register.configuration.recordID(at: file.path) != nil
            let what = isRecord ? "the record" : "what stands for a folder of records"
            let (message, hint) =
                switch file.kind {
                case .symbolicLink: ("\(what) is a symbolic link", Self.hint)
                case .submodule: ("\(what) is a submodule", Self.hint)
                case .nameNotUTF8: ("the name of \(what) is not UTF-8", "rename it; '\u{FFFD}' shows the wrong places")
                case .regular, .other: ("\(what) is not an ordinary file", Self.hint)
                }
            return Finding(
                record: nil, location: Location(file: file.path), pointer: nil, message: message, hint: hint, notes: [])
        }
    }

    private static let hint = "put the contents themselves in its place"
}

import Git

/// What git's attributes say of a path.
enum GitAttribute {
    /// The value of an attribute; `nil` where it has none, or git cannot be asked.
    static func value(_ name: String, of path: String, in root: String) -> String? {
        guard
            let run = try? GitCommand(in: root).run(["check-attr", name, "--", path], showingErrors: false),
            run.status == 0, let value = run.output.split(whereSeparator: \.isWhitespace).last
        else { return nil }
        return ["unspecified", "unset", "set"].contains(value) ? nil : String(value)
    }
}

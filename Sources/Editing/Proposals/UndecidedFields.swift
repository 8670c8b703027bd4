package import Diagnostics
package import Differences

/// Fields of which two sides have values of their own, so that a person has to choose; nothing was changed.
package struct UndecidedFields: ExplainedError {
    /// The fields; `ours` is the value that stands, `theirs` the one that would take its place.
    package let fields: [FieldConflict]
    package let message: Text
    package let hint: Text?

    /// Makes the answer; `message` says of what the fields are. The hint goes on with a line for each of them.
    init(_ fields: [FieldConflict], _ message: Text, hint: Text) {
        let list = fields.map { field in
            "\n  \(field.path): \(Self.shown(field.ours)) / \(Self.shown(field.theirs))"
        }.joined()
        self.fields = fields
        self.message = message
        self.hint = Text(en: hint.en + list, fi: hint.fi + list, sv: hint.sv + list)
    }

    /// A value in a line.
    static func shown(_ value: JSONValue?) -> String {
        guard let text = value?.compactText else { return "–" }
        return text.unicodeScalars.count > 80 ? String(text.unicodeScalars.prefix(80)) + "…" : text
    }
}

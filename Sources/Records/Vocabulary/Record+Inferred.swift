import Documents

extension Record {
    /// Whether no source tells one of its fields, such as `owner`: the record's `inferred` says so, and its notes why it
    /// has the value that it has.
    package func isInferred(_ field: String) -> Bool {
        self["inferred"]?.items.contains { $0.text == field } ?? false
    }
}

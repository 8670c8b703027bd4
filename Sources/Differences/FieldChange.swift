package import Diagnostics
package import Documents
package import Records

/// One field of a record, or one entry of a list, that differs between two versions.
package struct FieldChange: Sendable {
    /// What happened to it.
    package enum Kind: String, Sendable {
        /// Only the new version has it.
        case added
        /// Both versions have it, with different values.
        case changed
        /// Only the old version has it.
        case removed
    }

    /// Where it stands in the new version; where it stood, when it is gone.
    package let path: FieldPath
    /// Where it stood in the old version; differs from ``path`` where an entry's name changed on the way to it.
    package let formerPath: FieldPath
    /// The old value; `nil` where it is added.
    package let old: FieldValue?
    /// The new value; `nil` where it is removed.
    package let new: FieldValue?
    let labels: [LabelPart]

    /// What happened to it.
    package var kind: Kind { old == nil ? .added : new == nil ? .removed : .changed }
    /// The old value as JSON; `nil` where it is added.
    package var before: JSONValue? { old?.node.json() }
    /// The new value as JSON; `nil` where it is removed.
    package var after: JSONValue? { new?.node.json() }

    /// Whether it is an entry of a list as a whole.
    package var isEntry: Bool { if case .entry = path.steps.last { true } else { false } }

    /// What the field is called: `Owner`, `Agreement memorandum 2023-12: Until`.
    ///
    /// The schema's labels in a language, or in another where it lacks; keys where the schema has none.
    package func label(in language: Language = .en) -> String { LabelPart.text(of: labels, in: language) }
}

/// A value of one version, with what the schema says of it.
package struct FieldValue: Sendable {
    /// The value.
    package let node: Node
    /// What its schema says of it.
    package let notes: FieldNotes

    /// Takes a value with what its schema says of it.
    package init(_ node: Node, _ notes: FieldNotes) {
        self.node = node
        self.notes = notes
    }
}

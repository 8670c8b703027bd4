import Diagnostics
import Documents
import Records

/// What a rule has found in one place; the runner adds the rule's name and severity.
struct Finding: Sendable {
    /// The record that it concerns.
    let record: RecordID?
    /// Where.
    let location: Location
    /// The JSON Pointer of the value that it concerns.
    let pointer: String?
    /// What is wrong, in one sentence without a full stop.
    let message: Text
    /// How to mend it.
    let hint: Text?
    /// Further places.
    let notes: [Diagnostic.Note]
}

extension Record {
    /// A finding at a value of this record.
    func finding(
        at node: Node, _ message: Text, hint: Text? = nil, notes: [Diagnostic.Note] = []
    ) -> Finding {
        Finding(
            record: id, location: node.location, pointer: node.pointer, message: message, hint: hint, notes: notes)
    }

    /// A finding about the record as a whole, shown at its beginning.
    func finding(
        about pointer: String, _ message: Text, hint: Text? = nil, notes: [Diagnostic.Note] = []
    ) -> Finding {
        Finding(
            record: id, location: root.missingFieldLocation, pointer: pointer, message: message, hint: hint,
            notes: notes)
    }

    /// A finding about a field that a mapping of this record lacks, or has without a value.
    func finding(
        missing field: String, in mapping: Node? = nil, _ message: Text, hint: Text? = nil
    ) -> Finding {
        let mapping = mapping ?? root
        if let value = mapping[field] { return finding(at: value, message, hint: hint) }
        return Finding(
            record: id, location: mapping.missingFieldLocation, pointer: "\(mapping.pointer)/\(field)",
            message: message,
            hint: hint, notes: [])
    }
}

import Documents
import Records

/// A value of one record that names another.
struct Referring: Sendable {
    /// The record that holds it.
    let record: RecordID
    /// The field at the top of that record that it stands in: `supports`, `cooperation`.
    let field: String
    /// The value.
    let value: Node

    /// All references of a register by the records that they lead to; linear in the references.
    static func all(in register: Register) -> [RecordID: [Referring]] {
        var found: [RecordID: [Referring]] = [:]
        for record in register.records {
            for reference in record.references {
                guard let target = reference.target, register.contains(target) else { continue }
                let value = record.value(of: reference)
                let field = record.root.entries.last { $0.key.index <= value.index }?.key.text ?? ""
                found[target, default: []].append(Referring(record: record.id, field: field, value: value))
            }
        }
        return found
    }
}

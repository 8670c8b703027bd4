package import Diagnostics
package import Differences

/// A change of one field of a record.
package enum FieldEdit: Sendable {
    /// The field is to have this value, whether it was there or not.
    case set(FieldPath, JSONValue)
    /// The list is to have this entry behind those that it has.
    case add(FieldPath, JSONValue)
    /// The field or entry is to be gone; a list or mapping that this empties goes too.
    case remove(FieldPath)
    /// The field is to have another key, in the same place.
    case rename(FieldPath, String)
}

extension FieldPath {
    /// A field as a person writes it: `owner`, `review.next`, `roles[role=board].until`, or a path as histories print
    /// it, `/roles[role=board]/until`. Throws ``EditRefusal`` for what is none.
    package init(field text: String) throws(EditRefusal) {
        guard let path = FieldPath(written: text), !path.steps.isEmpty,
            !path.steps.contains(.field(""))
        else {
            throw EditRefusal(
                Text(
                    en: "'\(text)' is no field", fi: "'\(text)' ei ole kenttä", sv: "'\(text)' är inget fält"),
                hint: Text(
                    en: "write it as owner, review.next or roles[role=board].until",
                    fi: "kirjoita se näin: owner, review.next tai roles[role=board].until",
                    sv: "skriv så här: owner, review.next eller roles[role=board].until"))
        }
        self = path
    }

    /// The keys on the way, and `nil` for each entry of a list.
    var keys: [String?] {
        steps.map { step in if case .field(let name) = step { name } else { nil } }
    }

    /// The path without its last step.
    var parent: FieldPath { FieldPath(Array(steps.dropLast())) }
}

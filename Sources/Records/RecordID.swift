/// The name of a record in the whole register: its collection and its id there.
package struct RecordID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name of the collection, as `register.yaml` has it.
    package let collection: String
    /// The id within the collection: the part of the path that `{id}` stands for.
    package let id: String

    /// Makes the name of a record.
    package init(collection: String, id: String) {
        self.collection = collection
        self.id = id
    }

    /// `partners/pietari`.
    package var description: String { "\(collection)/\(id)" }

    /// Ordered by collection, then by id.
    package static func < (a: RecordID, b: RecordID) -> Bool { (a.collection, a.id) < (b.collection, b.id) }
}

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

    /// Whether two names have the same bytes, as two paths of git have; forms of one letter in Unicode are told apart.
    package static func == (a: RecordID, b: RecordID) -> Bool {
        a.id.utf8.elementsEqual(b.id.utf8) && a.collection.utf8.elementsEqual(b.collection.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in id.utf8 { hasher.combine(byte) }
        hasher.combine(collection)
    }

    /// Ordered by collection, then by id.
    package static func < (a: RecordID, b: RecordID) -> Bool {
        if a.collection != b.collection { return a.collection < b.collection }
        return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    }
}

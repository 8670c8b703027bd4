package import Differences
package import Documents
import Records

/// The value that a problem is about, and what is known of its place.
struct MendedPlace {
    /// The record that it stands in.
    let record: RecordID
    /// The value.
    let node: Node
    /// The way to the value, entries of lists by their places.
    let path: FieldPath
    /// What the schema allows in the whole record; `nil` without schema.
    let recordShape: FieldShape?
    /// All records.
    let register: Register

    /// What the schema allows in the place; `nil` where it does not know it.
    var shape: FieldShape? { recordShape?.at(path.keys) }

    /// Takes a value of a record.
    init(_ node: Node, of record: RecordID, shape: FieldShape?, in register: Register) {
        self.node = node
        self.record = record
        path = FieldPath(placesTo: node)
        recordShape = shape
        self.register = register
    }
}

extension FieldPath {
    /// The way to a value, with the places of entries for their names.
    package init(placesTo node: Node) {
        var steps: [Step] = []
        var node = node
        while let (collection, place) = node.parent {
            steps.append(
                collection.kind == .mapping ? .field(collection.entries[place].key.text) : .entry(at: place))
            node = collection
        }
        self.init(steps.reversed())
    }
}

extension FieldPath.Step {
    /// The entry of a list at a place (from 0).
    static func entry(at place: Int) -> Self { .entry(EntryName(.position(place + 1))) }
}

import Documents
import JSONSchema

/// Finds the fields of a mapping by their keys; a table is made of many fields, once one is asked for.
struct KeyPlaces {
    private let fields: [(key: Node, value: Node)]
    private var table: [[UInt8]: Int] = [:]

    /// Fewer fields than this are gone through one by one.
    private static let smallestTable = 16

    /// Takes the fields of a mapping.
    init(_ fields: [(key: Node, value: Node)]) { self.fields = fields }

    /// The place of the first field whose key has the text of this one; `nil` where there is none.
    mutating func place(of key: Node) -> Int? {
        guard fields.count >= Self.smallestTable else { return fields.firstIndex { $0.key.hasSameText(as: key) } }
        if table.isEmpty {
            table = Dictionary(
                fields.enumerated().map { (Array($1.key.text.utf8), $0) }, uniquingKeysWith: { first, _ in first })
        }
        return table[Array(key.text.utf8)]
    }
}

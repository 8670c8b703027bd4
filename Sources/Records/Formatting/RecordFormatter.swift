package import Documents
import JSONSchema

/// Brings records into the one layout, with their fields in the order of their collections' schemas; one for each thread.
package struct RecordFormatter: ~Copyable {
    private let guides: [String: FieldGuide]
    private var yaml = YAMLReader()
    private var json = JSONReader()
    private var evaluator = Evaluator()

    /// Makes a formatter that knows the order of fields by ``FieldGuide/orders(source:configuration:)``.
    package init(_ guides: [String: FieldGuide]) {
        self.guides = guides
    }

    /// The bytes of a record's file in the layout. Throws as ``DocumentFormatter/format(_:order:)``.
    package mutating func format(
        _ bytes: [UInt8], path: String, collection: String
    ) throws(FormatError) -> [UInt8] {
        let read = path.hasSuffix(".json") ? json.read(bytes, path: path) : yaml.read(bytes, path: path)
        return try format(read, collection: collection)
    }

    /// The bytes of a record that has been read, in the layout. Throws as ``DocumentFormatter/format(_:order:)``.
    package mutating func format(_ read: ReadResult, collection: String) throws(FormatError) -> [UInt8] {
        let guide = guides[collection] ?? .empty
        return try DocumentFormatter.format(read) { document in
            let notes = guide.notes(on: document, using: &evaluator)
            return { notes.fieldGroups(of: $0) }
        }
    }
}

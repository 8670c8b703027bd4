import Diagnostics

/// The fields that a schema knows of a mapping, in its order, for each place of the schema that has some (`$ref`, `allOf`);
/// none where no schema knows the mapping.
package typealias FieldOrder = (Node) -> [[String]]

/// Brings files into the one layout of records: YAML by ``YAMLFormatter``, JSON by ``JSONFormatter``.
package enum DocumentFormatter {
    /// The bytes of a file in the layout of records: the same data and comments, and the same bytes when formatted again.
    ///
    /// `order` makes the order of fields for a document. Linear in the text. Throws ``FormatError`` for a file that
    /// cannot be read, or that would not keep its data.
    package static func format(
        _ read: ReadResult, order: (Document) -> FieldOrder
    ) throws(FormatError) -> [UInt8] {
        let original = read.document
        guard original.isSound else { throw .unreadable(read) }
        let document = try withPlainLineEnds(original)
        // Where a key stands twice, it depends on the order which of its values counts.
        let isOrdered = !read.diagnostics.contains { $0.rule == TextRule.uniqueKeys }
        func fields(_ document: Document) -> FieldOrder { isOrdered ? order(document) : { _ in [] } }
        let written = layout(document, fields(document))
        if written == original.bytes { return written }
        let result = Documents.read(written, path: original.path).document
        guard result.isSound, SameData.isSame(original.root, result.root) else {
            throw .notKept(original.path, FormatError.valuesDiffer)
        }
        guard trimmedComments(document) == trimmedComments(result) else {
            throw .notKept(original.path, FormatError.commentsDiffer)
        }
        guard layout(result, fields(result)) == written else { throw .notKept(original.path, FormatError.notStable) }
        return written
    }

    private static func layout(_ document: Document, _ order: @escaping FieldOrder) -> [UInt8] {
        if document.path.hasSuffix(".json") {
            var formatter = JSONFormatter(document, order)
            return formatter.text()
        }
        var formatter = YAMLFormatter(document, order)
        return formatter.text()
    }

    /// The document without byte-order mark, with `\n` at the ends of its lines. Within a value a line end is `\n` for
    /// every reader, however it is written.
    private static func withPlainLineEnds(_ document: Document) throws(FormatError) -> Document {
        let hasMark = document.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard hasMark || document.bytes.contains(0x0D) else { return document }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(document.bytes.count)
        var last: UInt8 = 0
        for byte in document.bytes.dropFirst(hasMark ? 3 : 0) {
            if byte == 0x0D || byte != 0x0A || last != 0x0D { bytes.append(byte == 0x0D ? 0x0A : byte) }
            last = byte
        }
        let read = Documents.read(bytes, path: document.path)
        guard read.document.isSound else { throw .unreadable(read) }
        return read.document
    }

    /// The comments without the spaces behind them, in an order of their own.
    private static func trimmedComments(_ document: Document) -> [[UInt8]] {
        document.comments.map { comment in
            var bytes = Array(comment.utf8)
            while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
            return bytes
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}

import Diagnostics
import Documents
import Testing

/// A text in the layout of records; fields in the order of `fields` wherever they stand.
func formatted(_ text: String, path: String = "a.yaml", fields: [String] = []) throws -> String {
    let read = Documents.read(Array(text.utf8), path: path)
    return String(decoding: try DocumentFormatter.format(read) { _ in { _ in [fields] } }, as: UTF8.self)
}

/// Expects that a text is brought into a layout, which then stays.
func expectLayout(
    _ layout: String, of text: String, fields: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws {
    for source in [text, layout] {
        let found = try formatted(source, fields: fields)
        #expect(found == layout, "\(source)---\n\(found)", sourceLocation: sourceLocation)
    }
}

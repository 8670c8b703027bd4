import Diagnostics
import Documents

extension FuzzTarget {
    /// What can be read can be formatted: with the same values and comments, and to the same bytes when formatted again.
    ///
    /// The first byte chooses YAML or JSON, and whether fields change places; the rest is the text.
    static let format = FuzzTarget("format") { bytes in
        guard let first = bytes.first else { return }
        let read = Documents.read(Array(bytes.dropFirst()), path: first.isMultiple(of: 2) ? "a.yaml" : "a.json")
        guard read.document.isSound else { return }
        let order = first & 2 == 0 ? [] : [["c", "b", "a", "name", "id"]]
        do {
            _ = try DocumentFormatter.format(read) { _ in { _ in order } }
        } catch let error as FormatError {
            throw Finding(error.message.en)
        }
    }
}

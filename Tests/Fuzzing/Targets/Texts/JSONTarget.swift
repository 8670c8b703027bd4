import Diagnostics
import Documents

extension FuzzTarget {
    /// JSON is read or refused; what is read has the same values once more when it is written and read again.
    static let json = FuzzTarget("json") { bytes in
        var reader = JSONReader()
        let result = reader.read(bytes, path: "a.json")
        try result.verify(bytes: bytes)
        guard result.document.isSound else { return }
        let text = result.document.root.json().compactText
        let again = reader.read(Array(text.utf8), path: "a.json")
        guard again.document.root.json().compactText == text else {
            throw Finding("\(text) is read as \(again.document.root.json().compactText)")
        }
    }
}

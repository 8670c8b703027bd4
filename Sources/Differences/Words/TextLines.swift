import Diagnostics
import Documents

/// The lines of a record's text, each of which gets words for what stands on it.
struct TextLines {
    /// What is on each line: until words are put there, the line itself without indentation.
    private(set) var texts: [String]
    private let document: Document
    private var isWritten: [Bool]

    init(_ document: Document) {
        self.document = document
        var lines = document.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        texts = lines.map { String(decoding: $0, as: UTF8.self).trimmingSpace }
        isWritten = Array(repeating: false, count: texts.count)
    }

    /// The number, from 0, of the line of a place in the text.
    func number(at offset: Int) -> Int { document.position(at: offset).line - 1 }

    /// Puts words on the line of a place in the text, behind those that are there, with the comment beside them.
    mutating func put(_ text: String, at offset: Int, comment: String? = nil) {
        let number = number(at: offset)
        guard texts.indices.contains(number) else { return }
        let words = text + (comment.map { " " + $0 } ?? "")
        texts[number] = isWritten[number] ? "\(texts[number]); \(words)" : words
        isWritten[number] = true
    }

    /// Sets the lines of a text apart from those of fields.
    mutating func indent(_ range: Range<Int>) {
        guard range.upperBound > range.lowerBound else { return }
        for number in number(at: range.lowerBound)...number(at: range.upperBound - 1)
        where texts.indices.contains(number) && !isWritten[number] && !texts[number].isEmpty {
            texts[number] = "    " + texts[number]
            isWritten[number] = true
        }
    }
}

extension String {
    /// Without the space around it.
    fileprivate var trimmingSpace: String {
        let scalars = unicodeScalars.drop { $0 == " " || $0 == "\t" }
        let end = scalars.lastIndex { $0 != " " && $0 != "\t" && $0 != "\r" }
        return end.map { String(scalars[...$0]) } ?? ""
    }
}

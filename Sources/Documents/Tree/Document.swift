package import Diagnostics
import Synchronization

/// One file as a located tree: every value knows where in the text it stands.
///
/// The tree is one flat array in preorder (see ``Slot``); ``Node`` is a comfortable view of one place in it.
/// A document never changes and may be shared between threads.
package final class Document: Sendable {
    /// The path of the file, relative to the register's root.
    package let path: String
    /// The bytes of the file, as they were read.
    package let bytes: [UInt8]
    /// The tree, in preorder; the first slot is the root. Never empty.
    package let slots: [Slot]
    /// The values of scalars that are not a run of the source (escapes, folded lines).
    @usableFromInline let decoded: [UInt8]
    /// Whether the whole file could be read; where not, its values say nothing about what the author meant.
    package let isSound: Bool
    /// The positions of the text, found when the first is asked for.
    private let lines = Mutex<LineIndex?>(nil)

    /// Makes a document of parts that a reader has built.
    init(path: String, bytes: [UInt8], slots: [Slot], decoded: [UInt8], isSound: Bool) {
        self.path = path
        self.bytes = bytes
        self.slots = slots
        self.decoded = decoded
        self.isSound = isSound
    }

    /// A document for a file that could not be read at all: its root is null.
    package static func unreadable(path: String, bytes: [UInt8] = []) -> Document {
        let slot = Slot(
            kind: .null, style: .plain, isVerbatim: true, hasNonASCII: false, start: 0, end: 0, next: 1,
            valueStart: 0, valueLength: 0, fingerprint: 0)
        return Document(path: path, bytes: bytes, slots: [slot], decoded: [], isSound: false)
    }

    /// The value that the whole document is.
    package var root: Node { Node(document: self, index: 0) }

    /// Calls `body` with the UTF-8 bytes of a scalar's value.
    @inlinable
    package func withValue<R>(of index: Int, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        let slot = slots[index]
        let range = Int(slot.valueStart)..<Int(slot.valueStart) + Int(slot.valueLength)
        let store = slot.isVerbatim ? bytes : decoded
        return unsafe try store.withUnsafeBytes { unsafe try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The value of a scalar as text, whatever its kind.
    package func text(of index: Int) -> String {
        unsafe withValue(of: index) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a scalar's value has the bytes of a text.
    package func value(of index: Int, equals text: String) -> Bool {
        unsafe withValue(of: index) { unsafe $0.elementsEqual(text.utf8) }
    }

    /// Whether two scalars, of this or another document, have the same bytes as value.
    @inlinable
    package func equals(_ index: Int, _ other: Document, _ otherIndex: Int) -> Bool {
        let a = slots[index]
        let b = other.slots[otherIndex]
        guard a.fingerprint == b.fingerprint, a.valueLength == b.valueLength else { return false }
        return unsafe withValue(of: index) { x in
            unsafe other.withValue(of: otherIndex) { y in unsafe x.elementsEqual(y) }
        }
    }

    /// The position of a byte; the first call goes through the text once, the others take constant time.
    package func position(at offset: Int) -> Position {
        let index = lines.withLock { index in
            let found = index ?? LineIndex(bytes)
            index = found
            return found
        }
        return index.position(at: min(offset, bytes.count), in: bytes)
    }

    /// The byte range of a stretch of the source as a location, with the first line's text.
    package func location(of range: Range<Int>) -> Location {
        let start = position(at: range.lowerBound)
        let end = range.isEmpty ? start : position(at: range.upperBound)
        return Location(file: path, start: start, end: end, line: lineText(at: range.lowerBound))
    }

    /// The text of the line that a byte stands in, without its end; `nil` where it is longer than 1,000 bytes.
    func lineText(at offset: Int) -> String? {
        let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
        let offset = min(offset, bytes.count)
        var start = offset
        while start > 0, offset - start <= 1000, !isEnd(bytes[start - 1]) { start -= 1 }
        var end = offset
        while end < bytes.count, end - start <= 1000, !isEnd(bytes[end]) { end += 1 }
        guard end - start <= 1000 else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

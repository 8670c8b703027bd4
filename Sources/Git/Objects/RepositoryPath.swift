/// A path inside a repository: bytes with `/` between the parts, compared byte by byte as git does.
///
/// It is no `String`, since names need not be UTF-8 and since `String` takes "ä" in one and in two scalars as equal
/// where git has two files. Nothing is normalized or checked: `..`, empty parts and newlines stay as they came.
package struct RepositoryPath: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The bytes of the path.
    package let bytes: [UInt8]

    /// Takes the bytes as they are.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes the UTF-8 bytes of the text.
    package init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Takes the UTF-8 bytes of the text.
    package init(stringLiteral text: String) {
        self.init(text)
    }

    /// The path as text; nil when it is not UTF-8.
    package var text: String? {
        String(validating: bytes, as: UTF8.self)
    }

    /// The path for showing to people: bytes that are not UTF-8 come out as U+FFFD.
    package var description: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The order of the bytes.
    package static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

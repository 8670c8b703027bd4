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

    /// The last part: what the file is called in its folder.
    package var name: [UInt8] { Array(bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]) }

    /// The path from a folder (the empty path is the top) in which it lies; nil where it lies elsewhere.
    package func path(below folder: RepositoryPath) -> RepositoryPath? {
        guard !folder.bytes.isEmpty else { return self }
        let prefix = folder.bytes + [UInt8(ascii: "/")]
        return bytes.starts(with: prefix) ? RepositoryPath(bytes: Array(bytes.dropFirst(prefix.count))) : nil
    }

    /// Whether it is another path, or that of a folder in which the other one lies.
    package func leads(to other: RepositoryPath) -> Bool {
        self == other || other.bytes.starts(with: bytes + [UInt8(ascii: "/")])
    }

    /// The order of the bytes.
    package static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

import Glibc

/// The files that a source has, ordered by the bytes of their paths.
///
/// The paths lie one after another in one run of bytes, so that listing ten thousand files takes a few allocations and
/// comparing two listings takes none; a ``SourceFile`` is made when one is asked for.
package struct FileListing: Sendable, RandomAccessCollection {
    private var bytes: [UInt8] = []
    private var entries: ArraySlice<Entry> = []

    /// What is kept of a file; the fields of its content's name lie here singly, which is a quarter smaller.
    private struct Entry {
        let high: UInt64
        let middle: UInt64
        let low: UInt32
        let start: UInt32
        let count: UInt32
        let kind: SourceFile.Kind
        let hasContent: Bool
    }

    /// Nothing.
    package init() {}

    /// Lists files, whatever order they come in.
    package init(_ files: some Sequence<SourceFile>) {
        for file in files { append(Array(file.path.utf8)[...], kind: file.kind, content: file.content) }
        sort()
    }

    package var startIndex: Int { entries.startIndex }
    package var endIndex: Int { entries.endIndex }

    package subscript(position: Int) -> SourceFile {
        let entry = entries[position]
        return SourceFile(
            path: withPath(at: position) { String(decoding: $0, as: UTF8.self) }, kind: entry.kind,
            content: content(at: position))
    }

    /// What a path leads to.
    package func kind(at position: Int) -> SourceFile.Kind { entries[position].kind }

    /// The name of a file's contents, if the source has names.
    package func content(at position: Int) -> ContentID? {
        let entry = entries[position]
        return entry.hasContent ? ContentID(high: entry.high, middle: entry.middle, low: entry.low) : nil
    }

    /// The bytes of a path, which are valid only within `body`.
    package func withPath<Result>(at position: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let entry = entries[position]
        let range = Int(entry.start)..<Int(entry.start) + Int(entry.count)
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Adds a file; whoever adds files in another order than that of the bytes of their paths calls ``sort()`` after.
    ///
    /// What is not UTF-8 in a path is replaced by U+FFFD, as it is wherever the path is shown.
    package mutating func append(_ path: ArraySlice<UInt8>, kind: SourceFile.Kind, content: ContentID?) {
        let start = bytes.count
        if path.allSatisfy({ $0 < 0x80 }) {
            bytes.append(contentsOf: path)
        } else {
            bytes.append(contentsOf: String(decoding: path, as: UTF8.self).utf8)
        }
        entries.append(
            Entry(
                high: content?.high ?? 0, middle: content?.middle ?? 0, low: content?.low ?? 0, start: UInt32(start),
                count: UInt32(bytes.count - start), kind: kind, hasContent: content != nil))
    }

    /// Adds what another listing has; where both are parts of one listing, without copying paths.
    mutating func append(_ other: FileListing) {
        if isEmpty {
            self = other
        } else if bytes.withUnsafeBufferPointer({ $0.baseAddress })
            == other.bytes.withUnsafeBufferPointer({ $0.baseAddress })
        {
            entries.append(contentsOf: other.entries)
        } else {
            for i in other.indices {
                append(other.withPath(at: i) { Array($0) }[...], kind: other.kind(at: i), content: other.content(at: i))
            }
        }
    }

    /// Puts the files in order.
    package mutating func sort() {
        let bytes = bytes
        bytes.withUnsafeBufferPointer { bytes in
            entries.sort { a, b in
                FileListing.order(
                    bytes[Int(a.start)..<Int(a.start) + Int(a.count)], bytes[Int(b.start)..<Int(b.start) + Int(b.count)]
                ) < 0
            }
        }
    }

    /// The files below a folder; all of them where it is empty. Takes a logarithm of their number.
    package func below(_ folder: String) -> FileListing {
        guard !folder.isEmpty else { return self }
        var part = self
        // What follows the folder's last path begins with the byte after the slash.
        let range = position(of: "\(folder)/")..<position(of: "\(folder)0")
        part.entries = entries[range]
        return part
    }

    /// The file at a path.
    package func file(at path: String) -> SourceFile? {
        let position = position(of: path)
        guard position < endIndex, compare(path, at: position) == 0 else { return nil }
        return self[position]
    }

    /// Where the first file stands whose path does not come before this one.
    private func position(of path: String) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if compare(path, at: middle) > 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func compare(_ path: String, at position: Int) -> Int {
        var path = path
        return path.withUTF8 { path in withPath(at: position) { FileListing.order(path[...], $0[...]) } }
    }

    /// Below zero where the first bytes come before the second, zero where they are equal.
    static func order(_ a: Slice<UnsafeBufferPointer<UInt8>>, _ b: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let a = UnsafeBufferPointer(rebasing: a)
        let b = UnsafeBufferPointer(rebasing: b)
        if let first = a.baseAddress, let second = b.baseAddress {
            let difference = memcmp(first, second, Swift.min(a.count, b.count))
            if difference != 0 { return Int(difference) }
        }
        return a.count - b.count
    }
}

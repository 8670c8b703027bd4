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

        var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
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
            path: String(decoding: bytes[entry.range], as: UTF8.self), kind: entry.kind,
            content: content(at: position))
    }

    /// What a path leads to.
    package func kind(at position: Int) -> SourceFile.Kind { entries[position].kind }

    /// The name of a file's contents, if the source has names.
    package func content(at position: Int) -> ContentID? {
        let entry = entries[position]
        return entry.hasContent ? ContentID(high: entry.high, middle: entry.middle, low: entry.low) : nil
    }

    /// The bytes of a path, for as long as `body` runs.
    func withPath<Result>(at position: Int, _ body: (borrowing ByteSpan) -> Result) -> Result {
        body(bytes.span.extracting(entries[position].range))
    }

    /// Adds a file; whoever adds files in another order than that of the bytes of their paths calls ``sort()`` after.
    ///
    /// A path that is not UTF-8 is kept with U+FFFD in place of what is not, and marked by its kind.
    package mutating func append(_ path: ArraySlice<UInt8>, kind: SourceFile.Kind, content: ContentID?) {
        let start = bytes.count
        var kind = kind
        if path.allSatisfy({ $0 < 0x80 }) {
            bytes.append(contentsOf: path)
        } else if let text = String(validating: path, as: UTF8.self) {
            bytes.append(contentsOf: text.utf8)
        } else {
            bytes.append(contentsOf: String(decoding: path, as: UTF8.self).utf8)
            kind = .nameNotUTF8
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
        } else if bytes.span.isIdentical(to: other.bytes.span) {
            entries.append(contentsOf: other.entries)
        } else {
            for i in other.indices {
                append(other.bytes[other.entries[i].range], kind: other.kind(at: i), content: other.content(at: i))
            }
        }
    }

    /// The same with other files at some paths, each named once; `nil` where nothing is there any more.
    ///
    /// What lies between them is copied in runs.
    package func changed(_ changes: [(path: String, file: SourceFile?)]) -> FileListing {
        var listing = FileListing()
        listing.bytes = bytes
        listing.entries.reserveCapacity(count + changes.count)
        var next = startIndex
        for (path, file) in changes.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            let place = position(of: path)
            listing.entries += entries[next..<place]
            next = place < endIndex && compare(path, at: place) == 0 ? place + 1 : place
            if let file { listing.append(Array(path.utf8)[...], kind: file.kind, content: file.content) }
        }
        listing.entries += entries[next...]
        return listing
    }

    /// Puts the files in order.
    package mutating func sort() {
        let span = bytes
        entries.sort { a, b in
            Self.order(span.span.extracting(a.range), span.span.extracting(b.range)) < 0
        }
    }

    /// The files below a folder; all of them where it is empty. Takes a logarithm of their number.
    ///
    /// Where a link, a submodule or a file stands in the place of the folder or of one above it, that is all there is.
    package func below(_ folder: String) -> FileListing {
        guard !folder.isEmpty else { return self }
        var part = self
        // What follows the folder's last path begins with the byte after the slash.
        var range = position(of: "\(folder)/")..<position(of: "\(folder)0")
        if range.isEmpty, let instead = ancestors(of: folder).lazy.compactMap(find).first {
            range = instead..<instead + 1
        }
        part.entries = entries[range]
        return part
    }

    /// The file at a path.
    package func file(at path: String) -> SourceFile? { find(path).map { self[$0] } }

    /// What stands in the place of a folder above a path; `nil` where nothing but folders do.
    package func fileAbove(_ path: String) -> SourceFile? {
        ancestors(of: path).dropLast().lazy.compactMap(file).first
    }

    /// The paths of the folders above a path, from the top down, and the path itself.
    private func ancestors(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }

    private func find(_ path: String) -> Int? {
        let position = position(of: path)
        return position < endIndex && compare(path, at: position) == 0 ? position : nil
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
        let path = Array(path.utf8)
        return withPath(at: position) { Self.order(path.span, $0) }
    }

    /// Below zero where the first bytes come before the second, zero where they are equal.
    static func order(_ a: borrowing ByteSpan, _ b: borrowing ByteSpan) -> Int {
        let difference = unsafe a.withUnsafeBufferPointer { a in
            unsafe b.withUnsafeBufferPointer { b in
                guard let first = a.baseAddress, let second = b.baseAddress else { return Int32(0) }
                return unsafe memcmp(first, second, Swift.min(a.count, b.count))
            }
        }
        return difference != 0 ? Int(difference) : a.count - b.count
    }
}

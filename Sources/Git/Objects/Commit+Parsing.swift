extension Commit {
    /// Reads a stored commit; nil when it has no tree. Headers that are not needed are skipped.
    init?(id: ObjectID, bytes: [UInt8]) {
        var tree: ObjectID?
        var parents: [ObjectID] = []
        var author: ArraySlice<UInt8> = []
        var committer: ArraySlice<UInt8> = []
        var encoding: ArraySlice<UInt8> = []
        let body = Self.forEachHeader(in: bytes) { key, value in
            if key.elementsEqual("parent".utf8) {
                if let parent = ObjectID(hexDigits: value) { parents.append(parent) }
            } else if key.elementsEqual("tree".utf8) {
                tree = tree ?? ObjectID(hexDigits: value)
            } else if key.elementsEqual("author".utf8) {
                author = value
            } else if key.elementsEqual("committer".utf8) {
                committer = value
            } else if key.elementsEqual("encoding".utf8) {
                encoding = value
            }
        }
        guard let tree else { return nil }
        let decode = Self.decoder(for: String(decoding: encoding, as: UTF8.self))
        self.init(
            id: id, treeID: tree, parentIDs: parents, author: Signature(line: author, decode: decode),
            committer: Signature(line: committer, decode: decode), message: decode(body))
    }

    /// Hands out key and value of each header line up to the first empty one, and returns what follows it.
    /// The further lines of a header (they begin with a space) come with an empty key.
    fileprivate static func forEachHeader(
        in bytes: [UInt8], _ body: (_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Void
    ) -> ArraySlice<UInt8> {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            if end == start { return bytes[(end + 1)...] }
            let line = bytes[start..<end]
            let space = line.firstIndex(of: UInt8(ascii: " ")) ?? end
            body(line[..<space], line[min(space + 1, end)...])
            start = min(end + 1, bytes.endIndex)
        }
        return []
    }

    /// UTF-8 unless the commit says Latin 1; of other encodings at least the ASCII comes out right.
    private static func decoder(for encoding: String) -> (ArraySlice<UInt8>) -> String {
        guard ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(encoding.lowercased()) else {
            return { String(decoding: $0, as: UTF8.self) }
        }
        return { bytes in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
            return String(text)
        }
    }
}

extension CommitLinks {
    /// Reads a stored commit as far as walking needs it; without readable committer the time is 0.
    init(_ bytes: [UInt8]) {
        var tree = ObjectID.emptyTree
        var parents: [ObjectID] = []
        var seconds: Int64 = 0
        _ = Commit.forEachHeader(in: bytes) { key, value in
            if key.elementsEqual("parent".utf8) {
                if let parent = ObjectID(hexDigits: value) { parents.append(parent) }
            } else if key.elementsEqual("tree".utf8) {
                tree = ObjectID(hexDigits: value) ?? tree
            } else if key.elementsEqual("committer".utf8) {
                seconds = Signature.seconds(in: value)
            }
        }
        self.init(treeID: tree, parentIDs: parents, seconds: seconds)
    }
}

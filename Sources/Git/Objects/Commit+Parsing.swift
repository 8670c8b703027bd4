extension Commit {
    /// Reads a stored commit; nil where its header is malformed. Headers that are not needed are skipped.
    ///
    /// Git takes a commit for a text that ends at its first NUL byte, and of two authors the last one.
    init?(id: ObjectID, bytes: [UInt8]) {
        guard let header = CommitHeader(bytes.firstIndex(of: 0).map { Array(bytes[..<$0]) } ?? bytes) else {
            return nil
        }
        var author: ArraySlice<UInt8> = []
        var committer: ArraySlice<UInt8> = []
        var encoding: ArraySlice<UInt8>?
        let message = header.forEachLine { key, value in
            if key.elementsEqual("author".utf8) {
                author = value
            } else if key.elementsEqual("committer".utf8) {
                committer = value
            } else if key.elementsEqual("encoding".utf8) {
                encoding = encoding ?? value
            }
        }
        let encodingOfCommit = TextEncoding(named: encoding ?? [])
        self.init(
            id: id, treeID: header.treeID, parentIDs: header.parentIDs,
            author: Signature(line: author, encodingOfCommit), committer: Signature(line: committer, encodingOfCommit),
            message: encodingOfCommit.text(message))
    }
}

extension CommitLinks {
    /// Reads a stored commit as far as walking needs it; nil where its header is malformed.
    init?(_ bytes: [UInt8]) {
        guard let header = CommitHeader(bytes) else { return nil }
        var time: (seconds: Int64, zone: Int?) = (0, nil)
        _ = header.forEachLine { key, value in
            if key.elementsEqual("committer".utf8) { time = Signature.time(in: value) }
        }
        self.init(
            treeID: header.treeID, parentIDs: header.parentIDs, seconds: time.seconds, offsetMinutes: time.zone ?? 0)
    }
}

import Git

/// What a commit is about to do outside of git's objects, kept in the file of its lock until it is done.
///
/// A process that dies in between has brought some of the files to what its commit holds, but not the branch. Whoever
/// comes next brings these back (``WorkTreeChange/takeBack(_:)``), so that the work tree matches the branch again.
struct CommitNote: Equatable {
    /// One file of the commit.
    struct File: Equatable {
        let path: RepositoryPath
        /// What the branch had there, and what the commit has.
        let old: TreeChange.Side?
        let new: TreeChange.Side?
        /// Whether the index and the work tree have to follow; where they hold the new version already they stay.
        let changesIndex: Bool
        let changesWorkTree: Bool
    }

    /// The process.
    let process: Int32
    /// The lock files of git that it takes.
    let locks: [String]
    /// The files.
    let files: [File]
}

extension CommitNote {
    /// How it is kept before a lock file is taken: fields, each ended by a NUL.
    var firstPart: [UInt8] {
        Self.bytes(
            ["\(process)", "\(locks.count)"].map { Array($0.utf8) } + locks.map { Array($0.utf8) })
    }

    /// What follows before a file is changed; its last field is `end`.
    var secondPart: [UInt8] {
        let fields = files.flatMap { file in
            let flags = (file.changesIndex ? "i" : "") + (file.changesWorkTree ? "w" : "")
            return [Self.text(file.old), Self.text(file.new), flags].map { Array($0.utf8) } + [
                file.path.bytes
            ]
        }
        return Self.bytes(fields + [Array("end".utf8)])
    }

    /// Reads what was kept; nil where there is nothing. Where the second part is not whole no file was changed yet.
    init?(_ bytes: [UInt8]) {
        var fields = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
        func next() -> String? { fields.popFirst().map { String(decoding: $0, as: UTF8.self) } }
        guard let process = next().flatMap(Int32.init) else { return nil }
        self.process = process
        let count = next().flatMap(Int.init) ?? 0
        locks = fields.prefix(count).map { String(decoding: $0, as: UTF8.self) }
        fields = fields.dropFirst(count)
        var files: [File] = []
        if fields.popLast().map({ $0.elementsEqual("end".utf8) }) == true {
            while let old = next(), let new = next(), let flags = next(), let path = fields.popFirst() {
                files.append(
                    File(
                        path: RepositoryPath(bytes: Array(path)), old: Self.side(old), new: Self.side(new),
                        changesIndex: flags.contains("i"), changesWorkTree: flags.contains("w")))
            }
        }
        self.files = files
    }

    private static func bytes(_ fields: [[UInt8]]) -> [UInt8] { fields.flatMap { $0 + [0] } }

    private static func text(_ side: TreeChange.Side?) -> String {
        side.map { "\(String($0.mode.rawValue, radix: 8)) \($0.id)" } ?? ""
    }

    private static func side(_ text: String) -> TreeChange.Side? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let mode = UInt32(parts[0], radix: 8), let id = ObjectID(hex: parts[1])
        else {
            return nil
        }
        return TreeChange.Side(mode: FileMode(canonicalizing: mode), id: id)
    }
}

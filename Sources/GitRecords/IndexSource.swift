package import Git
package import Records

/// A register as the index holds it: what the next commit will make of it, whatever the working files say.
///
/// Files that are only announced (`git add --intent-to-add`) are not part of the next commit, and so not of this.
package struct IndexSource: RecordSource {
    /// What is staged in the register's folder, by path, in the order of the bytes of the paths.
    private let entries: [Index.Entry]
    private let prefix: [UInt8]
    private let blobs: BlobReader

    /// Reads the index; `folder` is the register's, empty for the top of the work tree.
    ///
    /// Throws ``UnmergedIndex`` where a merge waits for somebody to resolve conflicts, and as `Repository.index`.
    package init(_ repository: SharedRepository, folder: String = "") throws {
        try self.init(
            repository, index: repository.with { repository throws(GitError) in try repository.index() }, folder: folder
        )
    }

    /// Makes a source of an index that was read before.
    package init(_ repository: SharedRepository, index: Index, folder: String = "") throws(UnmergedIndex) {
        let unmerged = index.entries.filter { $0.stage != 0 }.map(\.path.description)
        guard unmerged.isEmpty else { throw UnmergedIndex(paths: Set(unmerged).sorted()) }
        prefix = folder.isEmpty ? [] : Array(folder.utf8) + [UInt8(ascii: "/")]
        entries = index.entries
        blobs = BlobReader(repository: repository)
    }

    package func files(below folder: String) -> [SourceFile] {
        let below = prefix + (folder.isEmpty ? [] : Array(folder.utf8) + [UInt8(ascii: "/")])
        var files: [SourceFile] = []
        // What follows the folder's last path begins with the byte after the slash.
        let end = below.isEmpty ? entries.count : position(of: Array(below.dropLast()) + [UInt8(ascii: "/") + 1])
        let start = position(of: below)
        files.reserveCapacity(end - start)
        for entry in entries[start..<end] {
            guard !entry.isIntentToAdd, let kind = SourceFile.Kind(entry.mode) else { continue }
            let path = String(decoding: entry.path.bytes[prefix.count...], as: UTF8.self)
            files.append(SourceFile(path: path, kind: kind, content: ContentID(entry.id)))
        }
        return files
    }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let bytes = try readIfPresent(path, limit: limit) else { throw BlobReader.absence(path) }
        return bytes
    }

    package func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        guard let content = file.content else { return try read(file.path, limit: limit) }
        guard file.kind == .regular else { throw BlobReader.refusal(file.path) }
        return try blobs.read(ObjectID(content), path: file.path, limit: limit)
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        let wanted = prefix + Array(path.utf8)
        let position = position(of: wanted)
        guard position < entries.count, entries[position].path.bytes == wanted, !entries[position].isIntentToAdd else {
            return nil
        }
        let entry = entries[position]
        guard SourceFile.Kind(entry.mode) == .regular else { throw BlobReader.refusal(path) }
        return try blobs.read(entry.id, path: path, limit: limit)
    }

    /// Where the first entry stands whose path does not come before the bytes.
    private func position(of bytes: [UInt8]) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].path.bytes.lexicographicallyPrecedes(bytes) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The index holds conflicts of a merge: there is no next commit that could be checked.
package struct UnmergedIndex: Error, Sendable, Hashable, CustomStringConvertible {
    /// The paths in conflict, in order.
    package let paths: [String]

    /// The failure in one sentence.
    package var description: String {
        let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
        let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
        return "the index cannot be checked: \(shown)\(more) \(paths.count == 1 ? "has" : "have") unresolved conflicts"
    }

    /// What to do next.
    package var hint: String { "resolve them, stage the result with 'git add', and try again" }
}

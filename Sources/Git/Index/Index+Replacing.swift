import Diagnostics

extension Repository {
    /// The bytes of the index with some files replaced, added, or (nil) left out; all other entries stay as they are.
    ///
    /// Whoever holds the lock of the index puts them in the place of `indexFile`. Where there is no index yet, it begins
    /// with these files. Throws as `readIndex`.
    package func indexBytes(replacing files: [RepositoryPath: IndexedFile?]) throws(GitError) -> [UInt8] {
        guard let old = try SmallFile.bytes(indexFile) else {
            return IndexFile.bytes(of: files)
        }
        let written = IndexedStatus(ofFileAt: indexFile)?.modified
        let workTree = workTree
        return try IndexFile.bytes(old, name: indexFile, replacing: files) { path, status in
            // What was changed in the second in which the index was written may look unchanged to git from now on, which
            // compares times with that of the index; a size of nothing makes git read the file.
            guard let written, let workTree, status.modified.seconds >= written.seconds else { return false }
            let file = workTree + "/" + String(decoding: path, as: UTF8.self)
            guard status.modified < written, let now = IndexedStatus(ofFileAt: file) else { return true }
            return now != status
        }
    }
}

extension IndexFile {
    /// An index of some files alone.
    static func bytes(of files: [RepositoryPath: IndexedFile?]) -> [UInt8] {
        var writer = IndexWriter(version: 2, capacity: files.count * 100)
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
            if let file { writer.add(file, path.bytes) }
        }
        writer.end()
        return writer.bytes
    }

    /// An index with some files replaced, added, or (nil) left out.
    ///
    /// Other entries keep their bytes; of those for which `isDoubtful` holds the size becomes nothing, so that git reads
    /// the file. Of the extensions those stay that are still true.
    static func bytes(
        _ old: [UInt8], name: String, replacing files: [RepositoryPath: IndexedFile?],
        isDoubtful: (_ path: [UInt8], _ status: IndexedStatus) -> Bool
    ) throws(GitError) -> [UInt8] {
        let result = unsafe old.withUnsafeBytes { bytes in
            Result { () throws(Failure) in try unsafe self.bytes(bytes, replacing: files, isDoubtful: isDoubtful) }
        }
        do {
            return try result.get()
        } catch {
            throw error.error(name)
        }
    }

    private static func bytes(
        _ old: UnsafeRawBufferPointer, replacing files: [RepositoryPath: IndexedFile?],
        isDoubtful: (_ path: [UInt8], _ status: IndexedStatus) -> Bool
    ) throws(Failure) -> [UInt8] {
        guard old.count >= 12 else { throw .malformed(offset: 0) }
        var writer = unsafe IndexWriter(version: number(old, at: 4), capacity: old.count + files.count * 200)
        var coming = files.sorted { $0.key < $1.key }[...]
        var replaced = 0
        let entriesEnd = try unsafe readEntries(old) { path, entry, place throws(Failure) in
            while let (next, file) = coming.first, next.bytes.lexicographicallyPrecedes(path) {
                if let file { writer.add(file, next.bytes) }
                coming.removeFirst()
            }
            if let (next, file) = coming.first, next.bytes == path {
                coming.removeFirst()
                guard let file else { return }
                replaced += 1
                writer.add(file, path, isAssumedUnchanged: unsafe old[place.lowerBound + 60] & 0x80 != 0)
                return
            }
            var fixed = unsafe Array(
                old[place.lowerBound..<place.lowerBound + fixedSize + (entry.hasMoreFlags ? 2 : 0)])
            if entry.mode != .submodule, entry.mode != .directory,
                unsafe isDoubtful(path, IndexedStatus(old, at: place.lowerBound))
            {
                fixed.replaceSubrange(36..<40, with: [0, 0, 0, 0])
            }
            writer.add(fixed, path)
        }
        for (path, file) in coming {
            if let file { writer.add(file, path.bytes) }
        }
        let keepsOrder = replaced == files.count
        try unsafe readExtensions(old, from: entriesEnd) { name, content in
            switch name {
            case "TREE":
                let cache = unsafe Array(old[content])
                if let cache = TreeCache.forgetting(files.keys.map(\.bytes), in: cache[...]) {
                    writer.add(extension: name, cache)
                }
            // Where parts of the file begin, which is not so any more.
            case "EOIE", "IEOT": break
            // What counts entries by their places, and what knows which files have none.
            case "FSMN" where !keepsOrder, "UNTR" where !keepsOrder: break
            default: unsafe writer.add(extension: name, old[content])
            }
        }
        writer.end()
        return writer.bytes
    }
}

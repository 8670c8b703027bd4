import Diagnostics

/// The files of another source with some changes that are not made there yet.
package struct OverlaySource: RecordSource {
    private let base: any RecordSource
    /// The changed files by their paths; `nil` where a file is gone.
    package let changes: [String: [UInt8]?]

    /// Makes a source with changes: each path with its new contents, or `nil` where it is to be gone.
    package init(_ base: any RecordSource, changes: [String: [UInt8]?]) {
        self.base = base
        self.changes = changes
    }

    package func files(below folder: String) throws(SourceError) -> FileListing {
        let isInside = { (path: String) in folder.isEmpty || path.utf8.starts(with: "\(folder)/".utf8) }
        // Of the contents no name is known.
        return try base.files(below: folder).changed(
            changes.filter { isInside($0.key) }.map { path, bytes in
                (path, bytes.map { _ in SourceFile(path: path, kind: .regular) })
            })
    }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let change = changes[path] else { return try base.read(path, limit: limit) }
        guard let bytes = change else { throw SourceError(attempt: .reading(path), reason: .noSuchFile) }
        return bytes
    }

    package func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        changes[file.path] == nil ? try base.read(file, limit: limit) : try read(file.path, limit: limit)
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        if let change = changes[path] { return change }
        return try base.readIfPresent(path, limit: limit)
    }
}

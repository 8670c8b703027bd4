package import Git
package import Records

/// A file that a commit takes away or adds: one end of what may be a rename.
package struct RenameEnd {
    /// Its path in the repository.
    package let path: RepositoryPath
    /// Its contents.
    package let blob: ObjectID
    /// The record that it is; `nil` for a file that may have been one before today's `register.yaml`.
    package let record: RecordID?
    /// What tells it from every other one: its record with the collection, its path from the register's or the
    /// repository's top.
    let fullNames: [[UInt8]]
    /// What a trailer may call it: its path from the repository's or the register's top, its record with or without
    /// the collection.
    let names: Set<[UInt8]>

    /// Makes one end; `registerPath` is the path from the register's top.
    package init(path: RepositoryPath, registerPath: String, blob: ObjectID, record: RecordID?) {
        self.path = path
        self.blob = blob
        self.record = record
        fullNames = (record.map { [Array($0.description.utf8)] } ?? []) + [Array(registerPath.utf8), path.bytes]
        names = Set(fullNames + (record.map { [Array($0.id.utf8)] } ?? []))
    }

    /// Its path without the ending that tells the format.
    var stem: ArraySlice<UInt8> {
        let ending = Self.endings.first { path.bytes.suffix($0.utf8.count).elementsEqual($0.utf8) } ?? ""
        return path.bytes.dropLast(ending.utf8.count)
    }

    private static let endings = [".yaml", ".yml", ".json"]

    /// Whether a file may be one end though no collection has it: collections may have been others.
    package static func mayBeRecord(_ path: RepositoryPath) -> Bool {
        endings.contains { path.bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}

extension RenameEnd {
    /// One side of a change; `nil` where there is no file that may be a record.
    init?(_ path: RepositoryPath, _ version: IndexedChange.Version?, _ paths: RecordPaths) {
        guard let version, version.isFile else { return nil }
        let record = paths.record(at: path)
        guard record != nil || Self.mayBeRecord(path) else { return nil }
        self.init(path: path, registerPath: paths.registerPath(path), blob: version.id, record: record)
    }
}

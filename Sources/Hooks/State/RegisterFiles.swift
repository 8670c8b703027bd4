import Records

/// The files of two states of a register compared by the names of their contents.
enum RegisterFiles {
    /// The paths at which two sources differ, additions and removals among them.
    static func changed(from old: any RecordSource, to new: any RecordSource) throws(SourceError) -> Set<String> {
        Set(try changes(from: old, to: new).map(\.path))
    }

    /// What differs between two sources that know the names of their contents, ordered by path.
    static func changes(from old: any RecordSource, to new: any RecordSource) throws(SourceError) -> [FileChange] {
        var before: [String: SourceFile] = [:]
        for file in try old.files(below: "") { before[file.path] = file }
        var changes: [FileChange] = []
        for file in try new.files(below: "") {
            let earlier = before.removeValue(forKey: file.path)
            if earlier != file { changes.append(FileChange(path: file.path, old: earlier, new: file)) }
        }
        changes += before.values.map { FileChange(path: $0.path, old: $0, new: nil) }
        return changes.sorted { $0.path < $1.path }
    }
}

/// One path of a register at which two states differ.
struct FileChange: Sendable {
    /// The path, from the register's root.
    let path: String
    /// What stood there.
    let old: SourceFile?
    /// What stands there now.
    let new: SourceFile?
}

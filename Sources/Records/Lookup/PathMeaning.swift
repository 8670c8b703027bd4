/// What a path of a register is, as somebody names it who wants it checked or shown.
package enum PathMeaning: Sendable {
    /// `register.yaml`.
    case configuration
    /// A schema that a collection names, or that such a schema refers to.
    case schema
    /// A record.
    case record(RecordID)
    /// A folder, or the whole register where the path is empty, with so many records in it.
    case folder(records: Int)
    /// A file that is no record and looks like one.
    case stray(StrayFile)
    /// Nothing that a check looks at: a README, a folder without records, or nothing at all.
    case other
}

extension Register {
    /// What a path of the register is; linear in the number of records for a folder.
    package func meaning(of path: String) -> PathMeaning {
        if path.utf8.elementsEqual(RegisterConfiguration.fileName.utf8) { return .configuration }
        if schemas.contains(path) { return .schema }
        if let id = configuration.recordID(at: path), contains(id) { return .record(id) }
        if let stray = strayFiles.first(where: { $0.file.path.utf8.elementsEqual(path.utf8) }) { return .stray(stray) }
        let inside = Array((path.isEmpty ? "" : path + "/").utf8)
        let count = lazyRecords.table.rows.count { row in
            lazyRecords.table.listing.withPath(at: Int(row.file)) { $0.has(inside, at: 0) }
        }
        return count > 0 ? .folder(records: count) : .other
    }
}

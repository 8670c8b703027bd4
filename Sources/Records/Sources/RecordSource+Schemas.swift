import Documents

extension RecordSource {
    /// Reads the files in a folder, and below it, and keeps those that hold an `$id`.
    package func filesWithID(
        in folder: String, atMost limit: Int
    ) throws(SourceError) -> [(path: String, bytes: [UInt8])] {
        var found: [(path: String, bytes: [UInt8])] = []
        let files = try files(below: folder).lazy.filter { $0.mayBeSchema(in: folder) }
        for file in files.prefix(limit) {
            let bytes = try read(file, limit: Limits().size)
            if bytes.holds(Array("$id".utf8)) { found.append((file.path, bytes)) }
        }
        return found
    }
}

extension SourceFile {
    /// Whether it may be a schema; at the top of a register, where the records' folders are, only a file that lies there itself.
    fileprivate func mayBeSchema(in folder: String) -> Bool {
        kind == .regular && (!folder.isEmpty || !path.contains("/"))
            && [".json", ".yaml", ".yml"].contains { path.hasSuffix($0) }
    }
}

extension [UInt8] {
    /// Whether a run of bytes stands somewhere among these.
    fileprivate func holds(_ run: [UInt8]) -> Bool {
        indices.dropLast(run.count - 1).contains { self[$0] == run[0] && self[$0...].starts(with: run) }
    }
}

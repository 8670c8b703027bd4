import Records

/// The records of one moment with the frame of another: `register.yaml` and the schemas come from elsewhere.
struct FrameSource: RecordSource {
    let records: any RecordSource
    let frame: any RecordSource
    /// The paths that are read from `frame`, whether there is such a file or not.
    let paths: Set<String>

    func files(below folder: String) throws(SourceError) -> FileListing { try records.files(below: folder) }

    func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        try paths.contains(path) ? frame.read(path, limit: limit) : records.read(path, limit: limit)
    }

    func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] { try records.read(file, limit: limit) }

    func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        try paths.contains(path) ? frame.readIfPresent(path, limit: limit) : records.readIfPresent(path, limit: limit)
    }

    func filesWithID(in folder: String, atMost limit: Int) throws(SourceError) -> [(path: String, bytes: [UInt8])] {
        try frame.filesWithID(in: folder, atMost: limit)
    }
}

import Synchronization

/// A source that remembers which single files were asked for and what they said: the frame that results depend on.
///
/// What was read once is not read again.
final class RecordingSource: RecordSource {
    private let source: any RecordSource
    private let seen = Mutex<[String: [UInt8]?]>([:])

    init(_ source: any RecordSource) { self.source = source }

    /// Everything that was asked for by path; `nil` where there is no such file.
    var filesRead: [String: [UInt8]?] { seen.withLock { $0 } }

    func files(below folder: String) throws(SourceError) -> FileListing { try source.files(below: folder) }

    func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] { try source.read(path, limit: limit) }

    func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        if let bytes = seen.withLock({ $0[path] }) { return bytes }
        let bytes = try source.readIfPresent(path, limit: limit)
        seen.withLock { $0[path] = .some(bytes) }
        return bytes
    }
}

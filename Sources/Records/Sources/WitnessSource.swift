import Synchronization

/// A source that remembers which single files were asked for and what they said: the frame that results depend on.
final class WitnessSource: RecordSource {
    private let source: any RecordSource
    private let seen = Mutex<[String: [UInt8]]>([:])

    init(_ source: any RecordSource) { self.source = source }

    /// Everything that was asked for, with its path, in one run of bytes; the same in whatever order it was asked for.
    var testimony: [UInt8] {
        seen.withLock { seen in
            var writer = ByteWriter()
            for (path, bytes) in seen.sorted(by: { $0.key < $1.key }) {
                writer.add(path)
                writer.add(bytes.count)
                writer.bytes += bytes
            }
            return writer.bytes
        }
    }

    func files(below folder: String) throws(SourceError) -> [SourceFile] { try source.files(below: folder) }

    func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] { try source.read(path, limit: limit) }

    func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        let bytes = try source.readIfPresent(path, limit: limit)
        seen.withLock { $0[path] = bytes ?? [] }
        return bytes
    }
}

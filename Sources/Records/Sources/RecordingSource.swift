import Synchronization

/// A source that remembers which single files were asked for and what they said: the frame that results depend on.
///
/// What was read once is not read again.
final class RecordingSource: RecordSource {
    private let source: any RecordSource
    private let seen = Mutex<[String: [UInt8]?]>([:])
    private let searches = Mutex<[SchemaSearch]>([])

    init(_ source: any RecordSource) { self.source = source }

    /// Everything that was asked for by path, and what was found by an `$id`; `nil` where there is no such file.
    var filesRead: [String: [UInt8]?] { seen.withLock { $0 } }

    /// The folders in which an `$id` was looked for.
    var foldersSearched: [SchemaSearch] { searches.withLock { $0 } }

    func files(below folder: String) throws(SourceError) -> FileListing { try source.files(below: folder) }

    func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] { try source.read(path, limit: limit) }

    func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        if let bytes = seen.withLock({ $0[path] }) { return bytes }
        let bytes = try source.readIfPresent(path, limit: limit)
        seen.withLock { $0[path] = .some(bytes) }
        return bytes
    }

    func filesWithID(in folder: String, atMost limit: Int) throws(SourceError) -> [(path: String, bytes: [UInt8])] {
        if let known = searches.withLock({ $0.first { $0.folder == folder && $0.limit == limit } }) {
            return seen.withLock { seen in known.paths.map { ($0, (seen[$0] ?? nil) ?? []) } }
        }
        let found = try source.filesWithID(in: folder, atMost: limit)
        seen.withLock { seen in
            for (path, bytes) in found { seen[path] = .some(bytes) }
        }
        searches.withLock { $0.append(SchemaSearch(folder: folder, limit: limit, paths: found.map(\.path))) }
        return found
    }
}

/// A folder in which schemas were looked for by their `$id`, and the files that hold one.
package struct SchemaSearch: Sendable, Hashable {
    /// The folder.
    package let folder: String
    /// How many files were looked at, at most.
    package let limit: Int
    /// The paths of those that hold an `$id`, in their order.
    package let paths: [String]
}

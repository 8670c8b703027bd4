import Diagnostics
import Files

/// Files that a person names one by one: at any path, from a folder or absolute, links followed. It lists nothing.
package struct NamedFiles: RecordSource {
    private let folder: String

    /// Makes a source in which paths that are not absolute count from a folder.
    package init(from folder: String) { self.folder = folder }

    package func files(below folder: String) -> FileListing { FileListing() }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let bytes = try readIfPresent(path, limit: limit) else {
            throw SourceError(attempt: .reading(path), reason: .noSuchFile)
        }
        return bytes
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        do {
            return try readFile(at: path.hasPrefix("/") ? path : "\(folder)/\(path)", limit: limit, followsLink: true)
        } catch {
            throw SourceError(attempt: .reading(path), reason: error.reason)
        }
    }
}

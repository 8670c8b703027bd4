import Diagnostics
import Git
import Records

/// Reads files by the names of their contents; what a tree and an index have in common.
struct BlobReader: Sendable {
    let repository: SharedRepository

    /// The bytes of a blob; of one that is larger than the limit so many zeros that it is refused, unread.
    func read(_ id: ObjectID, path: String, limit: Int) throws(SourceError) -> [UInt8] {
        do {
            return try repository.with { repository throws(GitError) in
                // Asking for the size takes as long as reading most records; only what is packed large is asked for.
                let size = try repository.blobSize(id)
                guard size <= limit else { return [UInt8](repeating: 0, count: limit + 1) }
                return try repository.blob(id)
            }
        } catch {
            throw SourceError(attempt: .reading(path), reason: error.cause, remedy: error.hint)
        }
    }

    /// Tells why an entry that is no ordinary file cannot be read.
    static func refusal(_ path: String) -> SourceError {
        SourceError(attempt: .reading(path), reason: .isNotOrdinaryFile)
    }

    /// Tells why a path below an entry that is no folder cannot be read.
    static func refusal(_ path: String, below entry: String) -> SourceError {
        SourceError(attempt: .reading(path), reason: .isNoFolder(entry))
    }

    /// Tells that a path leads nowhere.
    static func absence(_ path: String) -> SourceError {
        SourceError(attempt: .reading(path), reason: .noSuchFile)
    }
}

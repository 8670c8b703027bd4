import Diagnostics
import FoundationEssentials
import Git
import Glibc

/// Where a repository's index lies.
struct IndexFiles {
    private let folder: String

    /// The place in the folder that all work trees of a repository share.
    init(_ repository: Repository) { folder = repository.cacheFolder }

    /// The database. Its name carries the version, so that two versions of the program leave each other alone.
    var database: String { "\(folder)/history-\(IndexSchema.version).sqlite" }

    /// What tells whether the database is as it was written.
    var checksum: IndexChecksum {
        IndexChecksum(database: database, file: "\(folder)/history-\(IndexSchema.version).sum")
    }

    /// The lock that all who write the index take.
    var lock: IndexLock { IndexLock(path: folder + "/history.lock") }

    /// A database that is being built, for this process alone.
    var unfinished: String { "\(database).\(getpid()).tmp" }

    /// Makes the folder; false where nothing may be written there, as in a repository of someone else.
    func makeFolder() -> Bool {
        (mkdir(folder, 0o777) == 0 || errno == EEXIST) && access(folder, W_OK) == 0
    }

    /// Puts the finished database in its place, all at once, and takes away what an interrupted writer left.
    func finish() throws(HistoryError) {
        let descriptor = open(unfinished, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fsync(descriptor) == 0, close(descriptor) == 0 else {
            throw .storage("writing '\(unfinished)'", errno)
        }
        // A journal that was left behind belongs to the old database and would damage the new one.
        unlink(database + "-journal")
        guard rename(unfinished, database) == 0 else { throw .storage("renaming '\(unfinished)'", errno) }
    }

    /// Takes away what is half built.
    func discardUnfinished() {
        unlink(unfinished)
        unlink(unfinished + "-journal")
    }
}

extension HistoryError {
    /// What the system said of a file of the index. Only where it is the place that is at fault can the index be kept
    /// in memory instead.
    static func storage(_ attempt: String, _ code: Int32) -> HistoryError {
        let places = [EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EISDIR, ENOTDIR, EEXIST, ENOTEMPTY, EIO, ENOLCK, EXDEV]
        return HistoryError(
            places.contains(code) ? .cannotBeKept : .index,
            .failed(Text(verbatim: attempt), because: .systemError(code)),
            hint: Text(
                en: "see that the disk has room and that the folder may be written",
                fi: "varmista, että levyllä on tilaa ja että kansioon saa kirjoittaa",
                sv: "se till att disken har plats och att mappen får skrivas"))
    }
}

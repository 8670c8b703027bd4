import FoundationEssentials
import Git
import Glibc

/// Where a repository's index lies, and the lock that keeps two processes from writing it at once.
struct IndexFiles {
    private let folder: String

    /// The place in the folder that all work trees of a repository share.
    init(_ repository: Repository) { folder = repository.cacheFolder }

    /// The database. Its name carries the version, so that two versions of the program leave each other alone.
    var database: String { "\(folder)/history-\(IndexSchema.version).sqlite" }

    /// A database that is being built, for this process alone.
    var unfinished: String { "\(database).\(getpid()).tmp" }

    /// Makes the folder; false where nothing may be written there, as in a repository of someone else.
    func makeFolder() -> Bool {
        (mkdir(folder, 0o777) == 0 || errno == EEXIST) && access(folder, W_OK) == 0
    }

    /// Runs `body` while no other process does; waits for the one that does.
    func locked<Result>(_ body: () throws -> Result) throws -> Result {
        let path = folder + "/history.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure("opening '\(path)'") }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw Self.failure("locking '\(path)'") }
        }
        return try body()
    }

    /// Puts the finished database in its place, all at once, and takes away what an interrupted writer left.
    func finish() throws {
        let descriptor = open(unfinished, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fsync(descriptor) == 0, close(descriptor) == 0 else {
            throw Self.failure("writing '\(unfinished)'")
        }
        // A journal that was left behind belongs to the old database and would damage the new one.
        unlink(database + "-journal")
        guard rename(unfinished, database) == 0 else { throw Self.failure("renaming '\(unfinished)'") }
    }

    /// Takes away a database that is of no use.
    func discardDatabase() {
        unlink(database)
        unlink(database + "-journal")
    }

    /// Takes away what is half built.
    func discardUnfinished() {
        unlink(unfinished)
        unlink(unfinished + "-journal")
    }

    private static func failure(_ attempt: String) -> HistoryError {
        HistoryError(
            "\(attempt) failed: \(String(cString: strerror(errno)))",
            hint: "see that the disk has room and that the folder may be written, or use --no-cache")
    }
}

import Diagnostics
import Files
import Glibc

/// The lock that our commits in one work tree, or bare repository, hand on to each other.
///
/// It is `flock` on a file in the git directory, which ends with the process that holds it, however that ends. The lock
/// files of git that a commit takes are hard links to this same file. So whoever holds the lock knows a lock file that a
/// dead process of ours has left, and never takes that of another program for one.
final class CommitLock {
    /// The folder of the file, where also what is about to take the place of other files is written.
    let folder: String
    private let path: String
    private let descriptor: Int32
    /// The lock files of git that it has taken, in order.
    private(set) var taken: [String] = []

    /// Waits for the lock, as long as those who are before it come and go.
    ///
    /// Throws ``CommitError`` (`busy`) where one living process keeps it for longer than the limit, ``FileError``.
    init(in gitDirectory: String, patience limit: Duration) throws {
        folder = gitDirectory + "/kumppani"
        path = folder + "/commit-lock"
        try makeFolder(at: folder)
        var patience = RetryDeadline(limit)
        var owner: Int32?
        while true {
            let file = try Self.open(path)
            if flock(file, LOCK_EX | LOCK_NB) == 0 {
                if Self.isSame(file, path) {
                    descriptor = file
                    return
                }
                // Somebody has removed the file meanwhile, so that others lock another one.
                close(file)
                continue
            }
            let code = errno
            close(file)
            guard code == EWOULDBLOCK || code == EINTR else {
                throw FileError(.locking(path), code: code)
            }
            if let next = try Self.note(at: path)?.process, next != owner {
                owner = next
                patience = RetryDeadline(limit)
            }
            if !patience.waits() { throw CommitError.busy(owner: owner) }
        }
    }

    deinit {
        releaseAll()
        close(descriptor)
    }

    /// What the process that held the lock before was doing when it died; nil where it had ended in peace.
    func note() throws -> CommitNote? { try Self.note(at: path) }

    /// Says, for whoever holds the lock next, which lock files are about to be taken.
    func begin(_ note: CommitNote) throws(FileError) {
        try end()
        try writeAll(note.firstPart, to: descriptor, named: path)
    }

    /// Says which files are about to be changed.
    func add(filesOf note: CommitNote) throws(FileError) {
        try writeAll(note.secondPart, to: descriptor, named: path)
    }

    /// Says that nothing is left to be done.
    func end() throws(FileError) {
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw FileError(.writing(path))
        }
    }

    /// Waits for a lock file of git, and takes it; one that a dead process of ours has left is ours.
    ///
    /// Throws ``CommitError`` (`locked`), ``FileError``.
    func take(_ file: String, patience limit: Duration) throws {
        guard !taken.contains(file) else { return }
        let patience = RetryDeadline(limit)
        while true {
            if link(path, file) == 0 { break }
            switch errno {
            case EEXIST:
                if Self.isSame(descriptor, file) { break }
                guard patience.waits() else { throw CommitError.locked(file, for: Self.age(of: file)) }
                continue
            case ENOENT:
                // Git removes folders of references that are empty.
                try makeFolders(above: file)
                continue
            case EPERM, EXDEV, EOPNOTSUPP, ENOSYS, EMLINK:
                // A file system without hard links, or another one: who dies now leaves a lock that nobody knows.
                let created = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
                if created >= 0 {
                    close(created)
                    break
                }
                guard errno == EEXIST else { throw FileError(.locking(file)) }
                guard patience.waits() else { throw CommitError.locked(file, for: Self.age(of: file)) }
                continue
            default: throw FileError(.locking(file))
            }
            break
        }
        taken.append(file)
    }

    /// Whether a file is a lock file that a process of ours has taken.
    func isOurs(_ file: String) -> Bool { Self.isSame(descriptor, file) }

    /// Gives back a lock file.
    func release(_ file: String) {
        guard let index = taken.firstIndex(of: file) else { return }
        taken.remove(at: index)
        unlink(file)
    }

    /// Gives back all lock files, the last one first.
    func releaseAll() {
        for file in taken.reversed() { release(file) }
    }

    private static func open(_ path: String) throws(FileError) -> Int32 {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw FileError(.locking(path)) }
        return descriptor
    }

    private static func note(at path: String) throws(FileError) -> CommitNote? {
        try readFile(at: path, limit: 16 << 20).flatMap { CommitNote($0) }
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var (one, other) = (stat(), stat())
        return fstat(descriptor, &one) == 0 && lstat(path, &other) == 0 && one.st_ino == other.st_ino
            && one.st_dev == other.st_dev
    }

    /// For how many seconds a lock file has been there; nil where it is gone.
    private static func age(of path: String) -> Int? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return max(0, time(nil) - status.st_mtim.tv_sec)
    }
}

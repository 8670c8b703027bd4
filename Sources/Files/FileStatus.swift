import Diagnostics
import Glibc

/// What a path leads to.
package enum FileKind: Sendable, Hashable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, itself.
    case symbolicLink
    /// A pipe, a socket or a device.
    case other
}

/// What the file system keeps of a file beside its contents.
package struct FileStatus: Sendable, Hashable {
    /// What it is.
    package let kind: FileKind
    /// Its number in the file system.
    package let inode: UInt64
    /// How many bytes it has.
    package let size: Int
    /// Who may read, write and run it, as `chmod` numbers it.
    package let permissions: UInt32
    /// When anything of it was last changed (`st_ctime`), in seconds since 1970; nobody can set it.
    package let changedSeconds: Int
    /// The nanoseconds of that time.
    package let changedNanoseconds: Int

    /// Asks for what a path leads to, a link at its end not followed; `nil` where nothing is there. Throws ``FileError``.
    package init?(at path: String) throws(FileError) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileError(.lookingAt(path))
        }
        self.init(status)
    }

    /// Asks for an entry of an open folder; `nil` where it cannot be asked for.
    init?(of name: [UInt8], in folder: Int32) {
        var status = stat()
        let result = unsafe (name + [0]).withUnsafeBytes { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { name in
                guard let start = name.baseAddress else { return Int32(-1) }
                return unsafe fstatat(folder, start, &status, AT_SYMLINK_NOFOLLOW)
            }
        }
        guard result == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .symbolicLink
        default: kind = .other
        }
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        permissions = status.st_mode & 0o7777
        changedSeconds = Int(status.st_ctim.tv_sec)
        changedNanoseconds = Int(status.st_ctim.tv_nsec)
    }
}

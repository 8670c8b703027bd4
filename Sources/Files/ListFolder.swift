import Diagnostics
import Glibc

/// One entry of a folder.
package struct FolderEntry: Sendable, Hashable {
    /// The bytes of the name, which need not be UTF-8.
    package let name: [UInt8]
    /// What it leads to; links are not followed.
    package let kind: FileKind
    /// What the file system keeps of it, where it was asked for.
    package let status: FileStatus?
}

/// The entries of a folder, without `.` and `..`, in no order; `nil` where there is no folder at the path.
///
/// A symbolic link at the end of the path is not followed. The status of each entry, which costs a question each, is
/// given where it is wanted. Throws ``FileError``.
package func listFolder(at path: String, withStatus: Bool = false) throws(FileError) -> [FolderEntry]? {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
        if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
        throw FileError(.listing(path))
    }
    guard let folder = unsafe fdopendir(descriptor) else {
        let code = errno
        close(descriptor)
        throw FileError(.listing(path), code: code)
    }
    defer { unsafe closedir(folder) }
    var entries: [FolderEntry] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
        if let entry = unsafe FolderEntry(entry, in: descriptor, withStatus: withStatus) { entries.append(entry) }
        errno = 0
    }
    guard errno == 0 else { throw FileError(.listing(path)) }
    return entries
}

extension FolderEntry {
    /// Reads what the system lists; `nil` for `.` and `..`, and for what has gone since it was listed.
    fileprivate init?(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32, withStatus: Bool) {
        name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in unsafe Array(bytes.prefix { $0 != 0 }) }
        if name == [0x2E] || name == [0x2E, 0x2E] { return nil }
        let known = unsafe FileKind(entryType: entry.pointee.d_type)
        if let known, !withStatus || known != .file {
            (kind, status) = (known, nil)
            return
        }
        guard let status = FileStatus(of: name, in: folder) else { return nil }
        self.status = withStatus ? status : nil
        kind = status.kind
    }
}

extension FileKind {
    /// What a listing says of an entry; `nil` where the file system does not say it there.
    fileprivate init?(entryType: UInt8) {
        switch Int(entryType) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .symbolicLink
        case Int(DT_UNKNOWN): return nil
        default: self = .other
        }
    }
}

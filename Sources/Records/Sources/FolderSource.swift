import Glibc

/// A register in a folder of the file system; an absolute path leads out of it.
///
/// Symbolic links are reported and never followed: what a record says must lie in the register itself.
package struct FolderSource: RecordSource {
    /// The path of the register's root.
    package let root: String

    private let stamps: @Sendable () -> FileStamp?

    /// Makes a source of a folder.
    ///
    /// It may name contents by what the file system says of them (``FileStamp``), which costs a question for each file.
    package init(root: String, namesContents: Bool = false) {
        self.init(root: root) { namesContents ? FileStamp() : nil }
    }

    /// Makes a source of a folder that asks for the stamps to name contents by when it begins to look.
    init(root: String, stamps: @escaping @Sendable () -> FileStamp?) {
        self.root = root
        self.stamps = stamps
    }

    package func files(below folder: String) throws(SourceError) -> FileListing {
        var found = FileListing()
        var pending = [folder]
        let stamps = stamps()
        while let folder = pending.popLast() {
            guard let handle = opendir(absolute(folder)) else {
                if errno == ENOENT || errno == ENOTDIR { continue }
                throw Self.failure("listing \(folder.isEmpty ? root : folder)")
            }
            defer { closedir(handle) }
            errno = 0
            while let entry = readdir(handle) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." || name == ".git" { continue }
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                switch try kind(entry.pointee.d_type, of: path) {
                case nil: pending.append(path)
                case let kind?:
                    let content = stamps.flatMap { $0.content(of: name, in: dirfd(handle)) }
                    found.append(Array(path.utf8)[...], kind: kind, content: content)
                }
                errno = 0
            }
            if errno != 0 { throw Self.failure("listing \(folder)") }
        }
        found.sort()
        return found
    }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let bytes = try readIfPresent(path, limit: limit) else {
            throw SourceError(attempt: "reading \(path)", reason: "there is no such file")
        }
        return bytes
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        let descriptor = open(absolute(path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Self.failure("reading \(path)")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure("reading \(path)") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw SourceError(attempt: "reading \(path)", reason: "it is not an ordinary file")
        }
        var failed = false
        // One byte more than the size tells whether the file has grown meanwhile.
        let size = min(Int(status.st_size), limit + 1)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw Self.failure("reading \(path)") }
        return bytes
    }

    private func absolute(_ path: String) -> String {
        path.isEmpty ? root : path.hasPrefix("/") ? path : "\(root)/\(path)"
    }

    /// What a directory entry leads to; `nil` for a folder.
    private func kind(_ type: UInt8, of path: String) throws(SourceError) -> SourceFile.Kind? {
        switch Int(type) {
        case Int(DT_REG): return .regular
        case Int(DT_DIR): return nil
        case Int(DT_LNK): return .symbolicLink
        case Int(DT_UNKNOWN):
            var status = stat()
            guard lstat(absolute(path), &status) == 0 else { throw Self.failure("looking at \(path)") }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .regular
            case S_IFDIR: return nil
            case S_IFLNK: return .symbolicLink
            default: return .other
            }
        default: return .other
        }
    }

    private static func failure(_ attempt: String) -> SourceError {
        SourceError(attempt: attempt, reason: String(cString: strerror(errno)))
    }
}

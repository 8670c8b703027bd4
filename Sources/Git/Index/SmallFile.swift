import Diagnostics
import Glibc

/// The few plain files of a git directory that libgit2 does not read for us.
enum SmallFile {
    /// The lines of the file; nil when it does not exist.
    static func lines(_ path: String) throws(GitError) -> [String]? {
        try bytes(path).map { bytes in String(decoding: bytes, as: UTF8.self).lines.map(\.text).filter { !$0.isEmpty } }
    }

    /// The content of the file; nil when it does not exist, or is a link that is not to be followed.
    static func bytes(_ path: String, followsLink: Bool = true) throws(GitError) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR || (errno == ELOOP && !followsLink) { return nil }
            throw failure(path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard followsLink || status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        let size = 1 << 16
        while true {
            var got = 0
            let part = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                got = unsafe read(descriptor, buffer.baseAddress, size)
                count = max(0, got)
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw failure(path) }
            if got == 0 { return bytes }
            bytes += part
        }
    }

    private static func failure(_ path: String) -> GitError {
        GitError(.other, .systemError(errno), attempt: .readFile, subject: path)
    }
}

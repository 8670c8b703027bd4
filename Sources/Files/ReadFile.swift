import Diagnostics
import Glibc

/// The bytes of an ordinary file, up to its end; `nil` where there is none at the path.
///
/// At most `limit` plus one bytes are read, so that the caller can tell a file that is larger. A symbolic link at the end
/// of the path is not followed unless `followsLink` says so. Links, folders, pipes and devices are refused without
/// waiting for them. Throws ``FileError``.
package func readFile(at path: String, limit: Int, followsLink: Bool = false) throws(FileError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
        switch errno {
        case ENOENT, ENOTDIR: return nil
        case ELOOP where !followsLink: throw FileError(.reading(path), reason: .isSymbolicLink)
        case ENXIO: throw FileError(.reading(path), reason: .isNotOrdinaryFile)
        default: throw FileError(.reading(path))
        }
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.reading(path)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileError(.reading(path), reason: .isNotOrdinaryFile)
    }
    return try bytes(of: descriptor, size: min(max(Int(status.st_size), 0), limit + 1), path: path)
}

/// Reads so many bytes of an open file, or what there is of them.
private func bytes(of descriptor: Int32, size: Int, path: String) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size {
            let got = unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
            if got > 0 { count += got }
            if got < 0 && errno == EINTR { continue }
            if got < 0 { failure = errno }
            if got <= 0 { break }
        }
    }
    guard failure == 0 else { throw FileError(.reading(path), code: failure) }
    return bytes
}

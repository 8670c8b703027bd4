import Diagnostics
import Glibc

/// Writes a result where a person wants it: a file appears whole or not at all, and keeps its permissions and the links
/// that lead to it; what is no file, such as `/dev/null` or a pipe, is written into. Throws ``FileError``.
package func writeResult(_ bytes: [UInt8], at path: String) throws(FileError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
        // A link that leads nowhere is not made into a file without being asked.
        guard errno == ENOENT, unsafe lstat(path, &status) != 0 else { throw FileError(.writing(path)) }
        return try replaceFile(at: path, with: bytes)
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFREG || kind == S_IFDIR {
        guard let resolved = unsafe realpath(path, nil) else { throw FileError(.writing(path)) }
        defer { unsafe free(resolved) }
        return try replaceFile(at: unsafe String(cString: resolved), with: bytes, keepsPermissions: true)
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileError(.writing(path)) }
    var failure = write(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw FileError(.writing(path), code: failure) }
}

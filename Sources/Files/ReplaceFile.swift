import Diagnostics
import Glibc

/// Puts bytes in the place of a file, whole or not at all: whoever reads meanwhile sees the old file or the new one.
///
/// They are written beside it, under a name of their own, and then renamed. `permissions` are those of the new file, of
/// which the process's mask takes away; with `keepsPermissions` those of the file that was there. With `isDurable` the
/// bytes are on the disk before they take the place. Throws ``FileError``; then nothing has changed, and nothing is left
/// behind.
package func replaceFile(
    at path: String, with bytes: [UInt8], permissions: UInt32 = 0o666, keepsPermissions: Bool = false,
    isDurable: Bool = false
) throws(FileError) {
    try PreparedFile(
        at: path, with: bytes, permissions: permissions, keepsPermissions: keepsPermissions, isDurable: isDurable
    ).takePlace()
}

/// The new contents of a file, written beside it and not yet in its place; see ``replaceFile``.
package struct PreparedFile {
    private let path: String
    private let temporary: String

    /// Writes the contents beside the file. Throws ``FileError``; then nothing is left behind.
    package init(
        at path: String, with bytes: [UInt8], permissions: UInt32 = 0o666, keepsPermissions: Bool = false,
        isDurable: Bool = false
    ) throws(FileError) {
        self.path = path
        temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, permissions)
        guard descriptor >= 0 else { throw FileError(.writing(temporary)) }
        var failure = write(bytes, to: descriptor)
        var status = stat()
        if failure == 0, keepsPermissions, unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            fchmod(descriptor, status.st_mode & 0o7777) != 0
        {
            failure = errno
        }
        if failure == 0, isDurable, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 {
            discard()
            throw FileError(.writing(path), code: failure)
        }
    }

    /// Puts it in the place of the file. Throws ``FileError``; then nothing has changed, and nothing is left behind.
    package func takePlace() throws(FileError) {
        guard unsafe rename(temporary, path) != 0 else { return }
        let failure = errno
        discard()
        throw FileError(.writing(path), code: failure)
    }

    /// Takes it away again.
    package func discard() { unsafe unlink(temporary) }
}

import Diagnostics
import Glibc

/// Makes a folder; one that is there already is kept. Throws ``FileError``.
package func makeFolder(at path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(.makingFolder(path)) }
}

/// Makes a folder and those above it that are not there yet. Throws ``FileError``.
package func makeFolders(at path: String) throws(FileError) {
    guard try FileStatus(at: path) == nil else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolders(at: String(path[..<slash])) }
    try makeFolder(at: path)
}

/// Writes a file that is not there yet, in a folder that nobody reads yet; with `isDurable` it is on the disk afterwards.
/// Throws ``FileError``.
package func createFile(at path: String, with bytes: [UInt8], isDurable: Bool = false) throws(FileError) {
    try writeNewly(bytes, to: path, O_EXCL, isDurable: isDurable)
}

/// Adds to the end of a file, which is made where it is not there. Throws ``FileError``.
package func appendToFile(at path: String, _ bytes: [UInt8]) throws(FileError) {
    try writeNewly(bytes, to: path, O_APPEND)
}

private func writeNewly(
    _ bytes: [UInt8], to path: String, _ flag: Int32, isDurable: Bool = false
) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | flag | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileError(.writing(path)) }
    var failure = write(bytes, to: descriptor)
    if failure == 0, isDurable, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileError(.writing(path), code: failure) }
}

/// Removes a file; one that is not there is no failure. Throws ``FileError``.
package func removeFile(at path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileError(.removing(path)) }
}

/// Removes a folder with all that is in it; links in it are removed and not followed. Throws ``FileError``.
package func removeFolder(at path: String) throws(FileError) {
    guard let entries = try listFolder(at: path) else { return try removeFile(at: path) }
    for entry in entries {
        let below = path + "/" + String(decoding: entry.name, as: UTF8.self)
        if entry.kind == .folder { try removeFolder(at: below) } else { try removeFile(at: below) }
    }
    guard unsafe rmdir(path) == 0 else { throw FileError(.removing(path)) }
}

/// Gives a file or folder another place; an empty folder that is there gives way. Throws ``FileError``.
package func rename(_ path: String, to other: String) throws(FileError) {
    guard unsafe Glibc.rename(path, other) == 0 else { throw FileError(.renaming(path)) }
}

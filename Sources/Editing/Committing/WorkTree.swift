import Diagnostics
import Files
import Git
import Glibc

/// The files below the top of a work tree, read and replaced as a whole; links are never followed.
struct WorkTree {
    /// The top, an absolute path.
    let top: String
    /// A folder for what is about to take the place of a file, in which nobody else writes.
    let spare: String

    /// What stands at a path.
    enum Standing: Equatable {
        case nothing
        case file([UInt8])
    }

    /// What stands at a path. Throws ``CommitError`` (`noOrdinaryFile`) where it is a link, a folder or the like, or lies
    /// behind one; ``FileError``.
    func standing(at path: RepositoryPath) throws -> Standing {
        let file = try absolute(path)
        for folder in path.folders {
            guard let status = try FileStatus(at: "\(top)/\(folder)") else { return .nothing }
            guard status.kind == .folder else {
                throw CommitError.noOrdinaryFile("\(folder)", status.kind)
            }
        }
        guard let status = try FileStatus(at: file) else { return .nothing }
        guard status.kind == .file, let bytes = try readFile(at: file, limit: 512 << 20) else {
            throw CommitError.noOrdinaryFile("\(path)", status.kind)
        }
        return .file(bytes)
    }

    /// Puts a file in place; one that is there keeps its permissions. Throws as ``standing(at:)``.
    func write(_ bytes: [UInt8], isExecutable: Bool, at path: RepositoryPath) throws {
        _ = try standing(at: path)
        let file = try absolute(path)
        try makeFolders(above: file)
        try Self.put(bytes, at: file, isExecutable: isExecutable, spare: spare)
    }

    /// Removes a file, and the folders that this empties. Throws as ``standing(at:)``.
    func remove(_ path: RepositoryPath) throws {
        _ = try standing(at: path)
        try removeFile(at: absolute(path))
        for folder in path.folders.reversed() {
            guard rmdir("\(top)/\(folder)") == 0 else { return }
        }
    }

    /// What the index keeps of a file.
    func status(of path: RepositoryPath) throws -> IndexedStatus {
        IndexedStatus(ofFileAt: try absolute(path)) ?? .unknown
    }

    /// Puts bytes in the place of a file, whole or not at all; the permissions are those of the file that was there.
    static func put(_ bytes: [UInt8], at path: String, isExecutable: Bool = false, spare: String)
        throws(FileError)
    {
        let temporary = spare + "/commit.tmp"
        // One that a process has left that is dead: only who holds the lock writes here.
        try removeFile(at: temporary)
        try createFile(at: temporary, with: bytes)
        var status = stat()
        let isThere = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        if !isThere, isExecutable, lstat(temporary, &status) == 0 {
            // Who may read a program may run it.
            status.st_mode |= (status.st_mode & 0o444) >> 2
        }
        if isThere || isExecutable, chmod(temporary, status.st_mode & 0o7777) != 0 {
            throw FileError(.writing(path))
        }
        do {
            try rename(temporary, to: path)
        } catch  where error.code == EXDEV {
            try removeFile(at: temporary)
            try replaceFile(at: path, with: bytes, permissions: isExecutable ? 0o777 : 0o666)
        }
    }

    private func absolute(_ path: RepositoryPath) throws(CommitError) -> String {
        guard let text = path.text else { throw .notText(path) }
        return "\(top)/\(text)"
    }
}

/// Makes the folders above a file that are not there. Throws ``FileError``.
func makeFolders(above file: String) throws(FileError) {
    guard let slash = file.lastIndex(of: "/"), slash != file.startIndex else { return }
    let folder = String(file[..<slash])
    if mkdir(folder, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw FileError(.makingFolder(folder)) }
    try makeFolders(above: folder)
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw FileError(.makingFolder(folder)) }
}

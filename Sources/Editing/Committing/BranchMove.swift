import Files
import Git
import Glibc

/// A branch that goes from one commit to the next while its lock file is held.
struct BranchMove {
    /// The full name.
    let branch: String
    let old: ObjectID?
    let new: ObjectID
    let committer: Signature
    /// What the logs of references say of it, in one line.
    let reason: String

    /// The lock file of a branch.
    static func lockFile(_ branch: String, in repository: Repository) -> String {
        "\(repository.commonDirectory)/\(branch).lock"
    }

    /// Writes the logs, then the branch; `spare` is a folder for what is about to take its place.
    ///
    /// Throws ``FileError``.
    func carryOut(in repository: Repository, spare: String) throws {
        try log(branch, in: repository.commonDirectory, repository)
        try log("HEAD", in: repository.gitDirectory, repository)
        let temporary = spare + "/branch.tmp"
        try removeFile(at: temporary)
        // A commit that was reported as made must survive a power cut.
        try createFile(at: temporary, with: Array("\(new)\n".utf8), isDurable: true)
        let file = "\(repository.commonDirectory)/\(branch)"
        try makeFolders(above: file)
        // Git leaves the empty folders of branches that are gone.
        if try FileStatus(at: file)?.kind == .folder { try removeEmptyFolders(at: file) }
        try rename(temporary, to: file)
    }

    /// Throws ``CommitError`` (`impossibleBranch`) where a branch cannot begin beside the others: a file cannot be a folder
    /// too, also where branches are packed.
    static func check(_ branch: String, in repository: Repository) throws {
        if let below = try repository.references(prefix: branch + "/").first {
            throw CommitError.impossibleBranch(branch, other: below.name)
        }
        var parts = branch.split(separator: "/").dropLast()
        while parts.count > 2 {
            let name = parts.joined(separator: "/")
            if try repository.reference(name) != nil {
                throw CommitError.impossibleBranch(branch, other: name)
            }
            parts.removeLast()
        }
    }

    private func log(_ name: String, in directory: String, _ repository: Repository) throws {
        let file = "\(directory)/logs/\(name)"
        let isKept = try FileStatus(at: file)?.kind == .file
        guard try isKept ? true : repository.beginsReflogs() else { return }
        try makeFolders(above: file)
        let from = old ?? .zero
        let who = "\(committer.name) <\(committer.email)> \(committer.seconds) \(committer.zone)"
        try appendToFile(at: file, Array("\(from) \(new) \(who)\t\(reason)\n".utf8))
    }
}

/// Removes a folder with the folders in it; where there is a file in them it stays. Throws ``FileError``.
private func removeEmptyFolders(at path: String) throws(FileError) {
    for entry in try listFolder(at: path) ?? [] where entry.kind == .folder {
        try removeEmptyFolders(at: path + "/" + String(decoding: entry.name, as: UTF8.self))
    }
    rmdir(path)
}

import Git

/// A branch and the commit at its end.
struct BranchTip: Equatable, Sendable {
    /// The full name, such as `refs/heads/main`.
    let branch: String
    /// The commit; nil where there is none yet.
    let tip: ObjectID?
}

extension Repository {
    /// The branch that HEAD names. Throws ``CommitError`` (`detached`).
    func branchAtHead() throws -> BranchTip {
        switch try head() {
        case .branch(let name, let commit): BranchTip(branch: name, tip: commit)
        case .unborn(let name): BranchTip(branch: name, tip: nil)
        case .detached: throw CommitError.detached
        }
    }
}

/// The files of a coming commit, stored, and the tree that they make with what the tip holds.
struct CommitDraft {
    /// Each file with what the tip has there and what the commit has.
    let files: [(path: RepositoryPath, old: TreeChange.Side?, new: NewFile?)]
    private let tree: ObjectID
    private let parents: [ObjectID]

    /// Stores blobs and trees. Throws ``CommitError`` (`nothingChanged`, `unusualFile`), `GitError`.
    init(_ edits: [FileEdit], on tip: ObjectID?, in repository: Repository) throws {
        parents = tip.map { [$0] } ?? []
        let base = try tip.map { try repository.commit($0).treeID }
        var files: [(path: RepositoryPath, old: TreeChange.Side?, new: NewFile?)] = []
        var changes: [TreeEdit] = []
        for edit in edits {
            let old = try base.flatMap { try repository.entry(at: edit.path, in: $0) }
            guard [nil, .file, .executable].contains(old?.mode) else {
                throw CommitError.noFile(edit.path)
            }
            guard let bytes = edit.contents else {
                guard old != nil else { continue }
                changes.append(.remove(edit.path))
                files.append((edit.path, old, nil))
                continue
            }
            let side = TreeChange.Side(mode: old?.mode ?? .file, id: try repository.createBlob(bytes))
            guard side != old else { continue }
            changes.append(.set(edit.path, mode: side.mode, id: side.id))
            files.append((edit.path, old, NewFile(side: side, bytes: bytes)))
        }
        guard !changes.isEmpty else { throw CommitError.nothingChanged }
        self.files = files
        tree = try repository.createTree(from: base, applying: changes)
    }

    /// Stores the commit, signed where git's configuration asks for it.
    func store(
        in repository: Repository, author: Signature, committer: Signature, message: String
    ) throws(GitError) -> ObjectID {
        if try repository.signsCommits() {
            return try repository.createSignedCommit(
                tree: tree, parents: parents, author: author, committer: committer, message: message)
        }
        return try repository.createCommit(
            tree: tree, parents: parents, author: author, committer: committer, message: message)
    }
}

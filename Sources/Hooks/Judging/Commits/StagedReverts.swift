import Diagnostics
import Files
import Git
import GitRecords
import Workspace

/// Looks for files that are staged as they were before a commit that the work tree has.
///
/// That is left when the branch was moved while another program held what it had read of the index before, and wrote it
/// back: the commit would then take the change back without anybody having said so.
struct StagedReverts {
    let repository: RegisterRepository

    /// How many moves of HEAD are looked at.
    private static let moves = 100

    /// Refuses such files among the staged changes.
    func refusals(_ changes: [FileChange]) throws -> [(reason: Text, hint: Text)] {
        guard !changes.isEmpty else { return [] }
        let paths = changes.map { RepositoryPath(repository.repositoryPath($0.path)) }
        let found = try repository.shared.with { repository throws(GitError) in
            Result { try Self.reverts(of: paths, in: repository) }
        }
        return try found.get().map(Self.refusal)
    }

    /// The paths that are staged as they were before the last move of HEAD that changed them, each with that move.
    private static func reverts(
        of paths: [RepositoryPath], in repository: Repository
    ) throws -> [(path: RepositoryPath, move: ReferenceMove)] {
        guard let top = repository.workTree, let head = try repository.head().commitID else { return [] }
        let tree = try repository.commit(head).treeID
        var candidates: [RepositoryPath: TreeChange.Side?] = [:]
        for path in paths {
            let side = try repository.entry(at: path, in: tree)
            if try holds(top, path, side, repository) { candidates[path] = .some(side) }
        }
        guard !candidates.isEmpty else { return [] }
        var staged: [RepositoryPath: TreeChange.Side] = [:]
        try repository.readIndex { path, entry in
            let path = RepositoryPath(bytes: path)
            if candidates[path] != nil { staged[path] = TreeChange.Side(mode: entry.mode, id: entry.id) }
        }
        var found: [(path: RepositoryPath, move: ReferenceMove)] = []
        for move in try repository.movesOfHead().prefix(moves) {
            guard !candidates.isEmpty, let trees = try trees(of: move, in: repository) else { break }
            for (path, side) in candidates {
                let before = try trees.old.flatMap { try repository.entry(at: path, in: $0) }
                guard before != side else { continue }
                // The move that brought what HEAD has; what git itself moved it kept the index with.
                candidates[path] = nil
                let after = try trees.new.flatMap { try repository.entry(at: path, in: $0) }
                if before == staged[path], after == side, !move.keepsIndex { found.append((path, move)) }
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    /// The trees between which HEAD moved; nil where a commit is not here any more, as in a log older than what is kept.
    private static func trees(
        of move: ReferenceMove, in repository: Repository
    ) throws(GitError) -> (old: ObjectID?, new: ObjectID?)? {
        do {
            let old = try move.old.map { id throws(GitError) in try repository.commitLinks(id).treeID }
            let new = try move.new.map { id throws(GitError) in try repository.commitLinks(id).treeID }
            return (old, new)
        } catch {
            switch error.reason {
            case .missingObject, .beyondShallowEdge, .leftOutOfPartialClone: return nil
            default: throw error
            }
        }
    }

    /// Whether the file in the work tree holds a version.
    private static func holds(
        _ top: String, _ path: RepositoryPath, _ side: TreeChange.Side?, _ repository: Repository
    ) throws -> Bool {
        guard let name = path.text else { return false }
        guard let side else { return try FileStatus(at: "\(top)/\(name)") == nil }
        guard side.mode == .file || side.mode == .executable,
            try FileStatus(at: "\(top)/\(name)")?.kind == .file,
            let bytes = try readFile(at: "\(top)/\(name)", limit: 64 << 20)
        else { return false }
        let stored = try repository.blob(side.id)
        if bytes == stored { return true }
        do throws(GitError) {
            return try repository.converted(bytes, of: path, .toStored) == stored
        } catch {
            // An index that libgit2 cannot read (sparse, split) is one that no commit of ours has moved past.
            if case .unsupported = error.reason { return false }
            throw error
        }
    }

    private static func refusal(_ path: RepositoryPath, _ move: ReferenceMove) -> (reason: Text, hint: Text) {
        let commit = move.new.map { String($0.description.prefix(10)) } ?? ""
        return (
            Text(
                en: "'\(path)' is staged as it was before \(commit), which would be taken back without a word",
                fi: "'\(path)' on indeksissä sellaisena kuin ennen muutosta \(commit), joka peruuntuisi huomaamatta",
                sv: "'\(path)' är köad som den var före \(commit), som skulle tas tillbaka utan att någon sagt det"),
            Text(
                en: "run `git restore --staged '\(path)'`; to take it back, write the old version into the file too",
                fi: "suorita `git restore --staged '\(path)'`; jos haluat perua muutoksen, palauta myös tiedosto",
                sv: "kör `git restore --staged '\(path)'`; för att ta tillbaka ändringen, återställ också filen")
        )
    }
}

extension ReferenceMove {
    /// Whether a command of git's own moved it that brings the index along; what is staged then is what somebody has
    /// staged. `git update-ref` does not, nor do our commits in the eyes of a `git commit` that has begun before.
    fileprivate var keepsIndex: Bool {
        if reason.hasPrefix("commit (kumppani)") { return false }
        let word = reason.prefix { $0 != ":" && $0 != " " && $0 != "(" }
        return Self.commands.contains(String(word))
    }

    private static let commands: Set<String> = [
        "am", "checkout", "cherry-pick", "clone", "commit", "initial", "merge", "pull", "rebase", "reset", "revert",
        "switch",
    ]
}

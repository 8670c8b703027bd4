package import Git
import GitRecords
package import Workspace

/// The repository that receives a push, as far as it is known here.
package struct ReceivingSide: Sendable {
    /// The commits that its references lead to: what they lead back to is there already, and is not judged again.
    let known: [ObjectID]
    /// Its branches and tags by their full names there; empty where the names are not known.
    let references: [(name: String, commit: ObjectID)]
    /// The branches that may be the default one, by their full names: the one that its HEAD names, or, where that is not
    /// there, all, so that no new branch takes the protection from another.
    let defaultBranches: Set<String>
    /// The branch that its HEAD names and that is not there, while others are.
    let missingBranch: String?
    /// The commit that its HEAD leads to.
    let headCommit: ObjectID?
    /// Whether pushes are judged where they arrive, and not ahead of that in the pusher's clone.
    let isHere: Bool

    /// This repository, into which somebody pushes. Linear in its references.
    package static func here(_ repository: RegisterRepository) throws(GitError) -> ReceivingSide {
        try repository.shared.with { repository throws(GitError) in
            let references = try repository.namedCommits(below: "refs/")
            let branch = try repository.defaultBranch()
            let branches = references.map(\.name).filter { $0.hasPrefix("refs/heads/") }
            var defaults = Set(branches)
            var missing: String?
            switch try repository.head() {
            case .branch(let name, _): defaults = [name]
            case .unborn(let name) where branches.isEmpty: defaults = [name]
            case .unborn(let name): missing = name
            case .detached: break
            }
            return ReceivingSide(
                known: Set(references.map(\.commit)).sorted(), references: references, defaultBranches: defaults,
                missingBranch: missing,
                headCommit: try repository.head().commitID ?? references.first { $0.name == branch }?.commit,
                isHere: true)
        }
    }

    /// The other repository that this one pushes to, by the name that it has here, as far as it was fetched.
    ///
    /// Of one without such a name, only an address, it is taken to have what all others have.
    package static func remote(
        _ name: String, of repository: RegisterRepository
    ) throws(GitError) -> ReceivingSide {
        try repository.shared.with { repository throws(GitError) in
            let prefix = "refs/remotes/\(name)/"
            let fetched = try repository.namedCommits(below: prefix)
            guard !fetched.isEmpty else {
                let known = Set(try repository.namedCommits(below: "refs/remotes/").map(\.commit)).sorted()
                return ReceivingSide(
                    known: known, references: [], defaultBranches: [], missingBranch: nil, headCommit: nil,
                    isHere: false)
            }
            let references = fetched.map { (name: "refs/heads/" + $0.name.dropFirst(prefix.count), commit: $0.commit) }
            var head: String?
            if case .symbolic(let target)? = try repository.reference(prefix + "HEAD")?.target {
                head = "refs/heads/" + target.dropFirst(prefix.count)
            }
            return ReceivingSide(
                known: Set(references.map(\.commit)).sorted(), references: references,
                defaultBranches: Set([head].compactMap(\.self)), missingBranch: nil,
                headCommit: references.first { $0.name == head }?.commit, isHere: false)
        }
    }
}

extension Repository {
    /// The branch that counts as the default one, which policies are read from and which they protect: the one that HEAD
    /// names. Where that is not there, as on a server that began with another name than people push to, the only branch that
    /// is, or else `main` or `master`.
    func defaultBranch() throws(GitError) -> String? {
        var named: String?
        switch try head() {
        case .branch(let name, _): return name
        case .unborn(let name): named = name
        case .detached: break
        }
        let branches = try references(prefix: "refs/heads/").map(\.name)
        if branches.count == 1 { return branches[0] }
        return ["refs/heads/main", "refs/heads/master"].first(where: branches.contains) ?? named
    }

    /// The references below a prefix that lead to commits.
    fileprivate func namedCommits(below prefix: String) throws(GitError) -> [(name: String, commit: ObjectID)] {
        var commits: [(name: String, commit: ObjectID)] = []
        for reference in try references(prefix: prefix) {
            guard case .object(let id) = reference.target, let commit = try commitIfPresent(id) else { continue }
            commits.append((reference.name, commit))
        }
        return commits
    }

    /// The commit that an id leads to; `nil` where that is something else, or not in this repository.
    func commitIfPresent(_ id: ObjectID) throws(GitError) -> ObjectID? {
        do {
            return try commitID(peeling: id)
        } catch {
            if case .missingObject = error.reason { return nil }
            throw error
        }
    }
}

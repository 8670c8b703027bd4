import Diagnostics

/// One commit, as stored.
package struct Commit: Hashable, Sendable {
    /// The name of the commit.
    package let id: ObjectID
    /// The tree of all files as of this commit.
    package let treeID: ObjectID
    /// The commits that this one follows: none for a first one, two for a merge, more for an octopus.
    package internal(set) var parentIDs: [ObjectID]
    /// Who made the change.
    package let author: Signature
    /// Who made the commit.
    package let committer: Signature
    /// The whole message. Bytes that do not fit its encoding come out as U+FFFD.
    package let message: String

    /// The first paragraph in one line, as `git log --format=%s` shows it.
    package var subject: String {
        message.lines.lazy.map(\.trimmedAtEnd).drop(while: \.isEmpty).prefix { !$0.isEmpty }
            .map(\.text).joined(separator: " ")
    }

    /// The `Key: value` lines of the last paragraph, by git's rules.
    package var trailers: [Trailer] { Trailer.all(in: message) }
}

extension Repository {
    /// Reads a commit. Throws `missingObject`, `beyondShallowEdge`, `corrupt`.
    package func commit(_ id: ObjectID) throws(GitError) -> Commit {
        guard var commit = Commit(id: id, bytes: try read(id, as: .commit).bytes) else {
            throw Self.malformedCommit(id)
        }
        commit.parentIDs = replacements.parents(of: id, commit.parentIDs)
        return commit
    }

    /// The commits of a range, in the order of `commitIDs(in:)`, each read once. Throws as `commitIDs` and `commit`.
    package func commits(in range: CommitRange, oldestFirst: Bool = false) throws(GitError) -> [Commit] {
        var commits: [ObjectID: Commit] = [:]
        let ids = try commitIDs(in: range, oldestFirst: oldestFirst) { id throws(GitError) in
            let commit = try commit(id)
            commits[id] = commit
            return CommitLinks(
                treeID: commit.treeID, parentIDs: commit.parentIDs, seconds: commit.committer.seconds,
                offsetMinutes: commit.committer.offsetMinutes)
        }
        return ids.compactMap { commits[$0] }
    }

    /// The tree, the parents and the time of a commit, a fraction of the work of reading all of it.
    ///
    /// Throws `missingObject`, `beyondShallowEdge`, `corrupt`.
    package func commitLinks(_ id: ObjectID) throws(GitError) -> CommitLinks {
        guard var links = CommitLinks(try read(id, as: .commit).bytes) else { throw Self.malformedCommit(id) }
        links.parentIDs = replacements.parents(of: id, links.parentIDs)
        return links
    }

    private static func malformedCommit(_ id: ObjectID) -> GitError {
        GitError(
            .corrupt,
            Text(
                en: "it does not begin with a tree and parents", fi: "sen alussa ei ole puuta ja edeltäjiä",
                sv: "den börjar inte med ett träd och föräldrar"), attempt: .read(.commit), subject: id.description)
    }
}

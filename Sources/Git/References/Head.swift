import Diagnostics

/// Where HEAD stands.
package enum Head: Hashable, Sendable {
    /// On a branch (its full name), whose newest commit this is.
    case branch(name: String, commit: ObjectID)
    /// On a branch that has no commit yet.
    case unborn(name: String)
    /// On a commit, on no branch.
    case detached(commit: ObjectID)

    /// The commit that HEAD leads to; nil before the first one.
    package var commitID: ObjectID? {
        switch self {
        case .branch(_, let commit), .detached(let commit): commit
        case .unborn: nil
        }
    }
}

extension Repository {
    /// Where HEAD of this work tree stands. C: `git_reference_lookup`.
    package func head() throws(GitError) -> Head {
        var name = "HEAD"
        // Git follows five links; a branch that is itself a link is rare, a circle is broken.
        for _ in 0..<5 {
            switch try reference(name)?.target {
            case .symbolic(let next): name = next
            case .object(let commit):
                return name == "HEAD" ? .detached(commit: commit) : .branch(name: name, commit: commit)
            case nil where name == "HEAD":
                throw headError(Text(en: "there is none", fi: "sitä ei ole", sv: "det finns ingen"))
            case nil: return .unborn(name: name)
            }
        }
        throw headError(
            Text(
                en: "it leads through too many references", fi: "se kulkee liian monen viittauksen kautta",
                sv: "den går genom för många referenser"))
    }

    /// The commits that a merge under way brings in: the parents, after HEAD, of the coming commit.
    package func mergeHeads() throws(GitError) -> [ObjectID] {
        try SmallFile.lines(gitDirectory + "/MERGE_HEAD")?.compactMap { ObjectID(hex: $0) } ?? []
    }

    private func headError(_ cause: Text) -> GitError {
        GitError(.corrupt, cause, attempt: .readHead, subject: gitDirectory)
    }
}

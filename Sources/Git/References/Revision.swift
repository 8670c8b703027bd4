import CLibgit2

extension Repository {
    /// The commit that a revision names: `HEAD~2`, `main`, `v1.0`, a full or shortened id ...
    ///
    /// Throws `notFound`, `ambiguous`, `beyondShallowEdge`. C: `git_revparse_single`.
    package func commitID(_ revision: String) throws(GitError) -> ObjectID {
        do {
            let object = try ObjectHandle(revision: revision, in: handle)
            if let commit = try object.peeledCommitID(subject: revision) { return commit }
        } catch {
            throw explain(error)
        }
        throw GitError(.notFound, "it does not name a commit", attempt: "find the revision", subject: revision)
    }

    /// The object of whatever kind that a revision names, such as `HEAD:register.yaml`; nil when there is none.
    ///
    /// Throws `ambiguous`, `beyondShallowEdge`. C: `git_revparse_single`.
    package func objectID(_ revision: String) throws(GitError) -> ObjectID? {
        do {
            return try ObjectHandle(revision: revision, in: handle).id
        } catch  where error.reason == .notFound {
            return nil
        } catch {
            throw explain(error)
        }
    }

    /// The commit behind an object: itself, or what an annotated tag points at; nil when that is something else.
    ///
    /// Throws `missingObject`, `corrupt`. C: `git_object_peel`.
    package func commitID(peeling id: ObjectID) throws(GitError) -> ObjectID? {
        do {
            return try ObjectHandle(id, in: handle).peeledCommitID(subject: id.description)
        } catch {
            throw explain(error)
        }
    }
}

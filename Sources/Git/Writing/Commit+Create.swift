import CLibgit2
import Diagnostics

extension Repository {
    /// Stores a commit and returns its id; no reference moves (see `updateReference`).
    ///
    /// The message is stored in UTF-8 as it is, with a newline at the end. Throws when a name or an address is empty or
    /// holds `<`, `>` or a newline, and when the tree or a parent is not there. C: `git_commit_create_from_ids`.
    package func createCommit(
        tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
    ) throws(GitError) -> ObjectID {
        try checkPacks()
        let author = try SignatureHandle(author)
        let committer = try SignatureHandle(committer)
        let text = message.hasSuffix("\n") ? message : message + "\n"
        var treeID = tree.oid
        let parentIDs = parents.map(\.oid)
        var id = git_oid()
        let code = unsafe parentIDs.withUnsafeBufferPointer { parentIDs in
            var pointers = unsafe parentIDs.indices.map { unsafe parentIDs.baseAddress?.advanced(by: $0) }
            return unsafe git_commit_create_from_ids(
                &id, handle.pointer, nil, author.pointer, committer.pointer, nil, text, &treeID, pointers.count,
                &pointers)
        }
        try checked(code, .createCommit, on: tree.description)
        return ObjectID(id)
    }
}

/// Owns libgit2's `git_signature`.
@safe private struct SignatureHandle: ~Copyable {
    let pointer: UnsafeMutablePointer<git_signature>

    init(_ signature: Signature) throws(GitError) {
        var created: UnsafeMutablePointer<git_signature>?
        let code = unsafe git_signature_new(
            &created, signature.name, signature.email, signature.seconds, Int32(signature.offsetMinutes))
        try Libgit2.check(code, .sign, on: "\(signature.name) <\(signature.email)>")
        guard let created = unsafe created else {
            preconditionFailure("libgit2 reported success without handing out an object")
        }
        unsafe pointer = created
    }

    deinit {
        unsafe git_signature_free(pointer)
    }
}

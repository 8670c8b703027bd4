import CLibgit2
import Diagnostics

/// Owns libgit2's `git_object`: a parsed commit, tree, blob or tag.
@safe struct ObjectHandle: ~Copyable {
    let pointer: OpaquePointer

    /// The object that a revision names.
    init(revision: String, in repository: borrowing RepositoryHandle) throws(GitError) {
        let raw = unsafe repository.pointer
        unsafe pointer = try Libgit2.create(.findRevision, on: revision) { handle in
            unsafe git_revparse_single(&handle, raw, revision)
        }
    }

    /// The object with the id, whatever kind it has.
    init(_ id: ObjectID, in repository: borrowing RepositoryHandle) throws(GitError) {
        let raw = unsafe repository.pointer
        var oid = id.oid
        unsafe pointer = try Libgit2.create(.readObject, on: id.description) { handle in
            unsafe git_object_lookup(&handle, raw, &oid, GIT_OBJECT_ANY)
        }
    }

    deinit {
        unsafe git_object_free(pointer)
    }

    /// The name of the object; libgit2 keeps it as long as the object.
    var id: ObjectID? {
        unsafe git_object_id(pointer).map { unsafe ObjectID($0.pointee) }
    }
}

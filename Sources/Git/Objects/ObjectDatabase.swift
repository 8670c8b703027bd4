import CLibgit2
import Diagnostics

/// Owns libgit2's `git_odb`: the folders of loose and packed objects. It only writes: `ObjectReader` reads.
@safe struct ObjectDatabase: ~Copyable {
    let pointer: OpaquePointer

    /// The database that belongs to an opened repository.
    init(of repository: borrowing RepositoryHandle) throws(GitError) {
        let raw = unsafe repository.pointer
        unsafe pointer = try Libgit2.create(.openObjects, on: repository.gitDirectory) { handle in
            unsafe git_repository_odb(&handle, raw)
        }
    }

    /// The folder and those that its `info/alternates` names.
    init(objectDirectory path: String) throws(GitError) {
        unsafe pointer = try Libgit2.create(.openObjectFolder, on: path) { handle in
            unsafe git_odb_open(&handle, path)
        }
    }

    deinit {
        unsafe git_odb_free(pointer)
    }

    /// Looks for objects in one more folder, after all others; a folder that does not exist counts as empty.
    func addAlternate(_ path: String) throws(GitError) {
        try unsafe Libgit2.check(git_odb_add_disk_alternate(pointer, path), .openObjectFolder, on: path)
    }

    /// Stores an object and returns its id; storing what is there already changes nothing.
    func write(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
        var oid = git_oid()
        let code = unsafe bytes.withUnsafeBytes { content in
            unsafe git_odb_write(&oid, pointer, content.baseAddress, content.count, kind.libgit2Type)
        }
        try Libgit2.check(code, .store, on: "\(kind), \(bytes.count) B")
        return ObjectID(oid)
    }
}

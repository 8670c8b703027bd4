import CLibgit2

/// Owns libgit2's `git_odb`: the folders of loose and packed objects.
@safe struct ObjectDatabase: ~Copyable {
    let pointer: OpaquePointer

    /// The database that belongs to an opened repository.
    init(of repository: borrowing RepositoryHandle) throws(GitError) {
        let raw = unsafe repository.pointer
        unsafe pointer = try Libgit2.create("open the objects of", on: repository.gitDirectory) { handle in
            unsafe git_repository_odb(&handle, raw)
        }
    }

    /// The folder and those that its `info/alternates` names.
    init(objectDirectory path: String) throws(GitError) {
        unsafe pointer = try Libgit2.create("open the object folder", on: path) { handle in
            unsafe git_odb_open(&handle, path)
        }
    }

    deinit {
        unsafe git_odb_free(pointer)
    }

    /// Looks for objects in one more folder, after all others; a folder that does not exist counts as empty.
    func addAlternate(_ path: String) throws(GitError) {
        try unsafe Libgit2.check(git_odb_add_disk_alternate(pointer, path), "open the object folder", on: path)
    }

    /// Reads a whole object and compares its content with its id.
    func read(_ id: ObjectID) throws(GitError) -> StoredObject {
        var oid = id.oid
        let object = try unsafe Libgit2.create("read the object", on: id.description) { handle in
            unsafe git_odb_read(&handle, pointer, &oid)
        }
        return unsafe StoredObject(owning: object)
    }

    /// Reads a whole object as git does: compressed data carries a checksum, the id itself is not compared.
    func readUnverified(_ id: ObjectID) throws(GitError) -> StoredObject {
        var oid = id.oid
        let backendCount = unsafe git_odb_num_backends(pointer)
        for position in 0..<backendCount {
            var backend: UnsafeMutablePointer<git_odb_backend>?
            guard unsafe git_odb_get_backend(&backend, pointer, position) == 0, let backend = unsafe backend,
                let read = unsafe backend.pointee.read
            else { continue }
            var data: UnsafeMutableRawPointer?
            var count = 0
            var type = GIT_OBJECT_INVALID
            guard unsafe read(&data, &count, &type, backend, &oid) == 0 else { continue }
            return unsafe StoredObject(owning: data, count: count, kind: ObjectKind(type), from: backend)
        }
        git_error_clear()
        // Not found, or unreadable here: libgit2's own reading also looks for packs that have just appeared.
        return try read(id)
    }

    /// The object whose id begins with the same digits; nil where there is none. Throws `ambiguous`.
    func id(startingLike start: ObjectID, digits: Int) throws(GitError) -> ObjectID? {
        var oid = start.oid
        var found = git_oid()
        do {
            try unsafe Libgit2.check(
                git_odb_exists_prefix(&found, pointer, &oid, digits), "find the object", on: start.description)
        } catch  where error.code == GIT_ENOTFOUND.rawValue {
            return nil
        }
        return ObjectID(found)
    }

    /// Kind and size in bytes of an object, without its content where the storage allows.
    func header(_ id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int) {
        var oid = id.oid
        var size = 0
        var type = GIT_OBJECT_INVALID
        try unsafe Libgit2.check(
            git_odb_read_header(&size, &type, pointer, &oid), "read the object", on: id.description)
        return (ObjectKind(type), size)
    }

    /// Stores an object and returns its id; storing what is there already changes nothing.
    func write(_ bytes: [UInt8], as kind: ObjectKind) throws(GitError) -> ObjectID {
        var oid = git_oid()
        let code = unsafe bytes.withUnsafeBytes { content in
            unsafe git_odb_write(&oid, pointer, content.baseAddress, content.count, kind.libgit2Type)
        }
        try Libgit2.check(code, "store", on: "a \(kind) of \(bytes.count) bytes")
        return ObjectID(oid)
    }
}

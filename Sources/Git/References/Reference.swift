import CLibgit2
import Diagnostics

/// A name for a commit: a branch, a tag, HEAD.
package struct Reference: Hashable, Sendable {
    /// What a reference holds.
    package enum Target: Hashable, Sendable {
        /// An object: a commit, or an annotated tag (see `commitID(peeling:)`).
        case object(ObjectID)
        /// The full name of another reference, which need not exist.
        case symbolic(String)
    }

    /// The full name, such as `refs/heads/main`.
    package let name: String
    /// What it points at.
    package let target: Target
}

extension Repository {
    /// The references whose full names begin with the prefix, in the order of their names.
    ///
    /// HEAD and other work trees' own references are not among them. Linear in their number; packed ones are read
    /// whatever the prefix is. C: `git_reference_next`.
    package func references(prefix: String = "refs/") throws(GitError) -> [Reference] {
        let attempt = Text.listReferences
        let iterator = try unsafe Libgit2.create(attempt, on: gitDirectory) { iterator in
            unsafe git_reference_iterator_glob_new(&iterator, handle.pointer, prefix + "*")
        }
        defer { unsafe git_reference_iterator_free(iterator) }
        var references: [Reference] = []
        while true {
            var next: OpaquePointer?
            let code = unsafe git_reference_next(&next, iterator)
            if git_error_code(code) == GIT_ITEROVER { break }
            try Libgit2.check(code, attempt, on: gitDirectory)
            guard let next = unsafe next else { break }
            let reference = unsafe ReferenceHandle(owning: next).value
            if reference.name.hasPrefix(prefix) { references.append(reference) }
        }
        return references.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// One reference by its full name; nil when there is none. C: `git_reference_lookup`.
    package func reference(_ name: String) throws(GitError) -> Reference? {
        do {
            return try ReferenceHandle(name, in: handle).value
        } catch  where error.reason == .notFound {
            return nil
        }
    }
}

/// Owns libgit2's `git_reference`.
@safe struct ReferenceHandle: ~Copyable {
    private let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    init(_ name: String, in repository: borrowing RepositoryHandle) throws(GitError) {
        let raw = unsafe repository.pointer
        unsafe pointer = try Libgit2.create(.findReference, on: name) { handle in
            unsafe git_reference_lookup(&handle, raw, name)
        }
    }

    deinit {
        unsafe git_reference_free(pointer)
    }

    var value: Reference {
        let name = unsafe String(cString: git_reference_name(pointer))
        if let target = unsafe git_reference_symbolic_target(pointer) {
            return unsafe Reference(name: name, target: .symbolic(String(cString: target)))
        }
        guard let target = unsafe git_reference_target(pointer) else {
            preconditionFailure("libgit2 read the reference '\(name)', which points at nothing")
        }
        return unsafe Reference(name: name, target: .object(ObjectID(target.pointee)))
    }
}

import CLibgit2

/// People's present names and addresses for those in old commits.
@safe package final class Mailmap {
    private let pointer: OpaquePointer

    /// Reads the text of a `.mailmap` file; lines that are none are skipped. C: `git_mailmap_from_buffer`.
    package init(_ bytes: [UInt8]) throws(GitError) {
        Libgit2.ready
        unsafe pointer = try Libgit2.create("read the mailmap of", on: "\(bytes.count) bytes") { handle in
            unsafe bytes.withUnsafeBufferPointer { text in
                unsafe text.withMemoryRebound(to: CChar.self) { text in
                    unsafe git_mailmap_from_buffer(&handle, text.baseAddress, text.count)
                }
            }
        }
    }

    /// The mailmap that git would use: `.mailmap` of the work tree (of HEAD when bare), `mailmap.file`, `mailmap.blob`.
    init(of repository: borrowing RepositoryHandle) throws(GitError) {
        let raw = unsafe repository.pointer
        unsafe pointer = try Libgit2.create("read the mailmap of", on: repository.gitDirectory) { handle in
            unsafe git_mailmap_from_repository(&handle, raw)
        }
    }

    deinit {
        unsafe git_mailmap_free(pointer)
    }

    /// The signature with the present name and address. C: `git_mailmap_resolve`.
    package func resolve(_ signature: Signature) -> Signature {
        var name: UnsafePointer<CChar>?
        var email: UnsafePointer<CChar>?
        let code = unsafe signature.name.withCString { oldName in
            unsafe signature.email.withCString { oldEmail in
                // The results live in the mailmap, or are the arguments themselves: copy before these end.
                let code = unsafe git_mailmap_resolve(&name, &email, pointer, oldName, oldEmail)
                return unsafe (
                    code: code, name: name.map { unsafe String(cString: $0) },
                    email: email.map { unsafe String(cString: $0) }
                )
            }
        }
        precondition(code.code == 0, "looking up a name in a mailmap in memory cannot fail")
        return Signature(
            name: code.name ?? signature.name, email: code.email ?? signature.email, seconds: signature.seconds,
            offsetMinutes: signature.offsetMinutes)
    }
}

extension Repository {
    /// The mailmap that git would use: `.mailmap` of the work tree (of HEAD when bare), `mailmap.file`, `mailmap.blob`.
    ///
    /// C: `git_mailmap_from_repository`.
    package func mailmap() throws(GitError) -> Mailmap {
        try Mailmap(of: handle)
    }
}

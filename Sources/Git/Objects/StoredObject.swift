import CLibgit2

/// Owns the content of one object as it was read, without git's header.
@safe final class StoredObject {
    /// Who has to free the memory.
    @unsafe private enum Owner {
        case object(OpaquePointer)
        case backend(UnsafeMutablePointer<git_odb_backend>, UnsafeMutableRawPointer?)
        case ourselves
    }

    let kind: ObjectKind
    private let content: UnsafeRawBufferPointer
    private let owner: Owner

    /// Takes over libgit2's `git_odb_object`.
    init(owning object: OpaquePointer) {
        kind = unsafe ObjectKind(git_odb_object_type(object))
        unsafe content = UnsafeRawBufferPointer(
            start: git_odb_object_data(object), count: git_odb_object_size(object))
        unsafe owner = .object(object)
    }

    /// Takes over memory that a backend handed out.
    init(
        owning data: UnsafeMutableRawPointer?, count: Int, kind: ObjectKind,
        from backend: UnsafeMutablePointer<git_odb_backend>
    ) {
        self.kind = kind
        unsafe content = UnsafeRawBufferPointer(start: data, count: count)
        unsafe owner = .backend(backend, data)
    }

    /// Takes memory of so many bytes and has it filled; nil where that fails.
    init?(kind: ObjectKind, count: Int, fill: (UnsafeMutableRawBufferPointer) -> Bool) {
        // Versions of a large folder differ by a few bytes: of a few sizes only, one fits where another was freed.
        let step = max(16, (1 << (Int.bitWidth - count.leadingZeroBitCount)) >> 3)
        let room = (count + step - 1) / step * step
        let memory = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 8)[..<count])
        guard unsafe fill(memory) else {
            unsafe memory.deallocate()
            return nil
        }
        self.kind = kind
        unsafe content = UnsafeRawBufferPointer(memory)
        unsafe owner = .ourselves
    }

    deinit {
        switch unsafe owner {
        case .object(let object): unsafe git_odb_object_free(object)
        case .backend(let backend, let data): unsafe git_odb_backend_data_free(backend, data)
        case .ourselves: unsafe content.deallocate()
        }
    }

    var count: Int { unsafe content.count }

    /// A copy of the content.
    var bytes: [UInt8] { unsafe Array(content) }

    /// Lends the content; it must not be used after the body returns.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe body(content)
    }
}

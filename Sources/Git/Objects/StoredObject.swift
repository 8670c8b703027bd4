import CLibgit2

/// Owns the content of one object as it was read, without git's header.
@safe final class StoredObject {
    let kind: ObjectKind
    private let content: UnsafeRawBufferPointer
    /// The content is known to be what the id says.
    var isVerified = false
    /// Of a tree: its entries are known to be as git writes them.
    var isCheckedTree = false
    /// Where its packed bytes end in their pack.
    var packedEnd = 0

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
    }

    deinit {
        unsafe content.deallocate()
    }

    var count: Int { unsafe content.count }

    /// The id of an object of this kind and content.
    var id: ObjectID { unsafe ObjectID(hashing: content, behind: "\(kind.rawValue) \(count)\0") }

    /// A copy of the content.
    var bytes: [UInt8] { unsafe Array(content) }

    /// Lends the content; it must not be used after the body returns.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe body(content)
    }
}

extension ObjectID {
    /// The SHA-1 of a head of fewer than 64 bytes followed by a body.
    init(hashing body: UnsafeRawBufferPointer, behind head: String = "") {
        var digest: (UInt64, UInt64, UInt32) = (0, 0, 0)
        self = unsafe withUnsafeMutableBytes(of: &digest) { digest in
            unsafe kumppani_sha1(
                head, head.utf8.count, body.baseAddress, body.count,
                digest.baseAddress?.assumingMemoryBound(to: UInt8.self))
            return unsafe ObjectID(bytes: UnsafeRawBufferPointer(digest))
        }
    }
}

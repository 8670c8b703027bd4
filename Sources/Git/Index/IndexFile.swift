import Diagnostics

/// The stored form of the index, versions 2 to 4.
///
/// Like git, and unlike libgit2, this does not compare the checksum at the end, which takes longer than all the rest.
/// The format: git's documentation, `gitformat-index`.
package enum IndexFile {
    /// What is stored of one file besides its path; in a sparse index also of a folder, whose path ends with a slash.
    package struct Entry: Sendable {
        /// What it is.
        package let mode: FileMode
        /// The blob or, of a folder, the tree.
        package let id: ObjectID
        /// 0, or in a conflict 1 for the common ancestor, 2 for ours, 3 for theirs.
        package let stage: Int
        /// Announced, but not part of the next commit.
        package let isIntentToAdd: Bool
        /// Left out of the work tree by a sparse checkout.
        package let isSkippedInWorkTree: Bool
        /// A second pair of flags stands before its path.
        let hasMoreFlags: Bool

        /// Makes an entry.
        init(
            mode: FileMode, id: ObjectID, stage: Int = 0, isIntentToAdd: Bool = false,
            isSkippedInWorkTree: Bool = false,
            hasMoreFlags: Bool = false
        ) {
            self.mode = mode
            self.id = id
            self.stage = stage
            self.isIntentToAdd = isIntentToAdd
            self.isSkippedInWorkTree = isSkippedInWorkTree
            self.hasMoreFlags = hasMoreFlags
        }
    }

    /// Why a file is no index.
    enum Failure: Error {
        case malformed(offset: Int)
        case unsupported(UnsupportedFeature)
        case refused(GitError)

        /// The same for people; `name` is the file's.
        func error(_ name: String) -> GitError {
            switch self {
            case .unsupported(let feature): feature.error(.readIndex, on: name)
            case .malformed(let offset):
                GitError(
                    .corrupt,
                    Text(
                        en: "it is malformed at byte \(offset)", fi: "se on viallinen tavun \(offset) kohdalla",
                        sv: "det är felaktigt vid byte \(offset)"), attempt: .readIndex, subject: name)
            case .refused(let error): error
            }
        }
    }

    /// The bytes of an entry before its path, without the second pair of flags.
    static let fixedSize = 62

    /// Calls `body` with each entry in the order of the file; `name` is the file's, for errors.
    ///
    /// Returns the tree of all entries, if the file's cache of trees holds it. Throws `unsupported`, `corrupt`, and what
    /// `body` throws.
    static func read(
        _ bytes: [UInt8], name: String, _ body: (_ path: [UInt8], _ entry: Entry) throws(GitError) -> Void
    ) throws(GitError) -> ObjectID? {
        let result = unsafe bytes.withUnsafeBytes { bytes in
            Result { () throws(GitError) in try unsafe read(bytes, name: name, body) }
        }
        return try result.get()
    }

    /// The same of bytes that are lent.
    static func read(
        _ bytes: UnsafeRawBufferPointer, name: String,
        _ body: (_ path: [UInt8], _ entry: Entry) throws(GitError) -> Void
    ) throws(GitError) -> ObjectID? {
        do {
            return try unsafe read(bytes, body)
        } catch {
            throw error.error(name)
        }
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer, _ body: ([UInt8], Entry) throws(GitError) -> Void
    ) throws(Failure) -> ObjectID? {
        let entriesEnd = try unsafe readEntries(bytes) { path, entry, _ throws(Failure) in
            do throws(GitError) {
                try body(path, entry)
            } catch {
                throw .refused(error)
            }
        }
        var tree: ObjectID?
        try unsafe readExtensions(bytes, from: entriesEnd) { name, content in
            if name == "TREE" { tree = unsafe rootTree(UnsafeRawBufferPointer(rebasing: bytes[content])) }
        }
        return tree
    }

    /// Calls `body` with each entry and the place of its bytes, and returns where the last one ends.
    static func readEntries(
        _ bytes: UnsafeRawBufferPointer, _ body: ([UInt8], Entry, Range<Int>) throws(Failure) -> Void
    ) throws(Failure) -> Int {
        // Twenty bytes of checksum follow the last extension.
        let end = bytes.count - 20
        guard end >= 12, unsafe bytes.starts(with: "DIRC".utf8) else { throw .malformed(offset: 0) }
        let version = unsafe number(bytes, at: 4)
        guard (2...4).contains(version) else { throw .unsupported(.indexVersion) }
        let count = unsafe Int(number(bytes, at: 8))
        guard count <= end / fixedSize else { throw .malformed(offset: 8) }
        let stored = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<end])
        var offset = 12
        var path: [UInt8] = []
        for _ in 0..<count {
            guard let (entry, next) = unsafe entry(stored, at: offset, version: version, path: &path) else {
                throw .malformed(offset: offset)
            }
            try body(path, entry, offset..<next)
            offset = next
        }
        return offset
    }

    /// Calls `body` with the name of each extension and the place of its content.
    static func readExtensions(
        _ bytes: UnsafeRawBufferPointer, from start: Int, _ body: (_ name: String, _ content: Range<Int>) -> Void
    ) throws(Failure) {
        let end = bytes.count - 20
        var offset = start
        while offset < end {
            guard offset + 8 <= end else { throw .malformed(offset: offset) }
            let next = unsafe offset + 8 + Int(number(bytes, at: offset + 4))
            guard next <= end else { throw .malformed(offset: offset) }
            let name = unsafe String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
            try check(extension: name)
            body(name, offset + 8..<next)
            offset = next
        }
    }

    /// The tree of all entries: the cache of trees begins with an empty path, the number of entries or -1 where it is
    /// not known, the number of folders, and the id.
    private static func rootTree(_ cache: UnsafeRawBufferPointer) -> ObjectID? {
        guard let line = unsafe cache.firstIndex(of: UInt8(ascii: "\n")), line + 21 <= cache.count,
            unsafe cache.first == 0, unsafe cache[1] != UInt8(ascii: "-")
        else { return nil }
        return unsafe ObjectID(bytes: cache, at: line + 1)
    }

    /// One entry and where the next one begins; `path` is that of the entry before, and becomes its own.
    private static func entry(
        _ bytes: UnsafeRawBufferPointer, at start: Int, version: UInt32, path: inout [UInt8]
    ) -> (entry: Entry, next: Int)? {
        guard start + fixedSize + 2 <= bytes.count else { return nil }
        let flags = unsafe number(bytes, at: start + 58) & 0xFFFF
        var offset = start + fixedSize
        var furtherFlags: UInt32 = 0
        if flags & 0x4000 != 0 {
            furtherFlags = unsafe number(bytes, at: start + 60) & 0xFFFF
            offset += 2
        }
        if version == 4 {
            guard let cut = unsafe variableNumber(bytes, at: &offset), cut <= path.count else { return nil }
            path.removeLast(cut)
        } else {
            path.removeAll(keepingCapacity: true)
        }
        guard let nul = unsafe bytes[offset...].firstIndex(of: 0) else { return nil }
        unsafe path.append(contentsOf: bytes[offset..<nul])
        let entry = unsafe Entry(
            mode: FileMode(canonicalizing: number(bytes, at: start + 24)), id: ObjectID(bytes: bytes, at: start + 40),
            stage: Int(flags >> 12 & 3), isIntentToAdd: furtherFlags & 0x2000 != 0,
            isSkippedInWorkTree: furtherFlags & 0x4000 != 0, hasMoreFlags: flags & 0x4000 != 0)
        // Versions 2 and 3 fill up with one to eight NULs to a multiple of eight bytes.
        return (entry, version == 4 ? nul + 1 : start + (nul - start + 8) / 8 * 8)
    }

    /// Extensions whose names begin with a capital may be skipped; the others change what the entries mean.
    private static func check(extension name: String) throws(Failure) {
        switch name {
        case "link": throw .unsupported(.splitIndex)
        case "sdir": break
        case _ where name.first?.isUppercase ?? false: break
        default: throw .unsupported(.indexExtension)
        }
    }

    /// The number that the four bytes at an offset hold, the highest first.
    static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
        UInt32(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// Seven bits a byte, the highest first; each further byte counts from one more than the last could hold.
    private static func variableNumber(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) -> Int? {
        var number = 0
        for position in 0..<5 {
            guard offset < bytes.count else { return nil }
            let byte = unsafe bytes[offset]
            offset += 1
            number = (position == 0 ? 0 : (number + 1) << 7) + Int(byte & 127)
            if byte & 128 == 0 { return number }
        }
        return nil
    }
}

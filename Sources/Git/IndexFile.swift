/// The stored form of the index, versions 2 to 4.
///
/// Like git, and unlike libgit2, this does not compare the checksum at the end, which takes longer than all the rest.
/// The format: git's documentation, `gitformat-index`.
struct IndexFile {
    /// Why a file is no index.
    enum Failure: Error, Equatable {
        case malformed(offset: Int)
        case unsupported(UnsupportedFeature)
    }

    /// The entries as stored: in a sparse index some are folders, whose paths end with a slash.
    private(set) var entries: [Index.Entry] = []

    /// The bytes of an entry before its path, without the second pair of flags.
    private static let fixedSize = 62

    init(_ bytes: [UInt8]) throws(Failure) {
        let result = unsafe bytes.withUnsafeBytes { bytes in
            Result { () throws(Failure) in try unsafe IndexFile(bytes) }
        }
        self = try result.get()
    }

    private init(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        // Twenty bytes of checksum follow the last extension.
        let end = bytes.count - 20
        guard end >= 12, unsafe bytes.starts(with: "DIRC".utf8) else { throw .malformed(offset: 0) }
        let version = unsafe Self.number(bytes, at: 4)
        guard (2...4).contains(version) else { throw .unsupported(.indexVersion) }
        let count = unsafe Int(Self.number(bytes, at: 8))
        guard count <= end / Self.fixedSize else { throw .malformed(offset: 8) }
        entries.reserveCapacity(count)
        var offset = 12
        var path: [UInt8] = []
        for _ in 0..<count {
            guard let next = unsafe append(bytes[..<end], at: offset, version: version, path: &path) else {
                throw .malformed(offset: offset)
            }
            offset = next
        }
        while offset < end {
            guard offset + 8 <= end else { throw .malformed(offset: offset) }
            try unsafe Self.checkExtension(bytes, at: offset)
            offset += unsafe 8 + Int(Self.number(bytes, at: offset + 4))
        }
        guard offset == end else { throw .malformed(offset: offset) }
    }

    /// Reads one entry, given the path of the one before, and returns where the next one begins.
    private mutating func append(
        _ slice: Slice<UnsafeRawBufferPointer>, at start: Int, version: UInt32, path: inout [UInt8]
    ) -> Int? {
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: slice)
        guard start + Self.fixedSize + 2 <= bytes.count else { return nil }
        let flags = unsafe Self.number(bytes, at: start + 58) & 0xFFFF
        var offset = start + Self.fixedSize
        var furtherFlags: UInt32 = 0
        if flags & 0x4000 != 0 {
            furtherFlags = unsafe Self.number(bytes, at: start + 60) & 0xFFFF
            offset += 2
        }
        if version == 4 {
            guard let cut = unsafe Self.variableNumber(bytes, at: &offset), cut <= path.count else { return nil }
            path.removeLast(cut)
        } else {
            path.removeAll()
        }
        guard let nul = unsafe bytes[offset...].firstIndex(of: 0) else { return nil }
        unsafe path.append(contentsOf: bytes[offset..<nul])
        unsafe entries.append(
            Index.Entry(
                path: RepositoryPath(bytes: path),
                mode: FileMode(canonicalizing: Self.number(bytes, at: start + 24)),
                id: ObjectID(bytes: bytes, at: start + 40), stage: Int(flags >> 12 & 3),
                isIntentToAdd: furtherFlags & 0x2000 != 0, isSkippedInWorkTree: furtherFlags & 0x4000 != 0))
        // Versions 2 and 3 fill up with one to eight NULs to a multiple of eight bytes.
        return version == 4 ? nul + 1 : start + (nul - start + 8) / 8 * 8
    }

    /// Extensions whose names begin with a capital may be skipped; the others change what the entries mean.
    private static func checkExtension(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Failure) {
        let name = unsafe String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
        switch name {
        case "link": throw .unsupported(.splitIndex)
        case "sdir": break
        case _ where name.first?.isUppercase ?? false: break
        default: throw .unsupported(.indexExtension)
        }
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
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

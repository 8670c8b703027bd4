import CLibgit2

/// The stored form of an index that is being written, entry by entry in git's order.
struct IndexWriter {
    private let version: UInt32
    private(set) var bytes: [UInt8]
    private var count: UInt32 = 0
    private var lastPath: [UInt8] = []

    /// Begins an index of a version, 2 to 4.
    init(version: UInt32, capacity: Int) {
        self.version = version
        bytes = Array("DIRC".utf8)
        bytes.reserveCapacity(capacity)
        append(version)
        append(0)
    }

    /// Adds an entry: what is stored of it before its path, and the path.
    mutating func add(_ fixed: some Sequence<UInt8>, _ path: [UInt8]) {
        let start = bytes.count
        bytes += fixed
        if version == 4 {
            let common = zip(path, lastPath).prefix { $0 == $1 }.count
            append(variable: lastPath.count - common)
            bytes += path[common...]
            bytes.append(0)
            lastPath = path
        } else {
            bytes += path
            // One to eight NULs, to a multiple of eight bytes.
            bytes += repeatElement(0, count: 8 - (bytes.count - start) % 8)
        }
        count += 1
    }

    /// Adds an entry of a file that is not in conflict.
    mutating func add(_ file: IndexedFile, _ path: [UInt8], isAssumedUnchanged: Bool = false) {
        var fixed: [UInt8] = []
        for word in file.status.words(mode: file.mode) { fixed.append(number: word) }
        unsafe withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { buffer in
            unsafe file.id.write(to: buffer)
            unsafe fixed.append(contentsOf: buffer)
        }
        let flags = UInt16(min(path.count, 0xFFF)) | (isAssumedUnchanged ? 0x8000 : 0)
        fixed += [UInt8(flags >> 8), UInt8(flags & 0xFF)]
        add(fixed, path)
    }

    /// Adds an extension, behind all entries.
    mutating func add(extension name: String, _ content: some Collection<UInt8>) {
        bytes += name.utf8
        append(UInt32(content.count))
        bytes += content
    }

    /// Ends the index: its number of entries, and its checksum.
    mutating func end() {
        var number: [UInt8] = []
        number.append(number: count)
        bytes.replaceSubrange(8..<12, with: number)
        var digest = [UInt8](repeating: 0, count: 20)
        unsafe bytes.withUnsafeBytes { body in
            unsafe kumppani_sha1(body.baseAddress, 0, body.baseAddress, body.count, &digest)
        }
        bytes += digest
    }

    private mutating func append(_ number: UInt32) { bytes.append(number: number) }

    /// Seven bits a byte, the highest first; each further byte counts from one more than the last could hold.
    private mutating func append(variable number: Int) {
        var parts = [UInt8(number & 127)]
        var rest = number >> 7
        while rest > 0 {
            rest -= 1
            parts.append(128 | UInt8(rest & 127))
            rest >>= 7
        }
        bytes += parts.reversed()
    }
}

extension [UInt8] {
    /// Adds four bytes, the highest first.
    fileprivate mutating func append(number: UInt32) {
        for shift: UInt32 in [24, 16, 8, 0] { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}

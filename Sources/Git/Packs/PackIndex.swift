/// Where in its pack each object lies: a file `.idx` of version 2, as `gitformat-pack(5)` describes it.
struct PackIndex: Sendable {
    private let file: MappedFile
    /// How many objects there are.
    let count: Int
    /// How many offsets have eight bytes, in a table of their own.
    private let longCount: Int

    /// 256 numbers: how many ids begin with a byte that is not higher.
    private static let fanout = 8
    private static let names = fanout + 256 * 4
    private var offsets: Int { Self.names + count * 24 }
    private var longOffsets: Int { offsets + count * 4 }

    /// Opens the file; nil where it is of another version, or its tables do not fit together.
    init?(_ path: String) {
        guard let file = MappedFile(path) else { return nil }
        let bytes = unsafe file.bytes
        let trailer = 40
        guard bytes.count >= Self.names + trailer, unsafe bytes.number32(at: 0) == 0xFF74_4F63,
            unsafe bytes.number32(at: 4) == 2
        else { return nil }
        var last: UInt32 = 0
        for byte in 0..<256 {
            let next = unsafe bytes.number32(at: Self.fanout + byte * 4)
            guard next >= last else { return nil }
            last = next
        }
        count = Int(last)
        let rest = bytes.count - Self.names - count * 28 - trailer
        guard rest >= 0, rest % 8 == 0 else { return nil }
        longCount = rest / 8
        self.file = file
    }

    /// The checksum that the pack ends with.
    var packChecksum: ObjectID { unsafe ObjectID(bytes: file.bytes, at: file.bytes.count - 40) }

    /// Where the object begins in the pack, as the index says; nil where it is not in the pack.
    func offset(of id: ObjectID) -> Int? {
        let bytes = unsafe file.bytes
        let first = Int(id.high >> 56)
        var low = unsafe first == 0 ? 0 : Int(bytes.number32(at: Self.fanout + (first - 1) * 4))
        var high = unsafe Int(bytes.number32(at: Self.fanout + first * 4))
        while low < high {
            let middle = (low + high) / 2
            let name = Self.names + middle * 20
            let start = unsafe bytes.number64(at: name)
            if start == id.high {
                let found = unsafe ObjectID(bytes: bytes, at: name)
                if found == id { return unsafe offset(bytes, middle) }
                if found < id { low = middle + 1 } else { high = middle }
            } else if start < id.high {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return nil
    }

    private func offset(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Int? {
        let short = unsafe bytes.number32(at: offsets + position * 4)
        guard short & 0x8000_0000 != 0 else { return Int(short) }
        let long = Int(short & 0x7FFF_FFFF)
        guard long < longCount else { return nil }
        return unsafe Int(exactly: bytes.number64(at: longOffsets + long * 8))
    }
}

/// A ZIP archive of small files, which are stored as they are.
struct ZipArchive {
    private var entries: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Adds a file.
    mutating func add(_ name: String, _ bytes: [UInt8]) {
        let offset = UInt32(entries.count)
        let name = Array(name.utf8)
        // Version 2.0, names in UTF-8, stored, and the first day that the format knows.
        let facts: [UInt8] =
            Self.bytes(20 as UInt16) + Self.bytes(0x800 as UInt16) + Self.bytes(0 as UInt16)
            + Self.bytes(0 as UInt16) + Self.bytes(0x21 as UInt16) + Self.bytes(Self.checksum(bytes))
            + Self.bytes(UInt32(bytes.count)) + Self.bytes(UInt32(bytes.count)) + Self.bytes(UInt16(name.count))
            + Self.bytes(0 as UInt16)
        entries += Self.bytes(0x0403_4B50 as UInt32) + facts + name + bytes
        directory += Self.bytes(0x0201_4B50 as UInt32) + Self.bytes(20 as UInt16) + facts
        directory += [UInt8](repeating: 0, count: 10) + Self.bytes(offset) + name
        count += 1
    }

    /// The whole archive.
    var bytes: [UInt8] {
        let place = UInt32(entries.count)
        return entries + directory + Self.bytes(0x0605_4B50 as UInt32) + Self.bytes(0 as UInt32) + Self.bytes(count)
            + Self.bytes(count) + Self.bytes(UInt32(directory.count)) + Self.bytes(place) + Self.bytes(0 as UInt16)
    }

    private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// The CRC-32 of some bytes.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
        }
        return ~value
    }
}

/// A hash that is the same on every machine and in every run; tells texts apart, guards nothing.
package enum StableHash {
    /// 64 bits of FNV-1a; another `basis` gives another hash of the same bytes.
    @inlinable
    package static func number(
        _ bytes: some Sequence<UInt8>, basis: UInt64 = 0xcbf2_9ce4_8422_2325
    ) -> UInt64 {
        bytes.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// 64 bits of FNV-1a over words of eight bytes instead of single ones, for much data.
    package static func number(ofWords bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            hash = (hash ^ word) &* 0x100_0000_01b3
            hash ^= hash >> 29
            offset += 8
        }
        return number(bytes[offset...], basis: hash)
    }

    /// 128 bits of two hashes, in hexadecimal digits.
    static func hex(_ text: String) -> String {
        [number(text.utf8), number(text.utf8, basis: 0x6c62_272e_07bb_0142)].map { hash in
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

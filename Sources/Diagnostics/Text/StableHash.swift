/// A hash that is the same on every machine and in every run; tells texts apart, guards nothing.
package enum StableHash {
    /// 64 bits of FNV-1a; another `basis` gives another hash of the same bytes.
    @inlinable
    package static func number(
        _ bytes: some Sequence<UInt8>, basis: UInt64 = 0xcbf2_9ce4_8422_2325
    ) -> UInt64 {
        bytes.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// 128 bits of two hashes, in hexadecimal digits.
    static func hex(_ text: String) -> String {
        [number(text.utf8), number(text.utf8, basis: 0x6c62_272e_07bb_0142)].map { hash in
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// A short hash of bytes, the same on every machine: for names of files and for telling whether a file changed.
///
/// It guards against no one: whoever can write the files can write the hashes.
package enum ContentHash {
    /// 64 bits (FNV-1a over eight bytes at a time, and mixed at the end).
    static func number(_ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { buffer in
            var i = 0
            while i + 8 <= buffer.count {
                hash =
                    (hash ^ UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)))
                    &* 0x0000_0100_0000_01b3
                hash ^= hash >> 29
                i += 8
            }
            while i < buffer.count {
                hash = (hash ^ UInt64(buffer[i])) &* 0x0000_0100_0000_01b3
                i += 1
            }
        }
        hash ^= hash >> 33
        hash = hash &* 0xff51_afd7_ed55_8ccd
        return hash ^ hash >> 33
    }

    /// The hash as 16 hexadecimal digits.
    package static func text(_ bytes: [UInt8]) -> String {
        let digits = String(number(bytes), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

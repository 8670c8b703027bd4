import Diagnostics

/// A short hash of bytes, the same on every machine: for names of files and for telling whether a file changed.
///
/// It guards against no one: whoever can write the files can write the hashes.
package enum ContentHash {
    /// 64 bits (FNV-1a over eight bytes at a time, and mixed at the end).
    static func number(_ bytes: [UInt8]) -> UInt64 {
        var hash = bytes.withUnsafeBytes { StableHash.number(ofWords: $0) }
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

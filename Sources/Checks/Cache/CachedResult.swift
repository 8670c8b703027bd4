import Diagnostics
import Glibc
import Records

/// A result of a check as it is kept: a checksum, everything that it depends on, and the result itself.
///
/// It is believed only where everything that it depends on is the same, byte by byte, and where the checksum tells of
/// no damage.
struct CachedResult {
    private let key: [UInt8]
    /// The name that it is kept under.
    let name: String

    /// A result of this kind that depends on some bytes, on the day, and on this program.
    init(_ kind: String, of day: Day, on bytes: [UInt8]) {
        key = Array("kumppani \(Version.current) \(Self.build) \(day)\n\(bytes.count)\n".utf8) + bytes
        name = "\(kind)-\(String(Self.sum(of: key[...]), radix: 16))"
    }

    /// What is kept, and where the result begins in it.
    func load(from store: any CacheStore) -> (bytes: [UInt8], start: Int)? {
        guard let bytes = store.load(name), bytes.count >= key.count + 8, bytes[8...].starts(with: key),
            bytes[..<8].elementsEqual(Self.bytes(of: Self.sum(of: bytes[8...])))
        else { return nil }
        return (bytes, 8 + key.count)
    }

    /// Keeps a result.
    func save(_ result: [UInt8], in store: any CacheStore) {
        let bytes = key + result
        store.save(Self.bytes(of: Self.sum(of: bytes[...])) + bytes, as: name)
    }

    /// A sum that tells of damage.
    private static func sum(of bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { StableHash.number(ofWords: $0) }
    }

    private static func bytes(of number: UInt64) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }

    /// Tells one build of the program from the next, also where both have the same version.
    private static let build: String = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return "" }
        return "\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }()
}

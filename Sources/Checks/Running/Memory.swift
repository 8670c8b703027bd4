import Diagnostics
import Glibc
import Records

/// What checks remember of sound records: the names of their contents and their references, and nothing of wrong ones.
///
/// A record is sound when neither its text nor its schema nor a rule that looks at it alone has anything to say, not
/// even a warning. That depends on its path and contents, on the frame, on the day, and on this program: the last
/// three are written into the memory and compared byte by byte, and a checksum tells when it was damaged.
struct Memory {
    private let store: any ResultStore
    private let day: Day

    init(_ store: any ResultStore, day: Day) {
        self.store = store
        self.day = day
    }

    /// What is remembered for a frame.
    func recall(_ frame: [UInt8]) -> KnownRecords {
        let key = key(frame)
        guard let bytes = store.load(name(key)), bytes.count >= key.count + 8, bytes[8...].starts(with: key),
            bytes[..<8].elementsEqual(Self.bytes(of: Checksum.of(bytes[8...])))
        else { return .none }
        return KnownRecords(Array(bytes[(8 + key.count)...])) ?? .none
    }

    /// Remembers the sound records of a register, if there are enough new ones among them to be worth the writing.
    func remember(_ loaded: LoadedRegister, unsound: Set<String>, frame: [UInt8]) {
        let records = loaded.register.records
        guard loaded.contents.count == records.count else { return }
        let fresh = loaded.fresh.records.count { !unsound.contains($0.path) }
        guard fresh * 100 > records.count else { return }
        let key = key(frame)
        let sound = zip(records, loaded.contents).filter { !unsound.contains($0.0.path) }
        let bytes = key + KnownRecords.bytes(of: sound.map { (record: $0.0, content: $0.1) })
        store.save(Self.bytes(of: Checksum.of(bytes[...])) + bytes, as: name(key))
    }

    private func name(_ key: [UInt8]) -> String { "checks-\(String(Checksum.of(key[...]), radix: 16))" }

    private func key(_ frame: [UInt8]) -> [UInt8] {
        Array("kumppani \(Version.current) \(Self.build) \(day)\n\(frame.count)\n".utf8) + frame
    }

    private static func bytes(of number: UInt64) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }

    /// Tells one build of the program from the next, also where both have the same version.
    private static let build: String = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return "" }
        return "\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }()
}

/// A short number for many bytes, to notice damage; nobody is kept from making two texts with the same one.
enum Checksum {
    /// The 64-bit FNV-1a hash over words of eight bytes instead of single ones.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
            var offset = 0
            while offset + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                hash = (hash ^ word) &* 0x100_0000_01B3
                hash ^= hash >> 29
                offset += 8
            }
            while offset < bytes.count {
                hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
                offset += 1
            }
            return hash
        }
    }
}

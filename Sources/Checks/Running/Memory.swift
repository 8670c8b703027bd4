import Diagnostics
import Documents
import Glibc
import Records

/// What checks remember of sound records: the names of their contents and their references, and nothing of wrong ones.
///
/// A record is sound when neither its text nor its schema nor a rule that looks at it alone, or at which others there
/// are, has anything to say, not even a warning. That depends on its path and contents, on `register.yaml` and the
/// schemas, on the day, and on this program: all but the first are written into the memory and compared byte by byte,
/// and a checksum tells when it was damaged.
struct Memory {
    private let store: any ResultStore
    private let day: Day

    init(_ store: any ResultStore, day: Day) {
        self.store = store
        self.day = day
    }

    /// What is remembered of a register with this `register.yaml`, if what the source says of the schemas is the same.
    func recall(_ configuration: RegisterConfiguration, _ source: any RecordSource) -> KnownRecords? {
        let key = key(configuration)
        guard let bytes = store.load(name(key)), bytes.count >= key.count + 8, bytes[8...].starts(with: key),
            bytes[..<8].elementsEqual(Self.bytes(of: Checksum.of(bytes[8...])))
        else { return nil }
        var reader = ByteReader(bytes, at: 8 + key.count)
        guard let count = reader.number() else { return nil }
        for _ in 0..<count {
            guard let path = reader.text(), let isPresent = reader.number(), let known = reader.run() else {
                return nil
            }
            do {
                let found = try source.readIfPresent(path, limit: Limits().size)
                guard isPresent == 0 ? found == nil : found.map(known.elementsEqual) ?? false else { return nil }
            } catch {
                // Whoever reads the schemas next meets the same failure, and tells it.
                return nil
            }
        }
        return KnownRecords(bytes, from: reader.offset)
    }

    /// Remembers the sound records of a register, if there is enough new about them to be worth the writing.
    func remember(_ loaded: LoadedRegister, unsound: Set<String>) {
        let fresh = loaded.fresh.count { !unsound.contains($0.path) }
        guard !loaded.keepsNames || fresh > 64 || fresh * 100 > loaded.register.count,
            let records = loaded.remembered(unsound: unsound)
        else { return }
        let key = key(loaded.register.configuration)
        var writer = ByteWriter()
        writer.add(key)
        writer.add(loaded.frame.count)
        for (path, bytes) in loaded.frame.sorted(by: { $0.key < $1.key }) {
            writer.add(path)
            writer.add(bytes == nil ? 0 : 1)
            writer.add(bytes?.count ?? 0)
            writer.add(bytes ?? [])
        }
        writer.add(records)
        store.save(Self.bytes(of: Checksum.of(writer.bytes[...])) + writer.bytes, as: name(key))
    }

    private func name(_ key: [UInt8]) -> String { "checks-\(String(Checksum.of(key[...]), radix: 16))" }

    private func key(_ configuration: RegisterConfiguration) -> [UInt8] {
        let frame = configuration.document.bytes
        return Array("kumppani \(Version.current) \(Self.build) \(day)\n\(frame.count)\n".utf8) + frame
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

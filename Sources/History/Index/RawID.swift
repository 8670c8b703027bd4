import FoundationEssentials
import Git

extension ObjectID {
    /// The 20 bytes as a database stores them.
    var data: Data {
        var data = Data(capacity: 20)
        for word in [high, middle] {
            for shift in stride(from: 56, through: 0, by: -8) { data.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        for shift in stride(from: UInt32(24), through: 0, by: -8) {
            data.append(UInt8(truncatingIfNeeded: low >> shift))
        }
        return data
    }

    /// Reads 20 bytes; `nil` for any other number of them.
    init?(_ data: Data) {
        guard data.count == 20 else { return nil }
        self = data.withUnsafeBytes { bytes in
            ObjectID(
                high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                middle: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                low: UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
        }
    }
}

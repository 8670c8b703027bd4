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
        func number(_ range: Range<Int>) -> UInt64 {
            data.dropFirst(range.lowerBound).prefix(range.count).reduce(0) { $0 << 8 | UInt64($1) }
        }
        self.init(high: number(0..<8), middle: number(8..<16), low: UInt32(number(16..<20)))
    }
}

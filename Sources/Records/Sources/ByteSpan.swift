/// The bytes of a path or a text, for as long as they are lent.
typealias ByteSpan = Swift.Span<UInt8>

extension ByteSpan {
    /// All bytes.
    var array: [UInt8] { array(0..<count) }

    /// Some of the bytes.
    func array(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for i in range { bytes.append(self[i]) }
        return bytes
    }

    /// Whether these bytes stand at a place.
    func has(_ bytes: [UInt8], at position: Int) -> Bool {
        guard position >= 0, bytes.count <= count - position else { return false }
        for i in bytes.indices where self[position + i] != bytes[i] { return false }
        return true
    }

    /// The first slash at a place or behind it.
    func slash(from position: Int) -> Int? {
        var i = position
        while i < count {
            if self[i] == UInt8(ascii: "/") { return i }
            i += 1
        }
        return nil
    }
}

/// The SHA-1 name of a git object: 20 bytes, ordered and hashed as numbers.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first 64 bits, as a number whose highest byte comes first.
    package let high: UInt64
    /// The next 64 bits.
    package let middle: UInt64
    /// The last 32 bits.
    package let low: UInt32

    /// The id of nothing: git's placeholder for "no such object", as in the lines that `pre-receive` reads.
    package static let zero = ObjectID(high: 0, middle: 0, low: 0)
    /// The tree without entries, which every repository has without storing it.
    package static let emptyTree = ObjectID(
        high: 0x4b82_5dc6_42cb_6eb9, middle: 0xa060_e54b_f8d6_9288, low: 0xfbee_4904)

    /// Makes an id of its 160 bits, as numbers whose highest byte comes first.
    package init(high: UInt64, middle: UInt64, low: UInt32) {
        self.high = high
        self.middle = middle
        self.low = low
    }

    /// Parses exactly 40 hexadecimal digits in either case; nil for anything else.
    package init?(hex: some StringProtocol) {
        self.init(hexDigits: hex.utf8)
    }

    /// Parses exactly 40 ASCII hexadecimal digits; nil for anything else.
    init?(hexDigits: some Sequence<UInt8>) {
        var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var count = 0
        for digit in hexDigits {
            let value: UInt64
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digit - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = UInt64(digit - UInt8(ascii: "A")) + 10
            default: return nil
            }
            switch count {
            case 0..<16: words.0 = words.0 << 4 | value
            case 16..<32: words.1 = words.1 << 4 | value
            case 32..<40: words.2 = words.2 << 4 | value
            default: return nil
            }
            count += 1
        }
        guard count == 40 else { return nil }
        self.init(high: words.0, middle: words.1, low: UInt32(truncatingIfNeeded: words.2))
    }

    /// Reads 20 raw bytes; the caller has made sure that they are there.
    init(bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        unsafe self.init(
            high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
            middle: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)),
            low: UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self)))
    }

    /// Writes the 20 raw bytes to the start of a buffer that holds at least as many.
    func write(to bytes: UnsafeMutableRawBufferPointer) {
        unsafe bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
        unsafe bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
        unsafe bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }

    /// The 40 lowercase hexadecimal digits.
    package var description: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(40)
        func append(_ word: UInt64, bits: Int) {
            for shift in stride(from: bits - 4, through: 0, by: -4) {
                let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                digits.append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
            }
        }
        append(high, bits: 64)
        append(middle, bits: 64)
        append(UInt64(low), bits: 32)
        return String(decoding: digits, as: UTF8.self)
    }

    /// The order of the bytes, which is the order of the hexadecimal digits.
    package static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }

    /// The digest is already evenly spread: its first eight bytes tell ids apart.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(high)
    }
}

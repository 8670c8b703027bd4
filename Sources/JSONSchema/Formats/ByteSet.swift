/// A set of ASCII bytes that is asked in a few instructions.
struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Letters, digits and these characters.
    init(lettersDigitsAnd others: String) {
        let ascii = UInt8(0)..<128
        for byte in ascii where ByteScanner.isLetter(byte) || ByteScanner.isDigit(byte) || others.utf8.contains(byte) {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
        }
    }

    /// Whether a byte belongs to it.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
    }
}

/// Reads ASCII syntax from left to right.
@safe struct ByteScanner {
    /// What is read.
    let bytes: UnsafeRawBufferPointer
    /// The next byte.
    var i = 0

    /// Begins at the first byte.
    init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = unsafe bytes }

    /// Whether everything has been read.
    var isAtEnd: Bool { unsafe i == bytes.count }
    /// The next byte; `nil` at the end.
    var next: UInt8? { unsafe i < bytes.count ? bytes[i] : nil }

    /// Takes the next byte if it is this one.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard unsafe i < bytes.count, unsafe UInt32(bytes[i]) == byte.value else { return false }
        i += 1
        return true
    }

    /// Takes as many bytes as meet a condition; how many.
    mutating func take(while condition: (UInt8) -> Bool) -> Int {
        let start = i
        while unsafe i < bytes.count, unsafe condition(bytes[i]) { i += 1 }
        return i - start
    }

    /// Takes exactly so many digits; their value, `nil` where there are fewer.
    mutating func number(digits: Int) -> Int? {
        guard unsafe i + digits <= bytes.count else { return nil }
        var value = 0
        for _ in 0..<digits {
            guard unsafe Self.isDigit(bytes[i]) else { return nil }
            value = unsafe value * 10 + Int(bytes[i] &- 0x30)
            i += 1
        }
        return value
    }

    /// `0` to `9`.
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    /// `0` to `9`, `a` to `f`, `A` to `F`.
    static func isHexDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }
    /// `a` to `z`, `A` to `Z`.
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

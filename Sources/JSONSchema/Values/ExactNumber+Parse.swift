extension ExactNumber {
    /// Reads a number of JSON or of YAML's core schema (`0x1F`, `0o17`, `+5`, `.5`, `1.`, `.inf`, `.nan`);
    /// `nil` for anything else. Linear in the length.
    init?(_ bytes: UnsafeRawBufferPointer) {
        self.init()
        var i = 0
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            i = 1
        }
        if bytes.count - i > 2, bytes[i] == UInt8(ascii: "0"), bytes[i + 1] | 0x20 > UInt8(ascii: "9") {
            let radix = bytes[i + 1] == UInt8(ascii: "x") ? 16 : bytes[i + 1] == UInt8(ascii: "o") ? 8 : 0
            if radix > 0 {
                guard readDigits(UnsafeRawBufferPointer(rebasing: bytes[(i + 2)...]), radix: radix) else { return nil }
                return
            }
        }
        guard readDecimal(UnsafeRawBufferPointer(rebasing: bytes[i...])) else { return nil }
        if isZero { isNegative = false }
    }

    /// Reads `digits [. digits] [e digits]`, `.inf` or `.nan`; whether it was one.
    private mutating func readDecimal(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var i = 0
        var zeros = 0
        var count = 0
        var fraction = 0
        var hasPoint = false
        while i < bytes.count {
            let byte = bytes[i]
            if byte &- 0x30 < 10 {
                count += 1
                if hasPoint { fraction += 1 }
                if byte == UInt8(ascii: "0") { zeros += 1 } else { append(byte &- 0x30, after: &zeros) }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            i += 1
        }
        if count == 0 { return i == 1 && readSpecial(bytes) }
        exponent = isZero ? 0 : zeros - fraction
        guard i < bytes.count else { return true }
        guard bytes[i] | 0x20 == UInt8(ascii: "e"), let power = Self.power(bytes[(i + 1)...]) else { return false }
        if !isZero { exponent += power }
        return true
    }

    /// Adds a digit behind the zeros that were held back.
    private mutating func append(_ digit: UInt8, after zeros: inout Int) {
        if isZero { zeros = 0 }
        for place in 0...zeros {
            let next = place < zeros ? 0 : digit
            guard digits.isEmpty else {
                digits.append(next)
                continue
            }
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(next))
            if overflow || carry {
                digits = decimalDigits + [next]
                magnitude = 0
            } else {
                magnitude = sum
            }
        }
        zeros = 0
    }

    private mutating func readSpecial(_ bytes: UnsafeRawBufferPointer) -> Bool {
        switch String(decoding: bytes, as: UTF8.self) {
        case ".inf", ".Inf", ".INF": special = .infinity
        case ".nan", ".NaN", ".NAN": special = .nan
        default: return false
        }
        return true
    }

    /// An exponent; what is far beyond use is cut to ± 10^12, which no comparison can tell apart from the truth
    /// unless two such numbers meet.
    private static func power(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        var bytes = bytes
        var isNegative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        guard !bytes.isEmpty else { return nil }
        var power = 0
        for byte in bytes {
            guard byte &- 0x30 < 10 else { return nil }
            power = min(power * 10 + Int(byte &- 0x30), 1_000_000_000_000)
        }
        return isNegative ? -power : power
    }

    /// Reads digits of another radix; whether they were some. Quadratic only in numbers beyond 64 bits.
    private mutating func readDigits(_ bytes: UnsafeRawBufferPointer, radix: Int) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.isEmpty, bytes.count < 4096 else {
            return false
        }
        var decimal: [UInt8] = [0]
        for character in text {
            guard let digit = character.hexDigitValue, digit < radix else { return false }
            var carry = digit
            for i in decimal.indices.reversed() {
                carry += Int(decimal[i]) * radix
                decimal[i] = UInt8(carry % 10)
                carry /= 10
            }
            while carry > 0 {
                decimal.insert(UInt8(carry % 10), at: 0)
                carry /= 10
            }
        }
        let ascii = decimal.map { $0 + 0x30 }
        return ascii.withUnsafeBytes { readDecimal($0) }
    }
}

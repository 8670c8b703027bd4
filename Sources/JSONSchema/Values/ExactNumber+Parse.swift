extension ExactNumber {
    /// Reads a number of JSON or of YAML's core schema (`0x1F`, `0o17`, `+5`, `.5`, `1.`, `.inf`, `.nan`);
    /// `nil` for anything else. Linear in the length.
    init?(_ bytes: UnsafeRawBufferPointer) {
        self.init()
        var i = 0
        if let sign = unsafe bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            i = 1
        }
        if bytes.count - i > 2, unsafe bytes[i] == UInt8(ascii: "0"), unsafe bytes[i + 1] | 0x20 > UInt8(ascii: "9") {
            let radix: UInt64 =
                unsafe bytes[i + 1] == UInt8(ascii: "x") ? 16 : bytes[i + 1] == UInt8(ascii: "o") ? 8 : 0
            if radix > 0 {
                guard unsafe readDigits(UnsafeRawBufferPointer(rebasing: bytes[(i + 2)...]), radix: radix) else {
                    return nil
                }
                return
            }
        }
        guard unsafe readDecimal(UnsafeRawBufferPointer(rebasing: bytes[i...])) else { return nil }
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
            let byte = unsafe bytes[i]
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
        if count == 0 { return unsafe i == 1 && readSpecial(bytes) }
        if !isZero { exponent = .small(zeros - fraction) }
        guard i < bytes.count else { return true }
        guard unsafe bytes[i] | 0x20 == UInt8(ascii: "e"), let power = unsafe Self.power(bytes[(i + 1)...]) else {
            return false
        }
        if !isZero { exponent = exponent + power }
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
        switch unsafe String(decoding: bytes, as: UTF8.self) {
        case ".inf", ".Inf", ".INF": special = .infinity
        case ".nan", ".NaN", ".NAN": special = .nan
        default: return false
        }
        return true
    }

    /// Reads an exponent: digits, with or without a sign.
    private static func power(_ bytes: Slice<UnsafeRawBufferPointer>) -> Exponent? {
        var bytes = unsafe bytes
        var isNegative = false
        if let sign = unsafe bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            unsafe bytes = unsafe bytes.dropFirst()
        }
        guard unsafe !bytes.isEmpty, unsafe bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return unsafe Exponent(isNegative: isNegative, digits: bytes.map { $0 &- 0x30 })
    }

    /// Reads digits of another radix; whether they were some.
    ///
    /// Quadratic in the number of digits, in steps of nine decimal digits; numbers of 4,096 digits and more are none.
    private mutating func readDigits(_ bytes: UnsafeRawBufferPointer, radix: UInt64) -> Bool {
        guard unsafe !bytes.isEmpty, bytes.count < 4096 else { return false }
        var limbs: [UInt64] = []
        var i = 0
        while i < bytes.count {
            // Seven digits at a time: 16^7 × 10^9 still fits into 64 bits.
            var (factor, carry) = (UInt64(1), UInt64(0))
            for place in i..<min(i + 7, bytes.count) {
                guard let digit = unsafe Character(Unicode.Scalar(bytes[place])).hexDigitValue, digit < radix else {
                    return false
                }
                factor *= radix
                carry = carry * radix + UInt64(digit)
            }
            for place in limbs.indices {
                carry += limbs[place] * factor
                limbs[place] = carry % 1_000_000_000
                carry /= 1_000_000_000
            }
            if carry > 0 { limbs.append(carry) }
            i += 7
        }
        var ascii: [UInt8] = []
        for (place, limb) in limbs.reversed().enumerated() {
            let text = String(limb)
            if place > 0 { ascii += [UInt8](repeating: 0x30, count: 9 - text.utf8.count) }
            ascii += text.utf8
        }
        if ascii.isEmpty { ascii = [0x30] }
        return unsafe ascii.withUnsafeBytes { unsafe readDecimal($0) }
    }
}

extension ExactNumber {
    /// Whether it is a whole multiple of another number, exactly: 0.07 is one of 0.01 (Validation, section 6.2.1).
    func isMultiple(of divisor: ExactNumber) -> Bool {
        guard special == .none, divisor.special == .none, !divisor.isZero else { return false }
        if isZero { return true }
        // Powers of ten add only factors 2 and 5, of which the divisor has fewer than 64, or than 4 for each of its digits.
        // Normalized digits have no factor of ten, so a divisor with a larger power of ten cannot divide them.
        let enough = divisor.digits.isEmpty ? 64 : 4 * divisor.digits.count
        guard let shift = exponent.distance(from: divisor.exponent, atMost: enough) else { return false }
        if divisor.digits.isEmpty {
            let modulus = divisor.magnitude
            let rest = decimalDigits.reduce(UInt64(0)) { Self.remainder($0, 10, plus: UInt64($1), modulus) }
            return Self.remainder(rest, Self.powerOfTen(shift, modulus), plus: 0, modulus) == 0
        }
        let zeros = [UInt8](repeating: 0, count: shift)
        return Self.isDivisible(decimalDigits + zeros, by: divisor.digits)
    }

    /// `(a × b + c) mod m` without overflow.
    private static func remainder(_ a: UInt64, _ b: UInt64, plus c: UInt64, _ m: UInt64) -> UInt64 {
        var (high, low) = (a % m).multipliedFullWidth(by: b % m)
        let (sum, carry) = low.addingReportingOverflow(c)
        low = sum
        if carry { high += 1 }
        return m.dividingFullWidth((high % m, low)).remainder
    }

    private static func powerOfTen(_ power: Int, _ modulus: UInt64) -> UInt64 {
        var result = 1 % modulus
        var base = 10 % modulus
        var rest = power
        while rest > 0 {
            if rest & 1 == 1 { result = remainder(result, base, plus: 0, modulus) }
            base = remainder(base, base, plus: 0, modulus)
            rest >>= 1
        }
        return result
    }

    /// Long division digit by digit; the product of both lengths in time.
    private static func isDivisible(_ digits: [UInt8], by divisor: [UInt8]) -> Bool {
        let width = divisor.count + 1
        let divisor = [0] + divisor.map(Int.init)
        var rest = [Int](repeating: 0, count: width)
        for digit in digits {
            rest.removeFirst()
            rest.append(Int(digit))
            while !rest.lexicographicallyPrecedes(divisor) {
                var borrow = 0
                for i in (0..<width).reversed() {
                    let difference = rest[i] - divisor[i] - borrow
                    borrow = difference < 0 ? 1 : 0
                    rest[i] = difference < 0 ? difference + 10 : difference
                }
            }
        }
        return rest.allSatisfy { $0 == 0 }
    }
}

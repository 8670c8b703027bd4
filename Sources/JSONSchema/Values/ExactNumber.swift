/// A decimal number as it is written, of any size and without rounding: `± digits × 10^exponent`.
///
/// Normalized (no leading or trailing zeros), so that equal numbers have equal parts: `1.0`, `1` and `10e-1` are one.
/// JSON Schema compares mathematical values (Core, section 4.2.2; Validation, section 6.2).
struct ExactNumber: Hashable, Sendable {
    /// What YAML has beyond the decimal numbers.
    enum Special: Hashable, Sendable {
        /// A decimal number.
        case none
        /// `.inf`, by sign.
        case infinity
        /// `.nan`.
        case nan
    }

    /// Whether it is below zero.
    var isNegative = false
    /// The digits as a number, where they fit into 64 bits; 0 where ``digits`` holds them.
    var magnitude: UInt64 = 0
    /// The digits, most significant first, where there are too many for ``magnitude``; otherwise empty.
    var digits: [UInt8] = []
    /// The power of ten that the digits are multiplied with.
    var exponent = Exponent.small(0)
    /// Whether it is no decimal number at all.
    var special = Special.none

    /// Whether it is 0.
    var isZero: Bool { magnitude == 0 && digits.isEmpty && special == .none }
    /// Whether it has no fraction, however it is written.
    var isInteger: Bool { special == .none && !exponent.isNegative }
    /// The value, where it is an integer of 64 bits.
    var int: Int? {
        guard isInteger, digits.isEmpty, case .small(let power) = exponent, power < 19 else { return nil }
        var value = magnitude
        for _ in 0..<power {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        guard let int = Int(exactly: value) else { return nil }
        return isNegative ? -int : int
    }

    /// The digits, most significant first.
    var decimalDigits: [UInt8] {
        guard digits.isEmpty else { return digits }
        var found: [UInt8] = []
        var rest = magnitude
        while rest > 0 {
            found.append(UInt8(rest % 10))
            rest /= 10
        }
        return found.reversed()
    }

    /// How many digits stand before the decimal point (negative: zeros after it).
    var scale: Exponent {
        guard digits.isEmpty else { return exponent + .small(digits.count) }
        var count = 0
        var rest = magnitude
        while rest > 0 {
            count += 1
            rest /= 10
        }
        return exponent + .small(count)
    }
}

extension ExactNumber: Comparable {
    /// The order of the numbers; `.nan` is in no order with anything.
    static func < (a: ExactNumber, b: ExactNumber) -> Bool {
        if a.special == .nan || b.special == .nan { return false }
        if a.isNegative != b.isNegative { return a.isNegative }
        return a.isNegative ? isSmaller(b, a) : isSmaller(a, b)
    }

    /// Whether `a` is smaller than `b`, signs aside.
    private static func isSmaller(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
        if a.special == .infinity || b.special == .infinity { return a.special != .infinity }
        if a.isZero || b.isZero { return a.isZero && !b.isZero }
        if a.digits.isEmpty, b.digits.isEmpty, a.exponent == b.exponent { return a.magnitude < b.magnitude }
        if a.scale != b.scale { return a.scale < b.scale }
        let (x, y) = (a.decimalDigits, b.decimalDigits)
        return x.lexicographicallyPrecedes(y)
    }
}

/// A power of ten as a whole number of any size: `1e99999999999999999999` is a number of JSON like any other.
///
/// Equal exponents have equal parts: what fits into 18 digits is always `small`.
enum Exponent: Hashable, Sendable {
    /// An exponent of at most 18 digits.
    case small(Int)
    /// A larger one: its decimal digits, most significant first, without leading zeros.
    case large(isNegative: Bool, digits: [UInt8])

    /// Reads decimal digits; linear in their number.
    init(isNegative: Bool, digits: [UInt8]) {
        let digits = Array(digits.drop { $0 == 0 })
        guard digits.count <= 18 else {
            self = .large(isNegative: isNegative, digits: digits)
            return
        }
        let value = digits.reduce(0) { $0 * 10 + Int($1) }
        self = .small(isNegative ? -value : value)
    }

    /// Whether it is below zero.
    var isNegative: Bool {
        switch self {
        case .small(let value): value < 0
        case .large(let isNegative, _): isNegative
        }
    }

    /// The sum with another exponent; linear in the number of digits.
    static func + (a: Exponent, b: Exponent) -> Exponent {
        if case .small(let x) = a, case .small(let y) = b { return Exponent(x + y) }
        let (x, y) = (a.digits, b.digits)
        if a.isNegative == b.isNegative { return Exponent(isNegative: a.isNegative, digits: sum(x, y)) }
        return isSmaller(x, y)
            ? Exponent(isNegative: b.isNegative, digits: difference(y, x))
            : Exponent(isNegative: a.isNegative, digits: difference(x, y))
    }

    /// The difference from another exponent, cut to `limit`; `nil` where the other is larger.
    func distance(from other: Exponent, atMost limit: Int) -> Int? {
        let negated: Exponent =
            switch other {
            case .small(let value): .small(-value)
            case .large(let isNegative, let digits): .large(isNegative: !isNegative, digits: digits)
            }
        let difference = self + negated
        if difference.isNegative { return nil }
        guard case .small(let value) = difference else { return limit }
        return min(value, limit)
    }

    /// An exponent of any 64 bits.
    init(_ value: Int) {
        let digits = value.magnitude < 1_000_000_000_000_000_000 ? [] : Self.digits(of: value.magnitude)
        self = digits.isEmpty ? .small(value) : .large(isNegative: value < 0, digits: digits)
    }

    private var digits: [UInt8] {
        switch self {
        case .small(let value): Self.digits(of: value.magnitude)
        case .large(_, let digits): digits
        }
    }

    private static func digits(of value: UInt) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = value
        while rest > 0 {
            digits.append(UInt8(rest % 10))
            rest /= 10
        }
        return digits.reversed()
    }

    private static func isSmaller(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
    }

    private static func sum(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
        var sum: [UInt8] = []
        var carry: UInt8 = 0
        var (x, y) = (a[...], b[...])
        while !x.isEmpty || !y.isEmpty || carry > 0 {
            let digit = (x.popLast() ?? 0) + (y.popLast() ?? 0) + carry
            sum.append(digit % 10)
            carry = digit / 10
        }
        return sum.reversed()
    }

    /// The digits of `a - b`, where `b` is not larger.
    private static func difference(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
        var difference: [UInt8] = []
        var borrow: UInt8 = 0
        var (x, y) = (a[...], b[...])
        while let digit = x.popLast() {
            let taken = (y.popLast() ?? 0) + borrow
            borrow = digit < taken ? 1 : 0
            difference.append(digit + borrow * 10 - taken)
        }
        return difference.reversed()
    }
}

extension Exponent: Comparable {
    static func < (a: Exponent, b: Exponent) -> Bool {
        if case .small(let x) = a, case .small(let y) = b { return x < y }
        if a.isNegative != b.isNegative { return a.isNegative }
        return a.isNegative ? isSmaller(b.digits, a.digits) : isSmaller(a.digits, b.digits)
    }
}

import Testing

@testable import JSONSchema

/// Numbers of any size, without rounding.
struct ExactNumberTests {
    private func number(_ text: String) throws -> ExactNumber {
        try #require(Array(text.utf8).withUnsafeBytes { ExactNumber($0) }, "\(text)")
    }

    @Test(
        "Numbers that are written differently are equal",
        arguments: [
            ("1", "1.0"), ("1", "10e-1"), ("0", "-0.00"), ("0x1F", "31"), ("0o17", "15"), ("+5", "5"), (".5", "0.5"),
            ("1.", "1"), ("1e400", "10E+399"), ("12345678901234567890123", "12345678901234567890123.0"),
            ("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"), (".inf", ".Inf"), ("-.inf", "-.INF"),
            ("100000000000000000000000", "1e23"), ("1e9223372036854775807", "10e9223372036854775806"),
            ("1e99999999999999999999999999", "0.1e100000000000000000000000000"), ("0xFFFFFFFFF", "68719476735"),
            ("1e-99999999999999999999", "10e-100000000000000000000"), ("0e99999999999999999999", "0"),
            ("0x00000000000000000000000001", "1"), ("1e0000000000000000000000001", "10"),
        ])
    func equality(a: String, b: String) throws {
        #expect(try number(a) == number(b))
        #expect(try !(number(a) < number(b)) && !(number(b) < number(a)))
    }

    @Test(
        "Numbers are in their order",
        arguments: [
            ("-1", "0"), ("0", "1e-400"), ("9", "10"), ("1e400", "1.1e400"),
            ("12345678901234567890123", "12345678901234567890124"),
            ("-2", "-1.5"), ("-.inf", "-1e999"), ("1e999", ".inf"), ("0.1", "0.11"), ("99", "1e2"), ("1.5e2", "151"),
            ("18446744073709551615", "18446744073709551616"), ("-1e400", "-1e399"),
            ("1e9223372036854775806", "1e9223372036854775807"), ("1e-9223372036854775808", "1e-9223372036854775807"),
            ("1e999999999999999999", "1e1000000000000000000"), ("1e-1000000000000000000", "1e-999999999999999999"),
            ("-1e99999999999999999999", "1e-99999999999999999999"),
            ("9e99999999999999999999", "1e100000000000000000000"),
        ])
    func order(a: String, b: String) throws {
        #expect(try number(a) < number(b))
        #expect(try !(number(b) < number(a)))
    }

    @Test(
        "Multiples are exact",
        arguments: [
            ("0.07", "0.01", true), ("0.075", "0.01", false), ("1e308", "0.5", true), ("1e400", "7", false),
            ("4.5", "1.5", true), ("12345678901234567890123", "3", true), ("12345678901234567890124", "3", false),
            ("24691357802469135780246", "12345678901234567890123", true), ("0", "0.3", true), ("-9", "3", true),
            ("1e1000000000000", "0.125", true), ("3", "12345678901234567890123", false), ("1e30", "1e29", true),
            ("1e29", "1e30", false),
            ("1e99999999999999999999", "1e99999999999999999998", true),
            ("1e99999999999999999998", "1e99999999999999999999", false),
            ("1e99999999999999999999", "3", false), ("3e99999999999999999999", "3e-99999999999999999999", true),
            ("1e1000000000000000000", "2e999999999999999999", true),
            ("1e1000000000000000000", "4e999999999999999999", false),
            ("1e40", "10000000000000000000000000000001", false), (".inf", "1", false),
        ])
    func multiples(value: String, divisor: String, isMultiple: Bool) throws {
        #expect(try number(value).isMultiple(of: number(divisor)) == isMultiple)
    }

    @Test(
        "What is an integer is decided by value",
        arguments: [("1.0", true), ("1e3", true), ("1.5", false), ("15e-1", false), (".nan", false)])
    func integers(text: String, isInteger: Bool) throws {
        #expect(try number(text).isInteger == isInteger)
    }

    @Test(
        "What is no number is none", arguments: ["", "-", ".", "1e", "abc", "1.2.3", "0x", "0xG", "0o8", "--1", "nan"])
    func nonsense(text: String) {
        #expect(Array(text.utf8).withUnsafeBytes { ExactNumber($0) } == nil)
    }

    @Test("64-bit integers come back as they are", arguments: [0, 1, -1, 100, Int.max, -Int.max, 1_000_000_000_000])
    func int(value: Int) throws {
        #expect(try number("\(value)").int == value)
    }
}

import Diagnostics

/// The capturing groups of a pattern, found before it is translated: references may point forwards.
struct PatternGroups {
    /// How many groups capture.
    private(set) var count = 0
    /// The numbers of the named groups.
    private(set) var numbers: [String: Int] = [:]
    /// A name that two groups have.
    private(set) var repeated: String?

    /// Counts the groups of a pattern, skipping escapes and classes.
    init(_ scalars: [Unicode.Scalar]) {
        var rest = scalars[...]
        var isInClass = false
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\": _ = rest.popFirst()
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: add(rest)
            default: break
            }
        }
    }

    private mutating func add(_ rest: ArraySlice<Unicode.Scalar>) {
        guard rest.first == "?" else { return count += 1 }
        let lead = rest.dropFirst()
        guard lead.first == "<", let next = lead.dropFirst().first, next != "=", next != "!" else { return }
        count += 1
        // A name ends before what cannot stand in one, so that names without an end are not read again and again.
        let name = Self.text(lead.dropFirst().prefix { $0 != ">" && $0 != "(" })
        if numbers.updateValue(count, forKey: name) != nil { repeated = name }
    }

    /// Whether a group can have this name: an identifier of ECMA-262.
    static func isName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isIDStart || "$_".unicodeScalars.contains(first)
        else { return false }
        return name.unicodeScalars.allSatisfy { $0.properties.isIDContinue || $0 == "$" }
    }

    /// Scalars as text.
    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

/// `{n}`, `{n,}` or `{n,m}`.
struct Repetition {
    /// How many scalars it takes after the `{`.
    let length: Int
    private let text: String

    /// Reads the rest of a repetition behind its `{`; `nil` where it is none.
    init?(after rest: ArraySlice<Unicode.Scalar>) {
        let body = rest.prefix { ("0"..."9").contains($0) || $0 == "," }
        guard let first = body.first, first != ",", rest.dropFirst(body.count).first == "}",
            body.count(where: { $0 == "," }) <= 1
        else { return nil }
        length = body.count + 1
        text = PatternGroups.text(body)
    }

    /// The numbers without leading zeros; empty where one is zero or absent.
    private var bounds: [Substring] {
        text.split(separator: ",", omittingEmptySubsequences: false).map { $0.drop { $0 == "0" } }
    }

    /// How often it says that something comes.
    var count: RepetitionCount {
        let bounds = bounds
        let most = bounds[bounds.count - 1]
        return RepetitionCount(
            isOptional: bounds[0].isEmpty, isRepeated: text.last == "," || !(most.isEmpty || most == "1"))
    }

    /// The repetition for PCRE2, which counts to 65,535.
    func translated() throws(PatternProblem) -> String {
        let bounds = bounds
        if bounds.count == 2, text.last != ",", Self.isSmaller(bounds[1], bounds[0]) {
            throw PatternProblem(
                message: Text(
                    en: "the numbers in {\(text)} are out of order",
                    fi: "merkinnän {\(text)} luvut ovat väärässä järjestyksessä",
                    sv: "talen i {\(text)} står i fel ordning"))
        }
        if bounds.contains(where: { Self.isSmaller("65535", $0) }) {
            throw PatternProblem(
                message: Text(
                    en: "it repeats something more than 65535 times", fi: "siinä toistetaan jotakin yli 65535 kertaa",
                    sv: "det upprepar något mer än 65535 gånger"), isECMAScript: true)
        }
        return "{\(text)}"
    }

    /// Whether one decimal number without leading zeros is smaller than another, of any length.
    private static func isSmaller(_ a: Substring, _ b: Substring) -> Bool {
        a.utf8.count != b.utf8.count ? a.utf8.count < b.utf8.count : a < b
    }
}

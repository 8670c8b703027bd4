/// A number as people write it into a table.
package enum NumberText {
    /// The number that a text means: spaces between thousands, a comma or a point before decimals, and a sign for euros do
    /// not matter. `nil` for what is no number or could be two: `1,500` is one and a half, or fifteen hundred.
    package static func number(in text: String) -> Double? {
        var rest = Array(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "€" && $0 != "'" })[...]
        for word in ["EUR", "eur", "euroa", "euro"]
        where rest.suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars) {
            rest = rest.dropLast(word.unicodeScalars.count)
        }
        var sign = 1.0
        if let first = rest.first, ["-", "−"].contains(first) {
            sign = -1
            rest = rest.dropFirst()
        }
        let marks = rest.filter { $0 == "," || $0 == "." }
        guard !rest.isEmpty, rest.allSatisfy({ ("0"..."9").contains($0) || $0 == "," || $0 == "." }) else { return nil }
        let digits = { (scalars: [Unicode.Scalar]) in String(String.UnicodeScalarView(scalars)) }
        guard let last = marks.last else { return Double(digits(Array(rest))).map { sign * $0 } }
        let parts = rest.split(separator: last, omittingEmptySubsequences: false)
        let other: Unicode.Scalar = last == "," ? "." : ","
        let isRepeated = marks.filter { $0 == last }.count > 1
        let whole = parts.dropLast().flatMap(\.self).filter { $0 != other }
        let decimals = Array(parts.last ?? [])
        guard !whole.isEmpty, !decimals.isEmpty, !decimals.contains(other) else { return nil }
        // Several of one sign stand between thousands.
        if isRepeated {
            guard parts.dropFirst().allSatisfy({ $0.count == 3 }), !marks.contains(other) else { return nil }
            return Double(digits(whole + decimals)).map { sign * $0 }
        }
        if decimals.count == 3, !marks.contains(other) { return nil }
        return Double(digits(whole) + "." + digits(decimals)).map { sign * $0 }
    }
}

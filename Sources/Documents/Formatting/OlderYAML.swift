/// What readers of YAML 1.1, which are still common, take for something else than text.
enum OlderYAML {
    private static let words: Set<String> = [
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "=", "<<",
    ]

    /// Whether a plain scalar is the same text for such a reader: no truth value (`no`, `off`), no number (`1_000`,
    /// `12:30`, `0b1`), no date (`2022-02-01`).
    static func isText(_ text: String) -> Bool {
        if words.contains(text.lowercased()) { return false }
        var bytes = Array(text.utf8)[...]
        if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            bytes = bytes.dropFirst()
        }
        guard let first = bytes.first, isDigit(first) || first == UInt8(ascii: ".") else { return true }
        if words.contains(String(decoding: bytes, as: UTF8.self).lowercased()) { return false }
        return !isNumber(bytes) && !isDate(bytes)
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        let letters = bytes.prefix(2).last.map { $0 | 0x20 }
        if bytes.first == UInt8(ascii: "0"), letters == UInt8(ascii: "x") || letters == UInt8(ascii: "b") {
            return bytes.dropFirst(2).allSatisfy { isDigit($0) || "abcdefABCDEF_".utf8.contains($0) }
        }
        let rest = bytes.drop { isDigit($0) || "_.:,".utf8.contains($0) }
        guard let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") else { return rest.isEmpty }
        return rest.dropFirst().allSatisfy { isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    }

    /// Four digits, one or two, one or two, between hyphens; alone or with a time behind them.
    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(isDigit), 1...2 ~= parts[1].count,
            parts[1].allSatisfy(isDigit)
        else { return false }
        let day = parts[2].prefix(while: isDigit)
        let rest = parts[2].dropFirst(day.count)
        return 1...2 ~= day.count && (rest.first.map { "Tt \t".utf8.contains($0) } ?? true)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (byte &- 0x30) < 10 }
}

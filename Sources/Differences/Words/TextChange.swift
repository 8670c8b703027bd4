import Diagnostics

/// What is different between two versions of a long text, with a few words around it.
package struct TextChange {
    /// The words of both versions, between what they have in common at the beginning and at the end.
    package let before: String
    package let after: String
    /// The common words just before and just after.
    package let lead: String
    package let trail: String

    private static let context = 4
    private static let maxWords = 40

    /// Compares two texts word by word.
    package init(_ old: String, _ new: String) {
        let a = old.split(separator: " ", omittingEmptySubsequences: true)
        let b = new.split(separator: " ", omittingEmptySubsequences: true)
        let start = zip(a, b).prefix { $0 == $1 }.count
        let limit = min(a.count, b.count) - start
        let end = zip(a.reversed(), b.reversed()).prefix(limit).prefix { $0 == $1 }.count
        before = Self.cut(a[start..<a.count - end])
        after = Self.cut(b[start..<b.count - end])
        let head = b[..<start].suffix(Self.context)
        lead = (start > head.count ? "… " : "") + head.map { $0 + " " }.joined()
        let tail = b[(b.count - end)...].prefix(Self.context)
        trail = tail.map { " " + $0 }.joined() + (end > tail.count ? " …" : "")
    }

    /// Words in a row; of many only the first and the last.
    private static func cut(_ words: ArraySlice<Substring>) -> String {
        guard words.count > maxWords else { return words.joined(separator: " ") }
        let half = maxWords / 2
        return (words.prefix(half) + ["…"] + words.suffix(half)).joined(separator: " ")
    }

    /// `… the common words [old → new] the words after …`; of words that only one version has, `[added: new]`.
    func text(in language: Language) -> String {
        let change =
            before.isEmpty
            ? "\(Text.added.text(in: language)) \(after)"
            : after.isEmpty ? "\(Text.removed.text(in: language)) \(before)" : "\(before) → \(after)"
        return "\(lead)[\(change)]\(trail)"
    }
}

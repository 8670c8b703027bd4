import Diagnostics
import Records

extension Spelling {
    /// The candidate that alone can be meant by a name; `nil` where another one may be, or none.
    ///
    /// It has the same letters, but for case, marks and the signs between words; or it is the only one that is near (see
    /// ``nearest(to:among:)``) and the name a clear typing error of it. A hint may ask whether `kiel` was meant by `kiev`;
    /// what is written without asking must not be another name.
    static func certain(_ name: String, among candidates: [String]) -> String? {
        let letters = words(of: name).joined()
        guard !letters.isEmpty else { return nil }
        let same = candidates.filter { words(of: $0).joined() == letters }
        if !same.isEmpty { return same.count == 1 ? same[0] : nil }
        guard let nearest = nearest(to: name, among: candidates), isClearError(words(of: name), of: words(of: nearest)),
            self.nearest(to: name, among: candidates.filter { $0 != nearest }) == nil
        else { return nil }
        return nearest
    }

    /// Whether two names have the same letters, but for case, marks and the signs between words.
    static func areSame(_ name: String, _ other: String) -> Bool {
        let letters = words(of: name).joined()
        return !letters.isEmpty && letters == words(of: other).joined()
    }

    private static func words(of name: String) -> [String] {
        name.folded.split { $0.isWhitespace || $0 == "-" || $0 == "_" }.map(String.init)
    }

    /// Whether a name is another one with a typing error: one for each eight letters, in words that are clear by themselves.
    private static func isClearError(_ words: [String], of others: [String]) -> Bool {
        guard words.count == others.count else { return false }
        let (name, other) = (words.joined(), others.joined())
        let allowed = max(1, max(name.count, other.count) / 8)
        return distance(Array(name.unicodeScalars), Array(other.unicodeScalars)) <= allowed
            && zip(words, others).allSatisfy { $0 == $1 || isClearError($0, of: $1) }
    }

    /// Whether a word is another one with a typing error, and no word of its own as far as letters can tell.
    ///
    /// Its first letter and its figures have to be right (`kända` is not `okända`, `c40` not `c20`); short words are too
    /// near to others; in words of middle length a letter may lack, be too much or in the wrong place, but no letter may stand
    /// for another one (`genova` is not `geneva`).
    private static func isClearError(_ word: String, of other: String) -> Bool {
        let (letters, others) = (Array(word), Array(other))
        let length = max(letters.count, others.count)
        guard length >= 5, letters.first == others.first, letters.filter(\.isNumber) == others.filter(\.isNumber) else {
            return false
        }
        let hasOtherLetters = letters.count == others.count && letters.sorted() != others.sorted()
        return length >= 8 || !hasOtherLetters
    }
}

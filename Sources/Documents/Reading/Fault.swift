import Diagnostics

/// Why a reader takes a text no further: what is wrong, where, and how to write it.
struct Fault: Error {
    /// The rule that the text breaks.
    var rule = TextRule.syntax
    /// What is wrong.
    let message: String
    /// The bytes that it is about.
    let range: Range<Int>
    /// How to write it.
    let hint: String?

    /// Makes a fault.
    init(_ message: String, _ range: Range<Int>, hint: String?, rule: String = TextRule.syntax) {
        self.rule = rule
        self.message = message
        self.range = range
        self.hint = hint
    }
}

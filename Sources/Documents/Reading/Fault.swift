import Diagnostics

/// Why a reader takes a text no further: what is wrong, where, and how to write it.
struct Fault: Error {
    /// The rule that the text breaks.
    var rule = TextRule.syntax
    /// What is wrong.
    let message: Text
    /// The bytes that it is about.
    let range: Range<Int>
    /// How to write it.
    let hint: Text?

    /// Makes a fault.
    init(_ message: Text, _ range: Range<Int>, hint: Text?, rule: String = TextRule.syntax) {
        self.rule = rule
        self.message = message
        self.range = range
        self.hint = hint
    }
}

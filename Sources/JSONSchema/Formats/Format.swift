import Diagnostics

/// One value of the keyword `format` (Validation, section 7).
@safe struct Format: Sendable {
    /// Its name in schemas.
    let name: String
    /// What a text of this format is, for messages: `a date`.
    let noun: Text
    /// Texts that have it, for hints.
    let examples: [String]
    /// Whether a text, as UTF-8, has it.
    let check: @Sendable (UnsafeRawBufferPointer) -> Bool
    /// Whether a number has it too, as written; only where YAML reads as number what people mean as text.
    let checkNumber: (@Sendable (UnsafeRawBufferPointer) -> Bool)?
    /// What was probably meant by a text that does not have it; whether that does is checked again.
    let correction: (@Sendable (String) -> String?)?

    /// Describes a format.
    init(
        _ name: String, _ noun: Text, examples: String...,
        checkNumber: (@Sendable (UnsafeRawBufferPointer) -> Bool)? = nil,
        correction: (@Sendable (String) -> String?)? = nil,
        check: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
    ) {
        self.name = name
        self.noun = noun
        self.examples = examples
        unsafe self.check = unsafe check
        unsafe self.checkNumber = unsafe checkNumber
        self.correction = correction
    }

    /// How much work checking so many bytes is: a regular expression is compiled, which takes some microseconds for each character.
    func work(_ count: Int) -> Int { name == "regex" ? 1_000 + 100 * count : count / 16 }

    /// Whether a text has it.
    func fits(_ text: String) -> Bool { unsafe Array(text.utf8).withUnsafeBytes(check) }

    /// The format with a name; `nil` where we know none, which then says nothing about a value.
    static func named(_ name: String) -> Format? { all.first { $0.name == name } }
}

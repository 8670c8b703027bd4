/// One value of the keyword `format` (Validation, section 7).
struct Format: Sendable {
    /// Its name in schemas.
    let name: String
    /// What a text of this format is, for messages: `a date`.
    let noun: String
    /// A text that has it, for hints.
    let example: String
    /// Whether a text, as UTF-8, has it.
    let check: @Sendable (UnsafeRawBufferPointer) -> Bool
    /// Whether a number has it too, as written; only where YAML reads as number what people mean as text.
    let checkNumber: (@Sendable (UnsafeRawBufferPointer) -> Bool)?

    /// Describes a format.
    init(
        _ name: String, _ noun: String, example: String,
        checkNumber: (@Sendable (UnsafeRawBufferPointer) -> Bool)? = nil,
        check: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
    ) {
        self.name = name
        self.noun = noun
        self.example = example
        self.check = check
        self.checkNumber = checkNumber
    }

    /// The format with a name; `nil` where we know none, which then says nothing about a value.
    static func named(_ name: String) -> Format? { all.first { $0.name == name } }
}

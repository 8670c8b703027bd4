import CLibyaml

/// libyaml's refusal of a text, in words for the person who wrote it.
struct SyntaxProblem {
    /// The rule under which it is reported.
    let rule: String
    /// What is wrong.
    let message: String
    /// What to do.
    let hint: String?

    /// Reads the problem from a parser that has just failed.
    init(_ parser: yaml_parser_t) {
        let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "the text cannot be read"
        let context = unsafe parser.context.map { unsafe String(cString: $0) }
        guard unsafe parser.error != YAML_READER_ERROR else {
            rule = TextRule.encoding
            let isControl = problem.contains("control characters")
            let value = unsafe String(UInt32(bitPattern: parser.problem_value), radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - value.count)) + value
            message =
                isControl ? "the control character U+\(padded) is not allowed" : "the text is not UTF-8: \(problem)"
            hint = isControl ? "delete it" : "save the file as UTF-8"
            return
        }
        rule = TextRule.syntax
        message = ([Self.plainer[problem] ?? problem] + (context.map { [Self.when($0)] } ?? [])).joined(separator: ", ")
        hint = Self.hints.first { problem.contains($0.0) }?.1
    }

    private static func when(_ context: String) -> String {
        context.hasPrefix("while ") ? context : "while reading: \(context)"
    }

    /// Problems that libyaml states in the terms of its grammar.
    private static let plainer = [
        "mapping values are not allowed in this context": "a ': ' stands where no key can be",
        "could not find expected ':'": "a line has neither a key with ':' nor belongs to the text before it",
        "did not find expected key": "this is not at the indentation of the keys before it",
        "did not find expected '-' indicator": "this is not at the indentation of the list before it",
        "found character that cannot start any token": "a value cannot begin with this character",
        "found undefined tag handle": "tags are not used here",
        "found duplicate %YAML directive": "'%' directives are not used here",
    ]

    private static let hints = [
        ("mapping values are not allowed", "put text that contains ': ' in quotes"),
        ("expected ':'", "indent the line under its key, or add ': ' and a value"),
        ("expected key", "indent it by as many spaces as its neighbours"),
        ("expected '-'", "indent it by as many spaces as its neighbours"),
        ("cannot start any token", "indent with spaces, not tabs; put text that begins with @, ` or % in quotes"),
        ("unexpected end of stream", "close the quotation mark or bracket that is still open"),
        ("did not find expected ',' or", "close the bracket that is still open, or put a comma before this"),
        ("unknown escape", "write '\\\\' for a backslash, or use single quotes"),
        ("invalid Unicode character escape", "write the character itself instead of its surrogate escapes"),
        ("tag handle", "put text that begins with '!' in quotes"),
    ]
}

import Documents

/// Why nobody can say whether a value is valid; never taken for a pass.
enum EvaluationLimit {
    /// A pattern that went on too long.
    case pattern(String, at: Int, keyword: String)
    /// Schemas that lead to each other without end.
    case recursion(at: Int)
    /// More work than any record is worth.
    case effort(at: Int)

    /// The keyword that it is reported under.
    var keyword: String {
        switch self {
        case .pattern(_, _, let keyword): keyword
        case .recursion: "$ref"
        case .effort: "effort"
        }
    }

    /// It as a violation.
    var violation: Violation {
        var violation =
            switch self {
            case .pattern(let text, let at, _):
                Violation(
                    at, "the pattern takes too long on this text",
                    hint: "shorten the text, or write the pattern \(Words.quote(text)) without nested repetition")
            case .recursion(let at):
                Violation(
                    at, "the schema leads back to itself without end on this value",
                    hint: "mend the schema: a reference must lead to a property or an item")
            case .effort(let at):
                Violation(
                    at, "checking this takes more work than is allowed",
                    hint: "make the file smaller, or the schema simpler")
            }
        violation.keyword = keyword
        violation.weight = .type
        return violation
    }
}

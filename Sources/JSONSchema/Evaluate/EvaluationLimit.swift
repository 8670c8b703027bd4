import Diagnostics
import Documents

/// Why nobody can say whether a value is valid; never taken for a pass.
enum EvaluationLimit {
    /// A search for a pattern that took too many steps.
    case pattern(String, at: Int, keyword: String)
    /// Schemas that lead to schemas deeper than so many.
    case depth(Int, at: Int)
    /// More work than any record is worth.
    case effort(at: Int)
    /// More seconds for the whole run than are allowed.
    case time(Int, at: Int)

    /// Whether there is nothing to find out about the rest of the document, because looking on is what is too much.
    var isOfWholeDocument: Bool {
        switch self {
        case .effort, .time: true
        case .pattern, .depth: false
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
            case .depth(let limit, let at):
                Violation(
                    at, "the schema leads from reference to reference more than \(limit) times on this value",
                    hint: "mend the schema: a reference must lead to a property or an item before it leads back")
            case .effort(let at):
                Violation(
                    at, "checking this takes more work than is allowed",
                    hint: "make the file smaller, or the schema simpler")
            case .time(let seconds, let at):
                Violation(
                    at, "this was not checked: checking all files takes longer than \(seconds) seconds",
                    hint: "make the schemas simpler; whoever runs the program can allow more time")
            }
        violation.keyword = keyword
        violation.weight = .type
        return violation
    }

    /// The keyword that it is reported under.
    private var keyword: String {
        switch self {
        case .pattern(_, _, let keyword): keyword
        case .depth: "$ref"
        case .effort, .time: "effort"
        }
    }
}

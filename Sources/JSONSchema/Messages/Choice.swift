import Diagnostics

/// A value that is none of those that it may be.
struct Choice {
    /// What the value is called.
    let subject: String
    /// How it is shown.
    let found: String
    /// Its text, to find what was meant; `nil` where it is no scalar.
    let text: String?
    /// What it may be: texts in quotes, other values as they are written.
    var allowed: [String]

    /// What is wrong.
    var message: String {
        let values = allowed.count == 1 ? allowed[0] : "one of " + Words.list(allowed)
        return "\(subject) must be \(values), not \(found)"
    }

    /// What was probably meant.
    var hint: String? {
        guard let text else { return nil }
        if allowed.contains("'\(text)'"), found != "'\(text)'" { return "put it in quotes: '\(text)'" }
        let names = allowed.map { $0.hasPrefix("'") ? String($0.dropFirst().dropLast()) : $0 }
        if names.contains(text) { return "write it without quotes: \(text)" }
        return Spelling.nearest(to: text, among: names).map { "did you mean '\($0)'?" }
    }
}

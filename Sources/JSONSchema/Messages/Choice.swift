import Diagnostics

/// A value that is none of those that it may be.
struct Choice {
    /// What the value is called.
    let subject: String
    /// How it is shown.
    let found: String
    /// Its text, to find what was meant; `nil` where it is no scalar, or empty.
    let text: String?
    /// How values are written in its file.
    let notation: Notation
    /// What it may be: texts in quotes, other values as they are written; of very many the first.
    var allowed: [String]
    /// How many values it may be.
    var count: Int

    /// What is wrong.
    var message: Text {
        if allowed.isEmpty { return "\(subject) can have no value, because the schema allows none" }
        let values = count == 1 ? allowed[0] : "one of " + Words.list(allowed, of: count)
        return "\(subject) must be \(values), not \(found)"
    }

    /// What was probably meant.
    var hint: Text? {
        if allowed.isEmpty { return "mend the schema: its list of values is empty" }
        guard let text else { return found == "nothing" ? "write a value, or delete the key" : nil }
        if allowed.contains("'\(text)'"), found != "'\(text)'" { return "put it in quotes: \(notation.quoted(text))" }
        let names = allowed.map { $0.hasPrefix("'") ? String($0.dropFirst().dropLast()) : $0 }
        if names.contains(text) { return "write it without quotes: \(text)" }
        return Spelling.nearest(to: text, among: names).map { "did you mean \(notation.name($0))?" }
    }

    /// Adds what it may be by another schema.
    mutating func merge(_ other: Choice) {
        let new = other.allowed.filter { !allowed.contains($0) }
        allowed += new
        count += other.count - (other.allowed.count - new.count)
    }
}

import Diagnostics
package import Records

/// A small register and what a rule says of it: an explanation and a test in one.
package struct RuleExample: Sendable {
    /// One thing that the rule says, at the mark of the same number.
    package struct Problem: Sendable, Hashable {
        /// What is wrong.
        package let message: String
        /// How to mend it.
        package let hint: String?
    }

    /// The day that examples are checked for where they name none: 2025-06-01.
    package static let usualDay = Day(number: 20240)

    /// What the example shows, in a few words.
    package let title: String
    /// Whether the rule does not hold in it.
    package let isFailing: Bool
    /// The day that the register is checked for.
    package let day: String
    /// Files, each after a line `# path`, or `# path -> target` for a link; `⟦⟧` mark where the rule reports.
    package let text: String
    /// What the rule says at the marks, in their order; empty where it has nothing to say.
    package let problems: [Problem]

    /// An example in which the rule does not hold.
    static func fails(_ title: String, on day: String = "2025-06-01", _ text: String, _ problems: Problem...) -> Self {
        RuleExample(title: title, isFailing: true, day: day, text: text, problems: problems)
    }

    /// An example in which the rule holds.
    static func passes(_ title: String, on day: String = "2025-06-01", _ text: String) -> Self {
        RuleExample(title: title, isFailing: false, day: day, text: text, problems: [])
    }

    /// The files by path, with their marks; a path below no folder of its own is one of `records/`.
    package var files: [(path: String, text: String)] { parts.files }
    /// The paths that are symbolic links.
    package var links: [String] { parts.links }

    private static func isPath(_ text: String) -> Bool {
        !text.contains(" ") && (text.contains(".") || text == "CODEOWNERS") && !text.hasSuffix(".")
    }

    /// Where an example's file lies in its register: schemas and single files at the top, records below `records/`.
    package static func place(of path: String) -> String {
        let isAtTop = !path.contains("/") || path.hasPrefix("schemas/") || path.hasPrefix("records/")
        return isAtTop ? path : "records/" + path
    }

    private var parts: (files: [(path: String, text: String)], links: [String]) {
        var files: [(path: String, text: String)] = []
        var links: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let names = line.dropFirst(2).split(separator: " -> ").map(String.init)
            if line.hasPrefix("# "), let path = names.first, Self.isPath(path) {
                files.append((path, ""))
                if names.count > 1 { links.append(path) }
            } else if !files.isEmpty {
                files[files.count - 1].text += line + "\n"
            }
        }
        return (files, links)
    }
}

extension RuleExample.Problem {
    /// What a rule says at a mark.
    static func says(_ message: String, hint: String?) -> Self { .init(message: message, hint: hint) }

    /// What a rule says at a mark, with a hint that the rule itself has.
    static func says(_ message: String, hint: Text) -> Self { .init(message: message, hint: hint.en) }
}

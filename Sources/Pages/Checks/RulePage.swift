import Checks
package import Diagnostics

/// The explanation of a rule: what holds, why, and an example that fails and one that passes.
package struct RulePage {
    private let description: RuleDescription
    private let examples: [RuleExample]

    /// Makes the page of a name that a diagnostic has; `nil` where nothing has it.
    package init?(_ name: String) {
        guard let description = Explanations.description(of: name) else { return nil }
        self.description = description
        examples = Explanations.examples(of: name)
    }

    /// One line for each rule.
    package static func list(_ colour: Colour) -> String {
        let all = Explanations.all
        let width = all.map(\.name.width).max() ?? 0
        let lines = all.map { rule in
            let padding = String(repeating: " ", count: width - rule.name.width)
            let severity = rule.severity == .error ? colour.red("error  ") : colour.yellow("warning")
            return "\(rule.name)\(padding)  \(severity)  \(rule.invariant)\n"
        }
        return lines.joined()
            + "schema/KEYWORD: a record does not match its schema; 'kumppani explain schema/enum' tells more.\n"
    }

    /// What holds, why, and the examples.
    package func text(_ colour: Colour) -> String {
        var text = "\(colour.bold(description.name)) (\(description.severity.rawValue))\n\n\(description.invariant)\n\n"
        text += "\(colour.bold("Why"))\n\n\(Self.wrapped(description.why))\n"
        if let failing = examples.first(where: \.isFailing) {
            text += "\n\(colour.bold("Fails"))\n\n\(Self.shown(failing, colour))"
        }
        if let passing = examples.first(where: { !$0.isFailing }) {
            text += "\n\(colour.bold("Passes"))\n\n\(Self.shown(passing, colour))"
        }
        return text
    }

    /// An example with its files, and the marked places underlined.
    private static func shown(_ example: RuleExample, _ colour: Colour) -> String {
        example.files.map { path, text in
            let lines = text.split(separator: "\n").map { line -> String in
                let plain = line.filter { $0 != "⟦" && $0 != "⟧" }
                guard plain != line else { return "    \(line)\n" }
                var underline = ""
                var isMarked = false
                for character in line {
                    if character == "⟦" || character == "⟧" {
                        isMarked = character == "⟦"
                    } else {
                        underline += isMarked ? "^" : " "
                    }
                }
                let trimmed = underline.allSatisfy { $0 == " " } ? "" : "    \(colour.red(underline))\n"
                return "    \(plain)\n" + trimmed
            }
            return "  \(RuleExample.place(of: path))\n\(lines.joined())"
        }.joined()
    }

    /// A paragraph in lines of at most 100 characters.
    private static func wrapped(_ text: String) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + word.count < 100 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}

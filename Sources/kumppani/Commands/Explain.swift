import ArgumentParser
import Checks
import Diagnostics

/// `kumppani explain [RULE]`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule: what holds, why, and an example that fails and one that passes.",
        discussion: "Without a rule it lists them all.")

    @Argument(help: "The name that stands in brackets in a diagnostic, such as owner-in-force.")
    var rule: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let name = rule else {
            try Output(options).write(Self.list(options.colour))
            return
        }
        guard let description = Explanations.description(of: name) else {
            let names =
                Rule.all.map(\.name) + (Explanations.readers + Explanations.files + Explanations.commits).map(\.name)
            throw Failure(
                "there is no rule '\(name)'",
                hint: Spelling.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
                    ?? "'kumppani explain' lists them all")
        }
        let rule = Rule.all.first { $0.name == name }
        try Output(options).write(Self.page(description, rule, options.colour))
    }

    private static func list(_ colour: Colour) -> String {
        let all = Rule.all.map(\.description) + Explanations.readers + Explanations.files + Explanations.commits
        let width = all.map(\.name.width).max() ?? 0
        let lines = all.map { rule in
            let padding = String(repeating: " ", count: width - rule.name.width)
            let severity = rule.severity == .error ? colour.red("error  ") : colour.yellow("warning")
            return "\(rule.name)\(padding)  \(severity)  \(rule.invariant)\n"
        }
        return lines.joined()
            + "schema/KEYWORD: a record does not match its schema; 'kumppani explain schema/enum' tells more.\n"
    }

    private static func page(_ description: RuleDescription, _ rule: Rule?, _ colour: Colour) -> String {
        var text = "\(colour.bold(description.name)) (\(description.severity.rawValue))\n\n\(description.invariant)\n\n"
        text += "\(colour.bold("Why"))\n\n\(wrapped(description.why))\n"
        if let rule {
            text += "\n\(colour.bold("Fails"))\n\n\(shown(rule.failing, colour))\n\(colour.bold("Passes"))\n\n"
            text += shown(rule.passing, colour)
        }
        return text
    }

    /// An example with its files, and the marked places underlined.
    private static func shown(_ example: String, _ colour: Colour) -> String {
        Example(example).files.map { path, text in
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
            return "  records/\(path)\n\(lines.joined())"
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

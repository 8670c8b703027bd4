import Checks
package import Diagnostics
import Editing

/// The explanation of a rule: what holds, why, how `check --fix` mends it, and an example that fails and one that passes.
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
    package static func list(_ style: TextStyle) -> String {
        let (colour, language) = (style.colour, style.language)
        let all = Explanations.all
        let width = all.map(\.name.width).max() ?? 0
        let severityWidth = Severity.allCases.map { $0.word.text(in: language).width }.max() ?? 0
        let lines = all.map { rule in
            let padding = String(repeating: " ", count: width - rule.name.width)
            let word = rule.severity.word.text(in: language)
            let spaces = String(repeating: " ", count: max(0, severityWidth - word.width))
            let severity = (rule.severity == .error ? colour.red(word) : colour.yellow(word)) + spaces
            let indent = width + severityWidth + 4
            let isNarrow = style.terminalWidth.map { $0 < indent + 30 } ?? false
            let head = "\(rule.name)\(padding)  \(severity)"
            let invariant = rule.invariant.text(in: language)
            if isNarrow {
                return head + "\n" + Wrapping.text(invariant, width: style.terminalWidth, first: "  ", more: "  ")
            }
            let space = String(repeating: " ", count: indent)
            let lines = Wrapping.text(invariant, width: style.terminalWidth, first: space, more: space)
            return head + "  " + lines.dropFirst(indent)
        }
        return lines.joined()
            + Wrapping.text(schemaLine.text(in: language), width: style.terminalWidth)
    }

    private static let schemaLine = Text(
        en: "schema/KEYWORD: a record does not match its schema; 'kumppani explain schema/enum' tells more.",
        fi: "schema/AVAINSANA: tietue ei ole skeemansa mukainen; 'kumppani explain schema/enum' kertoo lisää.",
        sv: "schema/NYCKELORD: en post följer inte sitt schema; 'kumppani explain schema/enum' berättar mer.")
    private static let whyHeading = Text(en: "Why", fi: "Miksi", sv: "Varför")
    private static let mendingHeading = Text(en: "Mending", fi: "Korjaaminen", sv: "Rättning")
    private static let failsHeading = Text(en: "Fails", fi: "Ei kelpaa", sv: "Godtas inte")
    private static let passesHeading = Text(en: "Passes", fi: "Kelpaa", sv: "Godtas")

    /// What holds, why, what is mended by itself, and the examples.
    package func text(_ style: TextStyle) -> String {
        let (colour, language) = (style.colour, style.language)
        var text = "\(colour.bold(description.name)) (\(description.severity.word.text(in: language)))\n\n"
        let wrapped = { (text: String) in Wrapping.text(text, width: style.width) }
        text += wrapped(description.invariant.text(in: language)) + "\n"
        text +=
            "\(colour.bold(Self.whyHeading.text(in: language)))\n\n\(wrapped(description.why.text(in: language)))"
        if let mend = Mend.named(description.name) {
            let sentence = "'kumppani check --fix' " + mend.work.text(in: language)
            text += "\n\(colour.bold(Self.mendingHeading.text(in: language)))\n\n\(wrapped(sentence))"
        }
        if let failing = examples.first(where: \.isFailing) {
            text += "\n\(colour.bold(Self.failsHeading.text(in: language)))\n\n\(Self.shown(failing, colour))"
        }
        if let passing = examples.first(where: { !$0.isFailing }) {
            text += "\n\(colour.bold(Self.passesHeading.text(in: language)))\n\n\(Self.shown(passing, colour))"
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

}

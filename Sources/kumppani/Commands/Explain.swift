import ArgumentParser
import Checks
import Pages
import Words

/// `kumppani explain [RULE]`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule: what holds, why, and an example that fails and one that passes.",
        discussion: "Without a rule it lists them all.")

    @Argument(
        help: "The name that stands in brackets in a diagnostic, such as owner-in-force.", completion: Completions.rules
    )
    var rule: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let rule else { return try options.write(RulePage.list(options.style)) }
        guard let page = RulePage(rule) else { throw Misuse.unknownRule(rule, among: Explanations.names) }
        try options.write(page.text(options.style))
    }
}

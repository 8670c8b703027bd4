import ArgumentParser
import Checks
import Pages
import Words

/// `kumppani explain [RULE]`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration("explain", .explain)

    @Argument(help: .of(.explainRule), completion: Completions.rules) var rule: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let rule else { return try options.write(RulePage.list(options.style)) }
        guard let page = RulePage(rule) else { throw UnknownRule(rule) }
        try options.write(page.text(options.style))
    }
}

import ArgumentParser
import Pages
import Words

/// `kumppani changes --since X`.
struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration("changes", .changes)

    @Option(help: .of(.changesSince)) var since: String

    @Option(help: .of(.changesUntil)) var until: String?

    @Option(help: .of(.owner), completion: Completions.units) var owner: String?

    @Flag(help: .of(.all)) var all = false

    @Option(help: .of(.format)) var format: ChangesPage.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let page = try ChangesPage(
            since: since, until: until, ofUnit: owner, isAll: all, in: options.history())
        try options.write(page.text(format, options.style))
    }
}

extension ChangesPage.Format: ExpressibleByArgument {}

import ArgumentParser
import Programs
import Reports
import Words

/// `kumppani digest`.
struct DigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration("digest", .digest)

    @Option(help: .of(.digestUnit), completion: Completions.units) var unit: String?

    @Option(help: .of(.digestSince)) var since: String?

    @Option(help: .of(.within)) var within = 90

    @Option(help: .of(.format)) var format: Digest.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard 0...36_500 ~= within else { throw Misuse.notDays(within) }
        let digest = try DigestRequest(unit: unit, since: since, days: within)
            .digest(from: options.workspace(), on: options.day(), today: .today)
        // Who wants no mail where nothing is due; programs get what they asked for.
        if digest.isEmpty, options.quiet, ![.json, .ics].contains(format) { return }
        try options.write(digest.text(format, options.style))
    }
}

extension Digest.Format: ExpressibleByArgument {}

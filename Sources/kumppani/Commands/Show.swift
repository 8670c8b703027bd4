import ArgumentParser
import Diagnostics
import Pages
import Programs
import Words

/// `kumppani show RECORD`.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration("show", .show)

    @Argument(help: .of(.recordFromHere), completion: Completions.records) var record: String

    @Option(help: .of(.at)) var at: String?

    @Option(help: .of(.format)) var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        var request = ShowRequest(record)
        request.moment = at
        request.isOfDay = options.on != nil
        let (view, unreadable) = try request.view(from: options.workspace(), on: options.day(), today: .today)
        // As YAML it is shown as it stands.
        guard format == .yaml || unreadable.isEmpty else {
            try StandardError.write(unreadable.map { $0.text(options.style) + "\n" }.joined())
            throw ExitCode(1)
        }
        try options.write(view.text(format, options.style))
    }
}

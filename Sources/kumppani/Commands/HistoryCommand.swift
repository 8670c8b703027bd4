import ArgumentParser
import Pages
import Words

/// `kumppani history RECORD`.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration("history", .history)

    @Argument(help: .of(.historyRecord), completion: Completions.records) var record: String

    @OptionGroup var shown: HistoryOptions

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let request = try shown.request(for: record)
        try options.write(request.view(in: options.history()), shown.format)
    }
}

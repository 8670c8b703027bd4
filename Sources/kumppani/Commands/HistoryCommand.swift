import ArgumentParser
import Pages
import Programs
import Workspace

/// `kumppani history RECORD`.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show what happened to a record: field by field, who changed it, when, why, by which decision.",
        discussion: """
            Records are followed through renames and moves. --since and --until name days on which the register was changed.
            --valid shows the dates in the record instead: when things were true, and when the register learned it.
            """)

    @Argument(
        help: """
            The record: partners/pietari, pietari, or its path, from the register's top or else from here; it need not \
            exist any more.
            """, completion: Completions.records)
    var record: String

    @OptionGroup var shown: HistoryOptions

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let request = try shown.request(for: record)
        try options.write(request.view(in: options.workspace().history(today: .today)), shown.format)
    }
}

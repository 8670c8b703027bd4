import ArgumentParser
import Diagnostics
import Documents
import Pages
import Programs
import Records
import Workspace

/// `kumppani show RECORD`.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a record with its fields, and the records that refer to it.",
        discussion:
            "With --on it is shown as it was true on that day: entries that began later or had ended are left out.")

    @Argument(
        help: "The record: partners/pietari, pietari, or its path, from the register's top or else from here.",
        completion: Completions.records)
    var record: String

    @Option(
        help: ArgumentHelp("Show it as the register knew it then: a revision or a date.", valueName: "rev|date"))
    var at: String?

    @Option(help: "text, json, csv or yaml.")
    var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let workspace = try options.workspace()
        let snapshot = try workspace.snapshot(
            at: at.map { .asKnown($0, today: .today) } ?? .workTree, on: options.day())
        let register = try snapshot.register()
        let found =
            try at.map { try workspace.history(today: .today).record(named: record, in: register, asOf: $0) }
            ?? register.record(named: record, from: workspace.standing(in: snapshot))
        if format != .yaml { try refuseUnreadable(found) }
        let view = RecordView(
            found, in: register, guides: try snapshot.guides(forPages: true), day: snapshot.day,
            isFiltered: options.on != nil)
        try Output(options).write(view.text(format, options.style))
    }

    /// Ends with exit code 1 where a record's text cannot be read, and tells why; as YAML it is shown as it stands.
    private func refuseUnreadable(_ record: Record) throws {
        let result = Documents.read(record.document.bytes, path: record.path)
        guard !result.document.isSound else { return }
        try Output.tell(result.diagnostics.map { $0.text(options.style) + "\n" }.joined())
        throw ExitCode(1)
    }
}

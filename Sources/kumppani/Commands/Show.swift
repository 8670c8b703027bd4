import ArgumentParser
import Diagnostics
import Documents
import Records

/// `kumppani show RECORD`.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a record with its fields, and the records that refer to it.",
        discussion:
            "With --on it is shown as it was true on that day: entries that began later or had ended are left out.")

    @Argument(help: "The record: partners/pietari, pietari, or its path, from the register's top or else from here.")
    var record: String

    @Option(
        help: ArgumentHelp("Show it as the register knew it then: a revision or a date.", valueName: "rev|date"))
    var at: String?

    @Option(help: "text, json, csv or yaml.")
    var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let day = try options.day()
        if let at { return try show(asOf: at, on: day) }
        let location = try RegisterLocation(options)
        let register = try RegisterLoader(source: location.source, configuration: location.configuration).load()
            .register
        let record = try register.record(named: record, from: location.standing(options))
        let guide = try FieldGuide(
            source: location.source, configuration: location.configuration, collection: record.id.collection)
        let notes = guide.notes(on: record.document)
        let view = RecordView(record, in: register, notes: notes, day: day, isFiltered: options.on != nil)
        try Output(options).write(view.text(format, options))
    }

    /// The record as a commit has it, by the fields that it had then; a record that was called otherwise is found.
    private func show(asOf moment: String, on day: Day) throws {
        let place = try HistoryPlace(options)
        guard let commit = try place.commit(at: moment) else {
            throw Failure(
                "the register had no commit yet on '\(moment)'",
                hint: "'kumppani history \(record)' shows what it knew when")
        }
        let source = try place.source(at: commit)
        let register = try RegisterLoader(source: source, configuration: place.configuration(at: commit)).load()
            .register
        let found = try place.record(named: record, in: register, asOf: moment)
        let guide = try FieldGuide(
            source: source, configuration: register.configuration, collection: found.id.collection)
        let view = RecordView(
            found, in: register, notes: guide.notes(on: found.document), day: day, isFiltered: options.on != nil)
        try Output(options).write(view.text(format, options))
    }
}

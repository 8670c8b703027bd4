import ArgumentParser
import Diagnostics
import Documents
import Records

/// `kumppani show RECORD`.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a record with its fields, and the records that refer to it.",
        discussion:
            "With --on it is shown as it was true on that day: entries that began later or had ended are left out.")

    @Argument(help: "The record: partners/pietari, pietari, or its path.")
    var record: String

    @Option(help: "text, json, csv or yaml.")
    var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let day = try options.day()
        let location = try RegisterLocation(options)
        let register = try RegisterLoader(source: location.source, configuration: location.configuration).load()
            .register
        let record = try register.record(named: record)
        let guide = try FieldGuide(
            source: location.source, configuration: location.configuration, collection: record.id.collection)
        let notes = guide.notes(on: record.document)
        let view = RecordView(record, in: register, notes: notes, day: day, isFiltered: options.on != nil)
        try Output(options).write(view.text(format, options))
    }
}

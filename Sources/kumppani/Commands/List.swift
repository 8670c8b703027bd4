import ArgumentParser
import Diagnostics
import Documents
import Pages
import Records
import Workspace

/// `kumppani list COLLECTION`.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the records of a collection.")

    @Argument(
        help: "The collection, such as networks; without one the collections are listed.",
        completion: Completions.collections)
    var collection: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only records that meet this: field=value, field!=value, field= (lacks it), field~words; may be repeated.",
            valueName: "condition"), completion: Completions.fields)
    var conditions: [String] = []

    @Option(
        help: ArgumentHelp(
            "The fields to show, joined by commas: as text by their labels, as CSV by their keys, which no language changes.",
            valueName: "fields"))
    var columns: String?

    @Option(help: "text, json, csv or yaml.")
    var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    /// What the columns of the collections are called.
    private static let header = [
        Text(en: "Collection", fi: "Kokoelma", sv: "Samling"), Text(en: "Name", fi: "Nimi", sv: "Namn"),
        Text(en: "Records", fi: "Tietueita", sv: "Poster"),
    ]

    func run() throws {
        let day = try options.day()
        let filters = try conditions.map { text in
            guard let filter = FieldFilter(text) else {
                throw Failure(
                    Text(
                        en: "'--where \(text)' is no condition", fi: "'--where \(text)' ei ole ehto",
                        sv: "'--where \(text)' är inget villkor"),
                    hint: Text(
                        en: "write field=value, field!=value, field= (lacks it), field!= (has it) or field~words",
                        fi: "kirjoita kenttä=arvo, kenttä!=arvo, kenttä= (puuttuu), kenttä!= (on) tai kenttä~sanat",
                        sv: "skriv fält=värde, fält!=värde, fält= (saknas), fält!= (finns) eller fält~ord"))
            }
            return filter
        }
        let snapshot = try options.workspace().snapshot(at: .workTree, on: day)
        let configuration = snapshot.configuration
        guard let collection else {
            return try Output(options).write(collections(of: snapshot).text(format, options.style))
        }
        guard configuration.collection(collection) != nil else {
            throw Failure.unknown(
                Text(en: "collection", fi: "kokoelmaa", sv: "ingen samling"), collection,
                among: configuration.collections.map(\.name))
        }
        let register = try snapshot.register()
        let guide = try snapshot.guide(of: collection, forPages: true)
        let names = FieldNames(of: collection, in: register, guide: guide)
        for filter in filters { try names.require(filter) }
        for column in columns?.split(separator: ",") ?? [] { try names.require(field: column.filter { $0 != " " }) }
        let records = register.records(of: collection).filter { record in
            // Asked about a day, what certainly had not begun by then is none of it.
            let isLater = options.on != nil && register.isYetToBegin(record, on: day)
            return !isLater && filters.allSatisfy { $0.matches(record, on: day) }
        }
        if records.isEmpty, !options.quiet { Failure.tell(nothing(configuration, collection)) }
        if records.isEmpty, format == .text { return try Output(options).write("") }
        let list = RecordList(records: records, in: register, guide: guide, day: day, columns: columns)
        try Output(options).write(list.text(format, options.style))
    }

    /// The collections: for people with what they are called and how many records there are, for programs as `register.yaml`
    /// has them.
    private func collections(of snapshot: RegisterSnapshot) throws -> Table {
        let collections = snapshot.configuration.collections
        guard format == .text else {
            return Table(
                header: ["collection", "role", "files"],
                rows: collections.map { [$0.name, $0.role?.rawValue ?? "", $0.files.text] })
        }
        let counts = Dictionary(grouping: try snapshot.recordIDs(), by: \.collection).mapValues(\.count)
        return Table(
            header: Self.header.map { $0.text(in: .spoken) },
            rows: collections.map { collection in
                [
                    collection.name, collection.pluralLabel(in: Language.spoken.rawValue),
                    "\(counts[collection.name] ?? 0)",
                ]
            })
    }

    private func nothing(_ configuration: RegisterConfiguration, _ collection: String) -> Notice {
        let asked = conditions.joined(separator: ", ")
        guard !conditions.isEmpty else {
            return Notice(
                Text(
                    en: "there are no records in '\(collection)'", fi: "kokoelmassa '\(collection)' ei ole tietueita",
                    sv: "det finns inga poster i '\(collection)'"))
        }
        return Notice(
            Text(
                en: "no record of '\(collection)' meets \(asked)",
                fi: "yksikään kokoelman '\(collection)' tietue ei täytä ehtoa \(asked)",
                sv: "ingen post i '\(collection)' uppfyller \(asked)"))
    }
}

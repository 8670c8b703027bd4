import ArgumentParser
import Pages
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

    func run() throws {
        let snapshot = try options.workspace().snapshot(at: .workTree, on: options.day())
        guard let collection else {
            return try options.write(CollectionList(of: snapshot).text(format, options.style))
        }
        var request = ListRequest(collection)
        request.conditions = conditions
        request.columns = columns
        request.isOfDay = options.on != nil
        let list = try request.list(from: snapshot)
        if list.isEmpty { options.tell(request.emptyNotice) }
        try options.write(list.isEmpty && format == .text ? "" : list.text(format, options.style))
    }
}

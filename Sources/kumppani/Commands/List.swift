import ArgumentParser
import Pages
import Words

/// `kumppani list COLLECTION`.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration("list", .list)

    @Argument(help: .of(.listCollection), completion: Completions.collections) var collection: String?

    @Option(name: .customLong("where"), help: .of(.conditions), completion: Completions.fields)
    var conditions: [String] = []

    @Option(help: .of(.columns)) var columns: String?

    @Option(help: .of(.format)) var format: RecordFormat = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let snapshot = try options.snapshot()
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

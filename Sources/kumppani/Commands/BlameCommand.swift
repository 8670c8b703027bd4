import ArgumentParser
import Diagnostics
import Differences
import Documents
import Git
import History

/// `kumppani blame RECORD`.
struct BlameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blame",
        abstract:
            "Show for each field of a record the commit that last set its value: when, who, why, by which decision.")

    @Argument(help: "The record: partners/pietari, pietari, or its path, from the register's top or else from here.")
    var record: String

    @Option(help: "text, json, html or markdown.")
    var format: HistoryCommand.Format = .text

    @Option(help: ArgumentHelp("Only this field, such as owner or fee.eur.", valueName: "field"))
    var field: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let place = try HistoryPlace(options)
        let path = try place.histories.latestPath(from: place.names.path(named: record))
        var (fields, changes) = try place.histories.blame(ofPath: path)
        if let field {
            let selection = FieldSelection(field)
            try place.histories.require(selection, ofPath: path, present: place.document(at: path), changes)
            fields = fields.filter { selection.contains($0.field) }
        }
        let name = place.histories.name(of: path)
        let text =
            switch format {
            case .json: Self.json(fields, name).text + "\n"
            case .text: Self.page(fields, name, place, path).text(.text, options)
            case .html: Self.page(fields, name, place, path).text(.html, options)
            case .markdown: Self.page(fields, name, place, path).text(.markdown, options)
            }
        try Output(options).write(text)
    }

    /// One entry for the fields that one commit set one after the other.
    private static func page(_ fields: [BlamedField], _ name: String, _ place: HistoryPlace, _ path: String) -> Page {
        let words = ChangeWords(place)
        var entries: [Page.Entry] = []
        var last: ObjectID?
        for blamed in fields {
            let commit = blamed.change.commit
            if last != commit.id {
                entries.append(
                    Page.Entry(
                        heading: "\(commit.day)",
                        remarks: [String(commit.id.description.prefix(10)), commit.author.name],
                        reason: [commit.subject], decisions: words.decisions(commit)))
                last = commit.id
            }
            entries[entries.count - 1].lines.append(words.value(blamed.field))
        }
        return Page(
            title: words.title(name, place.document(at: path)), sections: [.init(entries: entries)],
            emptyNote: "No commit set a field of it.")
    }

    private static func json(_ fields: [BlamedField], _ name: String) -> JSONValue {
        let fields = fields.map { blamed -> JSONValue in
            .object(
                [
                    ("path", .string(blamed.field.path.description)), ("label", .string(blamed.field.label())),
                    ("value", blamed.value.json()),
                ] + blamed.change.commit.members)
        }
        return ["record": .string(name), "fields": .array(fields)]
    }
}

import ArgumentParser
import Diagnostics
import Differences
import Git
import History
import Records

/// `kumppani report NAME`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a report about the register.", subcommands: [PeriodReport.self])
}

/// `kumppani report period`.
struct PeriodReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "period",
        abstract: "What a period brought: new, ended and changed partners and networks, owners, agreements, roles.",
        discussion: "Each change with its reason and its decision, by the days on which the register was changed.")

    @Option(help: ArgumentHelp("The first day, month or year.", valueName: "date"))
    var since: String

    @Option(help: ArgumentHelp("The last day, month or year.", valueName: "date"))
    var until: String?

    @Option(help: "text, json, html or markdown.")
    var format: HistoryCommand.Format = .text

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let place = try HistoryPlace(options)
        let digests = try place.histories.digests(in: place.period(since: since, until: until))
        let review = PeriodReview(digests, place.histories.paths)
        let text =
            switch format {
            case .json: json(review).text + "\n"
            case .text: page(review, place).text(.text, options)
            case .html: page(review, place).text(.html, options)
            case .markdown: page(review, place).text(.markdown, options)
            }
        try Output(options).write(text)
    }

    private func page(_ review: PeriodReview, _ place: HistoryPlace) -> Page {
        let words = ChangeWords(place)
        let sections = review.sections.map { section in
            Page.Section(
                title: section.title,
                entries: section.items.map { item in
                    let title = words.title(item.change.record, item.change.after ?? item.change.before)
                    return words.entry(item.change, titled: title, fields: item.fields)
                })
        }
        return Page(
            title: place.configuration.title(in: "en"), about: ["Review of \(since) – \(until ?? "today")"],
            sections: sections, emptyNote: "Nothing changed in this period.")
    }

    private func json(_ review: PeriodReview) -> JSONValue {
        let sections = review.sections.map { section -> JSONValue in
            [
                "title": .string(section.title),
                "items": .array(
                    section.items.map { item in
                        .object(
                            [("record", .string(item.change.record))] + item.change.commit.members + [
                                ("kind", .string(item.change.kind.rawValue)),
                                ("fields", .array(item.fields.map(\.json))),
                            ])
                    }),
            ]
        }
        return ["since": .string(since), "until": JSONValue(until), "sections": .array(sections)]
    }
}

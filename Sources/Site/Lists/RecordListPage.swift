import Diagnostics
import Documents
import Records
import Words

/// The records of a collection as a table, with filters; where values of these are chosen only those that have them.
struct RecordListPage: SitePage {
    let collection: SiteCollection
    let selection: FilterSelection
    let part: Int
    let maker: PageMaker

    /// How many rows one page has; more would be slow on a telephone.
    static let most = 500

    /// Makes the page of a part of a list, or of what meets some choices.
    init(_ collection: SiteCollection, _ choices: [FilterValue] = [], part: Int = 1, _ maker: PageMaker) {
        self.collection = collection
        selection = FilterSelection(collection, choices)
        self.part = part
        self.maker = maker
    }

    /// How many pages the list of a collection takes.
    static func parts(_ collection: SiteCollection) -> Int { parts(collection.records.count) }

    /// How many pages so many records take.
    static func parts(_ count: Int) -> Int { max(1, (count + most - 1) / most) }

    private var words: any Words { maker.words }

    var title: String {
        let name = collection.plural(in: maker.language)
        let chosen = selection.choices.compactMap { choice -> String? in
            guard let filter = collection.filters.first(where: { $0.field.name == choice.field }),
                let value = filter.value(choice.value)
            else { return nil }
            return "\(filter.field.title(maker)) – \(filter.title(of: value, maker))"
        }
        let whole = chosen.isEmpty ? name : "\(name): \(chosen.joined(separator: ", "))"
        return part == 1 ? whole : "\(whole), \(words.part(part, of: Self.parts(selection.records.count)))"
    }

    var data: Route? { .json(.list(collection.name)) }

    func write(_ html: inout HTML) {
        let chosen = selection.records
        // A file has all that one value leaves; a server has parts of that too.
        let isWhole = !selection.choices.isEmpty && maker.live == nil
        let rows = isWhole ? chosen : Array(chosen.dropFirst((part - 1) * Self.most).prefix(Self.most))
        html.element("h1", text: title)
        html.element("p", .class("list-tools")) { html in
            html.element(
                "span", .id("count"), .text("data-words", words.shownTemplate), .text("data-clear", words.clearFilters),
                .text("aria-live", "polite"), text: words.count(chosen.count))
            if !selection.choices.isEmpty {
                html.text(" · ")
                html.link(to: maker.page(.list(collection.name, part: 1)), text: words.showAll)
            }
            for (route, text) in [
                (Route.table(collection.name, maker.language, .workbook), words.asWorkbook),
                (.table(collection.name, maker.language, .csv), words.asTable),
                (.json(.list(collection.name)), words.asData),
                (maker.page(.embedded(collection.name)), words.forOtherPages),
            ] {
                html.text(" · ")
                html.link(to: route, text: text)
            }
        }
        CoverageNote(collection: collection, maker: maker, isAlone: true).write(&html)
        html.element("div", .class("list")) { html in
            FilterList(collection: collection, selection: selection, maker: maker).write(&html)
            if rows.isEmpty {
                html.element("p", text: words.nothingHere)
            } else {
                RecordTable(collection: collection, records: rows, maker: maker).write(&html)
            }
        }
        if !isWhole { parts(of: chosen.count, &html) }
    }

    private func parts(of records: Int, _ html: inout HTML) {
        let count = Self.parts(records)
        guard count > 1 else { return }
        html.element("nav", .class("choices"), .text("aria-label", words.parts)) { html in
            html.element("ul") { html in
                for number in 1...count {
                    html.element("li") { html in
                        if number == part {
                            html.link(link(to: number), .text("aria-current", "page"), text: "\(number)")
                        } else {
                            html.link(link(to: number), text: "\(number)")
                        }
                    }
                }
            }
        }
    }

    private func link(to number: Int) -> Link {
        if selection.choices.isEmpty { return .route(maker.page(.list(collection.name, part: number))) }
        return ListQuery(choices: selection.choices, part: number).link(
            to: maker.page(.list(collection.name, part: 1)))
    }
}

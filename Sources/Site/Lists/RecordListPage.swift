import Diagnostics
import Documents
import Records
import Words

/// The records of a collection as a table, with filters; of a filter's value only those that have it.
struct RecordListPage: SitePage {
    let collection: SiteCollection
    let choice: FilterValue?
    let part: Int
    let maker: PageMaker

    /// How many rows one page has; more would be slow on a telephone.
    static let most = 500

    /// How many pages the list of a collection takes.
    static func parts(_ collection: SiteCollection) -> Int { max(1, (collection.records.count + most - 1) / most) }

    private var words: any Words { maker.words }

    var title: String {
        let name = collection.plural(in: maker.language)
        guard let choice, let filter, let value = filter.values.first(where: { $0.value == choice.value }) else {
            return part == 1 ? name : "\(name), \(words.part(part, of: Self.parts(collection)))"
        }
        return "\(name): \(filter.field.title(maker)) – \(filter.title(of: value, maker))"
    }

    private var filter: FilterIndex? {
        choice.flatMap { choice in collection.filters.first { $0.field.name == choice.field } }
    }

    var data: Route? { .json(.list(collection.name)) }

    func write(_ html: inout HTML) {
        let all = collection.records
        let chosen = choice.map { filter?.records(with: $0.value) ?? [] }
        let rows = chosen ?? Array(all.dropFirst((part - 1) * Self.most).prefix(Self.most))
        html.element("h1", text: title)
        html.element("p", .class("list-tools")) { html in
            html.element(
                "span", .id("count"), .text("data-words", words.shownTemplate), .text("data-clear", words.clearFilters),
                .text("aria-live", "polite"),
                text: words.count(chosen?.count ?? all.count))
            if choice != nil {
                html.text(" · ")
                html.link(to: maker.page(.list(collection.name, part: 1)), text: words.showAll)
            }
            html.text(" · ")
            html.link(to: .table(collection.name, maker.language), text: words.asTable)
            html.text(" · ")
            html.link(to: .json(.list(collection.name)), text: words.asData)
        }
        guard !rows.isEmpty else { return html.element("p", text: words.nothingHere) }
        html.element("div", .class("list")) { html in
            filters(&html)
            RecordTable(collection: collection, records: rows, maker: maker).write(&html)
        }
        if choice == nil { parts(&html) }
    }

    private func filters(_ html: inout HTML) {
        let groups = collection.filters.filter { !$0.values.isEmpty }
        guard !groups.isEmpty else { return }
        html.element("aside", .class("filters"), .text("aria-label", words.filters)) { html in
            html.element("h2", text: words.filters)
            for group in groups {
                html.element("details", .text("data-field", group.field.name)) { html in
                    html.element("summary", text: group.field.title(maker))
                    html.element("ul") { html in
                        for (title, value) in group.ordered(maker) {
                            html.element("li") { html in
                                let own = FilterValue(field: group.field.name, value: value.value)
                                let current: [Attribute] = own == choice ? [.text("aria-current", "true")] : []
                                html.link(
                                    .route(maker.page(.filtered(collection.name, own))),
                                    attributes: current + [.text("data-value", value.value)]
                                ) { html in
                                    html.text(title)
                                    html.text(" ")
                                    html.element("span", .class("count"), text: "\(value.records.count)")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func parts(_ html: inout HTML) {
        let count = Self.parts(collection)
        guard count > 1 else { return }
        html.element("nav", .class("choices"), .text("aria-label", words.parts)) { html in
            html.element("ul") { html in
                for number in 1...count {
                    html.element("li") { html in
                        let route = maker.page(.list(collection.name, part: number))
                        if number == part {
                            html.link(.route(route), .text("aria-current", "page"), text: "\(number)")
                        } else {
                            html.link(to: route, text: "\(number)")
                        }
                    }
                }
            }
        }
    }
}

import Words

/// The filters beside a list, each value with how many records it would leave.
///
/// In files each value leads to a page of its own, and a script lets several work together. A server has a page for any
/// choice of values, which its address says.
struct FilterList {
    let collection: SiteCollection
    let selection: FilterSelection
    let maker: PageMaker

    private var words: any Words { maker.words }

    func write(_ html: inout HTML) {
        let groups = collection.filters.filter { !$0.values.isEmpty }
        guard !groups.isEmpty else { return }
        html.element("aside", .class("filters"), .text("aria-label", words.filters)) { html in
            html.element("h2", text: words.filters)
            for group in groups {
                let isChosen = selection.choices.contains { $0.field == group.field.name }
                // The script takes up what has the name of its field.
                let name: Attribute? = maker.live == nil ? .text("data-field", group.field.name) : nil
                html.element("details", attributes: [name, isChosen ? .flag("open") : nil].compactMap(\.self)) { html in
                    html.element("summary", text: group.field.title(maker))
                    html.element("ul") { html in
                        for (title, value) in group.ordered(maker) {
                            html.element("li") { item(title, value, group, &$0) }
                        }
                    }
                }
            }
        }
    }

    private func item(_ title: String, _ value: FilterIndex.Value, _ group: FilterIndex, _ html: inout HTML) {
        let own = FilterValue(field: group.field.name, value: value.value)
        let isCurrent = selection.choices.contains(own)
        let current: [Attribute] = isCurrent ? [.text("aria-current", "true")] : []
        html.link(link(own), attributes: current + [.text("data-value", value.value)]) { html in
            html.text(title)
            if isCurrent, maker.live != nil {
                html.element("span", .class("visually-hidden"), text: " (\(words.chosen))")
            }
            html.text(" ")
            html.element("span", .class("count"), text: "\(selection.count(of: value, field: own.field))")
        }
    }

    private func link(_ choice: FilterValue) -> Link {
        guard maker.live != nil else { return .route(maker.page(.filtered(collection.name, choice))) }
        return ListQuery(choices: selection.toggling(choice), part: 1).link(
            to: maker.page(.list(collection.name, part: 1)))
    }
}

/// What a server is asked of a list behind the `?` of its address: values of filters, and which part of a long list.
struct ListQuery {
    let choices: [FilterValue]
    let part: Int

    /// The name of the part in the address; no field of a record can be called so.
    static let partName = "."

    /// The link to a list; to the list itself where nothing is asked.
    func link(to list: Route) -> Link { query.text.isEmpty ? .route(list) : .query(list, query) }

    /// The names and values.
    var query: Query {
        let values = choices.map { (name: $0.field, value: $0.value) }
        return Query(values + (part > 1 ? [(name: Self.partName, value: "\(part)")] : []))
    }
}

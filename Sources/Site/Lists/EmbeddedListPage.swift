import Words

/// The records of a collection as a table alone, to be shown inside of another page such as an intranet's.
struct EmbeddedListPage: SitePage {
    let collection: SiteCollection
    let selection: FilterSelection
    let maker: PageMaker

    var title: String { collection.plural(in: maker.language) }
    var isEmbedded: Bool { true }

    func write(_ html: inout HTML) {
        html.element("h1", .class("visually-hidden"), text: title)
        let records = selection.records
        if records.isEmpty {
            html.element("p", text: maker.words.nothingHere)
        } else {
            RecordTable(collection: collection, records: records, maker: maker).write(&html)
        }
        let list = maker.page(.list(collection.name, part: 1))
        let link: Link =
            maker.live == nil ? .route(list) : ListQuery(choices: selection.choices, part: 1).link(to: list)
        html.element("p", .class("page-tools")) { $0.link(link, text: maker.words.openInRegister) }
    }
}

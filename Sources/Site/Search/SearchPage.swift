import Diagnostics
import Records
import Words

/// The page of the search: results with script, an index of all names without.
struct SearchPage: SitePage {
    let maker: PageMaker
    /// What a server has found; `nil` where nothing was asked, and in files.
    let answer: SearchAnswer?

    /// More names than this are no page any more; then there are only the lists.
    private static let most = 2000

    var title: String { maker.words.search }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        SearchForm(maker: maker, isLarge: true, question: answer?.question ?? "").write(&html)
        html.element("p", .class("aside"), text: maker.words.searchLede)
        if maker.live == nil {
            html.element(
                "div", .id("results"), .text("role", "status"), .text("data-none", maker.words.noResults),
                .text("data-one", maker.words.results(1)), .text("data-count", maker.words.resultsTemplate),
                .text("data-index", SearchIndex.folder(maker)),
                content: { _ in })
        } else {
            html.element("div", .id("results"), .text("role", "status"), .flag("data-live")) { html in
                if let answer { SearchResults(answer: answer, maker: maker).write(&html) }
            }
            guard answer == nil else { return }
        }
        html.element("section", .id("all-names")) { html in
            html.element("h2", text: maker.words.allLists)
            if maker.live == nil {
                html.element("p", .class("without-script"), text: maker.words.searchWithoutScript)
            }
            let isShort = maker.site.allRecords.count <= Self.most
            for collection in maker.site.collections where !collection.records.isEmpty {
                html.element("h3") { html in
                    html.link(
                        to: maker.page(.list(collection.name, part: 1)), text: collection.plural(in: maker.language))
                    html.text(" ")
                    html.element("span", .class("count"), text: "\(collection.records.count)")
                }
                guard isShort else { continue }
                html.element("ul", .class("names")) { html in
                    for record in collection.records { html.element("li") { maker.link(record, &$0) } }
                }
            }
        }
    }
}

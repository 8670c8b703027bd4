import Diagnostics
import Documents
import Records
import Words

/// The partners on two maps and in a table.
struct MapPage: SitePage {
    let maker: PageMaker

    var title: String { maker.words.map }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        html.element("p", .class("lede"), text: maker.words.mapLede)
        let europe = WorldMap(maker: maker, idPrefix: "europe", area: .europe)
        if !europe.dots().isEmpty {
            html.element("section") { html in
                html.element("h2", text: maker.words.mapOfEurope)
                europe.write(&html)
            }
        }
        html.element("section") { html in
            html.element("h2", text: maker.words.mapOfWorld)
            WorldMap(maker: maker, idPrefix: "world", area: .world).write(&html)
        }
        for collection in maker.site.collections where collection.role == .partner {
            let records = collection.records
            html.element("section") { html in
                html.element("h2", text: collection.plural(in: maker.language))
                RecordTable(collection: collection, records: Array(records.prefix(RecordListPage.most)), maker: maker)
                    .write(&html)
            }
            let unplaced = records.filter { $0.root["location"] == nil }
            guard !unplaced.isEmpty, unplaced.count < records.count else { continue }
            html.element("section") { html in
                html.element("h2", text: maker.words.placeUnknown)
                html.element("p") { maker.links(unplaced.prefix(RecordListPage.most).map(\.id), &$0) }
            }
        }
    }
}

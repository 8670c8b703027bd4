import Diagnostics
import Documents
import History
import Records
import Words

/// The page of one record: what it is, in what state, who answers; then what there is to know; then what happened.
struct RecordPage: SitePage {
    let record: SiteRecord
    /// All its changes, newest first.
    let changes: [RecordChange]
    /// Whether it has a page of all of them.
    let hasHistoryPage: Bool
    let maker: PageMaker

    var title: String { record.title(in: maker.language).text }
    var feed: Route? { changes.isEmpty ? nil : .feed(.record(record.id), maker.language) }
    var data: Route? { .json(.record(record.id)) }
    var linkedData: JSONValue? { LinkedData(record: record, maker: maker).value }

    func write(_ html: inout HTML) {
        let collection = maker.site.collection(record.id.collection)
        let lede = Lede(record: record, maker: maker)
        html.element("div", .class("record-head")) { html in
            html.element("p", .class("kicker")) { html in
                html.link(
                    to: maker.page(.list(record.id.collection, part: 1)),
                    text: collection?.plural(in: maker.language) ?? record.id.collection)
            }
            html.element("h1") { $0.text(record.title(in: maker.language), on: maker.language) }
            otherNames(&html)
            lede.write(&html)
        }
        if !record.record.document.isSound {
            html.element("p", .class("notice alert"), text: maker.words.unreadableRecord)
        }
        Attention(record: record, maker: maker).write(&html)
        RecordSections(record: record, maker: maker, told: lede.toldFields).write(&html)
        ReferringSection(record: record, maker: maker).write(&html)
        SourcesSection(record: record, maker: maker).write(&html)
        // Names of their own in other languages stand on every page; texts that lack a translation do not.
        if html.hasOtherLanguages, isUntranslated {
            html.element("p", .class("aside"), text: maker.words.notTranslated)
        }
        RecentChanges(record: record, changes: changes, hasMore: hasHistoryPage, maker: maker).write(&html)
        foot(&html)
    }

    /// Whether the page is in another language than what the register's texts fall back to.
    private var isUntranslated: Bool { maker.language != maker.site.languages[0] }

    /// What it is called in the other languages, where that differs.
    private func otherNames(_ html: inout HTML) {
        guard let name = record.root["name"] ?? record.root["title"], name.kind == .mapping else { return }
        let own = record.title(in: maker.language).text
        var seen: Set<String> = [own]
        let others = name.entries.filter { $0.value.isFilled && seen.insert($0.value.text).inserted }
        guard !others.isEmpty else { return }
        html.element("p", .class("other-names")) { html in
            for (i, (key, value)) in others.enumerated() {
                if i > 0 { html.text(" · ") }
                html.text(ToldText(value.text, Language(rawValue: key.text)), on: maker.language)
            }
        }
    }

    private func foot(_ html: inout HTML) {
        html.element("p", .class("page-tools")) { html in
            html.link(to: maker.page(.howToChange), text: maker.words.suggestChange)
            if let feed {
                html.text(" · ")
                html.link(to: feed, text: maker.words.feedOfRecord)
            }
            html.text(" · ")
            html.link(to: .json(.record(record.id)), text: maker.words.asData)
            if let item = record.root["wikidata"]?.string,
                let address = WebAddress("https://www.wikidata.org/wiki/" + item)
            {
                html.text(" · ")
                html.link(.web(address), text: "Wikidata")
            }
        }
    }
}

import Diagnostics
import History
import Records
import Words

/// All changes of one record.
struct HistoryPage: SitePage {
    let record: SiteRecord
    let changes: [RecordChange]
    let maker: PageMaker

    var title: String { maker.words.historyOf(record.title(in: maker.language).text) }
    var feed: Route? { .feed(.record(record.id), maker.language) }

    func write(_ html: inout HTML) {
        html.element("p", .class("kicker")) { maker.link(record, &$0) }
        html.element("h1", text: title)
        for change in changes {
            ChangeEntry(change: change, record: record.id, maker: maker, level: .two).write(&html)
        }
    }
}

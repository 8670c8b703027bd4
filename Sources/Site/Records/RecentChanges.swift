import Records
import Words

/// The last changes of a record, with a way to all of them.
struct RecentChanges {
    let record: SiteRecord
    let maker: PageMaker

    /// How many stand on the record's own page.
    static let most = 5

    func write(_ html: inout HTML) {
        guard !record.changes.isEmpty else { return }
        html.element("section", .class("history")) { html in
            html.element("h2", text: maker.words.history)
            for change in record.changes.prefix(Self.most) {
                ChangeEntry(change: change, record: record.id, maker: maker, level: .three).write(&html)
            }
            if record.changes.count > Self.most {
                html.element("p") { html in
                    html.link(
                        to: maker.page(.history(record.id)), text: maker.words.wholeHistory(record.changes.count))
                }
            }
        }
    }
}

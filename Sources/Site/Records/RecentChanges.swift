import History
import Records
import Words

/// The last changes of a record, with a way to all of them.
struct RecentChanges {
    let record: SiteRecord
    /// All its changes, newest first.
    let changes: [RecordChange]
    /// Whether it has a page of all of them.
    let hasMore: Bool
    let maker: PageMaker

    /// How many stand on the record's own page.
    static let most = 5

    func write(_ html: inout HTML) {
        guard !changes.isEmpty else { return }
        html.element("section", .class("history")) { html in
            html.element("h2", text: maker.words.history)
            for change in changes.prefix(Self.most) {
                ChangeEntry(change: change, record: record.id, maker: maker, level: .three).write(&html)
            }
            if hasMore {
                html.element("p") { html in
                    html.link(
                        to: maker.page(.history(record.id)), text: maker.words.wholeHistory(changes.count))
                }
            }
        }
    }
}

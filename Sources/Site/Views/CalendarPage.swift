import Diagnostics
import Documents
import Records
import Words

/// What is to come and what was: visits and events, reviews, agreements that end, deadlines.
struct CalendarPage: SitePage {
    let maker: PageMaker

    var title: String { maker.words.calendar }

    private var items: [DueItem] { maker.site.allRecords.flatMap(DueItem.all(of:)) }

    /// The kinds of things that it shows: all that are to come or may be, and the visits and events that were.
    var kinds: [DueKind] { Self.kinds(of: items, on: maker.site.day) }

    private static func kinds(of items: [DueItem], on day: Day) -> [DueKind] {
        let shown = Set(items.filter { $0.kind == .event || !$0.isPast(by: day) }.map(\.kind))
        return DueKind.allCases.filter(shown.contains)
    }

    func write(_ html: inout HTML) {
        let site = maker.site
        let items = items
        let ordered = items.filter { !$0.isPast(by: site.day) }
            .sorted { ($0.date.first, $0.record.id) < ($1.date.first, $1.record.id) }
        let thisYear = ordered.filter { $0.mayHaveBeen(by: site.day) }
        let upcoming = ordered.filter { !$0.mayHaveBeen(by: site.day) }
        let past = items.filter { $0.kind == .event && $0.isPast(by: site.day) }
            .sorted { ($1.date.first, $0.record.id) < ($0.date.first, $1.record.id) }
        html.element("h1", text: title)
        html.element("p", .class("lede"), text: maker.words.calendarLede(Self.kinds(of: items, on: site.day)))
        html.element("p") { $0.link(to: .calendarFile(maker.language), text: maker.words.subscribe) }
        html.element("section") { html in
            html.element("h2", text: maker.words.upcoming)
            if upcoming.isEmpty { html.element("p", text: maker.words.nothingUpcoming) }
            list(upcoming, &html)
        }
        if !thisYear.isEmpty {
            html.element("section") { html in
                html.element("h2", text: maker.words.thisYearWithoutDay)
                list(thisYear, &html)
            }
        }
        if !past.isEmpty {
            html.element("section") { html in
                html.element("h2", text: maker.words.past)
                list(past, &html)
            }
        }
        let undated = site.records(.engagement).filter { $0.root["since"]?.date == nil }
        if !undated.isEmpty {
            html.element("section") { html in
                html.element("h2", text: maker.words.withoutDate)
                html.element("ul", .class("values")) { html in
                    for record in undated { html.element("li") { maker.link(record, &$0) } }
                }
            }
        }
    }

    private func list(_ items: [DueItem], _ html: inout HTML) {
        guard !items.isEmpty else { return }
        html.element("ul", .class("dates")) { html in
            for item in items {
                html.element("li") { html in
                    let time =
                        item.until.map { maker.words.range(from: item.date, to: $0) } ?? maker.words.date(item.date)
                    html.element("span", .class("when"), text: time)
                    html.text(" ")
                    html.element("span") { html in
                        if item.kind != .event { html.text(maker.words.due(item.kind) + ": ") }
                        maker.link(item.record, &html)
                        if let what = item.words(in: maker) {
                            html.text(" (")
                            html.text(what, on: maker.language)
                            html.text(")")
                        }
                        if item.kind == .event, let status = Status(of: item.record, on: maker.site.day) {
                            html.text(" ")
                            maker.label(status, of: item.record, &html)
                        }
                    }
                }
            }
        }
    }
}

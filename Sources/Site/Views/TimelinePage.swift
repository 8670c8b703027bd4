import Diagnostics
import Documents
import Records
import Words

/// The phases and roles of partners and networks as bars over the years, and the same as a table.
struct TimelinePage: SitePage {
    let maker: PageMaker

    /// How many records one picture has at most.
    private static let most = 200

    var title: String { maker.words.timeline }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        html.element("p", .class("lede picture-lede"), text: maker.words.timelineLede)
        html.element("p", .class("lede picture-note"), text: maker.words.pictureOnWide)
        let collections = maker.site.collections.filter { $0.role == .network || $0.role == .partner }
            .sorted { ($0.role == .network ? 0 : 1) < ($1.role == .network ? 0 : 1) }
        let shown = collections.map { collection in
            (collection, collection.records.filter { !$0.record.phases.isEmpty }.prefix(Self.most).map { $0 })
        }.filter { !$0.1.isEmpty }
        if !shown.isEmpty { legend(&html) }
        for (collection, records) in shown {
            html.element("section") { html in
                html.element("h2", text: collection.plural(in: maker.language))
                TimelinePicture(
                    records: records, maker: maker, title: collection.plural(in: maker.language),
                    id: "t-\(collection.role?.rawValue ?? "")"
                ).write(&html)
                table(collection, records, &html)
            }
        }
    }

    /// What the bars and signs mean.
    private func legend(_ html: inout HTML) {
        html.element("ul", .class("legend picture-legend")) { html in
            bar("bar", maker.words.legendPhase, top: 2, height: 12, &html)
            LegendSign(kind: "timeline", text: maker.words.legendUnknown).write(&html) { html in
                html.element(
                    "rect", .class("bar unknown"), .number("x", 1), .number("y", 2), .number("width", 30),
                    .number("height", 12), .number("rx", 2), content: { _ in })
                html.element("text", .class("mark"), .number("x", 5), .number("y", 12), text: "?")
            }
            bar("bar unconfirmed", maker.words.legendUnconfirmed, top: 2, height: 12, &html)
            bar("bar role", maker.words.legendRole, top: 6, height: 5, &html)
            LegendSign(kind: "timeline", text: maker.words.legendEnd).write(&html) { html in
                html.element("path", .class("end"), .text("d", "M16 0v16m-5 -13l10 10m0 -10l-10 10"), content: { _ in })
            }
            let today = maker.words.legendToday(maker.words.date(maker.site.day))
            LegendSign(kind: "timeline", text: today).write(&html) { html in
                html.element(
                    "line", .class("today"), .number("x1", 16), .number("x2", 16), .number("y1", 0), .number("y2", 16),
                    content: { _ in })
            }
        }
    }

    private func bar(_ name: StaticString, _ text: String, top: Double, height: Double, _ html: inout HTML) {
        LegendSign(kind: "timeline", text: text).write(&html) { html in
            html.element(
                "rect", .class(name), .number("x", 1), .number("y", top), .number("width", 30),
                .number("height", height), .number("rx", 2), content: { _ in })
        }
    }

    private func table(_ collection: SiteCollection, _ records: [SiteRecord], _ html: inout HTML) {
        let label = "\(maker.words.timeline): \(collection.plural(in: maker.language))"
        html.element(
            "div", .class("table-scroll"), .text("role", "region"), .text("aria-label", label), .text("tabindex", "0")
        ) { html in
            html.element("table", .class("records")) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        for head in [maker.words.name, maker.words.status, maker.words.time] {
                            html.element("th", .text("scope", "col"), text: head)
                        }
                    }
                }
                html.element("tbody") { html in
                    for record in records {
                        for bar in TimelineBar.all(of: record) {
                            html.element("tr") { html in
                                html.element("th", .text("scope", "row")) { maker.link(record, &$0) }
                                html.element("td", .text("data-label", maker.words.status)) {
                                    $0.text(ValueWriter(record, maker).told(bar.node), on: maker.language)
                                }
                                html.element("td", .text("data-label", maker.words.time)) { html in
                                    html.text(bar.time(maker.words))
                                    guard bar.until == nil, !bar.isEnd, let told = maker.site.lastTold(of: record)
                                    else { return }
                                    html.text(" ")
                                    html.element(
                                        "span", .class("aside"),
                                        text: "(\(maker.words.lastToldShort("\(told.first.parts.year)")))")
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One bar of a timeline: a phase, or a role within a membership.
struct TimelineBar {
    /// The value that names it.
    let node: Node
    let since: PartialDate?
    let until: PartialDate?
    let isRole: Bool

    /// Whether it says that something is over.
    var isEnd: Bool { !isRole && Phase.isEnd(node.text) }

    /// The phases of a record that are no end, each until the next one, and the roles that have a date.
    static func all(of record: SiteRecord) -> [TimelineBar] {
        let phases = record.record.phases
        let bars = phases.enumerated().compactMap { i, phase -> TimelineBar? in
            guard let node = phase.node["status"] else { return nil }
            let next = i + 1 < phases.count ? phases[i + 1].since : nil
            return TimelineBar(node: node, since: phase.since, until: next, isRole: false)
        }
        let roles = (record.root["roles"]?.items ?? []).compactMap { item -> TimelineBar? in
            guard let node = item["role"] else { return nil }
            let span = Span(item)
            guard span.since != nil || span.until != nil else { return nil }
            return TimelineBar(node: node, since: span.since, until: span.until, isRole: true)
        }
        return bars + roles
    }

    /// When it was, with what is not known.
    func time(_ words: any Words) -> String {
        if since == nil { return words.startUnknown + (until.map { ", " + words.until($0) } ?? "") }
        return words.range(from: since, to: until)
    }
}

/// Bars over the years as a picture.
struct TimelinePicture {
    let records: [SiteRecord]
    let maker: PageMaker
    let title: String
    let id: String

    private static let width = 1100.0
    private static let left = 300.0
    private static let row = 26.0

    func write(_ html: inout HTML) {
        let lines = records.map { ($0, TimelineBar.all(of: $0)) }
        let told = records.compactMap { maker.site.lastTold(of: $0) }
        let years = (lines.flatMap(\.1).flatMap { [$0.since, $0.until].compactMap(\.self) } + told)
            .flatMap { [$0.first.parts.year, $0.last.parts.year] }
        let now = maker.site.day.parts.year
        let first = max((years.min() ?? now - 5) - 1, now - 60)
        let last = max(min(years.max() ?? now, now + 15), now) + 1
        let perYear = (Self.width - Self.left - 30) / Double(last - first)
        func x(_ day: Day) -> Double {
            let parts = day.parts
            let year = Double(parts.year) + (Double(parts.month) - 1) / 12 + (Double(parts.day) - 1) / 365
            return Self.left + min(max(year - Double(first), 0), Double(last - first)) * perYear
        }
        let height = 34 + Self.row * Double(lines.count)
        html.element(
            "div", .class("picture-scroll"), .text("role", "region"), .text("aria-label", title), .text("tabindex", "0")
        ) { html in
            html.element(
                "svg", .class("timeline"), .text("viewBox", "0 0 \(Decimal.text(Self.width)) \(Decimal.text(height))"),
                .text("role", "group"), .text("aria-labelledby", id)
            ) { html in
                html.element("title", .id(id), text: "\(maker.words.timeline): \(title)")
                let step = [1, 2, 5, 10].first { Double($0) * perYear >= 55 } ?? 20
                for year in first...last where year % step == 0 {
                    let place = Self.left + Double(year - first) * perYear
                    html.element(
                        "line", .class("grid"), .number("x1", place), .number("x2", place), .number("y1", 22),
                        .number("y2", height), content: { _ in })
                    html.element(
                        "text", .class("year"), .number("x", place), .number("y", 16), .text("text-anchor", "middle"),
                        text: "\(year)")
                }
                let today = x(maker.site.day)
                html.element(
                    "line", .class("today"), .number("x1", today), .number("x2", today), .number("y1", 22),
                    .number("y2", height), content: { _ in })
                for (i, (record, bars)) in lines.enumerated() {
                    let y = 30 + Self.row * Double(i)
                    name(record, y, &html)
                    for bar in bars { write(bar, record, y, x, today, &html) }
                }
            }
        }
    }

    private func name(_ record: SiteRecord, _ y: Double, _ html: inout HTML) {
        let text = record.title(in: maker.language).text
        let short = text.count > 40 ? text.prefix(38) + "…" : text[...]
        html.link(.route(maker.page(.record(record.id)))) { html in
            html.element("title", text: text)
            html.element("text", .class("row"), .number("x", 4), .number("y", y + 14), text: String(short))
        }
    }

    private func write(
        _ bar: TimelineBar, _ record: SiteRecord, _ y: Double, _ x: (Day) -> Double, _ today: Double,
        _ html: inout HTML
    ) {
        let word = ValueWriter(record, maker).told(bar.node).text
        let label = "\(record.title(in: maker.language).text): \(word), \(bar.time(maker.words))"
        let start = bar.since.map { x($0.first) }
        let height = bar.isRole ? 5.0 : 12.0
        let top = bar.isRole ? y + 15 : y + 2
        if bar.isEnd {
            // An end is a mark, not a bar: nothing goes on after it.
            guard let start else { return }
            html.element(
                "path", .class("end"),
                .text("d", "M\(Decimal.text(start)) \(Decimal.text(y))v16m-5 -13l10 10m0 -10l-10 10"),
                content: { $0.element("title", text: label) })
            return
        }
        // A phase ends when the next one begins; what has an end of its own lasts through it.
        let end = bar.until.map { x(bar.isRole ? $0.last : $0.first) } ?? today
        let from = start ?? Self.left
        // What goes on is known to do so until something was last told of it.
        let told = bar.until == nil ? maker.site.lastTold(of: record).map { min(x($0.last), end) } : nil
        let name = start == nil ? "bar unknown" : bar.isRole ? "bar role" : "bar"
        rect(name, from, told ?? end, top, height, label, &html)
        if let told, told < end { rect("bar unconfirmed", max(from, told), end, top, height, label, &html) }
        if start == nil {
            html.element("text", .class("mark"), .number("x", from + 5), .number("y", y + 12), text: "?")
        }
    }

    private func rect(
        _ name: String, _ from: Double, _ end: Double, _ top: Double, _ height: Double, _ label: String,
        _ html: inout HTML
    ) {
        html.element(
            "rect", .text("class", name), .number("x", from), .number("y", top), .number("width", max(end - from, 3)),
            .number("height", height), .number("rx", 2), content: { $0.element("title", text: label) })
    }
}

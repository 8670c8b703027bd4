import Diagnostics
import Documents
import Records
import Words

/// The goals and priorities against what supports them: how many of each collection, and where nothing stands.
struct MatrixPage: SitePage {
    let maker: PageMaker

    var title: String { maker.words.matrix }

    func write(_ html: inout HTML) {
        let site = maker.site
        let priorities = site.records(.priority)
        let collections = site.collections.filter { collection in
            collection.role != .priority
                && priorities.contains { $0.referring.contains { $0.record.collection == collection.name } }
        }
        html.element("h1", text: title)
        html.element("p", .class("lede"), text: maker.words.matrixLede)
        for (programme, rows) in groups(priorities) {
            html.element("section") { html in
                html.element("h2") { html in
                    guard let programme else { return html.text(maker.words.programmeUnknown) }
                    maker.link(programme, &html)
                    let span = programme.record.span
                    let time = maker.words.range(from: span.since, to: span.until)
                    if !time.isEmpty {
                        html.text(" ")
                        html.element("span", .class("aside"), text: "(\(time))")
                    }
                }
                let label = programme?.title(in: maker.language).text ?? maker.words.programmeUnknown
                let isOver = programme?.record.span.isOver(by: site.day) ?? false
                table(rows, collections, label, isOver: isOver, &html)
            }
        }
    }

    /// The priorities by programme: those in force first, then the newest.
    private func groups(_ priorities: [SiteRecord]) -> [(SiteRecord?, [SiteRecord])] {
        let byProgramme = Dictionary(grouping: priorities) { priority in
            priority.targets(below: priority.root["programme"] ?? priority.root["during"]).first
        }
        func rank(_ programme: SiteRecord?) -> (Int, Int) {
            guard let programme else { return (2, 0) }
            let span = programme.record.span
            return (span.isOver(by: maker.site.day) ? 1 : 0, -(span.since?.first.number ?? 0))
        }
        return byProgramme.map { id, rows in
            let ordered = rows.enumerated().sorted { a, b in
                let x = a.element.root["order"]?.integer ?? .max
                let y = b.element.root["order"]?.integer ?? .max
                return (x, a.offset) < (y, b.offset)
            }.map(\.element)
            return (id.flatMap { maker.site[$0] }, ordered)
        }.sorted { a, b in
            let (x, y) = (rank(a.0), rank(b.0))
            return x != y ? x < y : (a.0?.id.id ?? "") < (b.0?.id.id ?? "")
        }
    }

    private func table(
        _ rows: [SiteRecord], _ all: [SiteCollection], _ label: String, isOver: Bool, _ html: inout HTML
    ) {
        // Of a programme that nothing of a collection serves, a column of the collection would say nothing.
        let collections = all.filter { collection in
            rows.contains { $0.referring.contains { $0.record.collection == collection.name } }
        }
        html.element(
            "div", .class("table-scroll"), .text("role", "region"), .text("aria-label", label), .text("tabindex", "0")
        ) { html in
            html.element("table", .class("matrix")) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .text("scope", "col"), text: maker.words.name)
                        for collection in collections {
                            html.element("th", .text("scope", "col"), text: collection.plural(in: maker.language))
                        }
                        html.element("th", .text("scope", "col"), text: maker.words.total)
                    }
                }
                html.element("tbody") { html in
                    for row in rows { write(row, collections, isOver: isOver, &html) }
                }
            }
        }
    }

    /// Writes the row of a goal; that nothing serves a goal of a programme which is over is no gap to be filled.
    private func write(
        _ priority: SiteRecord, _ collections: [SiteCollection], isOver: Bool, _ html: inout HTML
    ) {
        let supporting = Set(priority.referring.map(\.record))
        let counts = collections.map { collection in supporting.count { $0.collection == collection.name } }
        let total = counts.reduce(0, +)
        html.element("tr", .text("class", total == 0 && !isOver ? "gap" : "")) { html in
            html.element("th", .text("scope", "row")) { maker.link(priority, &$0) }
            for (collection, count) in zip(collections, counts) {
                html.element(
                    "td", .text("class", count == 0 ? "none" : "some"),
                    .text("data-label", collection.plural(in: maker.language))
                ) { html in
                    html.text(count == 0 ? "–" : "\(count)")
                }
            }
            html.element("td", .class("total"), .text("data-label", maker.words.total)) { html in
                if total > 0 {
                    html.text("\(total)")
                } else if isOver {
                    html.text(maker.words.gap)
                } else {
                    html.element("strong", text: maker.words.gap)
                }
            }
        }
    }
}

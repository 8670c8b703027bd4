import Diagnostics
import Documents
import Records
import Words

/// Units with the partners and networks that they answer for or work with, as a picture and as a list.
struct GraphPage: SitePage {
    let maker: PageMaker

    /// How many partners and networks the picture has at most.
    private static let most = 150

    /// A unit with what it deals with.
    private struct Dealing {
        let unit: SiteRecord
        /// What it owns.
        var owned: [SiteRecord] = []
        /// What it leads some cooperation with, or takes part in.
        var shared: [SiteRecord] = []
    }

    var title: String { maker.words.graph }

    func write(_ html: inout HTML) {
        let dealings = dealings()
        html.element("h1", text: title)
        html.element("p", .class("lede"), text: maker.words.graphLede)
        picture(dealings, &html)
        for dealing in dealings {
            html.element("section") { html in
                html.element("h2") { maker.link(dealing.unit, &$0) }
                for collection in maker.site.collections {
                    let own = (dealing.owned + dealing.shared).filter { $0.id.collection == collection.name }
                    guard !own.isEmpty else { continue }
                    html.element("h3") { html in
                        html.text(collection.plural(in: maker.language) + " ")
                        html.element("span", .class("count"), text: "\(own.count)")
                    }
                    html.element("p") { maker.links(own.prefix(Self.most).map(\.id), &$0) }
                }
            }
        }
    }

    private func dealings() -> [Dealing] {
        let roles: Set<Role> = [.partner, .network]
        return maker.site.records(.unit).compactMap { unit in
            var dealing = Dealing(unit: unit)
            var seen: Set<RecordID> = []
            for owner in [true, false] {
                for reference in unit.referring where (reference.field == "owner") == owner {
                    guard let other = maker.site[reference.record], let role = other.record.role, roles.contains(role),
                        seen.insert(other.id).inserted
                    else { continue }
                    if owner { dealing.owned.append(other) } else { dealing.shared.append(other) }
                }
            }
            return seen.isEmpty ? nil : dealing
        }.sorted { a, b in
            let (x, y) = (a.owned.count + a.shared.count, b.owned.count + b.shared.count)
            return x != y ? x > y : a.unit.id < b.unit.id
        }
    }

    private func picture(_ dealings: [Dealing], _ html: inout HTML) {
        // What a unit owns stands beside it, so that few lines cross.
        var targets: [RecordID: Int] = [:]
        var order: [SiteRecord] = []
        for dealing in dealings {
            for record in dealing.owned + dealing.shared where order.count < Self.most && targets[record.id] == nil {
                targets[record.id] = order.count
                order.append(record)
            }
        }
        guard !order.isEmpty else { return }
        let row = 22.0
        let height = row * Double(max(order.count, dealings.count)) + 20
        func unitY(_ i: Int) -> Double { 20 + (height - 40) * (Double(i) + 0.5) / Double(dealings.count) }
        func targetY(_ i: Int) -> Double { 20 + (height - 40) * (Double(i) + 0.5) / Double(order.count) }
        html.element(
            "div", .class("picture-scroll"), .text("role", "region"), .text("aria-label", title), .text("tabindex", "0")
        ) { html in
            html.element(
                "svg", .class("graph"), .text("viewBox", "0 0 1000 \(Decimal.text(height))"), .text("role", "group"),
                .text("aria-labelledby", "graph-title")
            ) { html in
                html.element("title", .id("graph-title"), text: title)
                for (i, dealing) in dealings.enumerated() {
                    for (records, kind) in [(dealing.owned, "edge owner"), (dealing.shared, "edge shared")] {
                        for record in records {
                            guard let place = targets[record.id] else { continue }
                            let (from, to) = (Decimal.text(unitY(i)), Decimal.text(targetY(place)))
                            html.element(
                                "path", .text("class", kind),
                                .text("d", "M360 \(from)C500 \(from) 500 \(to) 640 \(to)"),
                                content: { _ in })
                        }
                    }
                }
                for (i, dealing) in dealings.enumerated() { node(dealing.unit, 350, unitY(i), "end", &html) }
                for (i, record) in order.enumerated() { node(record, 650, targetY(i), "start", &html) }
            }
        }
    }

    private func node(_ record: SiteRecord, _ x: Double, _ y: Double, _ anchor: String, _ html: inout HTML) {
        let text = record.title(in: maker.language).text
        let short = text.count > 44 ? text.prefix(42) + "…" : text[...]
        html.link(.route(maker.page(.record(record.id)))) { html in
            html.element("title", text: text)
            html.element(
                "text", .number("x", x), .number("y", y + 4), .text("text-anchor", anchor), text: String(short))
        }
        html.element(
            "circle", .text("class", "node \(record.record.role?.rawValue ?? "")"),
            .number("cx", anchor == "end" ? x + 8 : x - 8), .number("cy", y), .number("r", 4), content: { _ in })
    }
}

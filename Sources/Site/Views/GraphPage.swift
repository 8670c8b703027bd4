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
        html.element("p", .class("lede picture-lede"), text: maker.words.graphLede)
        html.element("p", .class("lede picture-note"), text: maker.words.pictureOnWide)
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
                    html.element("p") { names(own.prefix(Self.most).map { $0 }, &$0) }
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
                        !isOver(reference, of: other), seen.insert(other.id).inserted
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

    /// Whether the entry of a record that names a unit, such as a cooperation, is over.
    private func isOver(_ reference: Referring, of record: SiteRecord) -> Bool {
        let entry = record.root[reference.field]?.items.last { $0.index <= reference.value.index }
        return entry.map { Span($0).isOver(by: maker.site.day) } ?? false
    }

    /// That a dealing is over, and since when: `Päättynyt 2/2022`; `nil` for what goes on.
    private func end(of record: SiteRecord) -> String? {
        guard let status = Status(of: record, on: maker.site.day), status.tone == .over else { return nil }
        let word = ValueWriter(record, maker).told(status.node).text
        return status.since.map { "\(word) \(maker.words.date($0))" } ?? word
    }

    /// The names of records as links; those of dealings that are over come last, and say so.
    private func names(_ records: [SiteRecord], _ html: inout HTML) {
        let ordered = records.filter { end(of: $0) == nil } + records.filter { end(of: $0) != nil }
        let titles = ordered.map { $0.title(in: maker.language).text }
        let (between, last) = maker.words.separators(titles)
        for (i, record) in ordered.enumerated() {
            if i > 0 { html.text(i == ordered.count - 1 ? last : between) }
            maker.link(record, &html)
            if let end = end(of: record) {
                html.text(" ")
                html.element("span", .class("aside"), text: "(\(end.lowercased1))")
            }
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
        legend(order, &html)
    }

    /// What the dots and lines mean.
    private func legend(_ shown: [SiteRecord], _ html: inout HTML) {
        html.element("ul", .class("legend picture-legend")) { html in
            for collection in maker.site.collections {
                guard let role = collection.role, [.unit, .partner, .network].contains(role),
                    role == .unit || shown.contains(where: { $0.id.collection == collection.name })
                else { continue }
                LegendSign(kind: "graph", text: collection.plural(in: maker.language)).write(&html) { html in
                    sign(role, 16, 8, &html)
                }
            }
            if let ended = shown.compactMap({ end(of: $0) == nil ? nil : Status(of: $0, on: maker.site.day) }).first,
                let record = shown.first(where: { end(of: $0) != nil })
            {
                LegendSign(kind: "graph", text: ValueWriter(record, maker).told(ended.node).text).write(&html) { html in
                    html.element(
                        "circle", .text("class", "node over"), .number("cx", 16), .number("cy", 8), .number("r", 4),
                        content: { _ in })
                }
            }
            for (kind, text) in [("edge owner", maker.words.legendOwner), ("edge shared", maker.words.legendShared)] {
                LegendSign(kind: "graph", text: text).write(&html) { html in
                    html.element("path", .text("class", kind), .text("d", "M0 8H32"), content: { _ in })
                }
            }
        }
    }

    /// The sign of a unit, a partner or a network: told apart by its shape, in any colours.
    private func sign(_ role: Role?, _ x: Double, _ y: Double, isOver: Bool = false, _ html: inout HTML) {
        let name = Attribute.text("class", "node \(isOver ? "over" : role?.rawValue ?? "")")
        switch role {
        case .unit:
            html.element(
                "rect", name, .number("x", x - 4), .number("y", y - 4), .number("width", 8), .number("height", 8),
                content: { _ in })
        case .network:
            let (x, y) = (Decimal.text(x), Decimal.text(y - 5.5))
            html.element("path", name, .text("d", "M\(x) \(y)l5.5 5.5l-5.5 5.5l-5.5 -5.5z"), content: { _ in })
        default:
            html.element("circle", name, .number("cx", x), .number("cy", y), .number("r", 4.5), content: { _ in })
        }
    }

    private func node(_ record: SiteRecord, _ x: Double, _ y: Double, _ anchor: String, _ html: inout HTML) {
        let end = end(of: record)
        let text = record.title(in: maker.language).text + (end.map { " (\($0.lowercased1))" } ?? "")
        let short = text.count > 44 ? text.prefix(42) + "…" : text[...]
        html.link(.route(maker.page(.record(record.id)))) { html in
            html.element("title", text: text)
            html.element(
                "text", .number("x", x), .number("y", y + 4), .text("text-anchor", anchor), text: String(short))
        }
        sign(record.record.role, anchor == "end" ? x + 8 : x - 8, y, isOver: end != nil, &html)
    }
}

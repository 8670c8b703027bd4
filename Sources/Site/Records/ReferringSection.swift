import Diagnostics
import Documents
import Records
import Words

/// Everything that refers to a record, by kind, newest first; what is over comes last.
struct ReferringSection {
    let record: SiteRecord
    let maker: PageMaker

    /// How many of a kind stand in the open.
    private static let most = 25
    /// How many of a kind are listed at all.
    private static let limit = 500

    /// One record that refers, with the words for how.
    private struct Item {
        let record: SiteRecord
        let fields: [String]
    }

    func write(_ html: inout HTML) {
        following("replaces", maker.words.replacedBy, &html)
        following("successor", maker.words.predecessors, &html)
        var found: [RecordID: [String]] = [:]
        for reference in record.referring where !Self.ofSameKind.contains(reference.field) {
            guard let other = maker.site[reference.record] else { continue }
            let value = other.root[reference.field] ?? reference.value
            let inferred = other.record.isInferred(reference.field) ? " (\(maker.words.inferred))" : ""
            let label = other.label(of: value, key: reference.field, in: maker.language) + inferred
            if found[reference.record]?.contains(label) != true { found[reference.record, default: []].append(label) }
        }
        guard !found.isEmpty else { return }
        let groups = Dictionary(grouping: found.keys, by: \.collection)
        html.element("section", .class("referring")) { html in
            html.element("h2", text: maker.words.referring(record.record.role))
            for collection in maker.site.collections {
                guard let ids = groups[collection.name] else { continue }
                let items = ids.compactMap { id in
                    maker.site[id].map { Item(record: $0, fields: found[id] ?? []) }
                }
                group(collection, items, &html)
            }
        }
    }

    /// The fields by which records follow each other; what names a record by one of them is no part of it.
    private static let ofSameKind: Set<String> = ["replaces", "successor"]

    /// Writes the records that name this one by a field of ``ofSameKind``, under a heading of their own.
    private func following(_ field: String, _ heading: String, _ html: inout HTML) {
        let items = record.referring.filter { $0.field == field }.compactMap { maker.site[$0.record] }
            .map { Item(record: $0, fields: []) }
        guard !items.isEmpty else { return }
        html.element("section") { html in
            html.element("h2", text: heading)
            list(order(items)[...], isSame: true, &html)
        }
    }

    private func group(_ collection: SiteCollection, _ items: [Item], _ html: inout HTML) {
        let shared = items.first?.fields ?? []
        let isSame = items.allSatisfy { $0.fields == shared }
        let label = isSame ? shared.map(\.lowercased1).joined(separator: ", ") : ""
        html.element("h3") { html in
            html.text(collection.plural(in: maker.language))
            html.text(" ")
            html.element("span", .class("count"), text: "\(items.count)")
            if !label.isEmpty {
                html.text(" ")
                html.element("span", .class("aside"), text: "(\(label))")
            }
        }
        let ordered = order(items)
        list(ordered.prefix(Self.most), isSame: isSame, &html)
        guard ordered.count > Self.most else { return }
        html.element("details") { html in
            html.element("summary", text: maker.words.showMore(ordered.count - Self.most))
            list(ordered.dropFirst(Self.most).prefix(Self.limit), isSame: isSame, &html)
            if ordered.count > Self.limit + Self.most {
                html.element("p") { html in
                    html.link(
                        to: maker.page(.list(collection.name, part: 1)), text: collection.plural(in: maker.language))
                }
            }
        }
    }

    private func list(_ items: ArraySlice<Item>, isSame: Bool, _ html: inout HTML) {
        html.element("ul", .class("referrers")) { html in
            for item in items {
                html.element("li") { html in
                    maker.link(item.record, &html)
                    let status = Status(of: item.record, on: maker.site.day)
                    if let status {
                        html.text(" ")
                        maker.label(status, of: item.record, &html)
                    }
                    let time = time(of: item.record, status)
                    let words = [time, isSame ? "" : item.fields.map(\.lowercased1).joined(separator: ", ")]
                        .filter { !$0.isEmpty }.joined(separator: " · ")
                    if !words.isEmpty {
                        html.text(" ")
                        html.element("span", .class("aside"), text: words)
                    }
                }
            }
        }
    }

    /// When it was, began or ended.
    private func time(of record: SiteRecord, _ status: Status?) -> String {
        let time = record.time(maker.words)
        if !time.isEmpty { return time }
        if let since = status?.since {
            return status?.tone == .over ? maker.words.date(since) : maker.words.since(since)
        }
        return record.date.map(maker.words.date) ?? ""
    }

    private func order(_ items: [Item]) -> [Item] {
        let keyed = items.map { item in
            let title = item.record.title(in: maker.language).text + item.record.id.id
            return (
                isOver: Status(of: item.record, on: maker.site.day)?.tone == .over,
                day: item.record.date?.first.number ?? .min, title: SortKey(title), item: item
            )
        }
        return keyed.sorted { a, b in
            if a.isOver != b.isOver { return b.isOver }
            if a.day != b.day { return a.day > b.day }
            return a.title < b.title
        }.map(\.item)
    }
}

import Diagnostics
import Documents
import Records
import Words

/// The entries of a list of a record: agreements, roles, cooperation. What is to come and what is over come after what
/// holds.
struct EntryList {
    private let maker: PageMaker
    private let key: String
    private let values: ValueWriter
    private let owner: RecordID?

    init(record: SiteRecord, maker: PageMaker, key: String) {
        self.maker = maker
        self.key = key
        values = ValueWriter(record, maker)
        owner = record.targets(below: record.root["owner"]).first
    }

    private static let headlines = ["topic", "title", "name", "text", "role", "kind", "status"]
    /// The field of an entry that says what it is.
    static func headline(of item: Node) -> (key: String, value: Node)? {
        headlines.lazy.compactMap { key in
            item[key].flatMap { $0.isFilled ? (key, $0) : nil }
        }.first
    }

    private static let times: Set<String> = ["since", "until", "signed", "date"]

    func write(_ items: [Node], _ html: inout HTML) {
        let day = maker.site.day
        let over = items.filter { Span($0).isOver(by: day) }
        let current = items.filter { Span($0).mayHold(on: day) }
        let coming = items.filter { Span($0).isYetToBegin(on: day) }
        list(newestFirst(current), &html)
        if !coming.isEmpty { html.element("h3", text: maker.words.upcoming) }
        list(newestFirst(coming), &html)
        if !over.isEmpty, over.count < items.count { html.element("h3", text: maker.words.earlier) }
        list(newestFirst(over), &html)
    }

    private func newestFirst(_ items: [Node]) -> [Node] {
        func number(_ node: Node) -> Int {
            ["date", "signed", "since"].lazy.compactMap { node[$0]?.date }.first?.first.number ?? .min
        }
        return items.enumerated().sorted { a, b in
            (number(b.element), a.offset) < (number(a.element), b.offset)
        }.map(\.element)
    }

    private func list(_ items: [Node], _ html: inout HTML) {
        guard !items.isEmpty else { return }
        html.element("ul", .class("entries")) { html in
            for item in items {
                html.element("li") { html in
                    if item.kind == .mapping { entry(item, &html) } else { values.write(item, key: key, &html) }
                }
            }
        }
    }

    private func entry(_ item: Node, _ html: inout HTML) {
        let headline = Self.headline(of: item)
        var shown = Self.times.union(["source"])
        if let (headline, node) = headline {
            shown.insert(headline)
            html.element("p", .class("entry-title")) { html in
                html.element("strong") { values.inline.write(node, key: headline, &$0) }
                if headline == "role", let body = item["body"], body.isFilled {
                    shown.insert("body")
                    html.text(", ")
                    html.text(ToldText(body.text), on: maker.language)
                }
                let time = self.time(item)
                if !time.isEmpty {
                    html.text(" ")
                    html.element("span", .class("when"), text: time)
                }
            }
        }
        // Who leads it is worth telling where it is not who answers for the whole.
        if let lead = item["lead"], let owner, values.record.target(of: lead) == owner { shown.insert("lead") }
        if item["form"]?.text == "unspecified" { shown.insert("form") }
        values.fields(item, leavingOut: shown, &html)
        if let source = item["source"], source.isFilled {
            html.element("p", .class("source")) { html in
                html.text(maker.words.source + ": ")
                values.inline.write(source, key: "source", &html)
            }
        }
    }

    private func time(_ item: Node) -> String {
        if let date = item["date"]?.date { return maker.words.date(date) }
        let until = item["until"]?.date
        if let signed = item["signed"]?.date {
            return maker.words.signed + " " + maker.words.date(signed)
                + (until.map { ", \(maker.words.until($0))" } ?? "")
        }
        return maker.words.range(from: item["since"]?.date, to: until)
    }
}

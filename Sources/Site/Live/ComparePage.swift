import Diagnostics
import Differences
import History
import Records
import Words

/// Two days side by side: a form to choose them, and how the records differ, by collection.
struct ComparePage: SitePage {
    let maker: PageMaker
    let comparison: Comparison

    /// How many records are told; more would be no page any more.
    static let most = 300

    private var words: any Words { maker.words }

    var title: String { words.compare }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        html.element("p", text: words.compareLede)
        form(&html)
        switch comparison.outcome {
        case .nothingAsked: break
        case .noDay(let text): html.element("p", .class("notice error"), text: words.noDay(text))
        case .beforeBeginning(let day):
            html.element("p", .class("notice alert"), text: words.registerBegins(words.date(day)))
        case .differences(let differences, let from, let to):
            if let asked = PartialDate(written: comparison.from), asked.isBefore(from) {
                html.element("p", .class("notice info"), text: words.comparedFromBeginning(words.date(from)))
            }
            let told = words.differ(differences.count, from: words.date(from), to: words.date(to))
            html.element("p", .text("role", "status"), text: told)
            if differences.count > Self.most {
                html.element("p", .class("notice info"), text: words.onlySome(Self.most))
            }
            groups(Array(differences.prefix(Self.most)), &html)
        }
    }

    private func form(_ html: inout HTML) {
        html.element(
            "form", .class("days"), .link("action", .route(maker.page(.compare)))
        ) { html in
            for (name, label, value) in [
                ("from", words.compareFrom, comparison.from), ("to", words.compareTo, comparison.to),
            ] {
                html.element("span", .class("day")) { html in
                    html.element("label", .text("for", "compare-\(name)"), text: label)
                    html.void(
                        "input", .id("compare-\(name)"), .text("type", "date"), .text("name", name),
                        .text("value", value), .text("max", "\(maker.live?.today ?? maker.site.day)"), .flag("required")
                    )
                }
            }
            html.element("button", .text("type", "submit"), text: words.show)
        }
    }

    private func groups(_ differences: [RecordDifference], _ html: inout HTML) {
        let records = differences.map { (id: RecordID(named: $0.record), difference: $0) }
        for collection in maker.site.collections {
            let own = records.filter { $0.id?.collection == collection.name }
            guard !own.isEmpty else { continue }
            html.element("h2", text: collection.plural(in: maker.language))
            html.element("ul", .class("records-changed")) { html in
                for (id, difference) in own {
                    html.element("li") { html in
                        if let id { maker.link(id, &html) }
                        html.text(" ")
                        html.element(
                            "span", .class("aside"), text: words.change(difference.kind.rawValue).lowercased1)
                        ChangedFields(difference, maker: maker).write(&html)
                    }
                }
            }
        }
    }
}

extension RecordID {
    /// Reads a name as histories have it: `partners/pietari`; `nil` for a path that no collection knows.
    fileprivate init?(named name: String) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(collection: parts[0], id: parts[1])
    }
}

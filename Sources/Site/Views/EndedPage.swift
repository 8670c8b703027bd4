import Diagnostics
import Documents
import Records
import Words

/// What has ended, when, by which decision and why, as a table: what ended last comes first.
struct EndedPage: SitePage {
    let maker: PageMaker

    private var words: any Words { maker.words }

    var title: String { words.whatEnded }

    func write(_ html: inout HTML) {
        let things = EndedThing.all(in: maker.site)
        html.element("h1", text: title)
        html.element("p", .class("lede"), text: words.whatEndedLede)
        if things.isEmpty { return html.element("p", text: words.nothingEnded) }
        html.element(
            "div", .class("table-scroll"), .text("role", "region"), .text("aria-label", title), .text("tabindex", "0")
        ) { html in
            html.element("table", .class("records")) { html in
                html.element("caption", .class("visually-hidden"), text: title)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for head in [words.what, words.when, words.decisionOrSource, words.reason] {
                            html.element("th", .text("scope", "col"), text: head)
                        }
                    }
                }
                html.element("tbody") { html in
                    for thing in things { row(thing, &html) }
                }
            }
        }
    }

    private func row(_ thing: EndedThing, _ html: inout HTML) {
        let values = ValueWriter(thing.record, maker)
        html.element("tr") { html in
            html.element("th", .text("scope", "row")) { html in
                maker.link(thing.record, &html)
                what(thing, values, &html)
            }
            html.element("td", .text("data-label", words.when), text: thing.date.map(words.date) ?? words.notKnown)
            html.element("td", .text("data-label", words.decisionOrSource)) { html in
                for (i, source) in thing.sources.enumerated() {
                    if i > 0 { html.text("; ") }
                    if let id = thing.record.target(of: source), let decision = maker.site[id] {
                        DecisionLine(decision: decision, maker: maker).write(&html)
                    } else {
                        values.inline.write(source, key: "source", &html)
                    }
                }
                if thing.sources.isEmpty { html.text(words.notKnown) }
            }
            html.element("td", .text("data-label", words.reason)) { html in
                if let reason = thing.node["reason"], reason.isFilled {
                    html.text(values.told(reason), on: maker.language)
                }
            }
        }
    }

    /// What of the record it is that ended, and whether it goes on again.
    private func what(_ thing: EndedThing, _ values: ValueWriter, _ html: inout HTML) {
        if let list = thing.list {
            let label = thing.record.label(of: list, key: "", in: maker.language)
            let headline = EntryList.headline(of: thing.node)
            html.element("span", .class("aside")) { html in
                html.text(label.isEmpty ? ": " : " – \(label): ")
                if let headline { values.inline.write(headline.value, key: headline.key, &html) }
            }
        } else if let status = thing.node["status"], thing.node.index != thing.record.root.index {
            html.text(" ")
            html.element("span", .class("aside")) { $0.text(values.told(status), on: maker.language) }
        }
        if let next = thing.next {
            html.text(" ")
            html.element("span", .class("aside"), text: words.again(next.since.map(words.date)))
        }
    }
}

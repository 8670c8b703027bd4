import Diagnostics
import Documents
import Records
import Words

/// Where a record's facts come from, and what colleagues have noted about them.
struct SourcesSection {
    let record: SiteRecord
    let maker: PageMaker

    func write(_ html: inout HTML) {
        let sources = record.root["sources"]?.items ?? []
        let notes = record.root["notes"].flatMap { $0.isFilled && $0.isScalar ? $0 : nil }
        guard !sources.isEmpty || notes != nil else { return }
        let values = ValueWriter(record, maker)
        html.element("section") { html in
            html.element("h2", text: maker.words.sources)
            if let notes {
                html.element("div", .class("prose")) { values.paragraphs(values.told(notes), &$0) }
            }
            guard !sources.isEmpty else { return }
            html.element("ul", .class("values")) { html in
                for source in sources {
                    html.element("li") { html in
                        if let id = record.target(of: source), let decision = maker.site[id] {
                            DecisionLine(decision: decision, maker: maker).write(&html)
                        } else {
                            values.inline.write(source, key: "sources", &html)
                        }
                    }
                }
            }
        }
    }
}

/// A decision in one line: its case, its title, who took it and when.
struct DecisionLine {
    let decision: SiteRecord
    let maker: PageMaker

    func write(_ html: inout HTML) {
        if let name = decision.root["case"]?.text { html.text(name + ", ") }
        maker.link(decision, &html)
        let values = ValueWriter(decision, maker)
        let body = decision.root["body"].map { values.told($0).text }
        let date = decision.root["date"]?.date.map(maker.words.date)
        let place = [body, date].compactMap(\.self).joined(separator: " ")
        if !place.isEmpty {
            html.text(" ")
            html.element("span", .class("aside"), text: "(\(place))")
        }
    }
}

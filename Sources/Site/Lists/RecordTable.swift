import Diagnostics
import Documents
import Records
import Words

/// Records as a table: the name as a link, then the columns that the schema names.
struct RecordTable {
    let collection: SiteCollection
    let records: [SiteRecord]
    let maker: PageMaker

    func write(_ html: inout HTML) {
        let columns = collection.columns.filter { column in
            records.contains { !column.values(in: $0, on: maker.site.day).isEmpty }
        }
        let label = collection.plural(in: maker.language)
        html.element(
            "div", .class("table-scroll"), .text("role", "region"), .text("aria-label", label), .text("tabindex", "0")
        ) { html in
            html.element("table", .class("records")) { html in
                html.element("caption", .class("visually-hidden"), text: label)
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .text("scope", "col"), text: maker.words.name)
                        for column in columns {
                            html.element("th", .text("scope", "col"), text: column.title(maker))
                        }
                    }
                }
                html.element("tbody") { html in
                    for record in records { row(record, columns, &html) }
                }
            }
        }
    }

    private func row(_ record: SiteRecord, _ columns: [ListField], _ html: inout HTML) {
        html.element("tr", .text("data-values", values(of: record))) { html in
            html.element("th", .text("scope", "row")) { maker.link(record, &$0) }
            let writer = ValueWriter(record, maker)
            for column in columns {
                let nodes = column.values(in: record, on: maker.site.day)
                html.element("td", .text("data-label", column.title(maker))) { html in
                    if column.isStatus || ["state", "outcome"].contains(column.name), !nodes.isEmpty,
                        let status = Status(of: record, on: maker.site.day)
                    {
                        return maker.label(status, of: record, &html)
                    }
                    for (i, node) in nodes.enumerated() {
                        if i > 0 { html.text(", ") }
                        writer.inline.write(node, key: column.keys.names.last ?? "", &html)
                    }
                    if !nodes.isEmpty, record.record.isInferred(column.name) {
                        html.text(" ")
                        html.element("span", .class("aside"), text: "(\(maker.words.inferred))")
                    }
                }
            }
        }
    }

    /// The values that the script filters by: `owner=a` and so on, a line each.
    private func values(of record: SiteRecord) -> String {
        collection.filters.filter { !$0.values.isEmpty }.map(\.field).flatMap { filter in
            filter.values(in: record, on: maker.site.day).filter { $0.isScalar && $0.text.utf8.count < 100 }
                .map { "\(filter.name)=\($0.text)" }
        }.joined(separator: "\n")
    }
}

import Diagnostics
import Documents
import Pages
import Records
import Words

/// A list as CSV: the columns that the page shows, with the record's name for programs at the beginning.
struct ListTable {
    let text: String

    init(_ collection: SiteCollection, _ maker: PageMaker, _ language: Language) {
        let header = [maker.words.id, maker.words.name] + collection.columns.map { $0.title(maker) }
        let rows = collection.records.map { record in
            let values = ValueWriter(record, maker)
            return [record.id.id, record.title(in: language).text]
                + collection.columns.map { column in
                    column.values(in: record, on: maker.site.day)
                        .map { $0.isScalar ? values.told($0).text : Localized.text(of: $0, in: language).text }
                        .joined(separator: "; ")
                }
        }
        text = Table(header: header, rows: rows).text(.csv, TextStyle(colour: Colour(isOn: false), width: 80))
    }
}

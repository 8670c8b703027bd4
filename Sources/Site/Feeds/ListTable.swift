import Diagnostics
import Documents
import Pages
import Publishing
import Records
import Words

/// A list as a table for other programs: the columns that the page shows, with the record's name for programs at the
/// beginning.
struct ListTable {
    private let name: String
    private let header: [String]
    private let rows: [[String]]

    init(_ collection: SiteCollection, _ maker: PageMaker) {
        name = collection.plural(in: maker.language)
        header = [maker.words.id, maker.words.name] + collection.columns.map { $0.title(maker) }
        rows = collection.records.map { record in
            let values = ValueWriter(record, maker)
            return [record.id.id, record.title(in: maker.language).text]
                + collection.columns.map { column in
                    column.values(in: record, on: maker.site.day)
                        .map { $0.isScalar ? values.told($0).text : $0.told(in: maker.language).text }
                        .joined(separator: "; ")
                }
        }
    }

    /// The file.
    func bytes(_ format: TableFormat) -> [UInt8] {
        switch format {
        case .csv:
            let style = TextStyle(colour: Colour(isOn: false), width: 80)
            return Array(Table(header: header, rows: rows).text(.csv, style).utf8)
        case .workbook:
            let sheet = Workbook.Sheet(sheetName, header: header, rows: rows.map { $0.map { .string($0) } })
            return Workbook([sheet]).bytes
        }
    }

    /// The name of the list, without what the name of a sheet cannot have.
    private var sheetName: String {
        let plain = name.filter { !"[]:*?/\\'".contains($0) }.prefix(31)
        return plain.allSatisfy(\.isWhitespace) ? "1" : String(plain)
    }
}

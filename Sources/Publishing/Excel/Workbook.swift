package import Diagnostics

/// Tables as a workbook of a spreadsheet program (Office Open XML), a sheet for each.
package struct Workbook {
    /// One table.
    package struct Sheet {
        /// What it is called; at most 31 characters and none of `[]:*?/\`, of which the program would refuse the file.
        package let name: String
        /// What the columns are called.
        package let header: [String]
        /// The rows; each has as many cells as the header.
        package let rows: [[JSONValue]]

        /// Makes a sheet.
        package init(_ name: String, header: [String], rows: [[JSONValue]]) {
            self.name = name
            self.header = header
            self.rows = rows
        }
    }

    /// The file.
    package let bytes: [UInt8]

    /// Makes a workbook of at least one sheet. Numbers are numbers, everything else is text: nothing is a formula.
    package init(_ sheets: [Sheet]) {
        precondition(!sheets.isEmpty, "a workbook has no sheet")
        var archive = ZipArchive()
        func add(_ name: String, _ text: String) {
            archive.add(name, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text).utf8))
        }
        add("[Content_Types].xml", WorkbookParts.types(sheets.count))
        add("_rels/.rels", WorkbookParts.relationships)
        add("xl/workbook.xml", WorkbookParts.workbook(sheets.map(\.name)))
        add("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelationships(sheets.count))
        add("xl/styles.xml", WorkbookParts.styles)
        for (i, sheet) in sheets.enumerated() { add("xl/worksheets/sheet\(i + 1).xml", Self.text(of: sheet)) }
        bytes = archive.bytes
    }

    private static func text(of sheet: Sheet) -> String {
        let header = row(1, sheet.header.map { .string($0) }, style: " s=\"1\"")
        let rows = sheet.rows.enumerated().map { row($0 + 2, $1, style: "") }
        let widths = sheet.header.indices.map { i in
            let longest = ([sheet.header[i].count] + sheet.rows.map { shown($0[i]).count }).max() ?? 0
            return
                "<col min=\"\(i + 1)\" max=\"\(i + 1)\" width=\"\(min(max(longest + 2, 8), 60))\" customWidth=\"1\"/>"
        }
        let last = "\(column(max(sheet.header.count - 1, 0)))\(sheet.rows.count + 1)"
        // The header stays in sight, and its cells filter.
        return """
            <worksheet xmlns="\(WorkbookParts.office)/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">\
            <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
            <cols>\(widths.joined())</cols><sheetData>\(header)\(rows.joined())</sheetData>\
            <autoFilter ref="A1:\(last)"/></worksheet>
            """
    }

    private static func row(_ number: Int, _ values: [JSONValue], style: String) -> String {
        let cells = values.enumerated().map { i, value -> String in
            let place = "\(column(i))\(number)"
            switch value {
            case .null: return ""
            case .number(let digits): return "<c r=\"\(place)\"\(style)><v>\(digits)</v></c>"
            case .boolean(let isTrue): return "<c r=\"\(place)\"\(style) t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
            default:
                let text = escaped(shown(value))
                return "<c r=\"\(place)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
            }
        }
        return "<row r=\"\(number)\">\(cells.joined())</row>"
    }

    /// A value as text; of a list its items between spaces.
    private static func shown(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .array(let items): items.map(shown).joined(separator: " ")
        default: value.compactText
        }
    }

    /// The name of a column: `A`, `Z`, `AA`.
    static func column(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
        return index < 26 ? letter : column(index / 26 - 1) + letter
    }

    /// How many scalars of a text stand in a cell, which holds 32,767 characters of UTF-16.
    static let longestText = 16_000

    /// The text without what would be markup or what XML does not take; one that is cut ends with "…".
    static func escaped(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return Escaping.escaped(
            scalars.count <= longestText
                ? text : String(String.UnicodeScalarView(scalars.prefix(longestText - 1))) + "…")
    }
}

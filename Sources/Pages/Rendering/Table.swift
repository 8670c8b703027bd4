package import Diagnostics

/// Rows under a header.
package struct Table: Sendable {
    private let header: [String]
    private let rows: [[String]]

    /// Makes a table; each row has as many cells as the header.
    package init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }

    /// The table in a form: columns for people, CSV (RFC 4180), or one object per row.
    package func text(_ format: RecordFormat, _ style: TextStyle) -> String {
        switch format {
        case .text: style.terminalWidth.map { fitting($0, style.colour) } ?? aligned(style.colour)
        case .csv: ([header] + rows).map { $0.map(Self.csvField).joined(separator: ",") + "\r\n" }.joined()
        case .json, .yaml:
            JSONValue.array(
                rows.map { row in .object(zip(header, row).map { ($0, .string($1)) }) }
            ).text + "\n"
        }
    }

    /// The table for a terminal: long cells are broken, and too many columns become lines of their own.
    private func fitting(_ width: Int, _ colour: Colour) -> String {
        let columns = header.map { PageTable.Column($0, isNumber: false) }
        let (header, rows) = TableLayout(PageTable(columns: columns, rows: rows), width: width).lines
        return (header.map(colour.bold) + rows).map { $0 + "\n" }.joined()
    }

    private func aligned(_ colour: Colour) -> String {
        let widths = header.indices.map { i in (rows + [header]).map { $0[i].width }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            let padded = zip(cells, widths).map { $0.visible + String(repeating: " ", count: max(0, $1 - $0.width)) }
            var line = padded.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
        return ([colour.bold(line(header))] + rows.map(line)).joined(separator: "\n") + "\n"
    }

    /// A field of CSV; a leading sign that a spreadsheet would take for a formula, also behind spaces or in full width, is
    /// kept from it by a quote mark.
    static func csvField(_ text: String) -> String {
        let text = text.visibleLines
        let isFormula = text.first { !$0.isWhitespace }.map { "=+-@＝＋－＠".contains($0) } ?? false
        let safe = isFormula && Double(text) == nil ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

/// The forms that records and tables take.
package enum RecordFormat: String, Sendable, CaseIterable {
    case text, json, csv, yaml
}

/// A table that somebody else has written, as comma-separated values (RFC 4180 and what spreadsheets make of it).
package struct CSVTable: Sendable {
    /// A row.
    package struct Row: Sendable {
        /// The line of the file on which it begins, from 1.
        package let line: Int
        /// Its cells, as many as the header has.
        package let cells: [String]
    }

    /// What the columns are called.
    package let header: [String]
    /// The rows, without those that are empty.
    package let rows: [Row]

    /// Reads a table: UTF-8, UTF-16 with its mark or Windows-1252; cells between commas, semicolons or tabs, whichever the
    /// first line has most of; rows on lines of any kind.
    ///
    /// Throws ``TableError`` for bytes that are no text, a quotation that does not end, text behind one, a row with more
    /// cells than the header, and a file without header.
    package init(_ bytes: [UInt8]) throws(TableError) {
        let scalars = try TableText.scalars(of: bytes)
        let lines = try CSVReader(scalars).rows()
        guard let first = lines.first else { throw TableError.empty }
        var header = first.cells.map(\.withoutEdges)
        while header.last == "" { header.removeLast() }
        guard !header.isEmpty else { throw TableError.empty }
        var rows: [Row] = []
        for line in lines.dropFirst() {
            var cells = line.cells.map(\.withoutEdges)
            while cells.count > header.count, cells.last == "" { cells.removeLast() }
            guard cells.count <= header.count else { throw TableError.tooManyCells(line: line.line) }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            cells += Array(repeating: "", count: header.count - cells.count)
            rows.append(Row(line: line.line, cells: cells))
        }
        self.header = header
        self.rows = rows
    }
}

extension String {
    /// The text without the space around it.
    fileprivate var withoutEdges: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

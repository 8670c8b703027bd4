import Diagnostics

/// A table as lines of text that are no wider than a terminal: long cells are broken, and where not even that helps,
/// each row becomes a few lines of `header: cell`.
struct TableLayout {
    private let table: PageTable
    private let width: Int
    private static let gap = 2

    init(_ table: PageTable, width: Int) {
        self.table = table
        self.width = width
    }

    /// The lines, those of the header first, each without a line end.
    var lines: (header: [String], rows: [String]) {
        guard let widths = columnWidths else { return ([], facts) }
        let rows = table.rows.flatMap { laidOut($0, widths) }
        return (laidOut(table.columns.map(\.title), widths), rows)
    }

    /// The width of each column; `nil` where the table cannot be made narrow enough.
    private var columnWidths: [Int]? {
        let cells = table.columns.indices.map { i in ([table.columns[i].title] + table.rows.map { $0[i] }) }
        var widths = cells.map { $0.map(\.width).max() ?? 0 }
        let least = cells.map { $0.flatMap { $0.split(separator: " ") }.map { String($0).width }.max() ?? 0 }
        let room = width - Self.gap * (widths.count - 1)
        while widths.reduce(0, +) > room {
            let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    private func laidOut(_ cells: [String], _ widths: [Int]) -> [String] {
        let broken = zip(cells, widths).map { Wrapping.lines($0.visible, width: max($1, 1)) }
        return (0..<(broken.map(\.count).max() ?? 0)).map { i in
            var line = ""
            for (column, parts) in broken.enumerated() {
                let text = i < parts.count ? parts[i] : ""
                let padding = String(repeating: " ", count: max(0, widths[column] - text.width))
                line += table.columns[column].isNumber ? padding + text : text + padding
                line += String(repeating: " ", count: Self.gap)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private var facts: [String] {
        table.rows.flatMap { row in
            zip(table.columns, row).enumerated().filter { !$1.1.isEmpty }.flatMap { i, pair in
                Wrapping.lines("\(pair.0.title): \(pair.1)".visible, width: max(width - 2, 10)).map {
                    (i == 0 ? "" : "  ") + $0
                }
            }
        }
    }
}

/// Breaks text between words.
enum Wrapping {
    /// A text in lines of at most `width` characters, where words are no longer, each with its end; `first` stands before
    /// the first line, `more` before the others. Without a width it stays one line.
    static func text(_ text: String, width: Int?, first: String = "", more: String = "") -> String {
        guard let width else { return "\(first)\(text)\n" }
        let lines = Wrapping.lines(text, width: max(width - max(first.width, more.width), 20))
        return lines.enumerated().map { "\($0 == 0 ? first : more)\($1)\n" }.joined()
    }

    /// Lines of at most `width` characters, where words are no longer; one empty line for no words.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.width + 1 + String(word).width > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}

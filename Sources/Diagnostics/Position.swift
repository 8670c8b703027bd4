/// A place in a text, as editors count it: both numbers begin at 1.
package struct Position: Sendable, Hashable, Comparable {
    /// The line, from 1. Lines end at `\n`, `\r\n` or a lone `\r`.
    package var line: Int
    /// The column, from 1, in Unicode scalars.
    package var column: Int

    /// Makes a position from a line and a column that both begin at 1.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The beginning of every text.
    package static let start = Position(line: 1, column: 1)

    package static func < (a: Position, b: Position) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// Rows under a header, as part of a page.
package struct PageTable: Sendable {
    /// A column.
    package struct Column: Sendable {
        /// Its header.
        package let title: String
        /// Whether its cells are numbers, which stand to the right.
        package let isNumber: Bool

        /// Makes a column.
        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// What the table shows, in a few words.
    package let caption: String?
    /// The columns.
    package let columns: [Column]
    /// The rows; each has as many cells as there are columns.
    package let rows: [[String]]
    /// What each row rests on; empty where the table names nothing.
    package let bases: [[Basis]]

    /// Makes a table; `bases` is empty or has an item for each row.
    package init(_ caption: String? = nil, columns: [Column], rows: [[String]], bases: [[Basis]] = []) {
        precondition(bases.isEmpty || bases.count == rows.count, "the table has other rows than what they rest on")
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.bases = bases
    }

    /// What a row rests on.
    func bases(ofRow row: Int) -> [Basis] { bases.isEmpty ? [] : bases[row] }
}

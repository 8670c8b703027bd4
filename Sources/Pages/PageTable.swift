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

    /// Makes a table.
    package init(_ caption: String? = nil, columns: [Column], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}

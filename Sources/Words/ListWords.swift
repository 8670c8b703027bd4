/// What lists say: filters, tables, parts.
package protocol ListWords {
    /// The head of the column of ids.
    var id: String { get }
    /// The head of the column of names.
    var name: String { get }
    /// The status, as a head of a column.
    var status: String { get }
    /// The heading over the filters.
    var filters: String { get }
    /// That a value is absent.
    var notKnown: String { get }
    /// How many records there are.
    func count(_ count: Int) -> String
    /// How many of how many records are shown, with `{shown}` and `{all}` for the numbers.
    var shownTemplate: String { get }
    /// The link that takes filters away.
    var showAll: String { get }
    /// The button that does so in the page.
    var clearFilters: String { get }
    /// That no record meets the filters.
    var nothingHere: String { get }
    /// One of the parts of a long list.
    func part(_ number: Int, of count: Int) -> String
    /// The name of the choice of parts for those who hear it.
    var parts: String { get }
    /// The link to a table for programs that read CSV; people open the workbook.
    var asTable: String { get }
    /// The link to a workbook of a spreadsheet program.
    var asWorkbook: String { get }
    /// The link to a list that other pages can show, such as an intranet's.
    var forOtherPages: String { get }
    /// The link from such a list to the list in the register.
    var openInRegister: String { get }
    /// That a choice takes a filter away again, for those who hear it.
    var chosen: String { get }
    /// The link to data for programs.
    var asData: String { get }
    /// The views across collections, as a heading.
    var views: String { get }
}

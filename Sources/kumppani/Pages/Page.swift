/// What a history command has to say, before it takes a form: sections of entries under headings.
struct Page {
    /// What the page is about.
    var title: String
    /// What stands under the title, a line each.
    var about: [String] = []
    /// The sections, in order.
    var sections: [Section] = []
    /// What is said where there is nothing to tell.
    var emptyNote: String

    /// Entries under one heading.
    struct Section {
        /// The heading; `nil` where the page needs none.
        var title: String?
        var entries: [Entry]
    }

    /// One thing that happened.
    struct Entry {
        /// What it is about, in bold: a date, a record.
        var heading: String
        /// What kind of thing, by whom: small, beside the heading.
        var remarks: [String] = []
        /// What changed, a line each.
        var lines: [String] = []
        /// Why: paragraphs.
        var reason: [String] = []
        /// The decisions that it comes from.
        var decisions: [String] = []
    }

    /// The page in a form.
    func text(_ format: PageFormat, _ options: GlobalOptions) -> String {
        switch format {
        case .text: TextPage(self, options.colour, width: options.width).text
        case .markdown: MarkdownPage(self).text
        case .html: HTMLPage(self).text
        }
    }

    /// The forms for people.
    enum PageFormat { case text, markdown, html }
}

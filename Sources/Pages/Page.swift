package import Diagnostics

/// A page as data, before it takes a form: sections of text, tables and entries under headings.
package struct Page: Sendable {
    /// The language that the page is written in.
    package let language: Language
    /// What the page is about.
    package var title: String
    /// What stands under the title, a line each.
    package var about: [String] = []
    /// The sections, in order.
    package var sections: [Section] = []
    /// What is said where there is nothing to tell.
    package var emptyNote: String
    /// The names of records that have none in the language of the page, with the language that they are in.
    package var foreignNames: [String: Language] = [:]

    /// Makes a page.
    package init(
        in language: Language, title: String, about: [String] = [], sections: [Section] = [], emptyNote: String
    ) {
        self.language = language
        self.title = title
        self.about = about
        self.sections = sections
        self.emptyNote = emptyNote
    }

    /// What stands under one heading: first text and tables, then entries.
    package struct Section: Sendable {
        /// The heading; `nil` where the page needs none.
        package var title: String?
        /// Paragraphs, lists and tables.
        package var blocks: [PageBlock]
        /// What happened.
        package var entries: [Entry]

        /// Makes a section.
        package init(title: String? = nil, blocks: [PageBlock] = [], entries: [Entry] = []) {
            self.title = title
            self.blocks = blocks
            self.entries = entries
        }

        /// Whether nothing stands under the heading.
        package var isEmpty: Bool { blocks.isEmpty && entries.isEmpty }
    }

    /// One thing that happened.
    package struct Entry: Sendable {
        /// What it is about, in bold: a date, a record.
        package var heading: String
        /// What kind of thing, by whom: small, beside the heading.
        package var remarks: [String] = []
        /// What changed or was told, a line each.
        package var lines: [Sentence] = []
        /// Why, or what is quoted: paragraphs.
        package var reason: [String] = []
        /// The language of the reason; `nil` where nobody knows.
        package var reasonLanguage: Language?
        /// The decisions that it comes from.
        package var decisions: [String] = []

        /// Makes an entry.
        package init(
            heading: String, remarks: [String] = [], lines: [Sentence] = [],
            reason: [String] = [], in reasonLanguage: Language? = nil, decisions: [String] = []
        ) {
            self.heading = heading
            self.remarks = remarks
            self.lines = lines
            self.reason = reason
            self.reasonLanguage = reasonLanguage
            self.decisions = decisions
        }
    }
}

extension Page.Entry {
    /// The language of the reason, where that is another than the page's.
    func foreignLanguage(on language: Language) -> Language? { reasonLanguage == language ? nil : reasonLanguage }

    /// The reason, with its language behind it where that is another than the page's.
    func markedReason(in language: Language) -> [String] {
        guard let own = foreignLanguage(on: language), let last = reason.last else { return reason }
        return reason.dropLast() + ["\(last) (\(own.rawValue))"]
    }
}

extension Page {
    /// The page with the language behind each such name that is a heading or fills a cell: `Keksittylä (fi)`.
    var withMarkedNames: Page {
        guard !foreignNames.isEmpty else { return self }
        func marked(_ text: String) -> String { foreignNames[text].map { "\(text) (\($0.rawValue))" } ?? text }
        var page = self
        page.sections = sections.map { section in
            var section = section
            for i in section.entries.indices { section.entries[i].heading = marked(section.entries[i].heading) }
            section.blocks = section.blocks.map { block in
                guard case .table(let table) = block else { return block }
                return .table(
                    PageTable(
                        table.caption, columns: table.columns, rows: table.rows.map { $0.map(marked) },
                        bases: table.bases))
            }
            return section
        }
        return page
    }
}

extension Text {
    /// What stands before a decision.
    static let decision = Text(en: "Decision", fi: "Päätös", sv: "Beslut")
}

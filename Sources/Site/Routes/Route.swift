package import Diagnostics
package import Records

/// Everything that the site has, by name: links are made of these and of nothing else.
package enum Route: Sendable, Hashable {
    /// The page at the top that leads to a language.
    case door
    /// A page in a language.
    case page(PageName, Language)
    /// A feed of changes in a language.
    case feed(FeedName, Language)
    /// Data for programs, the same in all languages.
    case json(DataName)
    /// A list as a table for other programs.
    case table(String, Language, TableFormat)
    /// The calendar to subscribe to.
    case calendarFile(Language)
    /// A part of the search index.
    case searchPart(String, Language)
    /// The list of all pages for search engines.
    case siteMap
    /// A file that pages need: the style sheet, the script.
    case asset(Asset)

    /// The language of it; `nil` for what has none.
    package var language: Language? {
        switch self {
        case .page(_, let language), .feed(_, let language), .table(_, let language, _), .calendarFile(let language),
            .searchPart(_, let language):
            language
        case .door, .json, .siteMap, .asset: nil
        }
    }

    /// The same page or file in another language; what has no language stays as it is.
    func translated(to language: Language) -> Route {
        switch self {
        case .page(let name, _): .page(name, language)
        case .feed(let name, _): .feed(name, language)
        case .table(let collection, _, let format): .table(collection, language, format)
        case .calendarFile: .calendarFile(language)
        case .searchPart(let part, _): .searchPart(part, language)
        case .door, .json, .siteMap, .asset: self
        }
    }
}

/// The pages that there are in each language.
package enum PageName: Sendable, Hashable {
    case front
    /// All lists that there are.
    case lists
    /// The records of a collection; of long lists a part, from 1.
    case list(String, part: Int)
    /// The records of a collection with one value of a filter.
    case filtered(String, FilterValue)
    case record(RecordID)
    /// All changes of a record.
    case history(RecordID)
    /// The latest changes.
    case latestChanges
    /// The changes of a year; of many a part, from 1.
    case changes(year: Int, part: Int)
    /// The records of a collection to be shown inside of other pages.
    case embedded(String)
    case calendar, matrix, map, timeline, graph, ended, search, quality
    case about, accessibility, feedback, howToChange
    /// Two days side by side, which only a server has.
    case compare
}

/// What lists are written as for other programs.
package enum TableFormat: String, Sendable, Hashable, CaseIterable {
    case csv
    case workbook = "xlsx"
}

/// The feeds that there are in each language.
package enum FeedName: Sendable, Hashable {
    /// Everything.
    case whole
    /// One record; of a unit also what it answers for.
    case record(RecordID)
}

/// The data that there is for programs.
package enum DataName: Sendable, Hashable {
    case record(RecordID)
    case list(String)
    /// The site's own contents: its collections and their lists.
    case register
}

/// A choice of a filter: a field and one of its values.
package struct FilterValue: Sendable, Hashable {
    /// The field, as the schema names it: `owner`, `review.verdict`.
    package let field: String
    /// The value; empty where the field is absent.
    package let value: String

    /// Makes a choice.
    package init(field: String, value: String) {
        self.field = field
        self.value = value
    }
}

/// The files that pages need, each with a hash of its bytes in its name.
package enum Asset: String, Sendable, Hashable, CaseIterable {
    case style = "site.css"
    case script = "site.js"
    case icon = "icon.svg"
}

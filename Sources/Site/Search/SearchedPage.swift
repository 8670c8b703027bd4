import Records
import Words

/// A page of the site that is about no single record, as the search finds it.
struct SearchedPage: Sendable {
    /// The page.
    let page: PageName
    /// Its title.
    let title: String
    /// What it is found by beside its title.
    let words: [String]

    private init(_ page: PageName, _ title: String, _ words: [String] = []) {
        self.page = page
        self.title = title
        self.words = words
    }

    /// A page of text, found by its headings.
    private init(_ page: PageName, _ text: PageText) {
        self.init(page, text.title, text.sections.compactMap(\.heading))
    }

    /// The pages that people may look for: lists by what their records are about, views, what is told of the register.
    static func all(_ maker: PageMaker) -> [SearchedPage] {
        let words = maker.words
        var pages = maker.site.collections.filter { !$0.records.isEmpty }.map { collection in
            SearchedPage(
                .list(collection.name, part: 1), collection.plural(in: maker.language),
                [collection.singular(in: maker.language), words.searchWords(collection.role)])
        }
        pages += SiteView.all(maker.site).map { SearchedPage($0.page, $0.title(words), [$0.lede(maker)]) }
        pages.append(SearchedPage(.lists, words.allLists))
        pages.append(SearchedPage(.latestChanges, words.latestChanges, [words.changes, words.history]))
        pages.append(SearchedPage(.ended, words.whatEnded, [words.whatEndedLede]))
        pages.append(SearchedPage(.quality, words.quality, [words.qualityLede, words.addedByYear]))
        let mailbox = maker.site.configuration.feedback
        pages.append(SearchedPage(.about, words.aboutText))
        pages.append(
            SearchedPage(
                .accessibility,
                words.accessibilityText(date: words.date(maker.site.asOf), mailbox: mailbox)))
        pages.append(SearchedPage(.feedback, words.feedbackText(mailbox: mailbox)))
        pages.append(SearchedPage(.howToChange, words.howToChangeText(mailbox: mailbox)))
        return pages
    }
}

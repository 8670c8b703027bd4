/// What stands around the pages of the site and on its front page.
package protocol SiteWords {
    /// The language by its own name, with the preposition that a choice of languages has: `Suomeksi`.
    var inThisLanguage: String { get }
    /// The link to the content, past the menu.
    var skip: String { get }
    /// The name of the main menu for those who hear it.
    var mainMenu: String { get }
    /// The button that opens the menu.
    var menu: String { get }
    /// The name of the choice of languages for those who hear it.
    var languages: String { get }
    /// The button that copies a core message.
    var copyMessage: String { get }
    /// That a core message was copied.
    var messageCopied: String { get }
    /// The page of all lists.
    var allLists: String { get }
    /// The changes, in the menu.
    var changes: String { get }
    /// The search, in the menu and on its button.
    var search: String { get }
    /// What the search looks for, over its field.
    var searchLabel: String { get }
    /// What the register is, in two sentences at the top of the front page.
    var frontLede: String { get }
    /// How many records there are, as a heading.
    var numbers: String { get }
    /// What needs attention, as a heading of the front page.
    var attentionNow: String { get }
    /// That nothing needs attention.
    var nothingDue: String { get }
    /// For how many networks no review is recorded.
    func networksWithoutReview(_ count: Int) -> String
    /// The link to the page of what has ended, with how much that is.
    func whatEndedLink(_ count: Int) -> String
    /// Where readers write to about the register, before the mailbox at the foot of pages.
    var writeTo: String { get }
    /// What each unit answers for, as a heading of the front page.
    var byUnit: String { get }
    /// How many records were added each year, as a heading.
    var addedByYear: String { get }
    /// The year, at the head of a column.
    var year: String { get }
    /// The day that the pages look from, at their foot.
    func asOf(_ date: String) -> String
    /// How many more there are.
    func andMore(_ count: Int) -> String
    /// How many of the records of a collection run, as far as the last source of each tells.
    func running(_ count: Int) -> String
    /// The link to the feed of all changes.
    var feedOfAll: String { get }
    /// That a page leads to the register in a language.
    var enter: String { get }
}

/// The pages that are text.
package protocol AboutWords {
    /// What the register is.
    var about: String { get }
    /// The page on what the register is.
    var aboutText: PageText { get }
    /// The accessibility statement.
    var accessibility: String { get }
    /// The accessibility statement (Act 306/2019); `date` is when the site was made, `mailbox` where feedback goes.
    func accessibilityText(date: String, mailbox: String?) -> PageText
    /// Feedback.
    var feedback: String { get }
    /// The page on feedback; `mailbox` is where it goes, where the register has one.
    func feedbackText(mailbox: String?) -> PageText
    /// How something is changed.
    var howToChange: String { get }
    /// The page on how something is changed.
    func howToChangeText(mailbox: String?) -> PageText
}

/// A page of text: headings, paragraphs, lists.
package struct PageText: Sendable {
    /// The title.
    package let title: String
    /// What stands under it.
    package let sections: [Section]

    /// Makes a page.
    package init(_ title: String, _ sections: [Section]) {
        self.title = title
        self.sections = sections
    }

    /// A part under one heading.
    package struct Section: Sendable {
        /// The heading; `nil` for what comes first.
        package let heading: String?
        /// The paragraphs.
        package let paragraphs: [String]
        /// The items of a list behind them.
        package let items: [String]

        /// Makes a part.
        package init(_ heading: String, _ paragraphs: [String], items: [String] = []) {
            self.heading = heading
            self.paragraphs = paragraphs
            self.items = items
        }

        /// Makes a part without heading.
        package init(_ paragraphs: [String]) {
            heading = nil
            self.paragraphs = paragraphs
            items = []
        }
    }
}

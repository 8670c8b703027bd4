package import Diagnostics
package import Records
package import Words

/// What the pages of a server have beside those in files: the register as of another day, and the ways there.
package struct LiveFrame: Sendable {
    /// The address of the top of the site as it is now, with a slash at its end: `/`, `/kumppani/`.
    package let top: String
    /// Today, which no day that is chosen may be after.
    package let today: Day
    /// The day that the register is shown as of; `nil` for now.
    package let past: Day?
    /// What was asked of the page behind the `?` of its address.
    var query: Query?
    /// Whether the page answers at any address, so that its links have to begin at the top.
    var isAnywhere = false

    /// Makes a frame.
    package init(top: String, today: Day, past: Day? = nil) {
        self.top = top
        self.today = today
        self.past = past
    }

    /// The folder below the top where the register is shown as of other moments: `at/2024-05-31/fi/index.html`.
    package static let pastFolder = "at"

    /// The address that a form with a day and a page is sent to.
    var momentAddress: String { top + Self.pastFolder }
}

extension Site {
    /// The page that says why a server does not give the page asked for; it may stand at any address.
    package func page(for refusal: Refusal, in language: Language, live: LiveFrame) -> Content {
        var live = live
        live.isAnywhere = true
        let maker = PageMaker(model, .page(.front, language), live: live)
        return Content(RefusalPage(refusal: refusal, maker: maker), maker)
    }

    /// What the register says to a question in words.
    package func answer(to question: String, in language: Language, live: LiveFrame) -> Content {
        var live = live
        live.query = Query([("q", question)])
        let maker = PageMaker(model, .page(.search, language), live: live)
        let answer = SearchAnswer(question, index(language), reasons: reasons(), maker)
        return Content(SearchPage(maker: maker, answer: answer), maker)
    }

    /// Two days side by side.
    package func comparison(_ comparison: Comparison, in language: Language, live: LiveFrame) -> Content {
        var live = live
        live.query = Query([("from", comparison.from), ("to", comparison.to)])
        let maker = PageMaker(model, .page(.compare, language), live: live)
        return Content(ComparePage(maker: maker, comparison: comparison), maker)
    }

    /// Makes what is made once for all pages, so that no reader waits for it.
    package func prepare() {
        for language in model.languages { _ = index(language) }
        _ = reasons()
    }
}

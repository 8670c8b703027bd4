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

    /// What the register says to a question in words. Asks the history, which blocks. Throws what histories throw.
    package func answer(to question: String, in language: Language, live: LiveFrame) throws -> Content {
        var live = live
        live.query = Query([("q", question)])
        let maker = PageMaker(model, .page(.search, language), live: live)
        let answer = try SearchAnswer(question, index(language), reasons: reasons(), maker)
        return Content(SearchPage(maker: maker, answer: answer), maker)
    }

    /// The list of a collection, or the one for other pages, with several filters at once: what stands behind the `?` of
    /// its address. `nil` where that names no value of a filter.
    package func list(
        _ collection: String, isEmbedded: Bool, choosing values: [String: String], in language: Language,
        live: LiveFrame
    ) -> Content? {
        guard let collection = model.collection(collection) else { return nil }
        let choices = values.map { FilterValue(field: $0.key, value: $0.value) }
        let selection = FilterSelection(collection, choices)
        guard !selection.choices.isEmpty else { return nil }
        let last = RecordListPage.parts(selection.records.count)
        let part = min(max(values[ListQuery.partName].flatMap { Int($0) } ?? 1, 1), last)
        var live = live
        live.query = ListQuery(choices: selection.choices, part: part).query
        let name: PageName = isEmbedded ? .embedded(collection.name) : .list(collection.name, part: 1)
        let maker = PageMaker(model, .page(name, language), live: live)
        if isEmbedded {
            return Content(EmbeddedListPage(collection: collection, selection: selection, maker: maker), maker)
        }
        return Content(RecordListPage(collection, selection.choices, part: part, maker), maker)
    }

    /// Two days side by side.
    package func comparison(_ comparison: Comparison, in language: Language, live: LiveFrame) -> Content {
        var live = live
        live.query = Query([("from", comparison.from), ("to", comparison.to)])
        let maker = PageMaker(model, .page(.compare, language), live: live)
        return Content(ComparePage(maker: maker, comparison: comparison), maker)
    }

    /// Makes what is made once for all pages, so that no reader waits for it. Throws what histories throw.
    package func prepare() throws {
        for language in model.languages { _ = index(language) }
        _ = try reasons()
        _ = try model.history?.additions()
    }
}

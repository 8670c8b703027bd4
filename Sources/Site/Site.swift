import Diagnostics
import Pages
import Records
import Synchronization
import Words

/// The site of a register: all that it has, and each page or file when it is asked for.
package final class Site: Sendable {
    /// What its pages tell of.
    package let model: SiteModel
    private let indexes = Mutex<(shared: HeldWords?, byLanguage: [Language: SearchIndex])>((nil, [:]))
    private let knownReasons = Mutex<ReasonIndex?>(nil)

    /// Where the site will stand on the web, with a slash at its end; `nil` where nobody has said.
    private let address: String?

    /// Makes the site of a register; with an `address` it has a list of its pages for search engines.
    package init(_ model: SiteModel, address: String? = nil) {
        self.model = model
        self.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    /// What pages may load and do, as a server says in its headers too.
    package static var policy: String { Frame.policy }

    /// One page or file, with what it leads to.
    package struct Content: Sendable {
        /// The bytes.
        package let bytes: [UInt8]
        /// The routes that it leads to.
        package let links: Set<Route>

        init(bytes: [UInt8], links: Set<Route>) {
            self.bytes = bytes
            self.links = links
        }

        /// A page with what stands around it.
        init(_ page: some SitePage, _ maker: PageMaker) {
            let html = Frame(page: page, maker: maker).html()
            bytes = html.bytes
            links = html.routes
        }
    }

    /// Everything that the site has in files, in a fixed order. Throws what histories throw.
    package func routes() throws -> [Route] {
        var routes = commonRoutes()
        for language in model.languages {
            routes += try self.routes(in: language, stepCount: stepCount)
            routes += index(language).partNames.map { .searchPart($0, language) }
        }
        return routes
    }

    /// What is the same in all languages.
    func commonRoutes() -> [Route] {
        var routes: [Route] = Asset.allCases.map(Route.asset) + [.door, .json(.register)]
        // A list of pages wants whole addresses.
        if address != nil { routes.append(.siteMap) }
        routes += model.collections.map { .json(.list($0.name)) }
        routes += model.allRecords.map { .json(.record($0.id)) }
        return routes
    }

    /// What there is in a language, but for the parts of the search index; `stepCount` says how many commits changed a
    /// record.
    func routes(in language: Language, stepCount: (SiteRecord) throws -> Int) rethrows -> [Route] {
        var routes: [Route] = []
        var names: [PageName] = [
            .front, .lists, .ended, .search, .quality, .about, .accessibility, .feedback, .howToChange,
        ]
        names += SiteView.all(model).map(\.page)
        names.append(.latestChanges)
        for year in model.history?.years ?? [] {
            names += (1...(model.history?.parts(of: year) ?? 1)).map { .changes(year: year, part: $0) }
        }
        for collection in model.collections {
            names += (1...RecordListPage.parts(collection)).map { .list(collection.name, part: $0) }
            names.append(.embedded(collection.name))
            for filter in collection.filters {
                names += filter.values.map(\.value).sorted().map {
                    .filtered(collection.name, FilterValue(field: filter.field.name, value: $0))
                }
            }
            for record in collection.records {
                names.append(.record(record.id))
                let steps = try stepCount(record)
                if steps > RecentChanges.most { names.append(.history(record.id)) }
                if steps > 0 { routes.append(.feed(.record(record.id), language)) }
            }
        }
        routes += names.map { .page($0, language) }
        routes += model.collections.flatMap { collection in
            TableFormat.allCases.map { .table(collection.name, language, $0) }
        }
        return routes + [.calendarFile(language), .feed(.whole, language)]
    }

    /// How many commits changed a record.
    private func stepCount(of record: SiteRecord) throws -> Int { try model.history?.stepCount(of: record.record) ?? 0 }

    /// A page or file; `nil` for one that the site has not. A server says by `live` what its pages have besides.
    ///
    /// Asks the history where the page tells of changes, which blocks. Throws what histories throw.
    package func content(of route: Route, live: LiveFrame? = nil) throws -> Content? {
        switch route {
        case .page(let name, _):
            let maker = PageMaker(model, route, live: live)
            return try page(name, maker).map { page in Content(page, maker) }
        case .door:
            let html = DoorPage(site: model).html()
            return Content(bytes: html.bytes, links: html.routes)
        case .asset(let asset): return Content(bytes: asset.bytes, links: [])
        case .siteMap: return try address.map { text(try SiteMap(self, address: $0).text) }
        case .json(let name): return try RecordData.value(name, model).map { text($0.text + "\n") }
        case .table(let name, _, let format):
            return model.collection(name).map {
                Content(bytes: ListTable($0, PageMaker(model, route)).bytes(format), links: [])
            }
        case .feed(let name, _): return try ChangeFeed(name, PageMaker(model, route)).map { text($0.text) }
        case .calendarFile: return text(try CalendarFile(PageMaker(model, route)).text)
        case .searchPart(let part, let language):
            return index(language).script(part, PageMaker(model, route)).map(text)
        }
    }

    private func text(_ text: String) -> Content { Content(bytes: Array(text.utf8), links: []) }

    /// The words of records in a language. Whoever asks while they are collected waits.
    func index(_ language: Language) -> SearchIndex {
        indexes.withLock { indexes in
            if let known = indexes.byLanguage[language] { return known }
            let shared = indexes.shared ?? SearchIndex.sharedWords(of: model)
            let index = SearchIndex(model, language, shared)
            indexes.byLanguage[language] = index
            // What is shared is kept until all languages have their index.
            indexes.shared = indexes.byLanguage.count == model.languages.count ? nil : shared
            return index
        }
    }

    /// The words of the reasons of commits. Whoever asks while they are collected waits. Throws what histories throw.
    func reasons() throws -> ReasonIndex {
        try knownReasons.withLock { known in
            if let known { return known }
            let index = try ReasonIndex(model)
            known = index
            return index
        }
    }

    /// Where readers write to about the register.
    private var mailbox: String? { model.configuration.feedback }

    private func page(_ name: PageName, _ maker: PageMaker) throws -> (any SitePage)? {
        switch name {
        case .front:
            return FrontPage(commits: try model.history?.latest(FrontPage.mostCommits) ?? [], maker: maker)
        case .lists: return ListsPage(maker: maker)
        case .list(let collection, let part):
            return model.collection(collection).map {
                RecordListPage($0, part: part, maker)
            }
        case .filtered(let collection, let choice):
            return model.collection(collection).map {
                RecordListPage($0, [choice], maker)
            }
        case .embedded(let collection):
            return model.collection(collection).map {
                EmbeddedListPage(collection: $0, selection: FilterSelection($0, []), maker: maker)
            }
        case .record(let id):
            return try model[id].map { record in
                RecordPage(
                    record: record, changes: try model.history?.changes(of: record.record) ?? [],
                    hasHistoryPage: try stepCount(of: record) > RecentChanges.most, maker: maker)
            }
        case .history(let id):
            guard let record = model[id], try stepCount(of: record) > RecentChanges.most else { return nil }
            let changes = try model.history?.changes(of: record.record) ?? []
            return HistoryPage(record: record, changes: changes, maker: maker)
        case .latestChanges:
            let commits = try model.history?.latest(ChangesPage.most) ?? []
            return ChangesPage(commits: commits, year: nil, part: 1, maker: maker)
        case .changes(let year, let part):
            let commits = try model.history?.commits(in: year, part: part) ?? []
            return ChangesPage(commits: commits, year: year, part: part, maker: maker)
        case .ended: return EndedPage(maker: maker)
        case .calendar: return CalendarPage(maker: maker)
        case .matrix: return MatrixPage(maker: maker)
        case .map: return MapPage(maker: maker)
        case .timeline: return TimelinePage(maker: maker)
        case .graph: return GraphPage(maker: maker)
        case .search: return SearchPage(maker: maker, answer: nil)
        case .compare:
            return maker.live.map { _ in
                ComparePage(maker: maker, comparison: Comparison(from: "", to: "", outcome: .nothingAsked))
            }
        case .quality: return QualityPage(additions: try model.history?.additions() ?? [:], maker: maker)
        case .about: return TextSitePage(text: maker.words.aboutText)
        case .accessibility:
            let date = maker.words.date(model.asOf)
            return TextSitePage(text: maker.words.accessibilityText(date: date, mailbox: mailbox))
        case .feedback: return TextSitePage(text: maker.words.feedbackText(mailbox: mailbox))
        case .howToChange: return TextSitePage(text: maker.words.howToChangeText(mailbox: mailbox))
        }
    }
}

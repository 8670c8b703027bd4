import Diagnostics
import Pages
import Records
import Synchronization
import Words

/// The site of a register: all that it has, and each page or file when it is asked for.
package final class Site: Sendable {
    /// What its pages tell of.
    package let model: SiteModel
    private let indexes = Mutex<[Language: SearchIndex]>([:])
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

    /// Everything that the site has in files, in a fixed order.
    package func routes() -> [Route] {
        var routes = commonRoutes()
        for language in model.languages {
            routes += self.routes(in: language)
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

    /// What there is in a language, but for the parts of the search index.
    func routes(in language: Language) -> [Route] {
        var routes: [Route] = pageNames().map { .page($0, language) }
        routes += model.collections.map { .table($0.name, language) }
        routes += [.calendarFile(language), .feed(.whole, language)]
        routes += model.allRecords.filter { !$0.changes.isEmpty }.map { .feed(.record($0.id), language) }
        return routes
    }

    private func pageNames() -> [PageName] {
        var names: [PageName] = [.front, .lists, .search, .quality, .about, .accessibility, .feedback, .howToChange]
        names += SiteView.all(model).map(\.page)
        names += [.changes(year: nil)] + ChangesPage.years(model).map { .changes(year: $0) }
        for collection in model.collections {
            names += (1...RecordListPage.parts(collection)).map { .list(collection.name, part: $0) }
            for filter in collection.filters {
                names += filter.values.map(\.value).sorted().map {
                    .filtered(collection.name, FilterValue(field: filter.field.name, value: $0))
                }
            }
            for record in collection.records {
                names.append(.record(record.id))
                if record.changes.count > RecentChanges.most { names.append(.history(record.id)) }
            }
        }
        return names
    }

    /// A page or file; `nil` for one that the site has not. A server says by `live` what its pages have besides.
    package func content(of route: Route, live: LiveFrame? = nil) -> Content? {
        switch route {
        case .page(let name, _):
            let maker = PageMaker(model, route, live: live)
            return page(name, maker).map { page in Content(page, maker) }
        case .door:
            let html = DoorPage(site: model).html()
            return Content(bytes: html.bytes, links: html.routes)
        case .asset(let asset): return Content(bytes: asset.bytes, links: [])
        case .siteMap: return address.map { text(SiteMap(self, address: $0).text) }
        case .json(let name): return RecordData.value(name, model).map { text($0.text + "\n") }
        case .table(let name, let language):
            return model.collection(name).map { text(ListTable($0, PageMaker(model, route), language).text) }
        case .feed(let name, _): return ChangeFeed(name, PageMaker(model, route)).map { text($0.text) }
        case .calendarFile: return text(CalendarFile(PageMaker(model, route)).text)
        case .searchPart(let part, let language):
            return index(language).script(part, PageMaker(model, route)).map(text)
        }
    }

    private func text(_ text: String) -> Content { Content(bytes: Array(text.utf8), links: []) }

    /// The words of records in a language.
    func index(_ language: Language) -> SearchIndex {
        if let known = indexes.withLock({ $0[language] }) { return known }
        let index = SearchIndex(model, language)
        indexes.withLock { $0[language] = index }
        return index
    }

    /// The words of the reasons of commits.
    func reasons() -> ReasonIndex {
        if let known = knownReasons.withLock({ $0 }) { return known }
        let index = ReasonIndex(model)
        knownReasons.withLock { $0 = index }
        return index
    }

    private func page(_ name: PageName, _ maker: PageMaker) -> (any SitePage)? {
        switch name {
        case .front: return FrontPage(maker: maker)
        case .lists: return ListsPage(maker: maker)
        case .list(let collection, let part):
            return model.collection(collection).map {
                RecordListPage(collection: $0, choice: nil, part: part, maker: maker)
            }
        case .filtered(let collection, let choice):
            return model.collection(collection).map {
                RecordListPage(collection: $0, choice: choice, part: 1, maker: maker)
            }
        case .record(let id): return model[id].map { RecordPage(record: $0, maker: maker) }
        case .history(let id): return model[id].map { HistoryPage(record: $0, maker: maker) }
        case .changes(let year): return ChangesPage(year: year, maker: maker)
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
        case .quality: return QualityPage(maker: maker)
        case .about: return TextSitePage(text: maker.words.aboutText)
        case .accessibility:
            return TextSitePage(text: maker.words.accessibilityText(date: maker.words.date(model.asOf), mailbox: nil))
        case .feedback: return TextSitePage(text: maker.words.feedbackText(mailbox: nil))
        case .howToChange: return TextSitePage(text: maker.words.howToChangeText(mailbox: nil))
        }
    }
}

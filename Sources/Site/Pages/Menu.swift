import Records
import Words

/// The menu of the site: the collections that most people look for, then the views across.
enum Menu {
    /// One entry of the menu.
    struct Entry {
        /// Where it leads.
        let page: PageName
        /// What it is called.
        let title: (PageMaker) -> String

        func title(in maker: PageMaker) -> String { title(maker) }

        /// Whether a page belongs to it.
        func covers(_ route: Route) -> Bool {
            guard case .page(let name, _) = route else { return false }
            if name == page { return true }
            switch (page, name) {
            case (.list(let own, _), .list(let other, _)), (.list(let own, _), .filtered(let other, _)):
                return own == other
            case (.lists, .ended): return true
            case (.list(let own, _), .record(let id)): return own == id.collection
            case (.latestChanges, .changes), (.latestChanges, .history): return true
            default: return false
            }
        }
    }

    /// The entries for a register: its first two collections, and the views for which it has roles.
    static func entries(_ site: SiteModel) -> [Entry] {
        let first = site.collections.prefix(2).map { collection in
            Entry(page: .list(collection.name, part: 1)) { collection.plural(in: $0.language) }
        }
        var entries = first + [Entry(page: .lists) { $0.words.allLists }]
        for view in views(site) { entries.append(view) }
        entries.append(Entry(page: .latestChanges) { $0.words.changes })
        entries.append(Entry(page: .search) { $0.words.search })
        return entries
    }

    /// The views across the collections that a register has records for.
    static func views(_ site: SiteModel) -> [Entry] {
        SiteView.all(site).map { view in Entry(page: view.page) { view.title($0.words) } }
    }
}

/// A view across collections.
enum SiteView: CaseIterable {
    case calendar, map, timeline, matrix, graph

    /// The views that a register has records for.
    static func all(_ site: SiteModel) -> [SiteView] {
        func has(_ roles: Role...) -> Bool {
            site.collections.contains { collection in
                !collection.records.isEmpty && collection.role.map(roles.contains) ?? false
            }
        }
        return allCases.filter { view in
            switch view {
            case .calendar: has(.engagement, .network, .measure, .material, .partner)
            case .map: has(.partner)
            case .timeline: has(.partner, .network)
            case .matrix: has(.priority)
            case .graph: has(.unit) && has(.partner, .network)
            }
        }
    }

    var page: PageName {
        switch self {
        case .calendar: .calendar
        case .map: .map
        case .timeline: .timeline
        case .matrix: .matrix
        case .graph: .graph
        }
    }

    /// What it shows, in the words at its top.
    func lede(_ maker: PageMaker) -> String {
        switch self {
        case .calendar: maker.words.calendarLede(CalendarPage(maker: maker).kinds)
        case .map: maker.words.mapLede
        case .timeline: maker.words.timelineLede
        case .matrix: maker.words.matrixLede
        case .graph: maker.words.graphLede
        }
    }

    func title(_ words: any Words) -> String {
        switch self {
        case .calendar: words.calendar
        case .map: words.map
        case .timeline: words.timeline
        case .matrix: words.matrix
        case .graph: words.graph
        }
    }
}

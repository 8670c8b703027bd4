import Site

/// What is answered to a request, whatever carries it.
struct Answer: Sendable {
    /// The status code of HTTP.
    var status: Int
    /// The headers that are not the same for all answers, in order; names in lower case.
    var headers: [(name: String, value: String)]
    /// The body; empty for answers that have none.
    var body: ServedBody?
    /// What kind of page it is, for figures and the log.
    var kind: RouteKind
    /// The path of the page, for the log; `nil` where what was asked for is no page, as anything may stand in that.
    var path: String?
    /// How many bytes of a body were sent, known when it is.
    var sentBytes = 0

    /// Makes an answer.
    init(
        _ status: Int, _ kind: RouteKind, headers: [(name: String, value: String)] = [], body: ServedBody? = nil,
        path: String? = nil
    ) {
        self.status = status
        self.kind = kind
        self.headers = headers
        self.body = body
        self.path = path
    }

    /// An answer that leads elsewhere: an address of this server, from its root.
    static func redirect(_ status: Int, to address: String, varies: String? = nil) -> Answer {
        Answer(
            status, .redirect,
            headers: [("location", address), ("cache-control", "no-cache")] + (varies.map { [("vary", $0)] } ?? []))
    }

    /// An answer in plain text for programs, which nobody may keep.
    static func text(_ status: Int, _ kind: RouteKind, _ text: String, type: String) -> Answer {
        Answer(
            status, kind, headers: [("cache-control", "no-store")],
            body: ServedBody(Array(text.utf8), type: type, isKept: false))
    }
}

/// What kinds of answers there are, for figures and the log.
enum RouteKind: String, Sendable, CaseIterable {
    case front, record, list, embedded, view, search, compare, history, changes, text, feed, data, asset, door
    case health, metrics, redirect, refusal

    /// The kind of a route.
    init(_ route: Route) {
        switch route {
        case .door: self = .door
        case .asset: self = .asset
        case .feed, .calendarFile: self = .feed
        case .json, .table, .siteMap, .searchPart: self = .data
        case .page(let name, _):
            switch name {
            case .front: self = .front
            case .record: self = .record
            case .lists, .list, .filtered: self = .list
            case .embedded: self = .embedded
            case .history: self = .history
            case .latestChanges, .changes: self = .changes
            case .search: self = .search
            case .compare: self = .compare
            case .calendar, .matrix, .map, .timeline, .graph, .ended, .quality: self = .view
            case .about, .accessibility, .feedback, .howToChange: self = .text
            }
        }
    }
}

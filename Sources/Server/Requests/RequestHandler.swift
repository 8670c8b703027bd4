import Diagnostics
import Records
import Site
import Words
import Workspace

/// Answers requests with pages of the site, whatever carries them.
struct RequestHandler: Sendable {
    /// A request, as far as answers depend on it.
    struct Request: Sendable {
        /// The method: `GET`.
        var method = "GET"
        /// The target as it was sent: `/fi/index.html?q=a`.
        var target: String
        /// Whether something is sent with it.
        var hasBody = false
        /// The value of `Accept-Language`.
        var languages: String?
    }

    /// The site of the newest commit.
    let current: CurrentSite
    /// The sites of other moments.
    let past: PastSites
    /// The register.
    let workspace: Workspace
    /// Tells today: a commit that says a later day has a wrong clock.
    let clock: @Sendable () -> Day
    /// The prefix of all addresses: empty, or `/kumppani`.
    let base: String
    /// What was counted.
    let figures: Figures
    /// Is told why a page could not be made.
    let notify: @Sendable (Notice) -> Void
    /// Pages that are made, which may ask histories; as many requests wait for theirs as connections allow.
    let pages = BlockingWork(threads: 2, most: .max)
    /// Comparisons of two days, which may take long.
    let comparisons = BlockingWork(threads: 2, most: 2)

    /// The address of the top of the site as it is now.
    private var top: String { base + "/" }

    /// Answers a request.
    func answer(_ request: Request) async -> Answer {
        let site = current.now
        let target: RequestTarget
        do {
            target = try RequestTarget(request.target)
        } catch {
            let refusals: [RequestTarget.Fault: Refusal] = [
                .malformed: .badRequest, .nowhere: .notFound, .tooLong: .addressTooLong,
            ]
            return refuse(refusals[error] ?? .badRequest, request, [], site)
        }
        guard ["GET", "HEAD"].contains(request.method) else {
            return refuse(.notAllowed, request, target.segments, site)
        }
        guard !request.hasBody else { return refuse(.bodyRefused, request, target.segments, site) }
        var segments = target.segments[...]
        for part in base.split(separator: "/") {
            guard segments.first.map({ $0.utf8.elementsEqual(part.utf8) }) == true else {
                return refuse(.notFound, request, [], site)
            }
            segments = segments.dropFirst()
        }
        do {
            return try await answer(Array(segments), target.query, request, site)
        } catch is PastSites.Busy {
            return refuse(.busy, request, Array(segments), site)
        } catch {
            notify(Self.failure(error))
            return refuse(.failed, request, Array(segments), site)
        }
    }

    private static func failure(_ error: any Error) -> Notice {
        let cause = Notice(of: error)
        let reason = cause.message
        return Notice(
            Text(
                en: "a page could not be made: \(reason.en)", fi: "sivua ei voitu tehdä: \(reason.fi)",
                sv: "en sida kunde inte göras: \(reason.sv)"), hint: cause.hint)
    }

    private func answer(
        _ segments: [String], _ query: [String: String], _ request: Request, _ site: ServedSite
    ) async throws -> Answer {
        switch segments {
        case [], [""]:
            // Without the slash, what is relative on the pages would lead outside of the base.
            let language = Preferences(request.languages).language(among: site.languages) ?? site.languages[0]
            let front = Route.page(.front, language)
            return .redirect(302, to: front.address(below: top), varies: "Accept-Language")
        case ["health"]: return health(site)
        case ["metrics"]:
            let text = figures.text(site, isStale: current.isStale, pastSites: await past.count)
            return .text(200, .metrics, text, type: "text/plain; version=0.0.4; charset=utf-8")
        case [LiveFrame.pastFolder], [LiveFrame.pastFolder, ""]: return moment(query, request, site)
        default: break
        }
        let live = LiveFrame(top: top, today: site.key.day)
        guard segments[0] == LiveFrame.pastFolder else {
            return try await page(segments, query, request, site, live, below: top)
        }
        return try await pastPage(segments[1], Array(segments.dropFirst(2)), query, request, site)
    }

    /// A page of the register as of another moment.
    private func pastPage(
        _ moment: String, _ segments: [String], _ query: [String: String], _ request: Request, _ site: ServedSite
    ) async throws -> Answer {
        let day = site.key.day
        let meant = try await pages.run { [workspace, clock] in try workspace.pastMoment(moment, today: clock()) }
        let key: ServedSite.Key
        switch meant {
        case nil: throw PastSites.Busy()
        case .some(nil): return refuse(.notFound, request, segments, site)
        case .beforeBeginning(let first): return refuse(.beforeBeginning(first), request, segments, site)
        case .known(let commit, let day): key = ServedSite.Key(commit: commit, day: day)
        }
        // What is asked for is now.
        if key == site.key {
            let route = site.table.route(at: segments.joined(separator: "/"))
            return .redirect(302, to: route?.address(below: top) ?? top)
        }
        let found: ServedSite
        do {
            found = try await past.site(key)
        } catch is RegisterError {
            // What the register was then cannot be followed: there are no pages of it.
            return refuse(.notFound, request, segments, site)
        } catch is WorkspaceError {
            return refuse(.notFound, request, segments, site)
        }
        let live = LiveFrame(top: top, today: day, past: key.day)
        let below = "\(top)\(LiveFrame.pastFolder)/\(moment)/"
        if segments.isEmpty || segments == [""] {
            let language = Preferences(request.languages).language(among: found.languages) ?? found.languages[0]
            return .redirect(302, to: Route.page(.front, language).address(below: below), varies: "Accept-Language")
        }
        var answer = try await page(segments, query, request, found, live, below: below)
        answer.headers.append(("x-robots-tag", "noindex"))
        return answer
    }

    /// A page of a site, whose top has an address.
    private func page(
        _ segments: [String], _ query: [String: String], _ request: Request, _ site: ServedSite, _ live: LiveFrame,
        below top: String
    ) async throws -> Answer {
        let path = segments.joined(separator: "/")
        guard let route = site.table.route(at: path) else {
            // People leave out what need not be said: `fi`, `fi/`, `fi/partners/`, `fi/partners/tallinna`.
            let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
            guard let meant = [bare + ".html", bare + "/index.html"].lazy.compactMap(site.table.route(at:)).first else {
                return refuse(.notFound, request, segments, site)
            }
            return .redirect(301, to: meant.address(below: top))
        }
        switch route {
        case .page(.search, let language):
            if let question = query["q"], !question.allSatisfy(\.isWhitespace) {
                let answer = try await pages.run { try site.site.answer(to: question, in: language, live: live).bytes }
                guard let answer else { throw PastSites.Busy() }
                return made(answer, route)
            }
        case .page(.list(let collection, part: 1), let language) where !query.isEmpty:
            if let list = try await list(collection, isEmbedded: false, query, language, site, live) {
                return made(list, route)
            }
        case .page(.embedded(let collection), let language) where !query.isEmpty:
            if let list = try await list(collection, isEmbedded: true, query, language, site, live) {
                return made(list, route)
            }
        case .page(.compare, let language):
            guard live.past == nil else { return .redirect(302, to: route.address(below: self.top)) }
            guard let comparison = try await comparison(query, site) else { throw PastSites.Busy() }
            return made(site.site.comparison(comparison, in: language, live: live).bytes, route)
        default: break
        }
        guard let body = try await body(of: route, path, site, live) else {
            return refuse(.notFound, request, segments, site)
        }
        var control = "no-cache"
        // Their names change with their bytes.
        if case .asset = route { control = "public, max-age=31536000, immutable" }
        return Answer(200, RouteKind(route), headers: [("cache-control", control)], body: body, path: path)
    }

    /// A list with several filters at once; `nil` where the address names none.
    private func list(
        _ collection: String, isEmbedded: Bool, _ query: [String: String], _ language: Language, _ site: ServedSite,
        _ live: LiveFrame
    ) async throws -> [UInt8]? {
        try await pages.run {
            site.site.list(collection, isEmbedded: isEmbedded, choosing: query, in: language, live: live)?.bytes
        } ?? nil
    }

    /// A page as it was made before, else as it is made now.
    private func body(of route: Route, _ path: String, _ site: ServedSite, _ live: LiveFrame) async throws
        -> ServedBody?
    {
        if let known = site.cache.known(path) { return known }
        return try await pages.run {
            try site.cache.body(of: path) {
                try site.site.content(of: route, live: live).map {
                    ServedBody($0.bytes, type: ServedBody.type(of: route))
                }
            }
        } ?? nil
    }

    /// An answer that was made for this question alone.
    private func made(_ bytes: [UInt8], _ route: Route) -> Answer {
        Answer(
            200, RouteKind(route), headers: [("cache-control", "no-cache"), ("x-robots-tag", "noindex")],
            body: ServedBody(bytes, type: ServedBody.type(of: route)), path: route.path)
    }

    private func health(_ site: ServedSite) -> Answer {
        let value: JSONValue = .object([
            ("status", .string(current.isStale ? "stale" : "ok")), ("commit", .string("\(site.key.commit)")),
            ("day", .string("\(site.key.day)")), ("records", JSONValue(site.recordCount)),
            ("version", .string(Version.current)),
        ])
        return .text(200, .health, value.compactText + "\n", type: "application/json; charset=utf-8")
    }

    /// Where the form for another day leads: to the same page as of that day.
    private func moment(_ query: [String: String], _ request: Request, _ site: ServedSite) -> Answer {
        guard let date = query["date"].flatMap(PartialDate.init(written:)) else {
            return refuse(.badRequest, request, [], site)
        }
        let page = query["page"].flatMap { site.table.route(at: $0) }
        // A day that is not over yet is now.
        let below = date.last < site.key.day ? "\(top)\(LiveFrame.pastFolder)/\(date)/" : top
        let language = Preferences(request.languages).language(among: site.languages) ?? site.languages[0]
        return .redirect(303, to: (page ?? .page(.front, language)).address(below: below))
    }

    /// Two days side by side; `nil` where too many ask for that.
    private func comparison(_ query: [String: String], _ site: ServedSite) async throws -> Comparison? {
        let (from, to) = (query["from"] ?? "", query["to"] ?? "")
        let (today, workspace) = (clock(), workspace)
        return try await comparisons.run {
            try Comparison(from: from, to: to, today: today, in: workspace)
        }
    }

    /// The page that says why there is another one than the one asked for, in the reader's language.
    private func refuse(
        _ refusal: Refusal, _ request: Request, _ segments: [String], _ site: ServedSite
    ) -> Answer {
        let named = segments.lazy.compactMap { Language(rawValue: $0) }.first { site.languages.contains($0) }
        let language =
            named ?? Preferences(request.languages).language(among: site.languages) ?? site.languages[0]
        let body = site.site.page(for: refusal, in: language, live: LiveFrame(top: top, today: site.key.day))
        var answer = Answer(
            refusal.status, .refusal, headers: [("cache-control", "no-store")],
            body: ServedBody(body.bytes, type: "text/html; charset=utf-8"))
        switch refusal {
        case .notAllowed: answer.headers += [("allow", "GET, HEAD"), ("connection", "close")]
        case .bodyRefused, .addressTooLong, .badRequest: answer.headers.append(("connection", "close"))
        case .busy: answer.headers.append(("retry-after", "5"))
        case .notFound, .beforeBeginning, .failed: break
        }
        return answer
    }
}

extension Refusal {
    /// The status code of HTTP.
    var status: Int {
        switch self {
        case .notFound, .beforeBeginning: 404
        case .badRequest: 400
        case .notAllowed: 405
        case .addressTooLong: 414
        case .bodyRefused: 413
        case .busy: 503
        case .failed: 500
        }
    }
}

import Diagnostics

/// The routes of a site by their paths: the inverse of `Route.path`, since it is made out of it.
package struct RouteTable: Sendable {
    private let languages: [Language]
    /// The routes of each language by what follows the language's folder, in the first language.
    private var inLanguage: [String: Route] = [:]
    /// The routes that have no language.
    private var others: [String: Route] = [:]

    /// Makes the table; linear in the pages of one language.
    package init(_ site: Site) {
        languages = site.model.languages
        let first = languages[0]
        // Where two have one path, which the static site refuses, the first one has it.
        for route in site.commonRoutes() where others[route.path] == nil { others[route.path] = route }
        let folder = first.rawValue + "/"
        // Whether a record has a page of its history is found when somebody asks for that.
        for route in site.routes(in: first, stepCount: { _ in .max }) + [.page(.compare, first)] {
            let path = String(route.path.dropFirst(folder.count))
            if inLanguage[path] == nil { inLanguage[path] = route }
        }
    }

    /// The route that has a path; `nil` where none has it. A part of the search
    /// index, a feed and a history have one whether they are there or not.
    package func route(at path: String) -> Route? {
        if let route = others[path] { return route }
        guard let slash = path.firstIndex(of: "/") else { return nil }
        if let language = languages.first(where: { $0.rawValue == path[..<slash] }) {
            return inLanguage[String(path[slash...].dropFirst())]?.translated(to: language)
        }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard segments.count == 3, let language = languages.first(where: { $0.rawValue == segments[1] }) else {
            return nil
        }
        let part = Route.searchPart(String(segments[2].dropLast(3)), language)
        return part.path == path ? part : nil
    }
}

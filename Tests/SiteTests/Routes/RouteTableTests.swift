import Diagnostics
import Records
import Testing

@testable import Site

@Suite struct RouteTableTests {
    @Test("every route of a site is found by its path, and by no other")
    func thereAndBack() throws {
        let odd = [
            "records/partners/\(String(repeating: "pitkä-", count: 30)).yaml": "id: x\n",
            "records/partners/a b.yaml": "id: a b\n", "records/units/index.yaml": "id: index\n",
        ]
        let site = try SmallSite(odd).site
        let table = RouteTable(site)
        let routes = try site.routes()
        for route in routes { #expect(table.route(at: route.path) == route, "\(route.path)") }
        #expect(routes.count > 200)
        for language in [Language.fi, .sv, .en] {
            #expect(table.route(at: "\(language.rawValue)/compare.html") == .page(.compare, language))
        }
    }

    @Test(
        "a path that is no page's leads nowhere",
        arguments: [
            "", "fi", "fi/", "de/index.html", "fi/partners/nobody.html", "fi/partners/tallinna", "data/x.json",
            "search/de/names.js", "search/fi/a/b.js", "search/fi/names", "search/fi/.js", "assets/site.css",
            "fi//index.html",
            "FI/index.html",
        ])
    func nowhere(path: String) throws {
        let site = try SmallSite().site
        let route = RouteTable(site).route(at: path)
        // A part of the search index may be named that there is not.
        #expect(route == nil || route.flatMap { try? site.content(of: $0) } == nil)
    }
}

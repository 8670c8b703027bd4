import Diagnostics

/// The list of all pages for search engines (sitemaps.org), with their addresses on the web.
struct SiteMap {
    let text: String

    init(_ site: Site, address: String) throws {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for case .page(let name, let language) in try site.routes() {
            if case .filtered = name { continue }
            let page = Route.page(name, language).address(below: address)
            text += "<url><loc>\(Escaping.escaped(page))</loc></url>\n"
        }
        self.text = text + "</urlset>\n"
    }
}

/// The list of all pages (sitemaps.org).
///
/// It wants whole addresses, and a site does not know where it will stand: what serves it puts that before each.
struct SiteMap {
    let text: String

    init(_ site: Site) {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        for case .page(let name, let language) in site.routes() {
            if case .filtered = name { continue }
            let address = Route.page(name, language).address(from: .siteMap)
            text += "<url><loc>\(Escaping.escaped(address))</loc></url>\n"
        }
        self.text = text + "</urlset>\n"
    }
}

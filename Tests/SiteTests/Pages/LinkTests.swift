import Diagnostics
import Foundation
import Site
import Testing

@Suite struct LinkTests {
    @Test("every link within the site leads to a page that there is, and to a place on it")
    func links() throws {
        let small = try SmallSite()
        let routes = try small.site.routes()
        var pages: [String: RenderedPage] = [:]
        let paths = Set(routes.map(\.path))
        for case .page(let name, let language) in routes {
            pages[Route.page(name, language).path] = try small.page(name, language)
        }
        pages["index.html"] = RenderedPage(try #require(try small.site.content(of: .door)).bytes)
        for (path, page) in pages {
            #expect(page.faults.isEmpty, "\(path): \(page.faults)")
            for address in page.links.map(\.address) + page.resources where !address.contains(":") {
                let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? path : Self.resolved(String(parts[0]), from: path)
                #expect(paths.contains(target), "\(path) leads to \(address)")
                if parts.count == 2 {
                    #expect(pages[target]?.ids.contains(String(parts[1])) == true, "\(path): \(address)")
                }
            }
        }
    }

    private static func resolved(_ address: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in (address.removingPercentEncoding ?? address).split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }

    @Test("each page names the same page in the other languages")
    func languages() throws {
        let page = try SmallSite().record("partners", "tallinna", .sv)
        #expect(page.links.contains { $0.text == "Suomeksi (FI)" && $0.address == "../../fi/partners/tallinna.html" })
        #expect(page.links.contains { $0.text == "In English (EN)" && $0.address == "../../en/partners/tallinna.html" })
    }

    @Test("all paths are distinct")
    func distinct() throws {
        let paths = try SmallSite().site.routes().map(\.path)
        #expect(Set(paths).count == paths.count)
    }
}

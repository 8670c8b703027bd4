import Diagnostics
import Foundation
import Records
import Site
import TestSupport
import Testing
import Workspace

@testable import Server

/// What a server of a small register answers over a real socket.
@Suite struct PagesTests {
    @Test("each page and file of the site is served with its type, a tag and headers that keep a browser safe")
    func everything() async throws {
        let repository = try RunningServer.register()
        let server = try await RunningServer(repository)
        let workspace = try Workspace(start: repository.path, environment: TemporaryRepository.plain)
        let loader = SiteLoader(workspace: workspace, clock: { Day("2026-01-15") ?? Day(number: 0) })
        let site = try loader.site(loader.key())
        for route in try site.site.routes() {
            let answer = try await server.get(route.address(below: "/"))
            #expect(answer.status == 200, "\(route.path)")
            #expect(answer.headers["content-type"] == ServedBody.type(of: route))
            #expect(answer.headers["etag"]?.hasPrefix("\"") == true)
            #expect(answer.headers["x-content-type-options"] == "nosniff")
            #expect(answer.headers["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(answer.headers["content-security-policy"]?.contains("unsafe") == false)
            if case .page = route { continue }
            let own = try site.site.content(of: route)?.bytes
            #expect(answer.body == own, "\(route.path)")
        }
        await server.stop()
    }

    @Test(
        "a list takes filters from its address, and one for other pages may be shown in any, other pages only in ours")
    func lists() async throws {
        let server = try await RunningServer(try RunningServer.register())
        let all = try await server.get("/en/partners.html?utm_source=x")
        #expect(all.status == 200 && all.text.contains("Oslo kommune") && all.text.contains("Åbo"))
        let some = try await server.get("/en/partners.html?owner=kv&country=NO")
        #expect(
            some.status == 200 && some.headers["content-security-policy"]?.contains("frame-ancestors 'self'") == true)
        let embedded = try await server.get("/en/embedded/partners.html?country=NO")
        #expect(
            embedded.status == 200 && embedded.headers["content-security-policy"]?.contains("frame-ancestors *") == true
        )
        await server.stop()
    }

    @Test("pages that were not asked for yet answer after 'git gc' has exchanged the packs")
    func packs() async throws {
        let repository = try RunningServer.register()
        try repository.git("gc", "--quiet", "--prune=now")
        let server = try await RunningServer(repository)
        #expect(try await server.get("/en/partners/oslo.html").status == 200)
        let commit = try repository.git("commit-tree", "HEAD^{tree}", "-m", "Beside")
        try repository.git("branch", "beside", commit)
        try repository.git("gc", "--quiet", "--prune=now", "--aggressive")
        for page in ["partners/abo", "units/kv", "changes", "quality", "changes/2024", "search.html?q=municipality"] {
            #expect(try await server.get("/en/\(page)\(page.contains(".") ? "" : ".html")").status == 200, "\(page)")
        }
        await server.stop()
    }

    @Test(
        "what people leave out of an address is added",
        arguments: [
            ("/", "/fi/index.html"), ("/fi", "/fi/index.html"), ("/fi/", "/fi/index.html"),
            ("/en/partners/", "/en/partners.html"), ("/en/partners/abo", "/en/partners/abo.html"),
            ("/at/2024-05-31/", "/at/2024-05-31/fi/index.html"), ("/at/2024/en", "/at/2024/en/index.html"),
            ("/at?date=2024-05-31&page=en/partners/oslo.html", "/at/2024-05-31/en/partners/oslo.html"),
            ("/at?date=31.5.2024&page=x", "/at/2024-05-31/fi/index.html"),
            ("/at?date=2026-01-15&page=en/lists.html", "/en/lists.html"),
            ("/at?date=2026-01-14&page=en/lists.html", "/at/2026-01-14/en/lists.html"),
            ("/at/2030/en/lists.html", "/en/lists.html"),
        ])
    func redirects(target: String, address: String) async throws {
        for base in ["", "/a/b"] {
            let server = try await RunningServer(try RunningServer.register(), base: base)
            let answer = try await server.get(base + target)
            #expect((301...303).contains(answer.status) && answer.headers["location"] == base + address)
            await server.stop()
        }
    }

    @Test("the first page is in the language that the browser prefers")
    func language() async throws {
        let server = try await RunningServer(try RunningServer.register())
        let answer = try await server.get("/", "Accept-Language: sv,en;q=0.5,fi;q=0.2")
        #expect(answer.headers["location"] == "/en/index.html" && answer.headers["vary"] == "Accept-Language")
        await server.stop()
    }

    @Test("what there is not is told in the reader's language with the status of its kind, and leads on")
    func refusals() async throws {
        let server = try await RunningServer(try RunningServer.register(), base: "/a")
        let long = "/a/" + String(repeating: "x", count: 4100)
        for (target, method, status, text) in [
            ("/a/fi/x.html", "GET", 404, "Sivua ei löytynyt"), ("/a/en/x.html", "GET", 404, "There is no such page"),
            ("/", "GET", 404, "Sivua ei löytynyt"), ("/ab/fi/index.html", "GET", 404, "Sivua ei löytynyt"),
            ("/a/fi/../en/index.html", "GET", 404, "Sivua ei löytynyt"), ("/a/en%2findex.html", "GET", 404, "Sivua"),
            ("/a/fi/%00", "GET", 404, "Sivua"), ("/a/%", "GET", 400, "Pyyntöä ei ymmärretty"),
            ("/a/fi/index.html", "POST", 405, "vain lukea"), ("/a/en/index.html", "OPTIONS", 405, "only be read"),
            (long, "GET", 414, "Osoite on liian pitkä"), ("/a/at/1999/en/index.html", "GET", 404, "begins on 1.3.2020"),
            ("/a/at/main/en/index.html", "GET", 404, "no such page"), ("/a/at?date=x", "GET", 400, "Pyyntöä"),
        ] {
            let answer = try await server.get(target, method: method)
            #expect(answer.status == status && answer.text.contains(text), "\(method) \(target)")
            #expect(answer.headers["cache-control"] == "no-store" && answer.headers["etag"] == nil)
            // Its links lead into the site from wherever it stands.
            #expect(answer.text.contains("href=\"/a/assets/site-"))
        }
        #expect(try await server.get("/a/x", "Accept-Language: en").text.contains("There is no such page"))
        let answer = try await server.get("/a/fi/index.html", method: "POST")
        #expect(answer.headers["allow"] == "GET, HEAD" && answer.headers["connection"] == "close")
        await server.stop()
    }

    @Test("a page that the browser has is not sent again, and is once it says something else")
    func tags() async throws {
        let repository = try RunningServer.register()
        let server = try await RunningServer(repository)
        let target = "/en/partners/oslo.html"
        let first = try await server.get(target)
        let tag = try #require(first.headers["etag"])
        let again = try await server.get(target, "If-None-Match: \(tag)")
        #expect(again.status == 304 && again.body.isEmpty && again.headers["etag"] == tag)
        let packed = try await server.get(target, "Accept-Encoding: gzip", "If-None-Match: \(tag)")
        #expect(packed.status == 200 && packed.headers["content-encoding"] == "gzip")
        #expect(packed.headers["etag"] != tag && packed.headers["vary"] == "Accept-Encoding")
        #expect(packed.body.count < first.body.count / 2)
        #expect(first.headers["cache-control"] == "no-cache")
        let asset = Route.asset(.style).address(below: "/")
        #expect(try await server.get(asset).headers["cache-control"]?.contains("immutable") == true)
        await server.stop()
    }

    @Test("HEAD has the headers of GET, and no body")
    func head() async throws {
        let server = try await RunningServer(try RunningServer.register())
        let whole = try await server.get("/en/partners/oslo.html")
        let head = try await server.get("/en/partners/oslo.html", method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
        for name in ["content-length", "etag", "content-type"] { #expect(head.headers[name] == whole.headers[name]) }
        await server.stop()
    }

    @Test("the server tells how it does, for people who watch it")
    func watched() async throws {
        let server = try await RunningServer(try RunningServer.register())
        let health = try await server.get("/health")
        let value = try #require(try JSONSerialization.jsonObject(with: Data(health.body)) as? [String: Any])
        #expect(value["status"] as? String == "ok" && value["records"] as? Int == 3)
        _ = try await server.get("/en/partners/oslo.html")
        _ = try await server.get("/en/partners/x.html")
        let figures = try await server.get("/metrics")
        #expect(figures.headers["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
        let lines = figures.text.split(separator: "\n").map(String.init)
        for line in [
            "kumppani_requests_total{kind=\"record\",status=\"2xx\"} 1",
            "kumppani_requests_total{kind=\"refusal\",status=\"4xx\"} 1",
            "kumppani_requests_total{kind=\"health\",status=\"2xx\"} 1",
            "kumppani_request_duration_seconds_count 3", "kumppani_request_duration_seconds_bucket{le=\"+Inf\"} 3",
            "kumppani_commit_timestamp_seconds 1738411200", "kumppani_records 3", "kumppani_stale 0",
        ] { #expect(lines.contains(line), "\(line)") }
        await server.stop()
    }
}

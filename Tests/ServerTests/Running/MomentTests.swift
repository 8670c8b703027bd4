import Foundation
import TestSupport
import Testing

@testable import Server

/// What a server tells of other moments, and when the register changes.
@Suite struct MomentTests {
    @Test("a page as of a date says so, tells of nothing that came later, and leads back to now")
    func past() async throws {
        let server = try await RunningServer(try RunningServer.register())
        let then = try await server.get("/at/2024-06/en/partners/oslo.html")
        #expect(then.status == 200 && then.text.contains("You see the register as it was on 30.6.2024."))
        #expect(then.text.contains("href=\"/en/partners/oslo.html\">Show the same page now"))
        #expect(!then.text.contains("kommune") && !then.text.contains("0037"))
        #expect(then.headers["x-robots-tag"] == "noindex")
        let now = try await server.get("/en/partners/oslo.html")
        #expect(now.text.contains("Oslo kommune") && !now.text.contains("You see the register as it was"))
        // Before it was renamed, a record is told of by the name that it had.
        #expect(try await server.get("/at/2020-03-01/en/partners/turku.html").text.contains("Begin the register"))
        #expect(try await server.get("/at/2024-05-30/en/partners/abo.html").status == 404)
        #expect(try await server.get("/at/2024-05-31/en/partners/abo.html").status == 200)
        #expect(try await server.get("/at/2020-02-29/en/index.html").status == 404)
        await server.stop()
    }

    @Test("a day on which the register had no labels has those of now, and one that had keeps its own")
    func labels() async throws {
        let repository = try RunningServer.register()
        let register = try repository.git("show", "HEAD:register.yaml")
        let labelled = register.replacing(
            "  partners: {", with: "  partners: {label: {fi: {one: kumppani, many: kumppanit}}, ")
        try #require(labelled != register)
        try RunningServer.commit(["register.yaml": labelled], "Label the partners", on: "2025-03-01", repository)
        let renamed = register.replacing(
            "  partners: {", with: "  partners: {label: {fi: {one: kaveri, many: kaverit}}, ")
        try RunningServer.commit(["register.yaml": renamed], "Label them anew", on: "2025-04-01", repository)
        let server = try await RunningServer(repository)
        #expect(try await server.get("/at/2020-03-01/fi/partners.html").text.contains("<h1>Kaverit</h1>"))
        #expect(try await server.get("/at/2025-03-01/fi/partners.html").text.contains("<h1>Kumppanit</h1>"))
        await server.stop()
    }

    @Test("a page as of a commit is found by the commit's id, of HEAD's history and no other")
    func commits() async throws {
        let repository = try RunningServer.register()
        let first = try repository.git("rev-list", "--max-parents=0", "HEAD")
        try repository.git("checkout", "--quiet", "-b", "secret")
        try RunningServer.commit(
            ["records/partners/oslo.yaml": "id: oslo\nname: Secret\nowner: kv\n"], "Not merged", on: "2025-03-01",
            repository)
        let secret = try repository.git("rev-parse", "HEAD")
        try repository.git("checkout", "--quiet", "main")
        let server = try await RunningServer(repository)
        #expect(try await server.get("/at/\(first)/en/partners/turku.html").status == 200)
        #expect(try await server.get("/at/\(first.prefix(10))/en/partners/turku.html").status == 200)
        for name in [secret, String(first.prefix(6)), "HEAD~1", "main", "secret", ":/Begin", "0000000"] {
            let target = "/at/\(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")/en/index.html"
            #expect(try await server.get(target).status == 404, "\(name)")
        }
        await server.stop()
    }

    @Test("more moments than are kept are answered all the same")
    func many() async throws {
        let server = try await RunningServer(try RunningServer.register())
        for round in 0..<2 {
            for year in 2020...2025 {
                #expect(try await server.get("/at/\(year)/fi/index.html").status == 200, "\(round) \(year)")
            }
        }
        #expect(try await server.get("/metrics").text.contains("kumppani_past_sites 4\n"))
        await server.stop()
    }

    @Test("two days stand side by side in words, in either order")
    func comparison() async throws {
        let server = try await RunningServer(try RunningServer.register())
        for query in ["from=2020-12-31&to=2025-12-31", "from=31.12.2025&to=2020-12-31"] {
            let page = try await server.get("/en/compare.html?\(query)")
            #expect(page.status == 200 && page.text.contains("2 records changed between 31.12.2020 and 31.12.2025."))
            #expect(page.text.contains("partners/oslo.html") && page.text.contains("0037"))
            #expect(page.text.contains("partners/abo.html"))
        }
        #expect(try await server.get("/en/compare.html").text.contains("Compare two days"))
        let same = try await server.get("/en/compare.html?from=2021&to=2022")
        #expect(same.text.contains("No record changed between 2021 and 2022."))
        let early = try await server.get("/en/compare.html?from=2019-12-31&to=2022")
        #expect(early.text.contains("The register begins on 1.3.2020: it is compared from that day on."))
        #expect(early.text.contains("between 1.3.2020 and 2022."))
        let before = try await server.get("/en/compare.html?from=2018&to=2019")
        #expect(before.text.contains("The register begins on 1.3.2020. Choose a later day."))
        let wrong = try await server.get("/en/compare.html?from=%3Cb%3E&to=2022")
        #expect(wrong.text.contains("“&lt;b&gt;” is not a day."))
        await server.stop()
    }

    @Test("a new commit is seen, on a branch, packed or detached; the work tree is not")
    func newCommits() async throws {
        let repository = try RunningServer.register()
        let server = try await RunningServer(repository)
        func shows(_ name: String) async throws -> Bool {
            for _ in 0..<400 {
                if try await server.get("/en/partners/oslo.html").text.contains("<h1>\(name)") { return true }
                try await Task.sleep(for: .milliseconds(25))
            }
            return false
        }
        func text(_ name: String) -> [String: String] {
            ["records/partners/oslo.yaml": "id: oslo\nname: \(name)\ncountry: NO\nowner: kv\n"]
        }
        #expect(try await shows("Oslo kommune"))
        try RunningServer.commit(text("Oslo A"), "A", on: "2025-04-01", repository)
        #expect(try await shows("Oslo A"))
        try repository.git("pack-refs", "--all")
        try RunningServer.commit(text("Oslo B"), "B", on: "2025-04-02", repository)
        #expect(try await shows("Oslo B"))
        try repository.git("checkout", "--quiet", "-b", "deep/er/branch")
        try RunningServer.commit(text("Oslo C"), "C", on: "2025-04-03", repository)
        #expect(try await shows("Oslo C"))
        try repository.git("checkout", "--quiet", "--detach", "HEAD~2")
        #expect(try await shows("Oslo A"))
        try repository.write("main/records/partners/oslo.yaml", "id: oslo\nname: Oslo D\nowner: kv\n")
        try repository.git("checkout", "--quiet", "--force", "main")
        #expect(try await shows("Oslo B"))
        await server.stop()
    }

    @Test("a commit that cannot be shown leaves the pages of the one before, and the next good one is seen")
    func broken() async throws {
        let repository = try RunningServer.register()
        let server = try await RunningServer(repository)
        func isStale() async throws -> Bool { try await server.get("/health").text.contains("\"stale\"") }
        try RunningServer.commit(["register.yaml": "collections: [\n"], "Break it", on: "2025-05-01", repository)
        for _ in 0..<400 where try await !isStale() { try await Task.sleep(for: .milliseconds(25)) }
        #expect(try await isStale())
        #expect(try await server.get("/en/partners/oslo.html").text.contains("Oslo kommune"))
        try RunningServer.commit(
            ["register.yaml": SmallRegister.frame["register.yaml"] ?? ""], "Mend it", on: "2025-05-02", repository)
        for _ in 0..<400 where try await isStale() { try await Task.sleep(for: .milliseconds(25)) }
        #expect(try await !isStale())
        #expect(try await server.get("/at/2025-05-01/en/index.html").status == 404)
        #expect(try await server.get("/at/2025-04-30/en/index.html").status == 200)
        await server.stop()
    }
}

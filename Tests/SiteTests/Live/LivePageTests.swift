import Diagnostics
import Foundation
import Git
import History
import Records
import TestSupport
import Testing
import Words
import Workspace

@testable import Site

/// The pages that only a server has.
@Suite struct LivePageTests {
    private static let live = LiveFrame(top: "/k/", today: Day("2026-01-15") ?? Day(number: 0))

    private func answer(_ question: String, _ language: Language = .fi, _ more: [String: String] = [:]) throws
        -> RenderedPage
    {
        RenderedPage(try SmallSite(more).site.answer(to: question, in: language, live: Self.live).bytes)
    }

    @Test("a search finds records by kind with the sentence that matches, whatever the case, accents and endings")
    func search() throws {
        let page = try answer("ERITYISASEMA")
        #expect(page.faults.isEmpty)
        #expect(page.headings.map(\.text) == ["Hae", "Kumppanit 1"])
        #expect(page.links.contains { $0.text == "Tallinna" && $0.address == "partners/tallinna.html" })
        #expect(page.text.contains("1 tulos"))
        #expect(page.text.contains("Huomautukset: Läheisyys nostaa Tallinnan erityisasemaan."))
        for question in ["laheisyys", "Läheisyyden", "lähiesyys", "tallinn laheisyys"] {
            #expect(try answer(question).links.contains { $0.address == "partners/tallinna.html" }, "\(question)")
        }
    }

    @Test("the record that is called so comes first")
    func ranking() throws {
        let page = try answer("tallinna")
        let records = page.links.filter { $0.address.hasPrefix("partners/") || $0.address.hasPrefix("engagements/") }
        #expect(records.map(\.text) == ["Tallinna", "Vierailu Tallinnaan"])
    }

    @Test("the reasons of changes are found, and lead to their place among the changes")
    func reasons() throws {
        let small = try SmallSite()
        let page = RenderedPage(try small.site.answer(to: "war", in: .en, live: Self.live).bytes)
        let link = try #require(page.links.first { $0.text == "End the cooperation with Russian cities" })
        let place = try #require(link.address.split(separator: "#").last)
        #expect(link.address.hasPrefix("changes/"))
        let year = try #require(Int(link.address.dropFirst("changes/".count).prefix(4)))
        #expect(try small.page(.changes(year: year, part: 1), .en).ids.contains(String(place)))
    }

    @Test("a search for all of several words finds what holds all; for nothing and for what is not there it says so")
    func nothing() throws {
        #expect(try answer("läheisyys zzzz").text.contains(Language.fi.words.noResults))
        #expect(try answer("-- ;").text.contains(Language.fi.words.noResults))
        #expect(
            try answer("zzzz").links.contains {
                $0.text.hasPrefix("På svenska") && $0.address == "../sv/search.html?q=zzzz"
            })
    }

    @Test("a question is shown as it was asked, and does nothing")
    func hostile() throws {
        let question = "\"><script>alert(1)</script>&" + String(repeating: "a", count: 300)
        let page = try answer(question)
        #expect(page.faults.isEmpty)
        #expect(page.attributes.contains { $0.name == "value" && $0.value.hasPrefix("\"><script>alert(1)</script>&a") })
        #expect(page.attributes.allSatisfy { $0.value.count < 1500 })
    }

    @Test("more results of a kind than a page shows are counted")
    func many() throws {
        let more = Dictionary(
            uniqueKeysWithValues: (0..<25).map {
                ("records/units/y\($0).yaml", "id: y\($0)\nname: {fi: Ykköstoimisto \($0)}\n")
            })
        let page = try answer("ykköstoimisto", .fi, more)
        #expect(page.text.contains("25 tulosta") && page.text.contains("ja 5 muuta"))
        #expect(page.links.filter { $0.address.hasPrefix("units/y") }.count == 20)
    }

    @Test("a page as of another day says so first, and leads to the same page now; its foot offers another day")
    func past() throws {
        let frame = LiveFrame(top: "/k/", today: Self.live.today, past: Day("2024-05-31"))
        let site = try SmallSite().site
        let route = Route.page(.record(RecordID(collection: "partners", id: "tallinna")), .sv)
        let page = RenderedPage(try #require(try site.content(of: route, live: frame)).bytes)
        #expect(page.faults.isEmpty)
        #expect(page.text.contains("Du ser registret som det var 31.5.2024."))
        #expect(page.links.contains { $0.text == "Visa samma sida nu" && $0.address == "/k/sv/partners/tallinna.html" })
        #expect(page.resources.contains("/k/at"))
        #expect(page.attributes.contains { $0.name == "value" && $0.value == "sv/partners/tallinna.html" })
        let now = RenderedPage(try #require(try site.content(of: route, live: Self.live)).bytes)
        #expect(!now.text.contains("Du ser registret som det var"))
        let file = RenderedPage(try #require(try site.content(of: route)).bytes)
        #expect(!file.resources.contains { $0.hasPrefix("/") } && !file.text.contains("Jämför två dagar"))
    }

    @Test("a refusal answers at any address: its links begin at the top", arguments: [Language.fi, .sv, .en])
    func refusal(language: Language) throws {
        let site = try SmallSite().site
        let day = try #require(Day("2020-03-01"))
        let refusals: [Refusal] = [
            .notFound, .beforeBeginning(day), .badRequest, .notAllowed, .addressTooLong, .bodyRefused, .busy, .failed,
        ]
        var titles: Set<String> = []
        for refusal in refusals {
            let page = RenderedPage(site.page(for: refusal, in: language, live: Self.live).bytes)
            #expect(page.faults.isEmpty && page.language == language.rawValue)
            #expect(page.headings.filter { $0.level == 1 }.count == 1)
            titles.insert(page.headings.first?.text ?? "")
            for address in page.links.map(\.address) + page.resources {
                #expect(address.hasPrefix("/k/") || address.hasPrefix("#"), "\(address)")
            }
        }
        // The register's beginning has the title of what is not there.
        #expect(titles.count == refusals.count - 1)
    }

    @Test("two days are compared by collection, each record with what differs, in three languages")
    func comparison() throws {
        let small = try SmallSite()
        let workspace = try small.workspace()
        let (first, second) = try (small.repository.id("HEAD~1"), small.repository.id("HEAD"))
        let differences = try workspace.withHistory { try $0.histories.differences(from: first, to: second) }
        let days = try (#require(PartialDate("2022-01-31")), #require(PartialDate("2022-03")))
        let comparison = Comparison(
            from: "2022-01-31", to: "2022-03", outcome: .differences(differences, from: days.0, to: days.1))
        for (language, told, field) in [
            (Language.fi, "1 tietue muuttui 31.1.2022–3/2022.", "Vaihe"), (.sv, "1 post ändrades", "Skede"),
            (.en, "1 record changed between", "Phase"),
        ] {
            let page = RenderedPage(small.site.comparison(comparison, in: language, live: Self.live).bytes)
            #expect(page.faults.isEmpty && page.text.contains(told) && page.text.contains(field))
            #expect(page.links.contains { $0.address == "partners/pietari.html" })
            #expect(page.attributes.contains { $0.name == "value" && $0.value == "2022-01-31" })
            let others = page.links.filter { $0.address.hasSuffix("compare.html?from=2022-01-31&to=2022-03") }
            #expect(others.count == 3)
        }
    }
}

import Diagnostics
import Records
import Site
import Testing
import Words

@Suite struct ListPageTests {
    private let small: SmallSite

    init() throws { small = try SmallSite() }

    @Test("a list has the columns that the schema names, in their order")
    func columns() throws {
        let page = try small.page(.list("partners", part: 1))
        #expect(page.headings.first?.text == "Kumppanit")
        #expect(page.text.contains("Nimi Tila Omistaja Maa"))
        #expect(page.text.contains("Pietari Päättynyt Kansainvälinen yksikkö Venäjä"))
    }

    @Test("how much of what there is a list holds stands on it and on the front page, with the source")
    func coverage() throws {
        let register = (SmallSite.frame["register.yaml"] ?? "").replacing(
            "  networks: {",
            with: "  networks: {coverage: {text: {fi: Tässä on osa., en: Here are some.}, source: HEL 2024-1}, ")
        let small = try SmallSite(["register.yaml": register])
        let list = try small.page(.list("networks", part: 1))
        #expect(list.text.contains("Tässä on osa. Lähde: Tilannekatsaus."))
        #expect(list.links.contains { $0.text == "Tilannekatsaus" && $0.address == "decisions/hel-2024-1.html" })
        #expect(try small.page(.front).text.contains("Verkostot: Tässä on osa. Lähde: Tilannekatsaus."))
        #expect(try small.page(.list("networks", part: 1), .en).text.contains("Here are some. Source: Review."))
        #expect(try !small.page(.list("partners", part: 1)).text.contains("Lähde:"))
    }

    @Test("a source that is no decision of the register is a link to the web, or a text")
    func coverageSources() throws {
        for (source, text) in [("https://www.hel.fi/a", "hel.fi"), ("HEL 2000-1", "HEL 2000-1")] {
            let register = (SmallSite.frame["register.yaml"] ?? "").replacing(
                "  networks: {", with: "  networks: {coverage: {text: {fi: Osa.}, source: '\(source)'}, ")
            let list = try SmallSite(["register.yaml": register]).page(.list("networks", part: 1))
            #expect(list.text.contains("Osa. Lähde: \(text)."))
            #expect(list.links.contains { $0.address == source } == source.hasPrefix("https"))
        }
    }

    @Test("filters are links with counts, to pages with only those records")
    func filters() throws {
        let page = try small.page(.list("partners", part: 1))
        let link = try #require(page.links.first { $0.text == "Päättynyt 1" })
        #expect(link.address == "filter/partners/phases/is-ended.html")
        let chosen = try small.page(.filtered("partners", FilterValue(field: "phases", value: "ended")))
        #expect(chosen.headings.first?.text == "Kumppanit: Tila – Päättynyt")
        #expect(chosen.links.contains { $0.text == "Pietari" })
        #expect(!chosen.links.contains { $0.text == "Tallinna" })
    }

    @Test("a list of a server takes several filters at once, which its address says, and counts what each would leave")
    func several() throws {
        let more = [
            "records/partners/oslo.yaml":
                "id: oslo\nname: {fi: Oslo}\ncountry: NO\nowner: viestinta\nphases: [{status: active}]\n"
        ]
        let site = try SmallSite(more).site
        let live = LiveFrame(top: "/", today: Day("2026-01-15") ?? Day(number: 0))
        func list(_ values: [String: String], isEmbedded: Bool = false) throws -> RenderedPage? {
            site.list("partners", isEmbedded: isEmbedded, choosing: values, in: .fi, live: live)
                .map { RenderedPage($0.bytes) }
        }
        let both = try #require(try list(["owner": "viestinta", "phases": "active", "utm": "x"]))
        #expect(both.faults.isEmpty)
        #expect(both.headings.first?.text == "Kumppanit: Omistaja – Viestintä, Tila – Käynnissä")
        #expect(both.links.contains { $0.text == "Oslo" } && !both.links.contains { $0.text == "Tallinna" })
        // A chosen value leads to the list without it, another one of its field to the list with that instead.
        #expect(
            both.links.contains {
                $0.text == "Viestintä (valittu, poista rajaus) 1" && $0.address == "partners.html?phases=active"
            })
        #expect(
            both.links.contains {
                $0.text == "Kansainvälinen yksikkö 1" && $0.address == "partners.html?phases=active&owner=kv"
            })
        #expect(
            both.links.contains {
                $0.text == "Päättynyt 0" && $0.address == "partners.html?owner=viestinta&phases=ended"
            })
        #expect(both.links.contains { $0.address == "../sv/partners.html?owner=viestinta&phases=active" })
        #expect(both.links.contains { $0.text == "Näytä kaikki" && $0.address == "partners.html" })
        #expect(try #require(try list(["kind": ""])).headings.first?.text == "Kumppanit: Laji – Ei tiedossa")
        // What names no filter is the list itself.
        for values in [[:], ["colour": "red"], ["owner": "nobody"]] { #expect(try list(values) == nil) }
        let embedded = try #require(try list(["owner": "viestinta"], isEmbedded: true))
        #expect(embedded.links.map(\.text) == ["Oslo", "Viestintä", "Avaa rekisterissä"])
        #expect(embedded.links.last?.address == "../partners.html?owner=viestinta")
    }

    @Test("a list for other pages is a table alone, and leads out of the page that it is shown in")
    func embedded() throws {
        let page = try small.page(.embedded("partners"), .sv)
        #expect(page.faults.isEmpty && page.headings.map(\.text) == ["Partner"])
        #expect(page.attributes.contains { $0.name == "target" && $0.value == "_top" })
        #expect(page.links.last?.address == "../partners.html" && page.links.last?.text == "Öppna i registret")
        #expect(!page.text.contains("Meny") && page.text.contains("Tallinn"))
    }

    @Test("a register without annotations gets lists and filters from its choices and references")
    func plain() throws {
        let page = try small.page(.list("engagements", part: 1), .en)
        #expect(page.links.contains { $0.text == "Visit to Tallinn" })
        #expect(page.text.contains("Planned"))
        #expect(page.headings.first?.text == "Engagements")
    }

    @Test("a long list is cut into parts that lead to each other")
    func parts() throws {
        let units = (0..<501).map { ("records/units/u\($0).yaml", "id: u\($0)\nname: {fi: Yksikkö \($0)}\n") }
        let long = try SmallSite(Dictionary(uniqueKeysWithValues: units))
        let first = try long.page(.list("units", part: 1))
        let second = try long.page(.list("units", part: 2))
        #expect(first.links.contains { $0.address == "filter/units/part-2.html" })
        #expect(second.links.contains { $0.address == "../../units.html" })
        let titles = { (page: RenderedPage) in page.links.map(\.text).filter { $0.hasPrefix("Yksikkö ") } }
        #expect(titles(first).count + titles(second).count == 501)
        #expect(Set(titles(first)).isDisjoint(with: titles(second)))
    }

    @Test("the front page tells numbers, what needs attention and what changed", arguments: Language.allCases)
    func front(language: Language) throws {
        let page = try small.page(.front, language)
        let words =
            language == .fi
            ? ["2 Kumppanit", "Viimeksi muuttunut", "Sopimus päättyy"]
            : language == .sv
                ? ["2 Partner", "Senast ändrat", "Avtalet löper ut"]
                : ["2 Partners", "What changed lately", "Agreement ends"]
        for word in words { #expect(page.text.contains(word), "\(word)") }
    }

    @Test("the matrix says where nothing stands")
    func matrix() throws {
        let page = try small.page(.matrix)
        #expect(page.text.contains("Turvallisuus 1 1 2"))
        #expect(page.text.contains("Tyhjä tavoite – – ei mitään"))
    }

    @Test("the calendar has what is to come in order of the dates")
    func calendar() throws {
        let page = try small.page(.calendar)
        let visit = try #require(page.text.firstRange(of: "3.–5.2.2026 Vierailu Tallinnaan Suunniteltu"))
        let end = try #require(page.text.firstRange(of: "1.5.2026 Sopimus päättyy: Tallinna (Sopimus A)"))
        #expect(visit.lowerBound < end.lowerBound)
    }
}

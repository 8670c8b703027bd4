import Diagnostics
import Site
import Testing
import Words

@Suite struct EndedPageTests {
    private static let more = [
        "records/networks/metrex.yaml": """
        id: metrex
        name: {fi: METREX}
        phases:
          - {status: member, since: 2002}
          - {status: ended, since: 2016, source: hel-2024-1}
          - {status: member, since: 2019-09-30}

        """,
        "records/units/toimisto.yaml": "id: toimisto\nname: {fi: Vanha toimisto}\nuntil: 2017\nsources: [hel-2024-1]\n",
        "records/units/uusi.yaml": "id: uusi\nname: {fi: Uusi toimisto}\nuntil: 2026-01-15\n",
    ]

    @Test("what has ended is told with when, by which decision and why, what ended last first")
    func rows() throws {
        let page = try SmallSite(Self.more).page(.ended)
        #expect(page.faults.isEmpty)
        #expect(page.headings.map(\.text) == ["Mikä on päättynyt"])
        let names = ["Pietari", "Tallinna", "Vanha toimisto", "METREX"]
        #expect(page.links.map(\.text).filter(names.contains) == names)
        #expect(
            page.text.contains(
                "Pietari Päättynyt 2/2022 HEL 2024-1, Tilannekatsaus (2.12.2024) Hyökkäyssodan vuoksi."))
        #expect(page.text.contains("Tallinna – Yhteistyö: Vanha aihe 2020 Ei tiedossa"))
        #expect(page.text.contains("Vanha toimisto 2017 HEL 2024-1, Tilannekatsaus"))
        #expect(page.text.contains("METREX Päättynyt Jatkuu taas 30.9.2019 alkaen. 2016 HEL 2024-1"))
        // The last day of something is not over yet; a visit that was is nothing that ended.
        #expect(!page.text.contains("Uusi toimisto") && !page.text.contains("Vierailu"))
    }

    @Test("the front page leads to it, with how much has ended", arguments: Language.allCases)
    func front(language: Language) throws {
        let small = try SmallSite(Self.more)
        let text = language.words.whatEndedLink(4)
        #expect(try small.page(.front, language).links.contains { $0.text == text && $0.address == "ended.html" })
        #expect(try small.page(.lists, language).links.contains { $0.address == "ended.html" })
    }

    @Test("where nothing has ended the page says so, and the front page does not lead there")
    func nothing() throws {
        let plain = SmallSite.records["records/partners/pietari.yaml"] ?? ""
        let small = try SmallSite([
            "records/partners/pietari.yaml": plain,
            "records/partners/tallinna.yaml": "id: tallinna\nname: {fi: Tallinna}\n",
        ])
        #expect(try small.page(.ended).text.contains("Mikään ei ole päättynyt."))
        #expect(try !small.page(.front).links.contains { $0.address == "ended.html" })
    }

    @Test("the networks without a review are one click away")
    func unreviewed() throws {
        let page = try SmallSite().page(.front)
        #expect(
            page.links.contains {
                $0.text == "Arviointia ei ole merkitty yhdelle verkostolle"
                    && $0.address == "quality.html#unreviewed"
            })
    }
}

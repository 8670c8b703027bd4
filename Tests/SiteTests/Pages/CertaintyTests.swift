import Diagnostics
import Foundation
import Records
import Site
import Testing
import Words

/// What pages say of how well something is known: who answers, until when, and what is of no known day.
@Suite struct CertaintyTests {
    private static func partner(_ more: String) -> [String: String] {
        ["records/partners/oslo.yaml": "id: oslo\nname: {fi: Oslo}\nowner: kv\n\(more)\n"]
    }

    @Test(
        "an owner that no source names is told as inferred, on its page, in lists and with its unit",
        arguments: Language.allCases)
    func inferred(language: Language) throws {
        let small = try SmallSite(Self.partner("inferred: [owner]"))
        let words = language.words
        #expect(try small.record("partners", "oslo", language).text.contains("kv@hel.fi) (\(words.inferredOwner))."))
        let list = try small.page(.list("partners", part: 1), language).text
        #expect(list.components(separatedBy: "(\(words.inferred))").count == 2)
        #expect(try small.record("units", "kv", language).text.contains("(\(words.inferred))"))
        let told = try small.record("partners", "tallinna", language).text
        #expect(!told.contains(words.inferredOwner))
    }

    @Test("the field that says what was inferred is no section of its own")
    func noSection() throws {
        let page = try SmallSite(Self.partner("inferred: [owner]")).record("partners", "oslo")
        #expect(!page.headings.contains { $0.text == "inferred" })
    }

    @Test(
        "what goes on says of when the last source is, once that is more than a year ago",
        arguments: [
            ("phases: [{status: active, since: 2025-01-14}]", "14.1.2025"),
            ("phases: [{status: active, since: 2025-01-15}]", nil),
            ("phases: [{status: active, since: 2019}]", "2019"),
            ("phases: [{status: active}]\nagreements: [{signed: 2020-05, until: 2030}]", "5/2020"),
            ("phases: [{status: active}]\nagreements: [{signed: 2020-05}, {signed: 2026-01-16}]", "5/2020"),
            ("phases: [{status: active}]\nsources: [hel-2024-1]", "2.12.2024"),
            ("phases: [{status: active}]", nil),
            ("phases: [{status: ended, since: 2019}]", nil),
        ])
    func lastTold(fields: String, date: String?) throws {
        let small = try SmallSite(Self.partner(fields))
        let page = try small.record("partners", "oslo").text
        let words = "Viimeisin päivätty lähde, joka kertoo tästä: "
        #expect(page.contains(words) == (date != nil))
        if let date { #expect(page.contains(words + date + ".")) }
        let year = date.map { "Käynnissä (tieto vuodelta \($0.suffix(4)))" }
        let list = try small.page(.list("partners", part: 1)).text
        if let year { #expect(list.contains("Oslo \(year)")) } else { #expect(!list.contains("Oslo Käynnissä (tieto")) }
    }

    @Test("a visit in which a partner took part tells that the dealing went on")
    func visits() throws {
        let visit = "id: kokous\nname: {fi: Kokous}\nsince: 2023-05\npartners: [oslo]\n"
        let files = Self.partner("phases: [{status: active, since: 2019}]")
            .merging(["records/engagements/kokous.yaml": visit]) { $1 }
        #expect(try SmallSite(files).record("partners", "oslo").text.contains("kertoo tästä: 5/2023."))
    }

    @Test("the timeline ends a bar where the last source does, and says so in the table")
    func timeline() throws {
        let small = try SmallSite(Self.partner("phases: [{status: active, since: 2019}]"))
        let page = try small.page(.timeline)
        #expect(page.text.contains("Oslo Käynnissä vuodesta 2019 (tieto vuodelta 2019)"))
        #expect(page.attributes.contains { $0.name == "class" && $0.value == "bar unconfirmed" })
        #expect(page.text.contains("Viimeisimmän päivätyn lähteen jälkeen"))
    }

    @Test("roles that begin later and that are over stand apart from those that are held")
    func roles() throws {
        let network = """
            id: eurocities
            name: {fi: Eurocities}
            owner: kv
            roles:
              - {role: Puheenjohtaja, since: 2020, until: 2023}
              - {role: Hallitus, since: 2024, until: 2026}
              - {role: Tarkkailija, since: 2027}

            """
        let page = try SmallSite(["records/networks/eurocities.yaml": network]).record("networks", "eurocities")
        let parts = ["Hallitus 2024–2026", "Tulossa Tarkkailija vuodesta 2027", "Aiemmin Puheenjohtaja 2020–2023"]
        let places = try parts.map { try #require(page.text.firstRange(of: $0), "\($0)").lowerBound }
        #expect(places == places.sorted())
        #expect(page.text.contains("Tehtävä päättyy 2026 (tarkka päivä ei tiedossa): Hallitus"))
    }

    @Test("what ends this year on no known day is not to come, and what the calendar promises is there")
    func calendar() throws {
        let roles =
            "id: eurocities\nname: {fi: Eurocities}\nroles: [{role: Hallitus, until: 2026}, {role: Jaosto, until: 2027}]\n"
        let page = try SmallSite(["records/networks/eurocities.yaml": roles]).page(.calendar)
        #expect(
            page.text.contains("Vierailut ja tapahtumat, päättyvät sopimukset sekä päättyvät tehtävät verkostoissa."))
        let headings = page.headings.map(\.text)
        #expect(headings == ["Kalenteri", "Tulossa", "Tänä vuonna, tarkka päivä ei tiedossa"])
        let parts = try #require(
            page.text.components(separatedBy: "Tänä vuonna, tarkka päivä ei tiedossa").dropFirst().first)
        #expect(parts.contains("Hallitus") && !parts.contains("Jaosto"))
        let empty = try SmallSite().page(.calendar, .en)
        #expect(empty.text.contains("Visits and events, and agreements that end."))
    }
}

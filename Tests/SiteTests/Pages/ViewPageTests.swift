import Diagnostics
import Foundation
import Records
import Site
import Testing

@Suite struct ViewPageTests {
    private let small: SmallSite

    init() throws {
        small = try SmallSite([
            "records/partners/oslo.yaml":
                "id: oslo\nname: {fi: Oslo}\nowner: kv\nlocation: {lat: 59.91, lon: 10.75}\nphases: [{status: active}]\n",
            "records/partners/tokio.yaml":
                "id: tokio\nname: {fi: Tokio}\nowner: viestinta\nlocation: {lat: 35.68, lon: 139.69}\nphases: [{status: active}]\n",
        ])
    }

    @Test("the maps name each partner with its status, Europe only its own, and the table all of them")
    func map() throws {
        let page = try small.page(.map)
        #expect(page.text.contains("Kumppanit Euroopassa ja Itämeren alueella: 1 tietue"))
        #expect(page.text.contains("Kumppanit maailmankartalla: 2 tietuetta"))
        #expect(page.links.filter { $0.text.hasPrefix("Oslo") }.count == 3)
        #expect(page.text.contains("Oslo, Käynnissä"))
        #expect(page.text.contains("Ei kartalla Pietari ja Tallinna"))
    }

    @Test("the timeline says what is not known, in the picture and in the table")
    func timeline() throws {
        let page = try small.page(.timeline)
        #expect(page.text.contains("Oslo: Käynnissä, alkamisaika ei tiedossa"))
        #expect(page.text.contains("Pietari Käynnissä alkamisaika ei tiedossa, helmikuuhun 2022 asti"))
        #expect(page.text.contains("Eurocities Jäsen vuodesta 1994"))
    }

    @Test("the graph lists what each unit deals with")
    func graph() throws {
        let page = try small.page(.graph, .en)
        #expect(
            page.text.contains(
                "International unit Partners 3 Oslo, Tallinn and St Petersburg (ended 2/2022) Networks 1 Eurocities"))
        #expect(page.text.contains("Communications Partners 2"))
    }

    @Test("the graph marks what is over, leaves out entries that are over, and says what its signs mean")
    func ended() throws {
        let small = try SmallSite([
            "records/partners/narva.yaml":
                "id: narva\nname: {fi: Narva}\nowner: kv\nphases: [{status: active}]\ncooperation: [{topic: x, lead: viestinta, until: 2020}]\n"
        ])
        let page = try small.page(.graph)
        #expect(page.text.contains("Pietari (päättynyt 2/2022)"))
        #expect(page.text.contains("Viestintä Kumppanit 1 Tallinna"))
        #expect(page.text.contains("Päättynyt Vastaa Pitää yhteyttä"))
        #expect(
            try small.page(.timeline, .sv).text.contains(
                "Början är inte känd Efter den senaste daterade källan Uppdrag i ett nätverk Upphörde"))
    }

    @Test("the matrix puts a goal under the programme in whose time it stood out, and marks no gap of one that is over")
    func matrix() throws {
        let small = try SmallSite([
            "register.yaml": SmallSite.frame["register.yaml", default: ""]
                + "\n  programmes: {files: \"records/programmes/{id}.yaml\", role: programme}\n",
            "schemas/priority.schema.json":
                #"{"properties": {"programme": {"x-references": "programmes"}, "during": {"x-references": "programmes"}}}"#,
            "records/programmes/kausi.yaml": "id: kausi\nname: {fi: Kausi}\nsince: 2021\n",
            "records/programmes/vanha.yaml": "id: vanha\nname: {fi: Vanha kausi}\nsince: 2017\nuntil: 2020\n",
            "records/priorities/teema.yaml": "id: teema\nname: {fi: Teema}\nduring: kausi\n",
            "records/priorities/mennyt.yaml": "id: mennyt\nname: {fi: Mennyt}\nprogramme: vanha\n",
        ])
        let page = try small.page(.matrix)
        let parts = page.text.split(separator: "Kausi (vuodesta 2021)")
        #expect(parts.count == 2 && parts[1].contains("Teema"))
        #expect(page.text.contains("Ohjelma ei tiedossa"))
        let html = String(decoding: try #require(try small.site.content(of: .page(.matrix, .fi))).bytes, as: UTF8.self)
        #expect(html.components(separatedBy: "<tr class=\"gap\">").count == 3, "a theme and a goal without programme")
    }

    @Test("the front page leads to what ended and to what lacks review")
    func front() throws {
        let page = try small.page(.front)
        #expect(page.text.contains("Arviointia ei ole merkitty yhdelle verkostolle: Eurocities"))
        #expect(page.links.contains { $0.address == "ended.html" })
        let attention = try #require(page.text.firstRange(of: "Vaatii huomiota nyt"))
        #expect(attention.upperBound < (try #require(page.text.firstRange(of: "Rekisteri lukuina"))).lowerBound)
        #expect(try small.page(.quality).text.contains("Arviointia ei ole merkitty yhdelle verkostolle Eurocities"))
    }

    @Test("a page in another language says that some texts are not translated, and one in their own does not")
    func untranslated() throws {
        let words = "Some of the texts are only in another language."
        #expect(try small.record("partners", "tallinna", .en).text.contains(words))
        #expect(try !small.record("partners", "tallinna", .fi).text.contains("vain toisella kielellä"))
    }

    @Test("a site that knows where it will stand lists its pages with their addresses")
    func siteMap() throws {
        #expect(!(try small.site.routes()).contains(.siteMap))
        let site = Site(small.site.model, address: "https://kumppanit.hel.fi")
        let text = String(decoding: try #require(try site.content(of: .siteMap)).bytes, as: UTF8.self)
        #expect(text.contains("<loc>https://kumppanit.hel.fi/fi/partners/oslo.html</loc>"))
    }
}

import Diagnostics
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
        #expect(page.text.contains("Pietari Käynnissä alkamisaika ei tiedossa, 2/2022 asti"))
        #expect(page.text.contains("Eurocities Jäsen vuodesta 1994"))
    }

    @Test("the graph lists what each unit deals with")
    func graph() throws {
        let page = try small.page(.graph, .en)
        #expect(
            page.text.contains("International unit Partners 3 Oslo, St Petersburg and Tallinn Networks 1 Eurocities"))
        #expect(page.text.contains("Communications Partners 2"))
    }

    @Test("a page in another language says that some texts are not translated, and one in their own does not")
    func untranslated() throws {
        let words = "Some of the texts are only in another language."
        #expect(try small.record("partners", "tallinna", .en).text.contains(words))
        #expect(try !small.record("partners", "tallinna", .fi).text.contains("vain toisella kielellä"))
    }

    @Test("a site that knows where it will stand lists its pages with their addresses")
    func siteMap() throws {
        #expect(!small.site.routes().contains(.siteMap))
        let site = Site(small.site.model, address: "https://kumppanit.hel.fi")
        let text = String(decoding: try #require(site.content(of: .siteMap)).bytes, as: UTF8.self)
        #expect(text.contains("<loc>https://kumppanit.hel.fi/fi/partners/oslo.html</loc>"))
    }
}

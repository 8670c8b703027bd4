import Diagnostics
import Records
import Site
import Testing
import Words

/// What is told in part leads to the whole, and tables have no columns that say nothing.
@Suite struct WholeListTests {
    /// Seven partners that came in one commit.
    private static let partners = Dictionary(
        uniqueKeysWithValues: (1...7).map {
            ("records/partners/p\($0).yaml", "id: p\($0)\nname: {fi: Kumppani \($0)}\nowner: kv\n")
        })

    @Test("the front page and the latest changes tell the first records of a commit, and lead to all of them")
    func commits() throws {
        let small = try SmallSite(Self.partners)
        let front = try small.page(.front).links.filter { $0.text == "ja 5 muuta" }
        let latest = try small.page(.latestChanges).links.filter { $0.text == "ja 3 muuta" }
        let year = try #require(try small.page(.latestChanges).links.first { $0.text.hasPrefix("Muutokset vuonna ") })
        for link in front + latest {
            let parts = link.address.split(separator: "#")
            #expect(parts.first.map(String.init) == year.address)
            let number = try #require(Int(year.text.suffix(4)))
            #expect(try small.page(.changes(year: number, part: 1)).ids.contains(String(parts[1])))
        }
        #expect(front.count == 1 && latest.count == 1)
    }

    @Test("the matrix has columns for collections that serve a goal of the programme, and always the sum")
    func matrix() throws {
        let small = try SmallSite([
            "register.yaml": SmallSite.frame["register.yaml", default: ""]
                + "\n  programmes: {files: \"records/programmes/{id}.yaml\", role: programme}\n",
            "schemas/priority.schema.json": #"{"properties": {"programme": {"x-references": "programmes"}}}"#,
            "records/programmes/kausi.yaml": "id: kausi\nname: {fi: Kausi}\nsince: 2021\n",
            "records/priorities/teema.yaml": "id: teema\nname: {fi: Teema}\nprogramme: kausi\n",
        ])
        let page = try small.page(.matrix).text
        #expect(page.contains("Kausi (vuodesta 2021) Nimi Yhteensä Teema ei mitään"))
        #expect(page.contains("Ohjelma ei tiedossa Nimi Kumppanit Verkostot Yhteensä"))
    }

    @Test("the records that came each year stand under each other, however many collections there are")
    func additions() throws {
        let page = try SmallSite(Self.partners).page(.quality).text
        #expect(page.firstMatch(of: /Rekisteriin lisätyt vuosittain Nimi 20\d\d Kumppanit 9 Verkostot 1/) != nil)
    }

    @Test("a link to the page of a decision has its title, another address the words that it ends with")
    func addresses() throws {
        let small = try SmallSite([
            "records/decisions/hel-2024-1.yaml":
                "id: hel-2024-1\nname: {fi: Tilannekatsaus, sv: Översikt, en: Review}\ndate: 2024-12-02\nurl: https://paatokset.example/hel-2024-1\n",
            "records/partners/oslo.yaml": """
            id: oslo
            name: {fi: Oslo}
            addresses: [https://paatokset.example/hel-2024-1, https://verkosto.example/uutiset/a-stronger-seat, https://verkosto.example/a-2024-b, https://verkosto.example/]

            """,
        ])
        let texts = try small.record("partners", "oslo").links.map(\.text)
        let wanted = [
            "Tilannekatsaus (paatokset.example)", "A stronger seat (verkosto.example)", "a-2024-b (verkosto.example)",
            "verkosto.example",
        ]
        #expect(texts.filter(wanted.contains) == wanted)
        #expect(
            try small.record("decisions", "hel-2024-1", .sv).links.contains {
                $0.text == "Översikt (paatokset.example)"
            })
    }
}

import Documents
import Records
import Testing

@testable import Reports

@Suite struct BriefTests {
    private static let records = [
        "units/a": "name: {fi: A}\nkind: unit\nmailbox: kv@hel.fi", "units/b": "name: {fi: B}\nkind: unit",
        "priorities/p": "name: {fi: Ilmasto}\nkind: goal\nprogramme: nyt",
        "priorities/q": "name: {fi: Muu}\nkind: goal\nprogramme: nyt",
        "programmes/nyt": "name: {fi: Nyt}\nkind: strategy\nsince: 2020",
        "partners/oslo": """
        name: {fi: Oslo}
        kind: city
        country: 'NO'
        owner: a
        importance: key
        phases: [{status: active, since: 2020-05}]
        cooperation:
          - {topic: Ilmasto, form: bilateral, lead: b, supports: [p]}
          - {topic: Ohi, form: bilateral, lead: b, until: 2024}
        agreements:
          - {kind: memorandum, title: {fi: Pöytäkirja}, signed: 2021, until: 2025-06-01}
          - {kind: memorandum, title: {fi: Vanha}, signed: 2011, until: 2021}
        """,
        "engagements/e":
            "name: {fi: Vierailu}\nkind: visit-in\nsince: 2024-03-01\nuntil: 2024-03-03\nstate: held\nlead: b\nlevel: mayor\npartners: [oslo]\nfollow-ups: [{text: Kirje., unit: b, due: 2024-05}]",
        "engagements/f":
            "name: {fi: Kokous}\nkind: meeting\nsince: 2025\nstate: held\nlead: b\nlevel: expert\npartners: [oslo]",
        "materials/k": "name: {fi: Vanha viesti}\nsupports: [p]\nreviewed: 2020\nmessages: {fi: Vanha.}",
        "materials/l": "name: {fi: Yleinen viesti}\ngeneral: true\nreviewed: 2025\nmessages: {fi: Uusi.}",
        "materials/m": "name: {fi: Muu viesti}\nsupports: [q]\nreviewed: 2025\nmessages: {fi: Ei tänne.}",
    ]

    private func brief(level: String?) throws -> Brief {
        let context = try smallContext(.brief, Self.records)
        return Brief(
            try #require(context.register[RecordID(collection: "partners", id: "oslo")]), level: level, context)
    }

    @Test("what runs with a partner, whom else to ask, and the messages that fit, usable ones first")
    func whole() throws {
        let brief = try self.brief(level: nil)
        #expect(brief.cooperation.count == 1 && brief.agreements.count == 1)
        #expect(brief.otherUnits.map(\.unit.id.id) == ["b"])
        #expect(brief.engagements.map(\.id.id) == ["f", "e"])
        #expect(brief.materials.map(\.record.id.id) == ["l", "k"])
        let text = brief.told()
        #expect(text.contains("Oslo (kaupunki, Norja) on keskeinen kumppani."))
        #expect(text.contains("Yhteistyö on ollut käynnissä toukokuusta 2020."))
        #expect(text.contains("Kumppanuudesta vastaa: A (kv@hel.fi)."))
        #expect(text.contains("Pöytäkirja · yhteisymmärryspöytäkirja · 2021–1.6.2025"))
        #expect(text.contains("1.–3.3.2024 · Vierailu"))
        #expect(text.contains("Kirje. · B · 5/2024, myöhässä · Vierailu"))
    }

    @Test("goals of programmes that are over are told only where no goal in force is served")
    func goals() throws {
        func told(_ supports: String) throws -> String {
            var records = Self.records
            records["programmes/vanha"] = "name: {fi: Vanha ohjelma}\nkind: strategy\nsince: 2011\nuntil: 2019"
            records["priorities/v"] = "name: {fi: Entinen}\nkind: goal\nprogramme: vanha"
            records["networks/n"] = "name: {fi: N}\nphases: [{status: member}]\nsupports: [\(supports)]"
            let context = try smallContext(.brief, records)
            let network = try #require(context.register[RecordID(collection: "networks", id: "n")])
            return Brief(network, level: nil, context).told()
        }
        #expect(try told("v, p").contains("Ilmasto (Nyt)"))
        #expect(try !told("v, p").contains("Entinen"))
        #expect(try told("v").contains("Entinen (Vanha ohjelma, ohjelma päättynyt)"))
    }

    @Test("that a network is a regular one is not worth a word")
    func importance() throws {
        func told(_ importance: String) throws -> String {
            var records = Self.records
            records["networks/n"] = "name: {fi: N}\nkind: thematic\nscope: nordic\nimportance: \(importance)"
            let context = try smallContext(.brief, records)
            let network = try #require(context.register[RecordID(collection: "networks", id: "n")])
            return Brief(network, level: nil, context).told()
        }
        #expect(try told("key").contains("N on keskeinen pohjoismainen teemaverkosto."))
        #expect(try told("regular").contains("N on pohjoismainen teemaverkosto."))
    }

    @Test("on an earlier day nothing is told that came later, but that the cooperation had not begun")
    func past() throws {
        let context = try smallContext(.brief, on: "2019-12-31", Self.records)
        let brief = Brief(
            try #require(context.register[RecordID(collection: "partners", id: "oslo")]), level: nil, context)
        #expect(brief.engagements.isEmpty && brief.followUps.isEmpty)
        #expect(brief.agreements.map { $0["title"]?["fi"]?.text } == ["Vanha"])
        let text = brief.told()
        #expect(text.contains("Tämä ei ollut vielä alkanut; alku toukokuussa 2020."))
        #expect(text.contains("Ilmasto (Nyt, ohjelma alkaa myöhemmin)"))
    }

    @Test("at a level only the meetings of that level are shown, and every open follow-up")
    func level() throws {
        let brief = try self.brief(level: "mayor")
        #expect(brief.engagements.map(\.id.id) == ["e"])
        #expect(brief.followUps.count == 1)
    }

    private func brief(_ path: String, level: String? = nil, _ records: [String: String]) throws -> Brief {
        let context = try smallContext(.brief, records)
        let name = path.split(separator: "/").map(String.init)
        return Brief(
            try #require(context.register[RecordID(collection: name[0], id: name[1])]), level: level, context)
    }

    private static let lapsed = """
        name: {fi: Oslo}
        kind: city
        owner: a
        phases: [{status: active, since: 2020-05}]
        agreements:
          - {kind: memorandum, title: {fi: Muistio}, signed: 2020, until: 2025-05-31}
          - {kind: cooperation-document, title: {fi: Asiakirja}, signed: 2010, until: 2020}
          - {kind: cooperation-document, title: {fi: Uusi asiakirja}, signed: 2020}
        """

    @Test("an agreement that has lapsed is told as over, one that was renewed is left out")
    func lapsed() throws {
        let text = try brief("partners/oslo", ["partners/oslo": Self.lapsed]).told()
        #expect(text.contains("Muistio · yhteisymmärryspöytäkirja · 2020–31.5.2025, päättynyt"), "\(text)")
        #expect(text.contains("Uusi asiakirja") && !text.contains("– Asiakirja ·") && !text.contains("2010"))
    }

    @Test("what is planned for the future is told apart, and what was planned for the past as not recorded")
    func planned() throws {
        func visit(_ name: String, _ date: String) -> String {
            "name: {fi: \(name)}\nkind: meeting\nsince: \(date)\nstate: planned\nlead: a\npartners: [oslo]"
        }
        let brief = try brief(
            "partners/oslo",
            [
                "partners/oslo": Self.lapsed, "engagements/e": visit("Foorumi", "2025-06-01"),
                "engagements/f": visit("Vanha foorumi", "2025-05-31"), "engagements/g": visit("Messut", "2026"),
            ])
        #expect(brief.coming.map(\.id.id) == ["e", "g"] && brief.engagements.map(\.id.id) == ["f"])
        let text = brief.told()
        #expect(text.contains("Tulossa\n\n- 1.6.2025 · Foorumi · suunniteltu"), "\(text)")
        #expect(text.contains("31.5.2025 · Vanha foorumi · suunniteltu, toteutumista ei ole kirjattu"))
    }

    @Test("a unit that met a partner within two years is told with the meeting, one that did so earlier is not")
    func otherUnits() throws {
        func visit(_ unit: String, _ date: String) -> String {
            "name: {fi: Vierailu}\nkind: visit-in\nsince: \(date)\nstate: held\nlead: \(unit)\npartners: [oslo]"
        }
        let records = [
            "units/b": "name: {fi: B}\nkind: unit", "units/c": "name: {fi: C}\nkind: unit",
            "partners/oslo": Self.lapsed, "engagements/e": visit("b", "2023-06-01"),
            "engagements/f": visit("c", "2023-05-31"),
        ]
        let text = try brief("partners/oslo", records).told()
        #expect(
            text.contains("Viime kahden vuoden aikana yhteyttä on pitänyt myös: B (Vierailu, 1.6.2023). ["), "\(text)")
        #expect(!text.contains("C (Vierailu"))
        var ended = records
        ended["partners/oslo"] = Self.lapsed.replacing(
            "since: 2020-05}", with: "since: 2020-05}, {status: ended, since: 2025}")
        let over = try brief("partners/oslo", ended)
        #expect(over.otherUnits.isEmpty && over.materials.isEmpty)
    }

    @Test("who answers for what is over answered for it, and for a network no membership is claimed")
    func answers() throws {
        let ended = try brief(
            "partners/p",
            [
                "units/a": "name: {fi: A}",
                "partners/p": "name: {fi: P}\nowner: a\nphases: [{status: ended, since: 2022}]",
            ])
        #expect(ended.told().contains("Kumppanuudesta vastasi: A."))
        let network = try brief(
            "networks/n",
            ["units/a": "name: {fi: A}", "networks/n": "name: {fi: N}\nowner: a\nphases: [{status: taking-part}]"])
        #expect(network.told().contains("Verkostosta vastaa: A."))
    }

    @Test("a start of which only the programme is known is told with the programme")
    func during() throws {
        let records = [
            "programmes/kausi": "name: {fi: Kausi}\nkind: strategy\nsince: 2021\nuntil: 2025",
            "partners/tokio": "name: {fi: Tokio}\nphases: [{status: active, during: kausi}]",
            "networks/n": "name: {fi: N}\nphases: [{status: member, during: kausi}]",
        ]
        let text = try brief("partners/tokio", records).told()
        #expect(text.contains("Yhteistyö alkoi kaudella ”Kausi”; tarkempaa aikaa lähde ei kerro."), "\(text)")
        #expect(!text.contains("ei ole tiedossa"))
        #expect(try brief("networks/n", records).told().contains("Kaupunki liittyi jäseneksi kaudella ”Kausi”"))
    }

    @Test("messages that have expired are named and not shown, and at a level without meetings that is said")
    func expired() throws {
        let records = [
            "partners/p": "name: {fi: P}\nphases: [{status: active}]",
            "materials/m":
                "name: {fi: Vanha viesti}\ngeneral: true\nreviewed: 2024\nvalid-until: 2025-05-31\nmessages: {fi: Hei.}",
        ]
        let text = try brief("partners/p", level: "mayor", records).told()
        #expect(text.contains("Voimassa olevia ydinviestejä ei ole; vanhentuneet: Vanha viesti."), "\(text)")
        #expect(!text.contains("Hei."))
        #expect(text.contains("Vain tapaamiset, joiden taso on ”mayor”; niitä ei ole kirjattu."))
    }

    @Test("a network's brief tells its fee, its goals, earlier phases and earlier offices; a partner's its benchmark")
    func more() throws {
        let text = try brief(
            "networks/n",
            [
                "networks/n": """
                name: {fi: N}
                owner: a
                phases: [{status: member, since: 2002}, {status: left, since: 2016, reason: Hyöty väheni.}, {status: member, since: 2019-09-30}]
                roles: [{role: chair, body: Foorumi, held-by: {role: {fi: Pormestari}}, since: 2020-11, until: 2023-06}]
                fee: {eur: 8650, per: year}
                goals: [{text: Vaikutetaan., since: 2019}]
                """
            ]
        ).told()
        #expect(text.contains("Jäsen · 2002–2016"), "\(text)")
        #expect(text.contains("Eronnut · 2016 · Hyöty väheni."))
        #expect(text.contains("Puheenjohtaja · Foorumi · pormestari · 11/2020–6/2023"))
        #expect(text.contains("Jäsenmaksu: 8\u{A0}650\u{A0}€ vuodessa."))
        #expect(text.contains("Tavoitteet verkostossa\n\n- Vaikutetaan. · vuodesta 2019"))
        let partner = try brief(
            "partners/p",
            ["partners/p": "name: {fi: P}\nphases: [{status: active}]\nbenchmark: {topics: [Osaajien houkuttelu]}"])
        #expect(partner.told().contains("Vertailukohteena: osaajien houkuttelu."))
    }
}

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
        #expect(brief.otherUnits.map(\.id.id) == ["b"])
        #expect(brief.engagements.map(\.id.id) == ["f", "e"])
        #expect(brief.materials.map(\.record.id.id) == ["l", "k"])
        let text = brief.told()
        #expect(text.contains("Oslo (kaupunki, Norja) on keskeinen kumppani."))
        #expect(text.contains("Yhteistyö on ollut käynnissä 5/2020 alkaen."))
        #expect(text.contains("Kumppanuudesta vastaa A (kv@hel.fi)."))
        #expect(text.contains("Pöytäkirja · yhteisymmärryspöytäkirja · 2021–1.6.2025"))
        #expect(text.contains("1.–3.3.2024 · Vierailu"))
        #expect(text.contains("Kirje. · B · 5/2024 · Vierailu"))
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
}

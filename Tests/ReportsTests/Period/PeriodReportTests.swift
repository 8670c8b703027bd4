import Diagnostics
import Records
import Testing

@testable import Reports

@Suite struct PeriodReportTests {
    private func report(_ since: String, _ until: String, _ records: [String: String]) throws -> PeriodReport {
        PeriodReport(try makePeriod((since, until)), try smallContext(.period, period: (since, until), records))
    }

    private static let partner = "name: {fi: Oslo}\nkind: city\ncountry: NO\nowner: kv\nimportance: key\n"

    @Test(
        "a date lies in a period, may lie in it, or does not, at every precision",
        arguments: [
            ("2022", "2022", "2022", Certainty.certain), ("2022", "2022", "2022-12-31", .certain),
            ("2022", "2022", "2023-01-01", .none), ("2022", "2022", "2021-12", .none),
            ("2022-02", "2022-03", "2022", .possible), ("2022-02-24", "2022-12", "2022-02", .possible),
            ("2022-02-01", "2022-02-28", "2022-02", .certain), ("2022-02-02", "2022-02-28", "2022-02", .possible),
        ])
    func certainty(since: String, until: String, date: String, expected: Certainty) throws {
        #expect(try makePeriod((since, until)).certainty(of: #require(PartialDate(date))) == expected)
    }

    @Test("partners that ended at one time for one reason are told in one sentence, with the reason")
    func ended() throws {
        let end = "phases: [{status: active}, {status: ended, since: 2022-02, reason: Sota alkoi.}]"
        let told = try report(
            "2022", "2022",
            [
                "partners/moskova": Self.partner.replacing("Oslo", with: "Moskova") + end,
                "partners/pietari": Self.partner.replacing("Oslo", with: "Pietari") + end,
                "partners/bergen": Self.partner.replacing("Oslo", with: "Bergen")
                    + "phases: [{status: active}, {status: ended, since: 2023}]",
            ])
        let text = told.told()
        #expect(text.contains("Yhteistyö päättyi helmikuussa 2022 seuraavien kanssa: Moskova ja Pietari."))
        #expect(text.contains("Sota alkoi."))
        #expect(!text.contains("2023"))
        #expect(told.ids("partner-ended") == ["moskova", "pietari"])
        let swedish = told.told(.sv)
        #expect(swedish.contains("Samarbetet med Moskova och Pietari upphörde i februari 2022."))
    }

    @Test("offices are told with their time, and what is not known of networks without zeros")
    func offices() throws {
        let text = try report(
            "2023", "2023",
            [
                "networks/e": """
                name: {fi: Eurocities}
                phases: [{status: member, since: 1994}]
                roles: [{role: chair, since: 2020-11, until: 2023-06}, {role: board, since: 2023-06-14, until: 2026}]
                """
            ]
        ).told()
        #expect(text.contains("Eurocities: kaupunki oli puheenjohtaja 11/2020–6/2023."))
        #expect(text.contains("Eurocities: kaupunki on johtoryhmän jäsen 14.6.2023–2026."))
        #expect(text.contains("Yhdestä verkostosta yhden jäsenmaksu ei ole tiedossa."))
    }

    @Test("what the log of a measure tells is told in its words in every language")
    func sameFacts() throws {
        let records = [
            "programmes/eu": "name: {fi: EU-painopisteet, sv: EU-prioriteringar}\nkind: guidelines\nsince: 2022",
            "priorities/p": "name: {fi: Rahoitus}\nkind: eu-advocacy\nprogramme: eu",
            "partners/office": "name: {fi: EU Office}\nkind: organisation\nphases: [{status: active}]\n"
                + "agreements: [{kind: service-agreement, title: {fi: Sopimus}, signed: 2022}]",
            "measures/m": """
            name: {fi: Edunvalvonta}
            state: underway
            supports: [p]
            log:
              - {date: 2022, text: EU-painopisteet määriteltiin keväällä 2022.}
              - {date: 2022, text: EU Office uudisti palvelumallin.}
            """,
        ]
        let told = try report("2022", "2022", records)
        for language in Language.allCases {
            let text = told.told(language)
            #expect(text.contains("EU-painopisteet määriteltiin keväällä 2022."))
            let mark = language == .fi ? "" : " (fi)"
            #expect(text.contains("EU Office uudisti palvelumallin\(mark) (2022)."))
            #expect(!["tulivat voimaan", "trädde i kraft", "came into force"].contains { text.contains($0) })
        }
    }

    @Test("a network that was left and joined again is one sentence")
    func rejoined() throws {
        let network = """
            name: {fi: METREX}
            kind: professional
            scope: european
            owner: kv
            importance: regular
            phases:
              - {status: member, since: 2002}
              - {status: left, since: 2016}
              - {status: member, since: 2019-09-30}
            """
        let told = try report("2016", "2019", ["networks/metrex": network])
        #expect(told.told().contains("METREX: kaupunki erosi vuonna 2016 ja liittyi uudelleen 30.9.2019."))
        #expect(told.networks.members.map(\.id.id) == ["metrex"])
        #expect(try report("2017", "2018", ["networks/metrex": network]).networks.members.isEmpty)
        #expect(try report("2016", "2016", ["networks/metrex": network]).networks.members.map(\.id.id) == ["metrex"])
    }

    @Test("what began during a programme is new in a period that has all of the time until a decision told it")
    func during() throws {
        let records = [
            "partners/tokio": Self.partner.replacing("Oslo", with: "Tokio")
                + "phases: [{status: active, during: kausi, source: paatos}]\nsources: [paatos]",
            "programmes/kausi": "name: {fi: Kausi}\nkind: strategy\nsince: 2021-10-13\nuntil: 2025",
            "decisions/paatos": "name: {fi: Katsaus}\nbody: jaosto\ndate: 2024-12-02\nsection: 31\noutcome: noted",
        ]
        #expect(try report("2021-08", "2024-12", records).told().contains("Uusi yhteistyökumppani on Tokio."))
        #expect(
            try report("2021-08", "2024-12-01", records).told().contains("ajoittuvat kaudelle ”Kausi”: Tokio (alkoi)."))
        let earlier = try report("2018", "2020", records)
        #expect(earlier.cities.isEmpty && earlier.ids("partner-began").isEmpty)
    }

    @Test("a log entry is left out where dates of the records that it names tell the same")
    func toldOnce() throws {
        let records = [
            "partners/dnipro": Self.partner.replacing("Oslo", with: "Dnipro")
                + """
                phases: [{status: active}]
                agreements: [{kind: cooperation-document, title: {fi: Dnipron asiakirja}, signed: 2023-12-12}]
                """,
            "measures/kartoitus": """
            name: {fi: Kartoitus}
            state: underway
            lead: kv
            supports: []
            log:
              - {date: 2023-12, kind: success, text: Asiakirja allekirjoitettiin Dnipron kanssa., partners: [dnipro]}
              - {date: 2023-11, kind: progress, text: Dnipro otti yhteyttä., partners: [dnipro]}
            """,
        ]
        let text = try report("2023", "2023", records).told()
        #expect(text.contains("yksi yhteistyöasiakirja: Dnipron asiakirja 12.12.2023."))
        #expect(!text.contains("Asiakirja allekirjoitettiin"))
        #expect(text.contains("Dnipro otti yhteyttä (11/2023)."))
    }

    @Test("planned events whose outcome is not recorded, and uncertain dates, are told as not known")
    func unknown() throws {
        let records = [
            "engagements/a": "name: {fi: Foorumi}\nkind: meeting\nsince: 2022-05\nlead: kv\nstate: planned",
            "engagements/b": "name: {fi: Messut}\nkind: event-hosted\nsince: 2022\nlead: kv\nstate: held",
            "engagements/c": "name: {fi: Peruttu}\nkind: meeting\nsince: 2022-05\nlead: kv\nstate: cancelled",
        ]
        let text = try report("2022-03", "2022", records).told()
        #expect(text.contains("toteutumista ei ole kirjattu: Foorumi (5/2022)."))
        #expect(text.contains("Messut (pidetty 2022)"))
        #expect(!text.contains("Peruttu"))
        #expect(try report("2022", "2022", records).ids("engagement-held") == ["b"])
    }

    @Test("an empty period says so")
    func empty() throws {
        #expect(try report("1990", "1991", [:]).findings.isEmpty)
    }

    private static let review = "name: {fi: Katsaus}\nbody: jaosto\ndate: 2022-05\noutcome: noted"

    @Test("a decision that only an agreement names tells of its partner; what no decision of the period tells is named")
    func sources() throws {
        let records = [
            "decisions/d": Self.review,
            "partners/a": Self.partner
                + "phases: [{status: active}]\nagreements: [{kind: memorandum, signed: 2022-05, source: d}]",
            "partners/b": Self.partner.replacing("Oslo", with: "Bergen") + "phases: [{status: active, since: 2019}]",
        ]
        let text = try report("2022", "2022", records).told()
        #expect(
            text.contains("Niistä yhdestä kertovat jakson asiakirjat; vain muut lähteet kertovat seuraavista: Bergen."),
            "\(text)")
        #expect(text.contains("Yhden kumppanuuden alkamisaikaa ei ole kirjattu."))
        #expect(try report("2020", "2020", records).told().contains("Mikään jakson asiakirja ei kerro niistä."))
    }

    @Test("an office held through the whole period is told, one that ended or began in it only once")
    func lastingOffice() throws {
        let network = """
            name: {fi: Liitto}
            phases: [{status: member, since: 2000}]
            roles:
              - {role: board, held-by: {role: {fi: Pormestari}}, since: 2021-06-04, until: 2025-06}
              - {role: chair, since: 2022-01, until: 2026}
              - {role: observer, since: 2020}
            """
        let report = try self.report("2022", "2024", ["networks/n": network])
        let text = report.told()
        #expect(
            text.contains(
                "Liitto: kaupunki oli koko jakson johtoryhmän jäsen (edustajana pormestari; 4.6.2021–6/2025)."),
            "\(text)")
        #expect(text.contains("Liitto: kaupunki oli koko jakson tarkkailija (vuodesta 2020)."))
        #expect(!text.contains("koko jakson puheenjohtaja"))
        #expect(report.ids("role-held") == ["n", "n"])
        #expect(try self.report("2021-06-04", "2024", ["networks/n": network]).ids("role-held") == ["n"])
    }

    @Test("decisions without date and projects without time are told as not known, other projects by their names")
    func undated() throws {
        let records = [
            "decisions/a": "name: {fi: A}\ncase: HEL 2021-009960\nbody: jaosto\noutcome: approved",
            "decisions/b": "name: {fi: B}\ncase: HEL 2023-000001\nbody: jaosto\noutcome: approved",
            "projects/c": "name: {fi: Haaste}\nkind: challenge\nsince: 2018",
            "projects/d": "name: {fi: Ohjelma}\nkind: joint-project",
            "projects/e": "name: {fi: EU-hanke}\nkind: eu-project\nsince: 2021\nuntil: 2022",
        ]
        let text = try report("2022", "2022", records).told()
        #expect(text.contains("Päivättömiä päätöksiä, jotka saattavat kuulua jaksoon: HEL 2021-009960."), "\(text)")
        #expect(text.contains("Muita yhteistyöhankkeita: Haaste (vuodesta 2018)."))
        #expect(text.contains("Näiden hankkeiden ajankohtaa ei ole kirjattu: Ohjelma."))
        #expect(text.contains("EU-hankkeita oli käynnissä 1: EU-hanke."))
    }

    @Test("guidelines of EU advocacy guided the work too, and key partners that were lost are told")
    func guided() throws {
        let text = try report(
            "2022", "2022",
            [
                "programmes/eu": "name: {fi: EU-painopisteet}\nkind: guidelines\nsince: 2022",
                "priorities/p": "name: {fi: Rahoitus}\nkind: eu-advocacy\nprogramme: eu",
                "partners/moskova": Self.partner.replacing("Oslo", with: "Moskova")
                    + "phases: [{status: active}, {status: ended, since: 2022-02}]",
                "partners/oslo": Self.partner + "phases: [{status: active, since: 2019}]",
            ]
        ).told()
        #expect(
            text.contains("Kaupungin kansainvälistä työtä on linjannut seuraava ohjelma: EU-painopisteet (2022–)."),
            "\(text)")
        #expect(text.contains("Keskeisiksi oli merkitty helmikuuhun 2022 asti myös Moskova."))
    }

    @Test("what a log tells of a network that its text does not name stands with the network's name")
    func namedInLog() throws {
        let records = [
            "networks/n": "name: {fi: Asumisfoorumi}\nphases: [{status: member, since: 2000}]",
            "measures/m":
                "name: {fi: Toimi}\nstate: underway\nsupports: []\nlog: [{date: 2022-03, kind: progress, text: Työ eteni., networks: [n]}, {date: 2022-04, kind: progress, text: Asumisfoorumissa edettiin., networks: [n]}]",
        ]
        let text = try report("2022", "2022", records).told()
        #expect(text.contains("Työ eteni (3/2022; Asumisfoorumi)."), "\(text)")
        #expect(text.contains("Asumisfoorumissa edettiin (4/2022)."))
    }

    @Test("a topic that is the name of a goal is told by the goal's name in each language, with cities in its order")
    func topics() throws {
        let records = [
            "priorities/p": "name: {fi: Turvallisuus, sv: Säkerhet}\nkind: goal",
            "partners/a": Self.partner.replacing("{fi: Oslo}", with: "{fi: Tukholma, sv: Stockholm}")
                + "phases: [{status: active}]\ncooperation: [{topic: Turvallisuus, supports: [p], since: 2022}]",
            "partners/b": Self.partner.replacing("{fi: Oslo}", with: "{fi: Tallinna, sv: Tallinn}")
                + "phases: [{status: active}]\ncooperation: [{topic: turvallisuus, supports: [p], since: 2022}, {topic: Liikenne, since: 2022}]",
        ]
        let report = try report("2022", "2022", records)
        #expect(
            report.told(.sv).contains("Säkerhet (Stockholm)") || report.told(.sv).contains("säkerhet (Stockholm"),
            "\(report.told(.sv))")
        #expect(report.told(.sv).contains("liikenne (fi) (Tallinn)"))
        #expect(report.told().contains("turvallisuus (Tukholma)"))
    }
}

import Diagnostics
import Records
import Site
import Testing

@Suite struct RecordPageTests {
    private let small: SmallSite

    init() throws { small = try SmallSite() }

    @Test(
        "a partner's page begins with what it is, its state and who answers",
        arguments: [
            (
                Language.fi,
                "Käynnissä Tallinna (kaupunki, Viro) on keskeinen kumppani. Yhteistyö on ollut käynnissä vuodesta 2018. Viimeisin päivätty lähde, joka kertoo tästä: 2.12.2024. Kumppanuudesta vastaa: Kansainvälinen yksikkö (kv@hel.fi)."
            ),
            (
                .sv,
                "Pågår Tallinn (stad, Estland) är en central partner. Samarbetet har pågått sedan 2018. Den senaste daterade källan om detta är från 2.12.2024. Ansvarig för partnerskapet: Internationella enheten (kv@hel.fi)."
            ),
            (
                .en,
                "Active Tallinn (city, Estonia) is a key partner. The cooperation has been under way since 2018. The last dated source that tells of this is of 2.12.2024. Responsible for the partnership: International unit (kv@hel.fi)."
            ),
        ])
    func lede(language: Language, words: String) throws {
        let page = try small.record("partners", "tallinna", language)
        #expect(page.text.contains(words))
        #expect(page.language == language.rawValue)
    }

    @Test("what has ended says when, why and by which decision")
    func ended() throws {
        let page = try small.record("partners", "pietari")
        #expect(page.text.contains("Päättynyt Pietari (kaupunki, Venäjä) oli keskeinen kumppani."))
        #expect(page.text.contains("Yhteistyö päättyi helmikuussa 2022."))
        #expect(page.text.contains("Hyökkäyssodan vuoksi. (Tilannekatsaus)"))
        #expect(page.links.contains { $0.text == "Tilannekatsaus" && $0.address == "../decisions/hel-2024-1.html" })
    }

    @Test("what runs stands before what is over, and each under its label")
    func entries() throws {
        let page = try small.record("partners", "tallinna")
        let current = try #require(page.text.firstRange(of: "Turvallisuus ja varautuminen"))
        let earlier = try #require(page.text.firstRange(of: "Aiemmin Vanha aihe"))
        #expect(current.lowerBound < earlier.lowerBound)
        #expect(page.headings.contains(.init(level: 2, text: "Yhteistyö")))
        #expect(page.text.contains("Vastuuyksikkö Viestintä"))
    }

    @Test("beside a core message the script can put a button that copies it")
    func messages() throws {
        let register = SmallSite.frame["register.yaml"] ?? ""
        let page = try SmallSite([
            "register.yaml": register + "\n  materials: {files: \"records/materials/{id}.yaml\", role: material}\n",
            "records/materials/viesti.yaml": "id: viesti\nname: {fi: Viesti}\nmessages: {fi: Tavoite on selvä.}\n",
        ]).record("materials", "viesti")
        #expect(page.attributes.contains { $0.name == "data-copy" && $0.value == "Kopioi viesti" })
        #expect(page.attributes.contains { $0.name == "data-copied" && $0.value == "Viesti on kopioitu." })
        #expect(page.text.contains("Tavoite on selvä."))
    }

    @Test("what is due is told with its date")
    func due() throws {
        let page = try small.record("partners", "tallinna")
        #expect(page.text.contains("Sopimus päättyy 1.5.2026: Sopimus A"))
        let later = try SmallSite(on: "2026-05-02").record("partners", "tallinna")
        #expect(!later.text.contains("Sopimus päättyy 1.5.2026"))
    }

    @Test("everything that refers to a unit is listed by kind, with how it refers")
    func referring() throws {
        let page = try small.record("units", "kv")
        #expect(page.headings.contains(.init(level: 2, text: "Mistä yksikkö vastaa ja missä se on mukana")))
        #expect(page.headings.contains(.init(level: 3, text: "Verkostot 1 (omistaja)")))
        #expect(page.links.contains { $0.text == "Eurocities" })
        #expect(page.links.contains { $0.text == "Tallinna" })
    }

    @Test("the history is told in words, with the day of the decision and the day of recording")
    func history() throws {
        let page = try small.record("partners", "pietari")
        #expect(page.headings.contains { $0.text.hasPrefix("Päättynyt · päätetty 2.12.2024 · kirjattu ") })
        #expect(page.text.contains("End the cooperation with Russian cities"))
        #expect(page.text.contains("Because of the war."))
        #expect(page.text.contains("Päätös: HEL 2024-1, Tilannekatsaus"))
        #expect(page.text.contains("Tila: Päättynyt"))
        #expect(page.headings.contains { $0.text.hasPrefix("Lisätty rekisteriin · kirjattu ") })
    }

    @Test("what a change says in another language than the page stands behind what changed and by which decision")
    func foreignMessage() throws {
        let finnish = try small.record("partners", "pietari")
        let decision = try #require(finnish.text.firstRange(of: "Päätös: HEL 2024-1"))
        let field = try #require(finnish.text.firstRange(of: "Tila: Päättynyt"))
        let message = try #require(finnish.text.firstRange(of: "Muutoksen selitys englanniksi"))
        #expect(decision.upperBound < field.lowerBound && field.upperBound < message.lowerBound)
        #expect(
            finnish.parts.contains {
                $0.language == "en" && $0.text == "End the cooperation with Russian cities Because of the war."
            })
        let english = try small.record("partners", "pietari", .en)
        #expect(english.text.contains("Because of the war.") && !english.text.contains("What the change is about"))
    }

    @Test(
        "the front page tells of a change by its decision, and of one without by what changed, in the page's language")
    func latestChanges() throws {
        let finnish = try small.page(.front)
        #expect(finnish.text.contains("HEL 2024-1, Tilannekatsaus (2.12.2024) Pietari (päättynyt)"))
        #expect(!finnish.text.contains("End the cooperation") && !finnish.text.contains("Start the register"))
        let english = try small.page(.front, .en)
        #expect(english.text.contains("Start the register") && !english.text.contains("End the cooperation"))
    }

    @Test("a decision is referred to by what names it as a source")
    func decision() throws {
        let page = try small.record("decisions", "hel-2024-1")
        #expect(page.headings.contains(.init(level: 2, text: "Mikä tähän päätökseen viittaa")))
        #expect(page.headings.contains(.init(level: 3, text: "Verkostot 1 (lähteet)")))
    }

    @Test("texts in another language than the page's are marked")
    func languages() throws {
        let page = try small.record("partners", "tallinna", .en)
        #expect(page.parts.contains { $0.language == "fi" && $0.text == "Läheisyys nostaa Tallinnan erityisasemaan." })
        let network = try small.record("networks", "eurocities", .sv)
        #expect(network.parts.contains { $0.language == "fi" && $0.text == "Eurocities" })
        #expect(network.headings.first == .init(level: 1, text: "Eurocities"))
    }

    @Test("no key, no bare id and no empty field is shown", arguments: Language.allCases)
    func keys(language: Language) throws {
        for (collection, id) in [
            ("partners", "tallinna"), ("partners", "pietari"), ("networks", "eurocities"), ("units", "kv"),
        ] {
            let page = try small.record(collection, id, language)
            for key in ["since:", "status:", "x-label", "hel-2024-1", "- →", "? –", "– →"] {
                #expect(!page.text.contains(key), "\(id): \(key)")
            }
        }
    }

    @Test("headings go down one level at a time, with one at the top", arguments: Language.allCases)
    func headings(language: Language) throws {
        for route in try small.site.routes() {
            guard case .page(let name, language) = route else { continue }
            let levels = try small.page(name, language).headings.map(\.level)
            #expect(levels.filter { $0 == 1 }.count == 1, "\(name)")
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(name)")
        }
    }
}

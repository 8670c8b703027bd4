import Diagnostics
import Records
import Site
import Testing
import Words

@Suite struct PageSearchTests {
    private static let live = LiveFrame(top: "/", today: Day("2026-01-15") ?? Day(number: 0))

    @Test(
        "the search finds pages of the site by what people look for, in three languages",
        arguments: [
            (Language.fi, "sopimukset", "Kumppanit"), (.fi, "palaute", "Palaute"), (.fi, "jäsenyydet", "Verkostot"),
            (.sv, "avtal", "Partner"), (.sv, "respons", "Respons"), (.sv, "medlemskap", "Nätverk"),
            (.en, "agreements", "Partners"), (.en, "feedback", "Feedback"), (.en, "memberships", "Networks"),
        ])
    func found(language: Language, question: String, title: String) throws {
        let site = try SmallSite().site
        let results = RenderedPage(try site.answer(to: question, in: language, live: Self.live).bytes)
        #expect(results.links.contains { $0.text == title })
    }
}

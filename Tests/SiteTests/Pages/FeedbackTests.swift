import Diagnostics
import Records
import Site
import Testing
import Words

@Suite struct FeedbackTests {
    @Test(
        "the mailbox for feedback stands at the foot of every page and on the pages that tell how",
        arguments: Language.allCases)
    func mailbox(language: Language) throws {
        let frame = (SmallSite.frame["register.yaml"] ?? "") + "\nfeedback: kumppanit@hel.fi\n"
        let small = try SmallSite(["register.yaml": frame])
        for name in [PageName.front, .about, .record(.init(collection: "partners", id: "tallinna"))] {
            #expect(try small.page(name, language).links.contains { $0.address == "mailto:kumppanit@hel.fi" })
        }
        for name in [PageName.feedback, .accessibility, .howToChange] {
            #expect(try small.page(name, language).text.contains("kumppanit@hel.fi"))
        }
        let without = try SmallSite().page(.feedback, language)
        #expect(!without.text.contains("@") && !without.text.contains(language.words.writeTo))
    }
}

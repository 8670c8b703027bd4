import Diagnostics
import Records
import Testing
import Words

@Suite struct SentenceTests {
    @Test("what a partner is stands in one sentence")
    func partner() {
        #expect(
            Language.fi.words.partner(
                "Tallinna", importance: "Keskeinen", kind: "Kaupunki", country: "Viro", isOver: false)
                == "Tallinna on keskeinen kumppani: kaupunki, Viro.")
        #expect(
            Language.sv.words.partner(
                "Sankt Petersburg", importance: "Central", kind: "Stad", country: "Ryssland", isOver: true)
                == "Sankt Petersburg var en central partner: stad, Ryssland.")
        #expect(
            Language.en.words.partner("Oslo", importance: "Active", kind: "City", country: nil, isOver: false)
                == "Oslo is an active partner: city.")
        #expect(
            Language.en.words.partner("Oslo", importance: nil, kind: nil, country: nil, isOver: false)
                == "Oslo is a partner.")
    }

    @Test("what is not known of a beginning or an end is said", arguments: Language.allCases)
    func unknown(language: Language) throws {
        let words = language.words
        let date = try #require(PartialDate("2016"))
        for status in ["active", "exploring", "dormant", "suspended", "ended"] {
            let known = try #require(words.partnership(status, since: date))
            #expect(known.contains("2016"))
            #expect(try #require(words.partnership(status, since: nil)) != known)
        }
        for status in ["member", "taking-part", "considering", "leaving", "left"] {
            let known = try #require(words.membership(status, since: date))
            #expect(known.contains("2016"))
            #expect(try #require(words.membership(status, since: nil)) != known)
        }
        #expect(words.partnership("something-else", since: date) == nil)
        #expect(words.membership("something-else", since: date) == nil)
    }

    @Test("each kind of change has words of its own", arguments: Language.allCases)
    func changes(language: Language) {
        let kinds = ["added", "changed", "renamed", "ended", "removed", "restored", "layout"]
        #expect(Set(kinds.map(language.words.change)).count == kinds.count)
    }

    @Test("the texts of the three languages differ")
    func distinct() {
        let texts = Language.allCases.map(\.words).map { words in
            [
                words.about, words.accessibility, words.feedback, words.howToChange, words.quality, words.frontLede,
                words.history, words.attention, words.referring(.unit), words.rule("owner-required", count: 2),
            ]
        }
        for (a, b, c) in zip3(texts[0], texts[1], texts[2]) { #expect(Set([a, b, c]).count == 3) }
    }

    private func zip3(_ a: [String], _ b: [String], _ c: [String]) -> [(String, String, String)] {
        zip(a, zip(b, c)).map { ($0, $1.0, $1.1) }
    }
}

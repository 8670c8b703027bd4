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
                == "Tallinna (kaupunki, Viro) on keskeinen kumppani.")
        #expect(
            Language.sv.words.partner(
                "Sankt Petersburg", importance: "Central", kind: "Stad", country: "Ryssland", isOver: true)
                == "Sankt Petersburg (stad, Ryssland) var en central partner.")
        #expect(
            Language.en.words.partner("Oslo", importance: "Active", kind: "City", country: nil, isOver: false)
                == "Oslo (city) is an active partner.")
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

    @Test("that something had not begun by a day is said, with its beginning where that is known")
    func beginsLater() throws {
        let date = try #require(PartialDate("2023-12"))
        #expect(Language.fi.words.beginsLater(date) == "Tämä ei ollut vielä alkanut; alku joulukuussa 2023.")
        #expect(Language.sv.words.beginsLater(nil) == "Detta hade ännu inte börjat.")
        #expect(Language.en.words.beginsLater(date) == "This had not begun by then: it began in December 2023.")
    }

    @Test("what was only noted was not decided")
    func noted() {
        #expect(Language.fi.words.decided("2.12.2024", outcome: "noted") == "merkitty tiedoksi 2.12.2024")
        #expect(Language.sv.words.decided("2.12.2024", outcome: "noted") == "antecknat för kännedom 2.12.2024")
        #expect(Language.en.words.decided("2.12.2024", outcome: "approved") == "decided 2.12.2024")
        #expect(Language.fi.words.decided("2.12.2024", outcome: nil) == "päätetty 2.12.2024")
    }

    @Test("measures of which nothing is new are counted in a sentence")
    func silentMeasures() {
        #expect(Language.fi.words.rule("measure-silent", count: 12) == "12 toimenpiteestä ei ole uutta tietoa")
        #expect(Language.fi.words.rule("measure-silent", count: 1) == "Yhdestä toimenpiteestä ei ole uutta tietoa")
        #expect(Language.sv.words.rule("measure-silent", count: 2) == "Inga nya uppgifter om 2 åtgärder")
        #expect(Language.en.words.rule("owner-required", count: 2) == "No owner (2)")
    }

    @Test("that no review is recorded says nothing of whether there was one")
    func reviews() {
        #expect(Language.fi.words.networksWithoutReview(10) == "Arviointia ei ole merkitty 10 verkostolle")
        #expect(Language.sv.words.networksWithoutReview(1) == "Ingen utvärdering är antecknad för ett nätverk")
        #expect(Language.en.words.networksWithoutReview(2) == "No review is recorded for 2 networks")
    }

    @Test("no time for an answer is promised where there is no mailbox", arguments: Language.allCases)
    func statement(language: Language) {
        func text(_ mailbox: String?) -> String {
            language.words.accessibilityText(date: "1.1.2026", mailbox: mailbox).sections.flatMap(\.paragraphs)
                .joined(separator: " ")
        }
        #expect(text("kv@hel.fi").contains("kv@hel.fi"))
        #expect(!text(nil).contains("@"))
        #expect(!["Vastaamme", "Vi svarar", "We answer"].contains { text(nil).contains($0) })
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

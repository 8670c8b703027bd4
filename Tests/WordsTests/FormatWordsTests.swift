import Diagnostics
import Records
import Testing
import Words

@Suite struct FormatWordsTests {
    @Test(
        "a date is as precise as it is known, the same in all languages",
        arguments: [("2020-06-24", "24.6.2020"), ("2022-02", "2/2022"), ("2022", "2022")])
    func date(text: String, words: String) throws {
        let date = try #require(PartialDate(text))
        for language in Language.allCases { #expect(language.words.date(date) == words) }
    }

    @Test(
        "a time between two days says the year, and the month, once",
        arguments: [
            ("2020-01-02", "2020-02-05", "2.1.–5.2.2020"), ("2020-02-01", "2020-02-05", "1.–5.2.2020"),
            ("2019-12-30", "2020-01-02", "30.12.2019–2.1.2020"), ("2018", "2021", "2018–2021"),
            ("2023-06-14", "2026", "14.6.2023–2026"), ("2020-11", "2023-06", "11/2020–6/2023"),
            ("2022", "2022", "2022"), ("2022-02-24", "2022-02-24", "24.2.2022"),
        ])
    func range(since: String, until: String, words: String) throws {
        let range = Language.fi.words.range(from: PartialDate(since), to: PartialDate(until))
        #expect(range == words)
    }

    @Test("what goes on, what has no known beginning, and what has no date are told apart")
    func openRange() throws {
        let date = try #require(PartialDate("1994"))
        #expect(Language.fi.words.range(from: date, to: nil) == "vuodesta 1994")
        #expect(Language.sv.words.range(from: date, to: nil) == "sedan 1994")
        #expect(Language.en.words.range(from: date, to: nil) == "since 1994")
        #expect(Language.fi.words.range(from: nil, to: date) == "vuoteen 1994 asti")
        #expect(Language.fi.words.range(from: nil, to: nil).isEmpty)
    }

    @Test("a month in a sentence has its name")
    func month() throws {
        let date = try #require(PartialDate("2022-02"))
        #expect(Language.fi.words.at(date) == "helmikuussa 2022")
        #expect(Language.sv.words.at(date) == "i februari 2022")
        #expect(Language.en.words.at(date) == "in February 2022")
    }

    @Test(
        "thousands are set apart from five digits on, and what is no number stays as it is",
        arguments: [
            ("4000000", "4\u{A0}000\u{A0}000"), ("2022", "2022"), ("12345", "12\u{A0}345"), ("0.75", "0,75"),
            ("-3", "−3"), ("1e5", "1e5"), ("", ""), (".5", ".5"), ("1.2.3", "1.2.3"),
        ])
    func number(text: String, words: String) { #expect(Language.fi.words.number(text) == words) }

    @Test("English has a point where Finnish and Swedish have a comma")
    func decimals() {
        #expect(Language.en.words.number("3.5") == "3.5")
        #expect(Language.sv.words.number("3.5") == "3,5")
        #expect(Language.fi.words.euros("4000000") == "4\u{A0}000\u{A0}000\u{A0}€")
    }

    @Test("several are joined by commas and a word before the last")
    func list() {
        #expect(Language.fi.words.list(["a", "b", "c"]) == "a, b ja c")
        #expect(Language.sv.words.list(["a", "b"]) == "a och b")
        #expect(Language.en.words.list(["a"]) == "a")
        #expect(Language.fi.words.list(["a ja b", "c"]) == "a ja b sekä c")
        #expect(Language.en.words.list(["a", "b and c"]) == "a, and b and c")
        #expect(Language.en.words.list([]).isEmpty)
        #expect(Language.fi.words.list(["a", "b, c", "d"]) == "a; b, c sekä d", "names with commas are told apart")
        #expect(Language.en.words.list(["a, b", "c"]) == "a, b; and c")
    }

    @Test(
        "numbers have the endings that they are said with",
        arguments: [
            (1, "yhdessä", "yhdestä", "yhden"), (2, "2:ssa", "2:sta", "2:n"), (3, "3:ssa", "3:sta", "3:n"),
            (5, "5:ssä", "5:stä", "5:n"), (6, "6:ssa", "6:sta", "6:n"), (9, "9:ssä", "9:stä", "9:n"),
            (10, "10:ssä", "10:stä", "10:n"), (12, "12:ssa", "12:sta", "12:n"), (21, "21:ssä", "21:stä", "21:n"),
            (100, "100:ssa", "100:sta", "100:n"), (1000, "1000:ssa", "1000:sta", "1000:n"),
        ])
    func finnish(number: Int, inessive: String, elative: String, genitive: String) {
        #expect(FinnishNumber.inessive(number) == inessive)
        #expect(FinnishNumber.elative(number) == elative)
        #expect(FinnishNumber.genitive(number) == genitive)
    }

    @Test(
        "the language of a text is guessed from its small words, and left open where they do not tell",
        arguments: [
            ("Note the review of international affairs in 2024", Language.en),
            ("Kirjataan Tallinnan sopimus ja sen lähde", .fi), ("Rättar datum och källa för avtalet", .sv),
            ("METREX 2019", nil), ("", nil), ("the ja", nil),
        ] as [(String, Language?)])
    func guess(text: String, language: Language?) { #expect(Language.guessed(from: text) == language) }

    @Test("one record and several are told apart")
    func plurals() {
        #expect(Language.fi.words.count(1) == "1 tietue")
        #expect(Language.fi.words.count(24) == "24 tietuetta")
        #expect(Language.sv.words.count(0) == "0 poster")
        #expect(Language.en.words.count(12345) == "12\u{A0}345 records")
    }

    @Test("countries have the names that each language gives them, and unknown codes none")
    func countries() {
        #expect(Countries.name(of: "NO", in: .fi) == "Norja")
        #expect(Countries.name(of: "NO", in: .sv) == "Norge")
        #expect(Countries.name(of: "EE", in: .en) == "Estonia")
        #expect(Countries.name(of: "XX", in: .en) == nil)
        #expect(Countries.name(of: "no", in: .en) == nil)
    }
}

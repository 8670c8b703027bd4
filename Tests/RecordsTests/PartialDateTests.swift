import Records
import Testing

@Suite struct PartialDateTests {
    @Test(
        "a date means every day that it may be",
        arguments: [
            ("2022", "2022-01-01", "2022-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"), ("2024-02-29", "2024-02-29", "2024-02-29"),
        ])
    func ranges(text: String, first: String, last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.first.description == first)
        #expect(date.last.description == last)
        #expect(date.description == text)
    }

    @Test(
        "what no calendar has is no date",
        arguments: [
            "2023-02-29", "2022-13", "2022-00", "2022-1-1", "22", "2022-02-24T00:00", "", "2022-", "-2022", "２０２２",
        ])
    func refusals(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test(
        "somebody may also write a date as pages show it",
        arguments: [
            ("24.2.2022", "2022-02-24"), ("24.02.2022", "2022-02-24"), ("2/2022", "2022-02"), ("12/2022", "2022-12"),
            ("2022", "2022"), ("2022-02", "2022-02"), ("2022-02-24", "2022-02-24"), ("29.2.2023", nil),
            ("13/2022", nil),
            ("24.2.22", nil), ("24.2", nil), ("1/2/2022", nil), ("024.2.2022", nil), ("a.2.2022", nil), ("", nil),
        ] as [(String, String?)])
    func written(text: String, date: String?) {
        #expect(PartialDate(written: text)?.description == date)
    }

    @Test(
        "Finnish writes months and years out, each with the ending of its case",
        arguments: [
            ("2022", "vuoden 2022", "vuonna 2022", "vuodesta 2022", "vuoteen 2022 asti"),
            ("2022-02", "helmikuun 2022", "helmikuussa 2022", "helmikuusta 2022", "helmikuuhun 2022 asti"),
            ("2022-12-05", "5.12.2022", "5.12.2022", "5.12.2022 alkaen", "5.12.2022 asti"),
        ])
    func finnish(text: String, genitive: String, at: String, since: String, until: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.finnishGenitive == genitive && date.finnishAt == at)
        #expect(date.finnishSince == since && date.finnishUntil == until)
    }

    @Test("days are numbered from 1970 on, leap years and centuries included")
    func numbers() throws {
        #expect(Day("1970-01-01")?.number == 0)
        #expect(Day("2000-02-29")?.number == 11_016)
        #expect(Day("1900-02-29") == nil)
        let first = try #require(Day("1899-12-01"))
        for offset in 0..<80_000 {
            let day = Day(number: first.number + offset)
            #expect(Day(day.description) == day)
        }
    }

    @Test("months are added without leaving the month")
    func months() {
        #expect(Day("2024-01-31")?.adding(months: 1).description == "2024-02-29")
        #expect(Day("2024-11-30")?.adding(months: 14).description == "2026-01-30")
    }

    @Test("whole months to a later day are counted, and none to an earlier one")
    func monthsBetween() throws {
        let day = try #require(Day("2024-01-31"))
        let expected = [
            ("2024-02-28", 0), ("2024-02-29", 1), ("2024-03-30", 1), ("2024-03-31", 2), ("2025-01-30", 11),
            ("2025-01-31", 12), ("2024-01-31", 0), ("2023-12-01", 0), ("1999-05-05", 0),
        ]
        for (other, months) in expected { #expect(day.months(until: try #require(Day(other))) == months, "\(other)") }
    }

    @Test("a date that may be either way is neither before nor after")
    func uncertainty() throws {
        let year = try #require(PartialDate("2022"))
        let month = try #require(PartialDate("2022-02"))
        #expect(!year.isBefore(month) && !month.isBefore(year))
        #expect(month.isBefore(try #require(PartialDate("2022-03-01"))))
    }
}

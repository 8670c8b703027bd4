import Diagnostics
import Differences
import Documents
import Git
import History
import Records
import TestSupport
import Testing

/// Periods, spans and differences at their edges.
@Suite struct ToldRangeTests {
    private func commit(_ chronicle: Chronicle, _ day: String, _ records: [String: String]) throws {
        for (record, text) in records { try chronicle.repository.write("main/\(Chronicle.path(record))", text) }
        try chronicle.repository.git("add", "--all")
        let date = "\(day)T12:00:00+0200"
        try chronicle.repository.git(
            ["commit", "--quiet", "-m", "Change"], with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }

    private func spans(_ chronicle: Chronicle, _ field: String) throws -> [String] {
        let histories = try chronicle.histories()
        let path = Chronicle.path("networks/n")
        return try histories.spans(ofPath: path, of: FieldSelection(field)).map { span in
            let value =
                span.value.map { $0.node.isScalar ? $0.node.text : $0.node.json().compactText.replacing(" ", with: "") }
                ?? "absent"
            return "\(value) \(span.from) \(span.until.map { "\($0)" } ?? "")"
        }
    }

    @Test("a value that came or went with what it stands in begins and ends with it")
    func spansOfParts() throws {
        let chronicle = try Chronicle()
        try commit(chronicle, "2020-01-01", ["networks/n": "a: 1\n"])
        try commit(chronicle, "2021-01-01", ["networks/n": "a: 1\nfee: {eur: 5000, per: year}\n"])
        try commit(chronicle, "2022-01-01", ["networks/n": "a: 1\nfee: {eur: 5200, per: year}\n"])
        try commit(chronicle, "2023-01-01", ["networks/n": "a: 1\n"])
        #expect(try spans(chronicle, "fee.eur") == ["5200 2022-01-01 2023-01-01", "5000 2021-01-01 2022-01-01"])
        #expect(try spans(chronicle, "fee.per") == ["year 2021-01-01 2023-01-01"])
        #expect(
            try spans(chronicle, "fee") == [
                "absent 2023-01-01 ", #"{"eur":5200,"per":"year"} 2022-01-01 2023-01-01"#,
                #"{"eur":5000,"per":"year"} 2021-01-01 2022-01-01"#,
            ])
    }

    @Test("a state that cannot be read is told as such, in a difference and in a review")
    func unreadable() throws {
        let chronicle = try Chronicle()
        try commit(chronicle, "2020-01-01", ["networks/n": "a: 1\nb: 2\n"])
        try commit(chronicle, "2021-01-01", ["networks/n": "a: [\nb: 2\n"])
        let histories = try chronicle.histories()
        let (old, new) = try (chronicle.repository.id("HEAD~1"), chronicle.repository.id("HEAD"))
        let broken = try #require(try histories.differences(from: old, to: new).first)
        #expect(broken.kind == .changed && broken.fields.isEmpty)
        #expect(broken.problem?.en.hasPrefix("the record cannot be read as it was after (line 1") == true)
        let mended = try #require(try histories.differences(from: new, to: old).first)
        #expect(mended.fields.isEmpty)
        #expect(mended.problem?.en.hasPrefix("the record cannot be read as it was before") == true)
        let review = PeriodReview(
            try histories.digests(in: Period(since: Day("2021-01-01").map { .day($0) })), histories.paths)
        #expect(review.sections.map(\.name) == ["Changed networks"])
        #expect(review.sections.first?.items.first?.change.problem != nil)
    }

    @Test("a network that was left and joined again is resumed")
    func resumed() throws {
        let chronicle = try Chronicle()
        func phases(_ states: String...) -> [String: String] {
            ["networks/n": "phases:\n" + states.map { "- {status: \($0)}\n" }.joined()]
        }
        try commit(chronicle, "2020-01-01", phases("member"))
        try commit(chronicle, "2021-01-01", phases("member", "left"))
        try commit(chronicle, "2022-01-01", phases("member", "left", "member"))
        let histories = try chronicle.histories()
        let review = PeriodReview(try histories.digests(in: Period(since: nil)), histories.paths)
        #expect(review.sections.map(\.name) == ["New networks", "Resumed networks", "Ended networks"])
    }

    @Test("a date that was refined was learned when it was first said, and lateness goes by the calendar")
    func learned() throws {
        let chronicle = try Chronicle()
        let path = Chronicle.path("networks/n")
        try commit(chronicle, "2016-03-01", ["networks/n": "phases:\n- {status: member, since: 2016}\n"])
        try commit(chronicle, "2023-01-31", ["networks/n": "phases:\n- {status: member, since: 2016-01-01}\n"])
        let refined = try #require(try chronicle.histories().datedFacts(ofPath: path).first)
        #expect(refined.learned?.day == Day("2016-03-01"))
        #expect(refined.lateness == (0, 2))
        try commit(
            chronicle, "2024-02-28",
            ["networks/n": "phases:\n- {status: member, since: 2016-01-01}\n- {status: left, since: 2023-01-31}\n"])
        let left = try #require(try chronicle.histories().datedFacts(ofPath: path).last)
        #expect(left.lateness == (1, 0))
        #expect(left.isLate)
        let period = Period(since: .day(try #require(Day("2023-02-01"))))
        #expect(try chronicle.histories().datedFacts(ofPath: path, in: period).map(\.words) == ["left"])
    }

    @Test("a field's name that another record has now belongs to that one")
    func reusedPath() throws {
        let chronicle = try Chronicle()
        let lines = (1...10).map { "line\($0): \($0)\n" }.joined()
        try chronicle.commit(["partners/a": lines])
        try chronicle.commit(["partners/a": nil, "partners/b": lines])
        try chronicle.commit(["partners/a": "other: 1\n"])
        let (old, new) = try (chronicle.repository.id("HEAD~2"), chronicle.repository.id("HEAD"))
        let differences = try chronicle.histories().differences(from: old, to: new)
        #expect(differences.map(\.kind) == [.added, .renamed])
    }
}

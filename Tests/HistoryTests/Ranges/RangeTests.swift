import Differences
import Documents
import Git
import History
import Records
import TestSupport
import Testing

@Suite struct RangeTests {
    /// A history whose commits are of certain days.
    private let chronicle: Chronicle

    init() throws {
        chronicle = try Chronicle()
        try on(
            "2019-05-01", ["partners/oslo": "owner: u\nphases:\n- {status: active, since: 2001}\n"],
            "Begin\n\nDecision: d1\n")
        try on(
            "2022-03-01",
            [
                "partners/oslo": "owner: v\nphases:\n- {status: active, since: 2001}\n",
                "networks/c40": "owner: u\nroles:\n- {role: chair, since: 2020-01-01}\n",
            ], "Move")
        try on(
            "2024-12-02",
            [
                "partners/oslo":
                    "owner: v\nphases:\n- {status: active, since: 2001}\n- {status: ended, since: 2022-02}\n"
            ], "End\n\nDecision: d2\n")
    }

    private func on(_ day: String, _ records: [String: String], _ message: String) throws {
        for (record, text) in records { try chronicle.repository.write("main/\(Chronicle.path(record))", text) }
        try chronicle.repository.git("add", "--all")
        let date = "\(day)T12:00:00+0200"
        try chronicle.repository.git(
            ["commit", "--quiet", "-m", message], with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }

    @Test(
        "a date stands for the last state that the register had on it",
        arguments: [
            ("2019-04-30", nil), ("2019-05-01", "Begin"), ("2019", "Begin"), ("2022-02", "Begin"), ("2022", "Move"),
            ("2030", "End"),
        ])
    func asOf(moment: String, subject: String?) throws {
        let histories = try chronicle.histories()
        let commit = try histories.index.commit(at: moment)
        #expect(try commit.map { try histories.commits.facts(of: $0).subject } == subject)
    }

    @Test("a branch that is called like a year is meant before the year")
    func branchName() throws {
        try chronicle.repository.git("branch", "2019", "HEAD")
        let head = try chronicle.repository.id("HEAD")
        #expect(try chronicle.histories().index.commit(at: "2019") == head)
    }

    @Test("two states differ record by record, with the changes between them")
    func differences() throws {
        let histories = try chronicle.histories()
        let found = try histories.differences(
            from: histories.index.commit(at: "2019"), to: histories.index.commit(at: "2024"))
        #expect(found.map(\.record) == ["networks/c40", "partners/oslo"])
        #expect(found.map(\.kind) == [.added, .ended])
        #expect(found[1].fields.map(\.path.description) == ["/owner", "/phases[status=ended]"])
        #expect(found[1].changes.map(\.commit.subject) == ["End", "Move"])
        let all = try histories.differences(from: nil, to: histories.index.commit(at: "2024"))
        #expect(all.map(\.kind) == [.added, .added])
    }

    @Test("a record that was renamed between two states is one difference, by its commits even where it looks new")
    func renamedBetween() throws {
        let chronicle = try Chronicle()
        let lines = (1...9).map { "l\($0): \($0)\n" }.joined()
        let first = try chronicle.commit(["partners/old": lines])
        try chronicle.commit(["partners/old": nil, "partners/mid": lines])
        try chronicle.commit(["partners/mid": nil, "partners/new": lines])
        let last = try chronicle.commit(["partners/new": "all: other\n"])
        let found = try chronicle.histories().differences(from: first, to: last)
        #expect(found.map(\.record) == ["partners/new"])
        #expect(found.first?.formerly == "partners/old")
        #expect(found.first?.kind == .renamed)
    }

    @Test("records whose collection's folder moved between two states are the same records")
    func movedFolder() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        let first = try git.commit(["data/oslo.yml": "a: 1\nb: 2\n"])
        try git.git("rm", "--quiet", "data/oslo.yml")
        try chronicle.commit(["partners/oslo": "a: 1\nb: 2\n"])
        let last = try chronicle.commit(["partners/oslo": "a: 1\nb: 3\n"])
        let found = try chronicle.histories().differences(from: first, to: last)
        #expect(found.map(\.kind) == [.renamed])
        #expect(found.first?.formerly == "data/oslo.yml")
        #expect(found.first?.fields.map(\.path.description) == ["/b"])
    }

    @Test("a digest says how the period left a record: what came back is there, what goes on again is not over")
    func digestKinds() throws {
        let chronicle = try Chronicle()
        func phases(_ states: String...) -> String { "phases:\n" + states.map { "- {status: \($0)}\n" }.joined() }
        try chronicle.commit(["partners/a": phases("active"), "partners/b": phases("active")])
        let first = try chronicle.repository.id("HEAD")
        try chronicle.commit(["partners/a": nil, "partners/b": phases("active", "ended")])
        try chronicle.commit(["partners/a": phases("active"), "partners/b": phases("active", "ended", "active")])
        let digests = try chronicle.histories().digests(in: Period(since: .commit(first)))
        #expect(
            Dictionary(uniqueKeysWithValues: digests.map { ($0.path, $0.kind) }) == [
                Chronicle.path("partners/a"): .restored, Chronicle.path("partners/b"): .changed,
            ])
    }

    @Test("a digest has what happened in a period, what changed last first")
    func digests() throws {
        let histories = try chronicle.histories()
        let since = try histories.digests(in: Period(since: .day(try #require(Day("2022-01-01")))))
        #expect(since.map(\.path) == [Chronicle.path("partners/oslo"), Chronicle.path("networks/c40")])
        #expect(since.map(\.kind) == [.ended, .added])
        let year = try histories.digests(
            in: Period(since: .day(try #require(Day("2022-03-01"))), until: Day("2022-12-31")))
        #expect(year.flatMap(\.changes).map(\.commit.subject).sorted() == ["Move", "Move"])
        let first = try #require(try histories.index.commit(at: "2019"))
        #expect(try histories.digests(in: Period(since: .commit(first))).count == 2)
    }

    @Test("a review sorts a period's changes under headings")
    func review() throws {
        let histories = try chronicle.histories()
        let review = PeriodReview(
            try histories.digests(in: Period(since: Day("2022-01-01").map { .day($0) })), histories.paths)
        #expect(review.sections.map(\.name) == ["Ended partners", "New networks", "Owners", "Roles"])
        #expect(review.sections[2].items.map(\.change.record) == ["partners/oslo"])
    }

    @Test("the values of a field have the days from and until which the register had them")
    func spans() throws {
        let histories = try chronicle.histories()
        let spans = try histories.spans(ofPath: Chronicle.path("partners/oslo"), of: FieldSelection("owner"))
        #expect(spans.map { $0.value?.node.text } == ["v", "u"])
        #expect(spans.map { "\($0.from)" } == ["2022-03-01", "2019-05-01"])
        #expect(spans.map { $0.until.map { "\($0)" } } == [nil, "2022-03-01"])
    }

    @Test("what a record dates stands in its own order of time, with the day on which the register learned it")
    func validTime() throws {
        let facts = try chronicle.histories().datedFacts(ofPath: Chronicle.path("partners/oslo"))
        #expect(facts.map(\.words) == ["active", "ended"])
        #expect(facts.map { $0.since?.description } == ["2001", "2022-02"])
        #expect(facts.first?.until?.description == "2022-02")
        #expect(facts.map { $0.learned.map { "\($0.commit.day)" } } == ["2019-05-01", "2024-12-02"])
        #expect(facts[1].delay == 1_008)
    }
}

import Diagnostics
import Git
import History
import Records
import TestSupport
import Testing
import Workspace

@testable import Site

/// What pages ask of the history, however little of it stays in memory.
@Suite struct SiteHistoryTests {
    private let small: SmallSite
    private let shared: SharedHistory

    init() throws {
        small = try SmallSite()
        try SmallSite.commit(
            [
                "records/partners/tallinna.yaml": "# Only a comment\n"
                    + (SmallSite.records["records/partners/tallinna.yaml"] ?? "")
            ],
            "Only the layout", small.repository)
        try small.repository.git("rm", "--quiet", "records/priorities/tyhja.yaml")
        try small.repository.git("mv", "records/units/kv.yaml", "records/units/kansainvaliset.yaml")
        try SmallSite.commit([:], "Rename and remove", small.repository)
        shared = SharedHistory(try small.workspace().history())
    }

    @Test(
        "each record has the changes that the digests tell, with little and with much kept", arguments: [0, 3, Int.max])
    func changes(kept: Int) throws {
        let register = try SmallSite.site(small.repository).model.register
        let history = try SiteHistory(shared, upTo: nil, mostKept: kept)
        let digests = try shared.with { try $0.histories.digests(in: Period(since: nil)) }
        let expected = Dictionary(uniqueKeysWithValues: digests.map { ($0.pathThen.description, $0.changes) })
        for _ in 0..<2 {
            for record in register.records {
                let changes = try history.changes(of: record)
                #expect(changes.map(\.commit.id) == expected[record.path]?.map(\.commit.id))
                #expect(changes.map(\.kind) == expected[record.path]?.map(\.kind))
            }
        }
    }

    @Test("a commit that changed only the layout is no change, and counts in no list")
    func layout() throws {
        let history = try SiteHistory(shared, upTo: nil, mostKept: 10)
        #expect(history.commits.count == 4)
        let latest = try history.latest(10)
        #expect(
            latest.map(\.facts.subject) == [
                "Rename and remove", "End the cooperation with Russian cities", "Start the register",
            ])
        #expect(latest.map(\.count) == [2, 1, 9])
        #expect(try history.latest(1).count == 1)
        #expect(try history.lastDay() == latest.first?.day)
        let year = try #require(history.years.first)
        #expect(history.years.count == 1 && history.parts(of: year) == 1)
        #expect(try history.commits(in: year, part: 1).count == 3)
        #expect(try history.commits(in: year, part: 2).isEmpty)
        #expect(
            try history.additions() == [
                year: ["partners": 2, "networks": 1, "engagements": 1, "priorities": 2, "units": 2, "decisions": 1]
            ])
    }

    @Test("records that are gone or have another name now are found by the name that they had")
    func former() throws {
        let history = try SiteHistory(shared, upTo: nil, mostKept: 10)
        let kv = RecordID(collection: "units", id: "kv")
        #expect(history.present(of: kv) == RecordID(collection: "units", id: "kansainvaliset"))
        let gone = RecordID(collection: "priorities", id: "tyhja")
        #expect(history.title(of: gone, in: .sv)?.text == "Tomt mål")
        #expect(history.title(of: RecordID(collection: "units", id: "nobody"), in: .fi) == nil)
    }

    @Test("up to an earlier commit nothing is told of what came later")
    func earlier() throws {
        let first = try small.repository.id("HEAD~3")
        let history = try SiteHistory(shared, upTo: first, mostKept: 10)
        #expect(try history.latest(10).map(\.facts.subject) == ["Start the register"])
        #expect(history.present(of: RecordID(collection: "units", id: "kv"))?.id == "kv")
        let unknown = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        #expect(try SiteHistory(shared, upTo: unknown, mostKept: 10).commits.isEmpty)
    }
}

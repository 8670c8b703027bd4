import GRDB
import Records
import Testing

@testable import History

@Suite struct CountedDaysTests {
    private func days(_ years: [Int], latest: Int? = nil) -> [Int] {
        func day(_ year: Int) -> Day { Day(year: year, month: 6, day: 1) ?? Day(number: 0) }
        return CountedDays.ascending(years.map(day), latest: latest.map(day)).map(\.parts.year)
    }

    @Test(
        "the fewest days are set right, each to the nearest that its neighbours allow",
        arguments: [
            ([2020, 2021, 2022], [2020, 2021, 2022]),
            ([2020, 2037, 2021, 2022], [2020, 2021, 2021, 2022]),
            ([2020, 2021, 2001, 2022], [2020, 2021, 2021, 2022]),
            ([2037, 2020, 2021], [2020, 2020, 2021]),
            ([2020, 2021, 2001], [2020, 2021, 2021]),
            ([2020, 2037, 2038, 2021, 2022, 2023], [2020, 2021, 2021, 2021, 2022, 2023]),
            ([2022, 2001], [2022, 2022]),
            ([2020], [2020]), ([], []),
        ])
    func ascending(years: [Int], expected: [Int]) {
        #expect(days(years) == expected)
    }

    @Test("no commit counts after the latest day, not even the last one")
    func latest() {
        #expect(days([2020, 2037], latest: 2026) == [2020, 2026])
        #expect(days([2037, 2025], latest: 2026) == [2025, 2025])
        #expect(days([2037], latest: 2026) == [2026])
        #expect(days([2020, 2026], latest: 2026) == [2020, 2026])
        // It is tomorrow somewhere, and today here: the last commit of a wrong clock counts today.
        let (first, wrong, tomorrow) = (Day(number: 100), Day(number: 900), Day(number: 201))
        #expect(CountedDays.ascending([first, wrong], latest: tomorrow).map(\.number) == [100, 200])
        #expect(CountedDays.ascending([first, tomorrow, wrong], latest: tomorrow).map(\.number) == [100, 201, 201])
    }

    @Test("what a merge brings counts on the merge's day; what another history has does not count")
    func merges() {
        var graph = CommitGraph()
        for (parents, day) in [([], 10), ([0], 20), ([0], 11), ([1, 2], 30), ([0], 12)] {
            graph.append(parents: parents, day: Day(number: day))
        }
        let days = CountedDays(graph, tip: 3, latest: nil)
        #expect((0..<5).map { days.day(of: $0)?.number } == [10, 20, 30, 30, nil])
        #expect((0..<4).map { days.reason(of: $0) } == [.committed, .committed, .merged, .committed])
        #expect(days.newest(onOrBefore: Day(number: 29)) == 1)
        #expect(days.newest(onOrBefore: Day(number: 9)) == nil)
        #expect(days.first?.number == 10)
    }

    @Test("what a commit leads back to is found through all parents, and stored graphs are read as they were")
    func graph() throws {
        var graph = CommitGraph()
        for parents in [[], [0], [0], [1, 2], [], [3, 4, 1]] { graph.append(parents: parents, day: Day(number: -5)) }
        #expect(graph.ancestors(of: [5]).numbers == [0, 1, 2, 3, 4, 5])
        #expect(graph.ancestors(of: [3]).numbers == [0, 1, 2, 3])
        #expect(graph.ancestors(of: []).numbers == [])
        let store = try IndexStore { database in
            try IndexSchema.create(in: database)
            try graph.store(from: 0, in: database)
            graph.append(parents: [5], day: Day(number: 7))
            try graph.store(from: 6, in: database)
        }
        let read = try store.queue.read { try CommitGraph($0) }
        #expect((0..<7).map { read.parents(of: $0) } == (0..<7).map { graph.parents(of: $0) })
        #expect((0..<7).map { read.day(of: $0).number } == [-5, -5, -5, -5, -5, -5, 7])
    }
}

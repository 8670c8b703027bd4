import Differences
import Git
import History
import Records
import TestSupport
import Testing

/// Everything that is told of a history agrees with what happened, and with everything else that is told.
@Suite("What is told agrees")
struct AgreementTests {
    private static let seeds = GeneratedHistory.seeds(after: 0)

    @Test("a history has each commit that did something to the record, and no merge", arguments: seeds)
    func histories(seed: UInt64) throws {
        let told = try ToldHistory(seed: seed)
        for (record, state) in told.history.commits[told.history.tip].records {
            let changes = try told.histories.changes(ofPath: state.path, isAll: true)
            var found: [Int: RecordChange] = [:]
            for change in changes { found[told.number(change.commit.id)] = change }
            let expected = told.history.commits[told.history.tip].ancestors.filter {
                told.history.commits[$0].told[record] != nil
            }
            // What a merge makes of a version that cannot be read is told with the reason.
            let merges = Set(found.filter { $0.value.commit.isMerge && $0.value.problem != nil }.keys)
            let dropped = told.history.dropped[record] ?? []
            for commit in Set(expected).subtracting(found.keys).subtracting(dropped) {
                let missing = (told.history.commits[commit].told[record] ?? []).filter {
                    told.history.isTaken($0, of: commit, record)
                }
                #expect(missing == [], "missing of record \(record) in \(commit), seed \(seed)")
            }
            let renaming = Set(found.filter { $0.value.commit.isMerge && $0.value.kind == .renamed }.keys)
            #expect(renaming.allSatisfy { told.history.isTaken("renamed", of: $0, record) })
            #expect(
                Set(found.keys).subtracting(merges).subtracting(renaming).subtracting(expected) == [],
                "too many of record \(record), seed \(seed)")
            for (commit, change) in found where !merges.contains(commit) && !renaming.contains(commit) {
                let happened = told.history.commits[commit].told[record] ?? []
                #expect((change.kind == .added) == happened.contains("added"), "record \(record) in \(commit)")
                #expect((change.kind == .renamed) == happened.contains("renamed"), "record \(record) in \(commit)")
                #expect((change.problem != nil) == (happened.contains("broken") || happened.contains("mended")))
                guard happened.isDisjoint(with: ["added", "broken", "mended"]) else { continue }
                let fields = Set(change.fields.map { String($0.path.description.dropFirst()) })
                let names = happened.subtracting(["renamed"])
                #expect(fields.isSubset(of: names), "record \(record) in \(commit)")
                #expect(
                    names.subtracting(fields).allSatisfy { !told.history.isTaken($0, of: commit, record) },
                    "record \(record) in \(commit)")
            }
        }
    }

    @Test("blame names the commit that set each value", arguments: seeds)
    func blame(seed: UInt64) throws {
        let told = try ToldHistory(seed: seed)
        for (record, state) in told.history.commits[told.history.tip].records where !state.isBroken.value {
            let blamed = try told.histories.blame(ofPath: state.path).fields
            for (field, value) in state.fields {
                let setters = blamed.filter { $0.field.path.description == "/" + field }
                    .map { told.number($0.change.commit.id) }
                #expect(setters == [value.setter], "\(field) of record \(record), seed \(seed)")
            }
        }
    }

    @Test("a difference between two states has the records and fields that differ", arguments: seeds, [false, true])
    func differences(seed: UInt64, decides: Bool) throws {
        let told = try ToldHistory(seed: seed, decides: decides)
        let line = told.history.line
        let states = [line[line.count / 3], line[line.count * 2 / 3], told.history.tip]
        for (old, new) in zip(states, states.dropFirst()) where old != new {
            let (before, after) = (told.history.commits[old].records, told.history.commits[new].records)
            let differences = try told.histories.differences(from: told.ids[old], to: told.ids[new])
            let differing = after.keys.filter { before[$0] != after[$0] }
            #expect(
                Set(differences.compactMap { told.record(at: $0.path, in: new) }) == Set(differing),
                "\(old) to \(new), seed \(seed)")
            #expect(differences.count == differing.count)
            let digests = try told.histories.digests(in: Period(since: .commit(told.ids[old])), isAll: true)
            let digested = Set(digests.compactMap { told.record(at: $0.path, in: told.history.tip) })
            for difference in differences {
                guard let record = told.record(at: difference.path, in: new), let now = after[record] else { continue }
                #expect(digested.contains(record), "record \(record) from \(old) to \(new)")
                guard let then = before[record] else {
                    #expect(difference.kind == .added)
                    continue
                }
                #expect(difference.formerly == (then.path == now.path ? nil : "partners/\(then.name.text)"))
                #expect((difference.problem != nil) == (then.isBroken.value || now.isBroken.value))
                let fields = Set(difference.fields.map { String($0.path.description.dropFirst()) })
                let changed = now.fields.keys.filter { now.fields[$0]?.value != then.fields[$0]?.value }
                #expect(fields == (difference.problem == nil ? Set(changed) : []))
            }
        }
    }

    @Test(
        "a day, a period and a report of it mean the same commits, whatever clocks said", arguments: seeds,
        [false, true])
    func days(seed: UInt64, decides: Bool) throws {
        let told = try ToldHistory(seed: seed, decides: decides)
        let line = told.history.line
        let right = line.filter { !told.history.commits[$0].hasWrongClock }
        for place in [1, right.count / 2, right.count - 1] {
            let day = Day(number: told.history.commits[right[place]].day)
            let state = try #require(try told.histories.index.commit(onOrBefore: day))
            let number = told.number(state)
            #expect(line.contains(number))
            #expect(told.history.commits[number].day <= day.number || told.history.commits[number].hasWrongClock)
            #expect(told.history.commits[number].ancestors.contains(right[place]), "day \(day), seed \(seed)")
            let since = Period(since: .day(Day(number: day.number + 1)))
            func commits(_ period: Period) throws -> Set<Int> {
                Set(
                    try told.histories.digests(in: period, isAll: true).flatMap(\.changes).map {
                        told.number($0.commit.id)
                    })
            }
            let later = try commits(since)
            #expect(try later == commits(Period(since: .commit(state))))
            #expect(later.isDisjoint(with: told.history.commits[number].ancestors))
            let until = Period(since: nil, until: day)
            #expect(try commits(until).isSubset(of: told.history.commits[number].ancestors))
            #expect(try commits(until).union(later) == commits(Period(since: nil)))
            let review = PeriodReview(try told.histories.digests(in: since), told.histories.paths)
            let reviewed = Set(review.sections.flatMap(\.items).map { told.number($0.change.commit.id) })
            #expect(
                try reviewed
                    == Set(
                        told.histories.digests(in: since).flatMap(\.changes).filter { $0.kind != .layout }
                            .map { told.number($0.commit.id) }))
        }
    }
}

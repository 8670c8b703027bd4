import Differences
import Documents
import Git
import History
import Records
import TestSupport
import Testing

/// What is told agrees with the line of first parents also where merges decide something: drop a branch, take one side's
/// record, keep one value of it, write another, give a name; and where a value of one branch is made on another once more.
@Suite("What merges decide agrees with the line")
struct LineAgreementTests {
    private static let seeds = GeneratedHistory.seeds(after: 138)

    /// A run of commits of the line in which a field had one value.
    private struct Run: Equatable, CustomStringConvertible {
        var value: String
        var from: Day
        var until: Day?

        var description: String { "\(value) \(from) \(until.map { "\($0)" } ?? "")" }
    }

    /// The runs of a field by the states of the line; what cannot be read says nothing.
    private func runs(_ told: ToldHistory, _ record: Int, _ field: String) throws -> [Run] {
        var runs: [Run] = []
        for commit in told.history.line {
            guard let state = told.history.commits[commit].records[record], !state.isBroken.value,
                let value = state.fields[field], runs.last?.value != "\(value.value)",
                let day = try told.histories.index.day(of: told.ids[commit])
            else { continue }
            if !runs.isEmpty { runs[runs.count - 1].until = day }
            runs.append(Run(value: "\(value.value)", from: day))
        }
        return runs.filter { $0.from != $0.until }
    }

    @Test("spans are the runs of values on the line", arguments: seeds)
    func spans(seed: UInt64) throws {
        let told = try ToldHistory(seed: seed, decides: true)
        for (record, state) in told.history.commits[told.history.tip].records {
            for field in state.fields.keys {
                let spans = try told.histories.spans(ofPath: state.path, of: FieldSelection(field))
                let found = spans.reversed().map {
                    Run(value: $0.value?.node.text ?? "absent", from: $0.from, until: $0.until)
                }.filter { $0.from != $0.until }
                #expect(try found == runs(told, record, field), "\(field) of record \(record), seed \(seed)")
            }
        }
    }

    @Test("who is named set the value: the commit has it, and what it began from did not", arguments: seeds)
    func setters(seed: UInt64) throws {
        let told = try ToldHistory(seed: seed, decides: true)
        for (record, state) in told.history.commits[told.history.tip].records where !state.isBroken.value {
            for blamed in try told.histories.blame(ofPath: state.path).fields {
                let field = String(blamed.field.path.description.dropFirst())
                guard state.fields[field] != nil else { continue }
                let commit = told.number(blamed.change.commit.id)
                #expect(
                    told.history.commits[commit].records[record]?.fields[field]?.value == state.fields[field]?.value
                        && told.history.valueBefore(commit, record, field) != state.fields[field]?.value,
                    "\(field) of record \(record) by \(commit), seed \(seed)")
            }
        }
    }

    @Test("a change is told so far as the line has it, and nothing that the line did is left out", arguments: seeds)
    func changes(seed: UInt64) throws {
        let told = try ToldHistory(seed: seed, decides: true)
        let history = told.history
        for (record, state) in history.commits[history.tip].records {
            var fields: [Int: Set<String>] = [:]
            for change in try told.histories.changes(ofPath: state.path) {
                let commit = told.number(change.commit.id)
                guard let bringer = history.bringer(of: commit) else { continue }
                for field in change.fields where change.kind != .added && change.problem == nil {
                    let name = String(field.path.description.dropFirst())
                    let value = history.value(commit, record, name).map { "\($0)" }
                    #expect(field.new?.node.text == value, "\(name) of record \(record) in \(commit), seed \(seed)")
                    #expect(
                        history.isTaken(name, of: commit, record) || !history.isReadable(record, around: bringer),
                        "\(name) of record \(record) in \(commit) by \(bringer), seed \(seed)")
                }
                // What a version that could not be read had is told when it can be again.
                let isAll = change.kind == .added || change.problem != nil
                let named = change.fields.map { String($0.path.description.dropFirst()) }
                fields[bringer, default: []].formUnion(isAll ? Array(state.fields.keys) : named)
            }
            for commit in history.line {
                guard let now = history.commits[commit].records[record], !now.isBroken.value,
                    let parent = history.commits[commit].parents.first,
                    let before = history.commits[parent].records[record], !before.isBroken.value
                else { continue }
                let changed = now.fields.filter { $0.value.value != before.fields[$0.key]?.value }.keys
                #expect(
                    Set(changed).subtracting(fields[commit] ?? []) == [],
                    "missing of record \(record) in \(commit), seed \(seed)")
            }
        }
    }

    @Test("what differs between two states is among what changed since the older one", arguments: seeds)
    func differences(seed: UInt64) throws {
        let told = try ToldHistory(seed: seed, decides: true)
        let line = told.history.line
        for old in [line[line.count / 4], line[line.count / 2], line[line.count * 3 / 4], line[line.count - 2]] {
            let (before, after) = (told.history.commits[old].records, told.history.commits[told.history.tip].records)
            let differences = try told.histories.differences(from: told.ids[old], to: told.ids[told.history.tip])
            #expect(
                Set(differences.compactMap { told.record(at: $0.path, in: told.history.tip) })
                    == Set(after.keys.filter { before[$0] != after[$0] }), "since \(old), seed \(seed)")
            let digests = try told.histories.digests(in: Period(since: .commit(told.ids[old])), isAll: true)
            for difference in differences {
                guard let record = told.record(at: difference.path, in: told.history.tip),
                    let digest = digests.first(where: { $0.path == difference.path })
                else {
                    Issue.record("nothing changed of \(difference.path) since \(old), seed \(seed)")
                    continue
                }
                let isNew = before[record] == nil
                #expect((difference.kind == .added) == isNew)
                #expect(digest.changes.contains { $0.kind == .added } == isNew, "record \(record), seed \(seed)")
                if before[record]?.name.text != after[record]?.name.text, !isNew {
                    #expect(
                        digest.changes.contains { $0.formerly != nil }, "record \(record) since \(old), seed \(seed)")
                }
                guard difference.problem == nil, !isNew, !digest.changes.contains(where: { $0.problem != nil }) else {
                    continue
                }
                let fields = Set(difference.fields.map(\.path.description))
                let changed = Set(digest.changes.flatMap(\.fields).map(\.path.description))
                #expect(fields.subtracting(changed) == [], "record \(record) since \(old), seed \(seed)")
            }
        }
    }
}

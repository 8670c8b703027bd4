import Foundation
import Git
import History
import Records
import TestSupport

/// A made-up history of records, with what really happened in it: branches, merges in both directions, renames, wrong
/// clocks, versions that cannot be read; and, if that is asked for, merges that decide something.
struct GeneratedHistory {
    /// One record as of one commit. Of each value stands there which commit set it.
    struct State: Equatable {
        var name: (text: String, setter: Int)
        var fields: [String: (value: Int, setter: Int)]
        var isBroken: (value: Bool, setter: Int)

        static func == (a: State, b: State) -> Bool {
            a.name.text == b.name.text && a.isBroken.value == b.isBroken.value
                && a.fields.mapValues(\.value) == b.fields.mapValues(\.value)
        }

        var path: RepositoryPath { RepositoryPath("records/partners/\(name.text).yaml") }

        func text(_ record: Int) -> String {
            let own = (0..<6).map { "own\($0): record \(record) line \($0)\n" }.joined()
            let changing = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.value)\n" }.joined()
            return own + changing + (isBroken.value ? "broken: [\n" : "")
        }
    }

    struct Commit {
        var parents: [Int]
        var records: [Int: State]
        var day: Int
        var hasWrongClock = false
        /// What it did to which records: `added`, `renamed`, `broken`, or the names of fields.
        var told: [Int: Set<String>] = [:]
        /// The commits that it leads back to, itself included.
        var ancestors: Set<Int>
    }

    private(set) var commits: [Commit] = []
    /// By record the commits of which a merge kept nothing.
    private(set) var dropped: [Int: Set<Int>] = [:]
    private var random: Random
    private var recordCount = 0
    private var valueCount = 0
    /// Whether merges may drop a branch, take one side's record, keep a part of it, write a value or give a name, and
    /// whether values of one branch are made on another once more.
    private let decides: Bool

    struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// What makes the histories of a run of tests: six, more with `KUMPPANI_HISTORIES=60`, others with `61-120`.
    static func seeds(after offset: UInt64) -> [UInt64] {
        let wanted = ProcessInfo.processInfo.environment["KUMPPANI_HISTORIES"] ?? "6"
        let bounds = wanted.split(separator: "-").compactMap { UInt64($0) }
        guard let last = bounds.last, let first = bounds.count > 1 ? bounds.first : 1, first <= last else {
            preconditionFailure("KUMPPANI_HISTORIES is '\(wanted)': write how many, or the first and the last")
        }
        return (first...last).map { offset + $0 }
    }

    /// Makes a history of some 60 commits.
    init(seed: UInt64, decides: Bool = false) {
        self.decides = decides
        random = Random(state: seed)
        var branches = [0]
        commits = [Commit(parents: [], records: [:], day: 18_000, ancestors: [0])]
        for record in 0..<5 { add(record) }
        recordCount = 5
        while commits.count < 60 {
            let branch = branches.indices.randomElement(using: &random) ?? 0
            if branches.count > 1, chance(0.25) {
                var other = branches.indices.randomElement(using: &random) ?? 0
                if other == branch { other = (branch + 1) % branches.count }
                guard !commits[branches[branch]].ancestors.contains(branches[other]),
                    !commits[branches[other]].ancestors.contains(branches[branch])
                else {
                    branches.remove(at: other)
                    continue
                }
                merge(branches[branch], branches[other])
                branches[branch] = commits.count - 1
                if chance(0.5), branches.count > 2 { branches.remove(at: other) }
            } else {
                change(branches[branch])
                if chance(0.2), branches.count < 4 { branches.append(branches[branch]) }
                branches[branch] = commits.count - 1
            }
        }
        while branches.count > 1 {
            let (a, b) = (branches[0], branches[1])
            if !commits[a].ancestors.contains(b), !commits[b].ancestors.contains(a) {
                if chance(0.5) { merge(a, b) } else { merge(b, a) }
            } else {
                change(max(a, b))
            }
            branches = [commits.count - 1] + branches.dropFirst(2)
        }
    }

    var tip: Int { commits.count - 1 }

    /// The line of first parents, oldest first.
    var line: [Int] {
        var line = [tip]
        while let parent = commits[line[line.count - 1]].parents.first { line.append(parent) }
        return line.reversed()
    }

    /// Whether the line has what a commit did to a record: whether it is another before and after the commit of the line
    /// that brought it.
    func isTaken(_ what: String, of commit: Int, _ record: Int) -> Bool {
        guard let bringer = bringer(of: commit), let parent = commits[bringer].parents.first,
            let before = commits[parent].records[record],
            let after = commits[bringer].records[record]
        else { return true }
        switch what {
        case "renamed": return before.name.text != after.name.text
        case "broken", "mended": return before.isBroken.value != after.isBroken.value
        default: return before.fields[what]?.value != after.fields[what]?.value
        }
    }

    /// The value of a field as of a commit; `nil` where there is none, or the record cannot be read.
    func value(_ commit: Int, _ record: Int, _ field: String) -> Int? {
        guard let state = commits[commit].records[record], !state.isBroken.value else { return nil }
        return state.fields[field]?.value
    }

    /// Whether a commit and its first parent have a record that can be read: of others nobody can say what they changed.
    func isReadable(_ record: Int, around commit: Int) -> Bool {
        ([commit] + commits[commit].parents.prefix(1)).allSatisfy {
            commits[$0].records[record]?.isBroken.value == false
        }
    }

    /// The last value that could be read before a commit, along the line of its first parents.
    func valueBefore(_ commit: Int, _ record: Int, _ field: String) -> Int? {
        var commit = commit
        while let parent = commits[commit].parents.first {
            if let value = value(parent, record, field) { return value }
            commit = parent
        }
        return nil
    }

    /// The commit of the line that brought a commit to the register: itself, or a merge.
    func bringer(of commit: Int) -> Int? { line.first { commits[$0].ancestors.contains(commit) } }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

    private mutating func add(_ record: Int) {
        let fields = (0..<6).map { ("f\($0)", (value: record * 100 + $0, setter: 0)) }
        commits[0].records[record] = State(
            name: ("r\(record)", 0), fields: Dictionary(uniqueKeysWithValues: fields), isBroken: (false, 0))
        commits[0].told[record] = ["added"]
    }

    private mutating func begin(_ parents: [Int]) -> Commit {
        let day = (parents.map { commits[$0].day }.max() ?? 0) + Int.random(in: 0...3, using: &random)
        let ancestors = parents.reduce(into: Set([commits.count])) { $0.formUnion(commits[$1].ancestors) }
        var commit = Commit(parents: parents, records: commits[parents[0]].records, day: day, ancestors: ancestors)
        commit.hasWrongClock = chance(0.08) && !parents.contains { commits[$0].hasWrongClock }
        return commit
    }

    private mutating func change(_ parent: Int) {
        var commit = begin([parent])
        let number = commits.count
        for record in commit.records.keys.sorted() where chance(0.3) {
            guard var state = commit.records[record] else { continue }
            var told: Set<String> = []
            if state.isBroken.value {
                state.isBroken = (false, number)
                told.insert("mended")
            } else if chance(0.12) {
                state.isBroken = (true, number)
                told.insert("broken")
            }
            if told.isEmpty, chance(0.25) {
                state.name = ("r\(record)-\(number)", number)
                told.insert("renamed")
            }
            if told != ["broken"], told.isEmpty || chance(0.5) {
                let field = "f\(Int.random(in: 0..<6, using: &random))"
                valueCount += 1
                state.fields[field] = (10_000 + valueCount, number)
                let other = decides && chance(0.3) ? commits.randomElement(using: &random)?.records[record] : nil
                if let value = other?.fields[field]?.value { state.fields[field] = (value, number) }
                told.insert(field)
            }
            commit.records[record] = state
            commit.told[record] = told
        }
        if chance(0.1) {
            let record = recordCount
            recordCount += 1
            let fields = (0..<6).map { ("f\($0)", (value: record * 100 + $0, setter: number)) }
            commit.records[record] = State(
                name: ("r\(record)", number), fields: Dictionary(uniqueKeysWithValues: fields),
                isBroken: (false, number))
            commit.told[record] = ["added"]
        }
        commits.append(commit)
    }

    /// Brings two branches together value by value, whose value stays where both changed one; a merge that decides may drop the other.
    private mutating func merge(_ first: Int, _ second: Int) {
        var commit = begin([first, second])
        if decides, chance(0.1) {
            commits.append(commit)
            return
        }
        let (ours, theirs) = (commits[first], commits[second])
        func isNewer(_ setter: Int) -> Bool { !ours.ancestors.contains(setter) }
        func isOlder(_ setter: Int) -> Bool { theirs.ancestors.contains(setter) }
        for (record, their) in theirs.records.sorted(by: { $0.key < $1.key }) {
            guard let our = ours.records[record] else {
                commit.records[record] = their
                continue
            }
            var state = our
            if isOlder(our.name.setter), isNewer(their.name.setter) { state.name = their.name }
            if isOlder(our.isBroken.setter), isNewer(their.isBroken.setter) { state.isBroken = their.isBroken }
            for (field, value) in their.fields {
                if let mine = our.fields[field], isOlder(mine.setter), isNewer(value.setter) {
                    state.fields[field] = value
                }
            }
            commit.records[record] = decides ? decided(state, ours: our, theirs: their, record) : state
            if state == our { drop(record, theirs.ancestors.subtracting(ours.ancestors)) }
            if state == their { drop(record, ours.ancestors.subtracting(theirs.ancestors)) }
            if our.name.text != their.name.text, isNewer(their.name.setter), !isOlder(our.name.setter) {
                drop(record, [their.name.setter])
            }
        }
        commits.append(commit)
    }

    /// What a merge makes of a record by itself, now and then.
    private mutating func decided(_ merged: State, ours: State, theirs: State, _ record: Int) -> State {
        guard chance(0.4) else { return merged }
        let number = commits.count
        let field = "f\(Int.random(in: 0..<6, using: &random))"
        var state = merged
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return ours
        case 1: return theirs
        case 2: state.fields[field] = ours.fields[field]
        case 3:
            valueCount += 1
            state.fields[field] = (10_000 + valueCount, number)
        default: state.name = ("r\(record)-\(number)", number)
        }
        return state
    }

    private mutating func drop(_ record: Int, _ lost: Set<Int>) { dropped[record, default: []].formUnion(lost) }

    /// Writes the history into a repository, and returns its commits.
    func write(to repository: TemporaryRepository) throws -> [ObjectID] {
        var stream = ""
        for (number, commit) in commits.enumerated() {
            let day = commit.hasWrongClock ? (number % 2 == 0 ? 24_837 : 11_323) : commit.day
            let seconds = day * 86_400 + 40_000
            stream += "commit refs/heads/main\nmark :\(number + 1)\n"
            stream += "author Aino <a@example.org> \(seconds) +0200\n"
            stream += "committer Aino <a@example.org> \(seconds) +0200\ndata 2\n\(number % 10)\n"
            for (i, parent) in commit.parents.enumerated() {
                stream += "\(i == 0 ? "from" : "merge") :\(parent + 1)\n"
            }
            stream += "deleteall\n"
            for (record, state) in commit.records.sorted(by: { $0.key < $1.key }) {
                let text = state.text(record)
                stream += "M 100644 inline \(state.path)\ndata \(text.utf8.count)\n\(text)\n"
            }
        }
        let marks = repository.folder + "/marks"
        try repository.git(
            ["fast-import", "--quiet", "--force", "--export-marks=\(marks)"], input: Data(stream.utf8))
        var ids: [Int: ObjectID] = [:]
        for line in try String(contentsOfFile: marks, encoding: .utf8).split(separator: "\n") {
            let parts = line.split(separator: " ")
            if let mark = Int(parts[0].dropFirst()), let id = ObjectID(hex: String(parts[1])) { ids[mark - 1] = id }
        }
        return commits.indices.compactMap { ids[$0] }
    }
}

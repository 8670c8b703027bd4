import Diagnostics
import Documents
import Git
import History
import Records
import Synchronization
import Workspace

/// What happened to the records of a site: which commits there are is known, and each record's or commit's changes are
/// asked for when a page tells of them.
final class SiteHistory: Sendable {
    /// The commits that changed records, newest first. Some may have changed nothing but the layout.
    let commits: [RecordCommits.Entry]
    /// The years with commits, the last first.
    let years: [Int]
    /// The commits of each year, by their places in ``commits``.
    private let places: [Int: [Int]]
    /// The page of its year that each commit stands on, from 1.
    private let parts: [Int]
    private let recordCommits: RecordCommits
    private let shared: SharedHistory
    private let trails: TrailCache
    private let messages = CommitMessages()
    private let knownAdditions = Mutex<Additions?>(nil)

    /// How many records came into the register, by year and collection.
    typealias Additions = [Int: [String: Int]]

    /// How many commits one page of a year has.
    static let partLength = 200

    /// Finds the commits up to one of them, or to HEAD; `mostKept` says how many changes stay in memory, some 10 KB each.
    /// Reads the index and no record. Throws as `RecordHistories.recordCommits(upTo:)`.
    init(_ shared: SharedHistory, upTo commit: ObjectID?, mostKept: Int) throws {
        self.shared = shared
        recordCommits = try shared.with { try $0.histories.recordCommits(upTo: commit) }
        commits = recordCommits.entries
        var places: [Int: [Int]] = [:]
        var parts: [Int] = []
        for (place, entry) in commits.enumerated() {
            let year = entry.day.parts.year
            parts.append((places[year]?.count ?? 0) / Self.partLength + 1)
            places[year, default: []].append(place)
        }
        self.places = places
        self.parts = parts
        years = places.keys.sorted(by: >)
        trails = TrailCache(most: mostKept)
    }

    /// All that happened to a record, newest first.
    func changes(of record: Record) throws -> [RecordChange] {
        try shared.with { history in try trails.changes(of: trail(of: record, history), history.histories) }
    }

    /// How many commits changed a record, with those that changed only its layout.
    func stepCount(of record: Record) throws -> Int {
        try shared.with { try trail(of: record, $0).count }
    }

    /// The newest of what happened to some records, newest first.
    func newest(_ most: Int, of records: [Record]) throws -> [(record: RecordID, change: RecordChange)] {
        try shared.with { history in
            let steps = try records.flatMap { record in
                let trail = try trail(of: record, history)
                return (0..<trail.count).map { (record: record.id, trail: trail, step: $0) }
            }.sorted { $0.trail.indexed($0.step).isAfter($1.trail.indexed($1.step)) }
            var found: [(record: RecordID, change: RecordChange)] = []
            for (record, trail, step) in steps where found.count < most {
                if let change = try trails.change(step, of: trail, history.histories) { found.append((record, change)) }
            }
            return found
        }
    }

    /// When the file of a record was last changed, in seconds since 1970; `nil` where no commit has it.
    func lastChange(of record: Record) throws -> Int64? {
        try shared.with { history in
            try history.histories.index.changes(of: history.histories.paths.repositoryPath(record.path))
                .first { recordCommits.contains($0.number) }?.seconds
        }
    }

    /// What a commit did, by its place in ``commits``; `nil` where it changed nothing but the layout.
    func commit(_ place: Int) throws -> SiteCommit? {
        let entry = commits[place]
        return try shared.with { history in
            let histories = history.histories
            var changed: [(record: RecordID, trail: RecordTrail, step: Int)] = []
            for path in try histories.latestPaths(changedIn: entry) {
                let trail = try trails.trail(path, histories, recordCommits)
                guard let record = trail.record else { continue }
                for step in 0..<trail.count where trail.indexed(step).number == entry.number {
                    changed.append((record, trail, step))
                }
            }
            var commit = SiteCommit(
                facts: try histories.commits.facts(of: entry.id), day: entry.day, part: parts[place])
            for (record, trail, step) in changed.sorted(by: { $0.record < $1.record }) {
                guard let change = try trails.change(step, of: trail, histories) else { continue }
                commit.count += 1
                if commit.count <= SiteCommit.mostChanges { commit.changes.append((record, change)) }
            }
            return commit.count == 0 ? nil : commit
        }
    }

    /// The newest commits that changed more than the layout.
    func latest(_ most: Int) throws -> [SiteCommit] { try some(most, of: commits.indices) }

    /// The first of some commits, by their places, that changed more than the layout.
    func some(_ most: Int, of places: some Sequence<Int>) throws -> [SiteCommit] {
        var found: [SiteCommit] = []
        for place in places {
            guard found.count < most else { break }
            if let commit = try commit(place) { found.append(commit) }
        }
        return found
    }

    /// The day of the last change of the register's contents; `nil` where there was none.
    func lastDay() throws -> Day? {
        let places = commits.indices.sorted { (commits[$1].day, $0) < (commits[$0].day, $1) }
        return try some(1, of: places).first?.day
    }

    /// The message of a commit as pages tell it.
    func message(of commit: CommitFacts) -> CommitMessage { messages.message(of: commit) }

    /// How many pages the commits of a year take.
    func parts(of year: Int) -> Int { (places[year, default: []].count + Self.partLength - 1) / Self.partLength }

    /// The commits on a page of a year, newest first.
    func commits(in year: Int, part: Int) throws -> [SiteCommit] {
        let places = places[year, default: []].dropFirst((part - 1) * Self.partLength)
        return try some(.max, of: places.prefix(Self.partLength))
    }

    /// What each commit says about itself, by its place; read one after another, and not kept.
    func eachReason(_ body: (Int, CommitFacts) -> Void) throws {
        for (place, entry) in commits.enumerated() {
            body(place, try shared.with { try $0.histories.commits.facts(of: entry.id, isKept: false) })
        }
    }

    /// How many records came into the register each year. Follows all records, and remembers the answer.
    func additions() throws -> Additions {
        if let known = knownAdditions.withLock({ $0 }) { return known }
        let years = Dictionary(commits.map { ($0.number, $0.day.parts.year) }) { first, _ in first }
        let paths = try shared.with { history in
            try history.histories.index.paths().filter { history.histories.paths.record(at: $0) != nil }
        }
        var counts: Additions = [:]
        var seen: Set<RepositoryPath> = []
        for path in paths {
            // Whoever waits for a page is let in between two records.
            try shared.with { history in
                let latest = try history.histories.latestPath(from: path)
                guard seen.insert(latest).inserted else { return }
                let trail = try history.histories.trail(ofPath: latest, in: recordCommits)
                guard let collection = trail.record?.collection else { return }
                for year in trail.additions.compactMap({ years[$0] }) {
                    counts[year, default: [:]][collection, default: 0] += 1
                }
            }
        }
        knownAdditions.withLock { $0 = counts }
        return counts
    }

    private func trail(of record: Record, _ history: RegisterHistory) throws -> RecordTrail {
        let path = history.histories.paths.repositoryPath(record.path)
        return try trails.trail(history.histories.latestPath(from: path), history.histories, recordCommits)
    }
}

extension SiteHistory {
    /// The name now of a record that had another one once; `nil` for one that never was.
    func present(of id: RecordID) -> RecordID? { former(id) { trail, _ in trail.record } }

    /// What a record was last called that is gone.
    func title(of id: RecordID, in language: Language) -> ToldText? {
        former(id) { trail, histories in
            for step in 0..<trail.count {
                let change = try trails.change(step, of: trail, histories)
                if let last = change?.after ?? change?.before { return Localized.title(of: last.root, in: language) }
            }
            return nil
        }
    }

    /// Asks for a record that the register has no more. What cannot be looked up is shown as the id that stands there, and a
    /// notice tells why.
    private func former<Result: Sendable>(_ id: RecordID, _ body: (RecordTrail, RecordHistories) throws -> Result?)
        -> Result?
    {
        shared.with { history in
            history.names.reading(id.description) {
                guard let path = try history.names.path(of: id) else { return nil }
                let latest = try history.histories.latestPath(from: path)
                return try body(trails.trail(latest, history.histories, recordCommits), history.histories)
            }
        }
    }
}

/// The trails that were followed lately. Only whoever holds the shared history may touch it.
private final class TrailCache: @unchecked Sendable {
    private let most: Int
    private var trails: [RepositoryPath: RecordTrail] = [:]
    /// About how many changes are kept; what was not read takes a tenth of the memory.
    private var size = 0

    init(most: Int) { self.most = most }

    func trail(_ path: RepositoryPath, _ histories: RecordHistories, _ commits: RecordCommits) throws -> RecordTrail {
        if let known = trails[path] { return known }
        if size > most {
            trails = [:]
            size = 0
        }
        let trail = try histories.trail(ofPath: path, in: commits)
        trails[path] = trail
        size += 1 + trail.count / 10
        return trail
    }

    func change(_ step: Int, of trail: RecordTrail, _ histories: RecordHistories) throws -> RecordChange? {
        let before = trail.readCount
        defer { size += trail.readCount - before }
        return try trail.change(step, histories)
    }

    func changes(of trail: RecordTrail, _ histories: RecordHistories) throws -> [RecordChange] {
        let before = trail.readCount
        defer { size += trail.readCount - before }
        return try trail.changes(histories)
    }
}

import Git

/// Finds what merges did to a record without changing its file with regard to all parents: they kept what one parent had,
/// and dropped what others had made of it.
///
/// What was made on a branch beside the line that the tip leads back to by first parents, and dropped when that branch was
/// merged, was never in the register: it is not told. What was made on that line was; then the merge is told that ended it.
struct DroppedSteps {
    private let finder: LineageFinder
    private var index: HistoryIndex { finder.index }
    /// By path and what stood there the changes that ended it; those of merges stand under what each parent had.
    private var ends: [Lineage.Place: [IndexedChange]] = [:]
    private var knownPaths: Set<RepositoryPath> = []
    private var knownMerges: Set<RepositoryPath> = []

    init(_ finder: LineageFinder) { self.finder = finder }

    /// The steps at the record's path without those that were dropped, and with the merges that dropped what was in the
    /// register; newest first, as the given ones.
    ///
    /// What lay elsewhere was renamed, and a merge may have it under another name: of that nothing is left out.
    mutating func removed(from steps: [Lineage.Step], at path: RepositoryPath) throws -> [Lineage.Step] {
        guard index.graph.hasMerges, let tip = index.tipNumber else { return steps }
        for step in steps { for case let place? in step.places { ends[place, default: []].append(step.change) } }
        var steps = steps
        var mainLine: [Int]?
        var kept: Set<IndexedChange> = []
        while true {
            let dropped = try dropped(among: steps.filter { $0.change.path == path }, except: kept, tip)
            if dropped.isEmpty { return steps }
            let line = mainLine ?? self.mainLine(from: tip)
            mainLine = line
            let members = Set(line)
            guard
                let newest = steps.first(where: { dropped.contains($0.change) && members.contains($0.change.number) })
            else { return steps.filter { !dropped.contains($0.change) } }
            kept.insert(newest.change)
            guard let end = try end(of: newest.change, on: line) else { continue }
            kept.insert(end.change)
            for case let place? in end.places { ends[place, default: []].append(end.change) }
            steps.append(end)
            steps.sort { $0.change.isAfter($1.change) }
        }
    }

    /// The steps after which no commit goes on from what they made, though the tip has something else.
    private mutating func dropped(
        among steps: [Lineage.Step], except kept: Set<IndexedChange>, _ tip: Int
    ) throws -> Set<IndexedChange> {
        var dropped: Set<IndexedChange> = []
        for step in steps where !kept.contains(step.change) {
            guard let version = step.change.new else { continue }
            let place = Lineage.Place(path: step.change.path, version: version)
            try learn(place.path)
            if goesOn(step.change, from: place, dropped) { continue }
            if try finder.version(at: place.path, in: tip) == version { continue }
            try learnMerges(place.path)
            if !goesOn(step.change, from: place, dropped) { dropped.insert(step.change) }
        }
        return dropped
    }

    private func goesOn(
        _ change: IndexedChange, from place: Lineage.Place, _ dropped: Set<IndexedChange>
    ) -> Bool {
        (ends[place] ?? []).contains { $0.number > change.number && !dropped.contains($0) }
    }

    /// Notes what the changes of a path began from, of merges what the first parent had.
    private mutating func learn(_ path: RepositoryPath) throws {
        guard knownPaths.insert(path).inserted else { return }
        for change in try index.changes(of: path) {
            guard let old = change.old else { continue }
            ends[Lineage.Place(path: path, version: old), default: []].append(change)
        }
    }

    /// Notes what all parents of the merges that changed a path had; reads a tree for each.
    private mutating func learnMerges(_ path: RepositoryPath) throws {
        guard knownMerges.insert(path).inserted else { return }
        for change in try index.changes(of: path) where change.isMerge {
            for parent in index.graph.parents(of: change.number) {
                guard let version = try finder.version(at: path, in: parent) else { continue }
                ends[Lineage.Place(path: path, version: version), default: []].append(change)
            }
        }
    }

    /// The commits that the tip leads back to by first parents, the oldest first.
    private func mainLine(from tip: Int) -> [Int] {
        var line = [tip]
        while let last = line.last, let parent = index.graph.firstParent(of: last) { line.append(parent) }
        return line.reversed()
    }

    /// The merge on a line that ended what a commit of the line had made.
    private func end(of change: IndexedChange, on line: [Int]) throws -> Lineage.Step? {
        guard let version = change.new else { return nil }
        for number in line where number > change.number && index.graph.parents(of: number).count > 1 {
            let after = try finder.version(at: change.path, in: number)
            guard after != version else { continue }
            // The record is there: the merge has it under another name.
            if after == nil, try finder.isPresent(change.path) { return nil }
            guard let (commit, seconds) = try index.commit(number) else { return nil }
            let end = IndexedChange(
                path: change.path, commit: commit, number: number, seconds: seconds, isMerge: false, old: version,
                new: after)
            return Lineage.Step(
                change: end, places: [Lineage.Place(path: change.path, version: version)], isReturn: false)
        }
        return nil
    }
}

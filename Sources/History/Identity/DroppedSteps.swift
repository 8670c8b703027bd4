import Git

/// Finds what was made on a branch and dropped before it came to the line that the tip leads back to by first parents,
/// so that it was never in the register: no commit goes on from it, though the tip has something else.
struct DroppedSteps {
    private let finder: LineageFinder
    private var index: HistoryIndex { finder.index }
    /// By path and what stood there the changes that ended it; those of merges stand under what each parent had.
    private var ends: [Lineage.Place: [IndexedChange]] = [:]
    private var knownPaths: Set<RepositoryPath> = []
    private var knownMerges: Set<RepositoryPath> = []

    init(_ finder: LineageFinder) { self.finder = finder }

    /// The steps at the record's path without those that were dropped; newest first, as the given ones.
    ///
    /// What was made on the line was in the register, whatever a merge made of it later. What lay elsewhere was renamed,
    /// and a merge may have it under another name: of that nothing is left out.
    mutating func removed(
        from steps: [Lineage.Step], at path: RepositoryPath, _ days: CountedDays
    ) throws -> [Lineage.Step] {
        guard let tip = index.tipNumber else { return steps }
        for step in steps { for case let place? in step.places { ends[place, default: []].append(step.change) } }
        var dropped: Set<IndexedChange> = []
        for step in steps where step.change.path == path && !days.isOnLine(step.change.number) {
            guard let version = step.change.new else { continue }
            let place = Lineage.Place(path: step.change.path, version: version)
            try learn(place.path)
            if goesOn(step.change, from: place, dropped) { continue }
            if try finder.version(at: place.path, in: tip) == version { continue }
            try learnMerges(place.path)
            if !goesOn(step.change, from: place, dropped) { dropped.insert(step.change) }
        }
        return dropped.isEmpty ? steps : steps.filter { !dropped.contains($0.change) }
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
}

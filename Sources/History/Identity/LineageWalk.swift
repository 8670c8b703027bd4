import Git
import Records

/// One walk backwards through the commits that changed a record, from path to path.
///
/// A path belongs to the record as of some commits: all that the tip leads back to for the path where it lies, those
/// before the rename for the path where it lay.
struct LineageWalk {
    /// A path with the commits whose changes of it are to be looked at.
    struct Stretch {
        let path: RepositoryPath
        let commits: Reach
    }

    /// Where a merge's parent had the record, which has no file there at the path that the merge gave it.
    struct Gap {
        let step: Int
        let parent: Int
    }

    let finder: LineageFinder
    let index: HistoryIndex
    var steps: [Lineage.Step] = []
    private var seen: Set<IndexedChange> = []
    var names: [RepositoryPath] = []
    var pending: [Stretch] = []
    var gaps: [Gap] = []
    /// The names that the record had on the line of first parents, newest first, each with the last place on the line that
    /// has it under that name.
    var lineNames: [(path: RepositoryPath, last: Int)] = []
    /// Removals by whether something came back after them.
    private var undone: Set<IndexedChange> = []

    init(_ finder: LineageFinder) {
        self.finder = finder
        index = finder.index
    }

    /// The record's changes, newest first.
    mutating func run(from path: RepositoryPath) throws -> Lineage {
        pending = [Stretch(path: path, commits: index.reach)]
        let days = index.graph.hasMerges ? index.days() : nil
        if let days, let last = try lastPlace(of: path, days) { lineNames = [(path, last)] }
        repeat {
            while let stretch = pending.popLast() { try follow(stretch) }
            try fillGaps()
            if let days { try followLine(days) }
        } while !pending.isEmpty
        let isPresent = try finder.isPresent(path)
        guard let days else {
            return Lineage(linear: told(isPresent) { _ in false })
        }
        // What happened on the line of first parents was in the register, also a removal that a merge did not take over.
        let line = try RegisterLine(told(isPresent, orRemoved: days.isOnLine), at: path, finder, days)
        var dropped = DroppedSteps(finder)
        return Lineage(steps: try dropped.removed(from: line.steps, at: path, days), moments: line.moments)
    }

    /// The steps, newest first, without removals that no later commit took back though the record is there: a merge did
    /// not take them over.
    private func told(_ isPresent: Bool, orRemoved isKept: (Int) -> Bool) -> [Lineage.Step] {
        steps.filter {
            $0.change.new != nil || !isPresent || undone.contains($0.change) || isKept($0.change.number)
        }.sorted { $0.change.isAfter($1.change) }
    }

    private mutating func follow(_ stretch: Stretch) throws {
        let path = stretch.path
        if !names.contains(path) { names.append(path) }
        // What is older than the record's beginning at this path was another record's.
        var closed = Reach()
        let changes = try index.changes(of: path)
        for (i, change) in changes.enumerated()
        where stretch.commits.contains(change.number) && !closed.contains(change.number) {
            guard change.new != nil else {
                // On this line it went elsewhere; where it is the same record, the rename is told there.
                if try finder.renames.target(of: path, in: change) == nil {
                    append(change, [place(path, change.old)])
                }
                continue
            }
            if change.isMerge {
                let places = try places(path, in: change)
                if places.contains(where: { $0 != nil }) {
                    append(change, places)
                    continue
                }
            } else if change.old != nil {
                append(change, [place(path, change.old)])
                continue
            }
            let former = try former(of: change)
            // With nothing older at the path, what lies before the change need not be found, which takes all commits.
            guard former != nil || i + 1 < changes.count else {
                append(change, [])
                continue
            }
            let before = index.graph.ancestors(of: index.graph.parents(of: change.number))
            if let former {
                append(change, change.isMerge ? try places(former.path, in: change) : [former])
                pending.append(Stretch(path: former.path, commits: try commits(before, besides: former.path)))
                closed.formUnion(before)
            } else if let removal = try removal(before: changes[(i + 1)...], in: before) {
                undone.insert(removal)
                append(change, [], isReturn: true)
            } else {
                append(change, [])
                closed.formUnion(before)
            }
        }
    }

    private mutating func append(_ change: IndexedChange, _ places: [Lineage.Place?], isReturn: Bool = false) {
        guard seen.insert(change).inserted else { return }
        steps.append(Lineage.Step(change: change, places: places, isReturn: isReturn))
        // What a merge brought together may lie elsewhere in a parent, which only other names can tell.
        guard places.count > 1 else { return }
        for (parent, place) in places.enumerated() where place == nil {
            gaps.append(Gap(step: steps.count - 1, parent: parent))
        }
    }

    func place(_ path: RepositoryPath, _ version: IndexedChange.Version?) -> Lineage.Place? {
        version.flatMap { $0.isFile ? Lineage.Place(path: path, version: $0) : nil }
    }

    /// What each parent of a merge has at a path.
    private func places(_ path: RepositoryPath, in merge: IndexedChange) throws -> [Lineage.Place?] {
        try index.graph.parents(of: merge.number).map { parent in
            place(path, try finder.version(at: path, in: parent))
        }
    }

    /// Where the commit that added a path has the record from: a path that it took away, or one that is the same
    /// record and stays for a while.
    func former(of change: IndexedChange) throws -> Lineage.Place? {
        if let path = try finder.renames.former(of: change) {
            if let old = try index.changes(of: path).first(where: { $0.number == change.number })?.old {
                return place(path, old)
            }
            // A merge took it away from one of its parents only.
            return try places(path, in: change).lazy.compactMap(\.self).first
        }
        guard let parent = index.graph.firstParent(of: change.number) else { return nil }
        for path in try finder.copySources(of: change) {
            if let place = place(path, try finder.version(at: path, in: parent)) { return place }
        }
        return nil
    }

    /// The commits before a rename, with those that changed the old path on a branch beside it: later ones, before
    /// anything new was added there.
    private func commits(_ before: Reach, besides path: RepositoryPath) throws -> Reach {
        var commits = Reach(count: index.graph.count)
        commits.formUnion(before)
        let beside = try index.changes(of: path).reversed().filter { !before.contains($0.number) }
        for change in beside.drop(while: { $0.new == nil }).prefix(while: { $0.old != nil && $0.new != nil }) {
            commits.insert(change.number)
        }
        return commits
    }

    /// The removal after which the record came back: the newest older change of the path, if it removed the record.
    private func removal(before older: ArraySlice<IndexedChange>, in commits: Reach) throws -> IndexedChange? {
        guard let newest = older.first(where: { commits.contains($0.number) }), newest.new == nil,
            try finder.renames.target(of: newest.path, in: newest) == nil
        else { return nil }
        return newest
    }
}

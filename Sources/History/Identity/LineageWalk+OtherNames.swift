import Git

/// The names that a record had on other branches.
extension LineageWalk {
    /// Looks for the record in the parents of merges that lack it at the merge's path, under all names found by now.
    mutating func fillGaps() throws {
        var open: [Gap] = []
        for gap in gaps {
            let change = steps[gap.step].change
            let parent = index.graph.parents(of: change.number)[gap.parent]
            let before = index.graph.ancestors(of: [parent])
            guard let place = try name(in: parent, before, besides: change.path, of: change.number) else {
                open.append(gap)
                continue
            }
            steps[gap.step].places[gap.parent] = place
            pending.append(Stretch(path: place.path, commits: before))
        }
        gaps = open
    }

    /// Where a parent of a merge has the record that the merge has elsewhere.
    private func name(
        in parent: Int, _ before: Reach, besides path: RepositoryPath, of merge: Int
    ) throws -> Lineage.Place? {
        var candidates = names
        var i = 0
        while i < candidates.count {
            let candidate = candidates[i]
            i += 1
            // What the merge still has there is another record.
            if candidate != path, try finder.version(at: candidate, in: merge) == nil,
                let place = place(candidate, try finder.version(at: candidate, in: parent))
            {
                return place
            }
            for change in try index.changes(of: candidate) where change.new == nil && before.contains(change.number) {
                if let target = try finder.renames.target(of: candidate, in: change), !candidates.contains(target) {
                    candidates.append(target)
                }
            }
        }
        return nil
    }

    /// Looks for the record under the name that the line of first parents gave it, where a merge brought another one.
    mutating func followOtherNames(_ days: CountedDays) throws {
        for step in steps where step.former != nil && !days.isOnLine(step.change.number) {
            guard comparedRenames.insert(step.change).inserted, let former = step.former,
                let merge = days.place(of: step.change.number).map({ days.line[$0].number }),
                let parent = index.graph.firstParent(of: merge),
                try finder.version(at: step.change.path, in: merge) != nil,
                try finder.version(at: step.change.path, in: parent) == nil,
                try finder.version(at: former.path, in: parent) == nil
            else { continue }
            let before = index.graph.ancestors(of: [parent])
            if let place = try name(in: parent, before, besides: step.change.path, of: merge) {
                pending.append(Stretch(path: place.path, commits: before))
            }
        }
    }
}

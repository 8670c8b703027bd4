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

    /// Looks for the record under the names that the line of first parents gave it, where a merge brought another one, or
    /// the one from before.
    mutating func followOtherNames(_ days: CountedDays) throws {
        for step in steps where step.former != nil && !days.isOnLine(step.change.number) {
            guard compared.insert(step.change).inserted, let former = step.former,
                let place = days.place(of: step.change.number)
            else { continue }
            try follow(step.change.path, former.path, before: days.line[place].number)
        }
        for departure in departures where days.isOnLine(departure.number) {
            guard compared.insert(departure).inserted, let place = days.place(of: departure.number) else { continue }
            let merge = try days.line[(place + 1)...].first { next in
                try index.graph.parents(of: next.number).count > 1
                    && finder.version(at: departure.path, in: next.number) != nil
            }
            if let merge { try follow(departure.path, departure.path, before: merge.number) }
        }
    }

    /// Follows the name that the line had before a merge, where it had neither the name that the merge has nor the one
    /// before that.
    private mutating func follow(
        _ path: RepositoryPath, _ former: RepositoryPath, before merge: Int
    ) throws {
        guard let parent = index.graph.firstParent(of: merge), try finder.version(at: path, in: merge) != nil,
            try finder.version(at: path, in: parent) == nil, try finder.version(at: former, in: parent) == nil
        else { return }
        let before = index.graph.ancestors(of: [parent])
        if let place = try name(in: parent, before, besides: path, of: merge) {
            pending.append(Stretch(path: place.path, commits: before))
        }
    }
}

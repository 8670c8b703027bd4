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
            for target in try finder.targets(of: candidate, in: before) where !candidates.contains(target) {
                candidates.append(target)
            }
        }
        return nil
    }

    /// Looks for the record under the names that the line of first parents had for it, where a merge brought another one.
    mutating func followLine(_ days: CountedDays) throws {
        while let (path, last) = lineNames.last, let arrival = try arrival(at: path, upTo: last, days), arrival > 0 {
            let commit = days.line[arrival].number
            if let change = try index.changes(of: path).first(where: { $0.number == commit }), !change.isMerge {
                guard let former = try former(of: change) else { return }
                lineNames.append((former.path, arrival - 1))
                continue
            }
            let parent = days.line[arrival - 1].number
            let before = index.graph.ancestors(of: [parent])
            guard let place = try name(in: parent, before, besides: path, of: commit) else { return }
            lineNames.append((place.path, arrival - 1))
            pending.append(Stretch(path: place.path, commits: before))
        }
    }

    /// The last place on the line that has a file at a path, which no commit renamed; `nil` where none has.
    func lastPlace(of path: RepositoryPath, _ days: CountedDays) throws -> Int? {
        if try finder.isPresent(path) { return days.line.count - 1 }
        return try index.changes(of: path).lazy.filter { $0.new == nil }.compactMap { days.place(of: $0.number) }
            .first.map { $0 - 1 }
    }

    /// The place on the line at which a path came to be there, if it is at a later one; `nil` where it always was.
    ///
    /// A merge may take a path over, or back, that no commit which it brought added: then it is between the last place
    /// that is known to lack the path and the first that is known to have it.
    private func arrival(at path: RepositoryPath, upTo last: Int, _ days: CountedDays) throws -> Int? {
        func isThere(_ place: Int) throws -> Bool {
            try place >= 0 && finder.version(at: path, in: days.line[place].number) != nil
        }
        let changes = try index.changes(of: path).filter { $0.old == nil || $0.new == nil }
        let places = changes.compactMap { days.place(of: $0.number) }.filter { $0 <= last }
        var back = last
        for place in places.sorted(by: >) {
            if try isThere(place) {
                if try !isThere(place - 1) { return place }
                back = place
                continue
            }
            var gone = place
            while back - gone > 1 {
                let middle = (gone + back) / 2
                if try isThere(middle) { back = middle } else { gone = middle }
            }
            return back
        }
        return nil
    }
}

import Git

/// What the register said of one record from commit to commit: along the line of first parents.
///
/// A commit beside the line is in the register since the merge that brought it, and only so far as that merge took it over.
/// A merge may also decide by itself: take the one side's record in place of the other's, or write something of its own.
/// See docs/decisions/0150-what-the-line-of-first-parents-had.md.
struct RegisterLine {
    /// What the line made of the record, oldest first.
    private(set) var moments: [Lineage.Moment] = []
    /// The record's steps, and one for each merge on the line that decided something.
    private(set) var steps: [Lineage.Step]

    private let finder: LineageFinder
    private let days: CountedDays
    private var graph: CommitGraph { finder.index.graph }
    /// What the register has after the last moment.
    private var state: Lineage.Place?
    /// The place on the line of the last commit that was looked at.
    private var last = -1
    /// Removals on the line of another file than the one in which the register had the record.
    private var otherRemovals: Set<IndexedChange> = []
    /// Whether the register ever had the record.
    private var wasThere = false
    /// Every name that a commit gave the record, found when it is needed.
    private var names: [RepositoryPath]?

    /// Follows a record, whose steps are given newest first, along the line up to the tip, where it lies at `path`.
    init(_ steps: [Lineage.Step], at path: RepositoryPath, _ finder: LineageFinder, _ days: CountedDays) throws {
        self.steps = steps
        self.finder = finder
        self.days = days
        var groups: [Int: [Int]] = [:]
        for i in steps.indices.reversed() {
            if let place = days.place(of: steps[i].change.number) { groups[place, default: []].append(i) }
        }
        for place in groups.keys.sorted() {
            let number = days.line[place].number
            let own = groups[place, default: []].last { steps[$0].change.number == number }
            if graph.parents(of: number).count > 1 {
                let brought = groups[place, default: []].filter { steps[$0].change.number != number }
                try passMerge(number, at: place, own: own, brought: brought)
            } else if let own {
                try pass(steps[own], at: place)
            }
            last = place
        }
        let end = try place(path, in: days.line.last?.number)
        try close(upTo: days.line.count, with: end)
        self.steps = self.steps.filter { end == nil || !otherRemovals.contains($0.change) }
            .sorted { $0.change.isAfter($1.change) }
    }

    /// A commit with one parent, or without any.
    private mutating func pass(_ step: Lineage.Step, at position: Int) throws {
        let (before, after) = (step.old, step.place)
        if after == nil, let state, before?.path != state.path {
            otherRemovals.insert(step.change)
            return
        }
        try close(upTo: position, with: before)
        note(Lineage.Moment(number: step.change.number, before: before, after: after))
    }

    private mutating func passMerge(_ number: Int, at position: Int, own: Int?, brought: [Int]) throws {
        let after: Lineage.Place?
        if let own {
            after = steps[own].place
        } else {
            after = try self.after(number, brought)
        }
        if own == nil, isChain(brought, to: after) {
            let moment = Lineage.Moment(number: number, before: state, after: after)
            // Of several steps a later one may have taken back what an earlier one did.
            if brought.count > 1 { for i in brought { steps[i].bringer = moment } }
            return note(moment)
        }
        var before = own.flatMap { steps[$0].places.first ?? nil }
        if before == nil, let path = state?.path, let parent = graph.firstParent(of: number) {
            before = try place(path, in: parent) ?? otherName(in: parent)
        }
        try close(upTo: position, with: before)
        let moment = Lineage.Moment(number: number, before: before, after: after)
        for i in brought { steps[i].bringer = moment }
        let isExplained = brought.contains { explains(steps[$0], moment) }
        if let own {
            steps[own].moment = moment
            if before == nil, after != nil, wasThere || !isExplained { steps[own].begin(isReturn: wasThere) }
        } else if before != after, !isExplained {
            try addStep(moment)
        }
        note(moment)
    }

    /// What a merge without a step of its own has: where one of the branches has the record, or where it lay before.
    private mutating func after(_ number: Int, _ brought: [Int]) throws -> Lineage.Place? {
        var paths: [RepositoryPath] = []
        for path in brought.reversed().map({ steps[$0].change.path }) + [state?.path].compactMap(\.self)
        where !paths.contains(path) {
            paths.append(path)
        }
        for path in paths {
            if let place = try place(path, in: number) { return place }
        }
        return try state == nil ? nil : otherName(in: number)
    }

    /// Where a merge has the record under a name that neither the line nor what the merge brought had for it.
    private mutating func otherName(in number: Int) throws -> Lineage.Place? {
        let known = try names ?? finder.names(from: steps.map(\.change.path))
        names = known
        for path in known {
            if let place = try place(path, in: number) { return place }
        }
        return nil
    }

    /// Whether the steps of one branch lead from what the register has to a place, each from where the one before it led.
    private func isChain(_ brought: [Int], to end: Lineage.Place?) -> Bool {
        var place = state
        for step in brought.map({ steps[$0] }) {
            guard step.places.count < 2, step.old == place, !step.isReturn else { return false }
            place = step.place
        }
        return place == end
    }

    /// Whether a step beside the line tells by itself that a record came or went.
    private func explains(_ step: Lineage.Step, _ moment: Lineage.Moment) -> Bool {
        if moment.after == nil { return step.change.new == nil }
        return moment.before == nil && !wasThere && step.old == nil
    }

    /// Adds what merges between the last commit and a place of the line made of the record, where it is another before
    /// that place than after the last commit, though no step says so.
    private mutating func close(upTo end: Int, with expected: Lineage.Place?) throws {
        guard state != expected else { return }
        for next in (last + 1)..<max(last + 1, end) where state != expected {
            let number = days.line[next].number
            guard graph.parents(of: number).count > 1 else { continue }
            var now = try state.flatMap { try place($0.path, in: number) }
            if now == nil, let expected { now = try place(expected.path, in: number) }
            if now == nil, state != nil, expected != nil { now = try otherName(in: number) }
            guard now != state else { continue }
            let moment = Lineage.Moment(number: number, before: state, after: now)
            try addStep(moment)
            note(moment)
        }
        state = expected
    }

    private mutating func note(_ moment: Lineage.Moment) {
        moments.append(moment)
        state = moment.after
        wasThere = wasThere || state != nil
    }

    /// Adds what a merge decided by itself.
    private mutating func addStep(_ moment: Lineage.Moment) throws {
        guard let path = (moment.after ?? moment.before)?.path,
            let (commit, seconds) = try finder.index.commit(moment.number)
        else { return }
        let places =
            moment.before == nil
            ? []
            : [moment.before]
                + (try graph.parents(of: moment.number).dropFirst().map { parent in try place(path, in: parent) })
        let change = IndexedChange(
            path: path, commit: commit, number: moment.number, seconds: seconds, isMerge: true,
            old: moment.before?.version, new: moment.after?.version)
        var step = Lineage.Step(change: change, places: places, isReturn: moment.before == nil && wasThere)
        step.moment = moment
        steps.append(step)
    }

    private func place(_ path: RepositoryPath, in number: Int?) throws -> Lineage.Place? {
        guard let number, let version = try finder.version(at: path, in: number), version.isFile else { return nil }
        return Lineage.Place(path: path, version: version)
    }
}

package import Documents
package import Git
package import Records

/// Something that a record dates: a phase, a role, an agreement, some cooperation, the record itself.
package struct DatedFact: Sendable {
    /// The field that it stands in: `phases`; empty for the record itself.
    package let list: String
    /// The entry.
    package let node: Node
    /// What it says without its dates: `active`, `memorandum`.
    package let words: String
    /// The values that say it: a status, a role, a kind.
    package let told: [Node]
    /// Since when it holds; `nil` where no source tells.
    package let since: PartialDate?
    /// Until when; `nil` while it goes on.
    package let until: PartialDate?
    /// The change by which the register learned it; `nil` where none here tells.
    package let learned: RecordChange?

    /// How many days later than it began the register learned it; 0 where it knew in time or nobody can tell.
    package var delay: Int {
        guard let since, let day = learned?.day else { return 0 }
        return max(0, day.number - since.last.number)
    }

    /// By how many whole years, and whole months besides, the register learned it later than it began, by the calendar.
    package var lateness: (years: Int, months: Int) {
        guard let since, let day = learned?.day, day > since.last else { return (0, 0) }
        let months = since.last.months(until: day)
        return (months / 12, months % 12)
    }

    /// Whether the register learned it late: a month or more after it began.
    package var isLate: Bool { lateness != (0, 0) }

    /// Whether it was true on any day of a period; one without dates may have been.
    package func isWithin(_ period: Period) -> Bool {
        switch period.since {
        case .day(let first): if let until, until.last < first { return false }
        case .commit, nil: break
        }
        if let since, let last = period.until, last < since.first { return false }
        return true
    }
}

extension RecordHistories {
    /// What the record at a path dates, in the order of the dates: those of the world, not of the commits. With a
    /// period of days only what was true in it, with one since a commit what was learned in it.
    package func datedFacts(ofPath path: RepositoryPath, in period: Period = Period(since: nil)) throws -> [DatedFact] {
        let facts = try allDatedFacts(ofPath: path).filter { $0.isWithin(period) }
        guard case .commit = period.since else { return facts }
        let learned = try limit(facts.compactMap(\.learned), to: Period(since: period.since)).map(\.commit.id)
        return facts.filter { fact in fact.learned.map { learned.contains($0.commit.id) } ?? false }
    }

    private func allDatedFacts(ofPath path: RepositoryPath) throws -> [DatedFact] {
        let changes = try self.changes(ofPath: path)
        guard let root = try (present(path) ?? changes.lazy.compactMap(\.after).first)?.root else { return [] }
        func facts(_ root: Node, _ list: String) -> [DatedFact] {
            (list.isEmpty ? [root] : root[list]?.items ?? []).compactMap { Self.fact($0, list: list) }
        }
        /// The first change after which the record said so.
        func learned(_ fact: DatedFact) -> DatedFact {
            let present = facts(root, fact.list)
            let first = changes.last { change in
                change.after.map { fact.stands(among: facts($0.root, fact.list), present) } ?? false
            }
            return fact.learned(by: first)
        }
        var facts: [DatedFact] = []
        if let fact = Self.fact(root, list: "") { facts.append(learned(fact)) }
        for (key, value) in root.entries where value.kind == .sequence {
            for (position, item) in value.items.enumerated() where item.kind == .mapping {
                var fact = Self.fact(item, list: key.text).map(learned)
                // A phase lasts until the next one.
                if key.text == "phases", let found = fact, found.until == nil, position + 1 < value.items.count {
                    fact = found.ending(value.items[position + 1]["since"]?.date)
                }
                if let fact { facts.append(fact) }
            }
        }
        return facts.sorted { ($0.since?.first.number ?? .min) < ($1.since?.first.number ?? .min) }
    }

    private static func fact(_ node: Node, list: String) -> DatedFact? {
        let since = ["since", "signed", "date"].lazy.compactMap { node[$0]?.date }.first
        let until = node["until"]?.date
        guard since != nil || until != nil || list == "phases" else { return nil }
        let told = ["status", "role", "kind", "topic", "title", "form", "body", "text"].compactMap { node[$0] }
            .filter(\.isScalar)
        let words = told.map(\.text).joined(separator: ", ")
        return DatedFact(list: list, node: node, words: words, told: told, since: since, until: until, learned: nil)
    }
}

extension DatedFact {
    /// Whether an earlier version of the record said the same, though perhaps with a date that is less or more precise, or
    /// without one; `present` are the facts of the list that it stands in now.
    ///
    /// What had no date yet may have been any fact of the same words: one that still has no date, else the one that stands
    /// in the same place among those.
    fileprivate func stands(among earlier: [DatedFact], _ present: [DatedFact]) -> Bool {
        let earlier = earlier.filter { $0.words == words }
        let alike = present.filter { $0.words == words }
        return earlier.enumerated().contains { place, other in
            if let since, let before = other.since { return before.first <= since.last && since.first <= before.last }
            if since == nil, other.since == nil { return true }
            let undated = alike.contains { $0.since == nil }
            return !(other.since == nil && undated) && alike.indices.contains(place)
                && alike[place].node.index == node.index
        }
    }

    fileprivate func learned(by change: RecordChange?) -> DatedFact {
        DatedFact(list: list, node: node, words: words, told: told, since: since, until: until, learned: change)
    }

    fileprivate func ending(_ until: PartialDate?) -> DatedFact {
        DatedFact(list: list, node: node, words: words, told: told, since: since, until: until, learned: learned)
    }
}

extension Day {
    /// The whole months from here to a later day: the day of the month has to be reached again, or the month's end.
    fileprivate func months(until later: Day) -> Int {
        let (from, to) = (parts, later.parts)
        let months = (to.year - from.year) * 12 + to.month - from.month
        let due = min(from.day, Day.daysIn(to.month, of: to.year))
        return to.day < due ? months - 1 : months
    }
}

package import Documents
package import Records

/// Something that a record dates: a phase, a role, an agreement, some cooperation, the record itself.
package struct DatedFact: Sendable {
    /// The field that it stands in: `phases`; empty for the record itself.
    package let list: String
    /// The entry.
    package let node: Node
    /// What it says without its dates: `active`, `memorandum`.
    package let words: String
    /// Since when it holds; `nil` where no source tells.
    package let since: PartialDate?
    /// Until when; `nil` while it goes on.
    package let until: PartialDate?
    /// The change by which the register learned it; `nil` where none here tells.
    package let learned: RecordChange?

    /// How many days later than it began the register learned it; 0 where it knew in time or nobody can tell.
    package var delay: Int {
        guard let since, let day = learned?.commit.day else { return 0 }
        return max(0, day.number - since.last.number)
    }
}

extension RecordHistories {
    /// What the record at a path dates, in the order of the dates: those of the world, not of the commits.
    package func datedFacts(ofPath path: String) throws -> [DatedFact] {
        let changes = try self.changes(ofPath: path)
        guard let root = try (present(path) ?? changes.lazy.compactMap(\.after).first)?.root else { return [] }
        /// The first change after which the record said so.
        func learned(_ fact: DatedFact) -> DatedFact {
            let first = changes.last { change in
                guard let root = change.after?.root else { return false }
                let nodes = fact.list.isEmpty ? [root] : root[fact.list]?.items ?? []
                return nodes.contains { Self.fact($0, list: fact.list).map(fact.isSame) ?? false }
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
        let told = ["status", "role", "kind", "topic", "title", "form", "body"].compactMap { node[$0] }
        let words = told.filter { $0.isScalar }.map(\.text).joined(separator: ", ")
        return DatedFact(list: list, node: node, words: words, since: since, until: until, learned: nil)
    }
}

extension DatedFact {
    /// Whether another version of the record says the same.
    fileprivate func isSame(_ other: DatedFact) -> Bool { words == other.words && since == other.since }

    fileprivate func learned(by change: RecordChange?) -> DatedFact {
        DatedFact(list: list, node: node, words: words, since: since, until: until, learned: change)
    }

    fileprivate func ending(_ until: PartialDate?) -> DatedFact {
        DatedFact(list: list, node: node, words: words, since: since, until: until, learned: learned)
    }
}

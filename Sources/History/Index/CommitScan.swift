import Git

/// The commits that an index does not know yet, found from the tips of branches.
struct CommitScan {
    /// One commit with what the index has to know of it.
    struct Found: Sendable {
        let id: ObjectID
        let links: CommitLinks
        /// The clone is shallow and ends here: the parents are named but not there.
        let isEdge: Bool
    }

    /// The commits that `tips` lead back to without those that are known, each after its parents.
    ///
    /// Along first parents, so that neighbours in the list share most of their trees.
    static func run(
        _ repository: Repository, from tips: [ObjectID], isKnown: (ObjectID) throws -> Bool
    ) throws -> [Found] {
        let edge = try repository.shallowEdge()
        var found: [Found] = []
        // False while a commit waits for its parents, true once it is listed.
        var isListed: [ObjectID: Bool] = [:]
        for tip in tips where isListed[tip] == nil {
            guard try !isKnown(tip) else { continue }
            var path = [try read(tip, repository, edge)]
            isListed[tip] = false
            while let last = path.last {
                if let parent = try unlisted(last, isListed, isKnown) {
                    isListed[parent] = false
                    path.append(try read(parent, repository, edge))
                } else {
                    isListed[last.id] = true
                    found.append(last)
                    path.removeLast()
                }
            }
        }
        return found
    }

    private static func read(_ id: ObjectID, _ repository: Repository, _ edge: Set<ObjectID>) throws -> Found {
        Found(id: id, links: try repository.commitLinks(id), isEdge: edge.contains(id))
    }

    /// The first parent that is neither known nor seen.
    private static func unlisted(
        _ commit: Found, _ isListed: [ObjectID: Bool], _ isKnown: (ObjectID) throws -> Bool
    ) throws -> ObjectID? {
        guard !commit.isEdge else { return nil }
        return try commit.links.parentIDs.first { parent in
            guard isListed[parent] == nil else { return false }
            return try !isKnown(parent)
        }
    }
}

extension Repository {
    /// The best common ancestors of two commits: none when their histories have nothing in common, several after
    /// criss-cross merges. Throws `beyondShallowEdge`, `missingObject`, `corrupt`.
    package func mergeBases(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> [ObjectID] {
        var search = AncestorSearch()
        let bases = try search.run(one, other, read: commitLinks)
        guard bases.count > 1 else { return bases }
        // Where clocks went wrong, an ancestor of a better one may be among them.
        var best: [ObjectID] = []
        for base in bases {
            var isBest = true
            for other in bases where other != base && isBest { isBest = try !isAncestor(base, of: other) }
            if isBest { best.append(base) }
        }
        return best
    }

    /// The commit is the other one or among its ancestors, as `git merge-base --is-ancestor` has it.
    ///
    /// Throws `beyondShallowEdge`, `missingObject`, `corrupt`.
    package func isAncestor(_ ancestor: ObjectID, of commit: ObjectID) throws(GitError) -> Bool {
        guard ancestor != commit else { return true }
        var search = AncestorSearch()
        _ = try search.run(ancestor, commit, read: commitLinks)
        return search.isReachedByOther(ancestor)
    }
}

/// Finds what two commits have in common, as git does: newest first, each commit is marked with who leads to it, until only
/// those are left that both lead to.
struct AncestorSearch {
    private struct Marks: OptionSet {
        let rawValue: UInt8
        static let one = Marks(rawValue: 1)
        static let other = Marks(rawValue: 2)
        /// It lies behind a common ancestor.
        static let behind = Marks(rawValue: 4)
    }

    private struct Node {
        let id: ObjectID
        let links: CommitLinks
        var marks: Marks = []
        var isWaiting = false
        var isFound = false
    }

    private var nodes: [Node] = []
    private var positions: [ObjectID: Int] = [:]
    private var queue = CommitQueue()
    /// How many wait that do not lie behind a common ancestor.
    private var openCount = 0

    /// The common ancestors that no newer one leads to, as far as dates are right.
    mutating func run(_ one: ObjectID, _ other: ObjectID, read: CommitWalk.Reader) throws(GitError) -> [ObjectID] {
        try mark(one, .one, read)
        try mark(other, .other, read)
        var found: [Int] = []
        while openCount > 0, let position = queue.pop() {
            nodes[position].isWaiting = false
            var marks = nodes[position].marks
            if !marks.contains(.behind) { openCount -= 1 }
            if marks == [.one, .other] {
                if !nodes[position].isFound { found.append(position) }
                nodes[position].isFound = true
                marks.insert(.behind)
            }
            for parent in nodes[position].links.parentIDs { try mark(parent, marks, read) }
        }
        return found.filter { !nodes[$0].marks.contains(.behind) }.map { nodes[$0].id }
    }

    /// The second commit leads to this one.
    func isReachedByOther(_ id: ObjectID) -> Bool {
        positions[id].map { nodes[$0].marks.contains(.other) } ?? false
    }

    /// Adds marks to a commit; where some are new, its ancestors have to hear of them.
    private mutating func mark(_ id: ObjectID, _ marks: Marks, _ read: CommitWalk.Reader) throws(GitError) {
        let position: Int
        if let known = positions[id] {
            position = known
        } else {
            nodes.append(Node(id: id, links: try read(id)))
            position = nodes.count - 1
            positions[id] = position
        }
        let old = nodes[position].marks
        guard !old.isSuperset(of: marks) else { return }
        nodes[position].marks.formUnion(marks)
        let isOpen = !nodes[position].marks.contains(.behind)
        if nodes[position].isWaiting {
            if !isOpen, !old.contains(.behind) { openCount -= 1 }
        } else {
            nodes[position].isWaiting = true
            if isOpen { openCount += 1 }
            queue.push(position, seconds: nodes[position].links.seconds)
        }
    }
}

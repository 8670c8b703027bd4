/// What walking needs to know of a commit.
package struct CommitLinks: Sendable {
    /// The tree of all files.
    package let treeID: ObjectID
    /// The commits that it follows.
    package internal(set) var parentIDs: [ObjectID]
    /// The committer's time in seconds since 1970; 0 where there is no readable one.
    package let seconds: Int64
    /// The committer's clock minus UTC, in minutes.
    package let offsetMinutes: Int
}

/// Finds the commits of a range: newest first as far as dates are right, stopping where only hidden ones are left.
///
/// libgit2's own walk gives up at the edge of a shallow clone even where it passes hidden commits alone, which is
/// what a check of the last few commits in CI does.
struct CommitWalk {
    private enum State { case known, waiting, followed }

    private struct Node {
        let id: ObjectID
        let links: CommitLinks
        var parents: [Int] = []
        var isHidden = false
        var state = State.known
        /// Why a parent could not be read; of no interest while the commit is hidden.
        var gap: GitError?
    }

    private var nodes: [Node] = []
    private var positions: [ObjectID: Int] = [:]
    private var queue = CommitQueue()
    private var found: [Int] = []
    /// Waiting commits that are not hidden.
    private var openCount = 0

    /// How many hidden commits in a row are followed after the last other one, in case their dates are wrong.
    private static let patience = 5

    /// Reads a commit as far as walking needs it.
    typealias Reader = (ObjectID) throws(GitError) -> CommitLinks

    /// Adds a commit at which the range begins or, hidden, ends.
    mutating func begin(at id: ObjectID, isHidden: Bool, read: Reader) throws(GitError) {
        let position = try position(of: id, read)
        if isHidden { hide(position) }
        enqueue(position)
    }

    /// The commits of the range, children before parents, else newest first.
    mutating func run(read: Reader) throws(GitError) -> [ObjectID] {
        var patience = Self.patience
        var lastDate = Int64.max
        while patience > 0, let position = queue.pop() {
            nodes[position].state = .followed
            follow(position, read)
            if nodes[position].isHidden {
                let isOpen = openCount > 0 || queue.newest.map { $0 >= lastDate } ?? false
                patience = isOpen ? Self.patience : patience - 1
            } else {
                openCount -= 1
                found.append(position)
                lastDate = nodes[position].links.seconds
            }
        }
        found.removeAll { nodes[$0].isHidden }
        for position in found {
            if let gap = nodes[position].gap { throw gap }
        }
        return ordered().map { nodes[$0].id }
    }

    private mutating func position(of id: ObjectID, _ read: Reader) throws(GitError) -> Int {
        if let known = positions[id] { return known }
        nodes.append(Node(id: id, links: try read(id)))
        positions[id] = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func enqueue(_ position: Int) {
        guard nodes[position].state == .known else { return }
        nodes[position].state = .waiting
        if !nodes[position].isHidden { openCount += 1 }
        queue.push(position, seconds: nodes[position].links.seconds)
    }

    /// Queues the parents of a commit, hidden ones when the commit is.
    private mutating func follow(_ position: Int, _ read: Reader) {
        for id in nodes[position].links.parentIDs {
            do {
                let parent = try self.position(of: id, read)
                nodes[position].parents.append(parent)
                if nodes[position].isHidden { hide(parent) }
                enqueue(parent)
            } catch {
                nodes[position].gap = error
            }
        }
    }

    /// Hides a commit and its ancestors, as far as they are known.
    private mutating func hide(_ position: Int) {
        var pending = [position]
        while let next = pending.popLast() {
            guard !nodes[next].isHidden else { continue }
            nodes[next].isHidden = true
            if nodes[next].state == .waiting { openCount -= 1 }
            pending += nodes[next].parents
        }
    }

    /// What was found, each commit after all its children.
    private func ordered() -> [Int] {
        var waiting = Array(repeating: 0, count: nodes.count)
        for position in found {
            for parent in nodes[position].parents { waiting[parent] += 1 }
        }
        var ready = CommitQueue()
        for position in found where waiting[position] == 0 {
            ready.push(position, seconds: nodes[position].links.seconds)
        }
        var ordered: [Int] = []
        while let position = ready.pop() {
            ordered.append(position)
            for parent in nodes[position].parents where !nodes[parent].isHidden {
                waiting[parent] -= 1
                if waiting[parent] == 0 { ready.push(parent, seconds: nodes[parent].links.seconds) }
            }
        }
        return ordered
    }
}

import Git
import Synchronization

extension FuzzTarget {
    /// A tree is read as git would check it out, or refused: whole, in git's order, each name once.
    static let trees = FuzzTarget("trees") { bytes in
        try ObjectFolder.shared.withLock { folder in
            try folder.with("tree", bytes) { id in
                let entries: [TreeEntry]
                do {
                    entries = try folder.repository.tree(id)
                } catch let error as GitError where error.reason == .malformedTree { return }
                let size = entries.reduce(0) { $0 + $1.name.count + 22 }
                // A mode has five or six digits, or, of no kind that git writes, others.
                guard size + 1 * entries.count <= bytes.count, bytes.count <= size + 7 * entries.count else {
                    throw Finding("\(entries.count) entries are read, which are not all of the tree")
                }
                guard Set(entries.map(\.name)).count == entries.count else { throw Finding("a name stands twice") }
                let keys = entries.map { $0.name + ($0.mode == .directory ? [UInt8(ascii: "/")] : []) }
                for (first, second) in zip(keys, keys.dropFirst()) where !first.lexicographicallyPrecedes(second) {
                    throw Finding("\(first) stands before \(second)")
                }
                for entry in entries where entry.name.isEmpty || entry.name.contains(UInt8(ascii: "/")) {
                    throw Finding("an entry has the name \(entry.name)")
                }
            }
        }
    }
}

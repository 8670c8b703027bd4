import Diagnostics

/// A file, link or submodule somewhere below a tree.
package struct TreeItem: Hashable, Sendable {
    /// The path from the tree that was walked.
    package let path: RepositoryPath
    /// What it is; never a folder.
    package let mode: FileMode
    /// The blob, or the submodule's commit.
    package let id: ObjectID
}

/// How large a tree may be before it is refused: a few small objects can describe billions of paths.
struct TreeLimits {
    /// Folders within folders; a path of 4,096 bytes, the most that Linux takes, has fewer.
    static let depth = 2_048
    /// Folders and items that one walk or comparison visits.
    static let visits = 2_000_000

    private var visitsLeft: Int

    init(visits: Int) {
        visitsLeft = visits
    }

    /// Counts one folder or item. Throws `tooLarge`.
    mutating func visit(depth: Int, in root: ObjectID) throws(GitError) {
        visitsLeft -= 1
        guard depth <= Self.depth, visitsLeft >= 0 else {
            let most = Self.depth
            let cause =
                depth > most
                ? Text(
                    en: "it has folders deeper than \(most)", fi: "siinä on kansioita syvemmällä kuin \(most)",
                    sv: "det har mappar djupare än \(most)")
                : Text(
                    en: "it describes too many paths", fi: "siinä on liian monta polkua",
                    sv: "det beskriver för många sökvägar")
            throw GitError(.tooLarge, cause, attempt: .walkTree, subject: root.description)
        }
    }
}

extension Repository {
    /// Everything below a tree that is not a folder, in git's order.
    ///
    /// `enters` is asked for each folder, with its path; what lies in folders where it says no is left out, and not
    /// read. Throws `missingObject`, `corrupt`, `malformedTree`, `tooLarge`.
    package func items(
        in tree: ObjectID, enters: (RepositoryPath) -> Bool = { _ in true }
    ) throws(GitError) -> [TreeItem] {
        var items: [TreeItem] = []
        var limits = TreeLimits(visits: treeVisits)
        // What is still to do, the next thing last.
        var pending = [(path: [UInt8](), mode: FileMode.directory, id: tree, depth: 0)]
        while let next = pending.popLast() {
            try limits.visit(depth: next.depth, in: tree)
            guard next.mode == .directory else {
                items.append(TreeItem(path: RepositoryPath(bytes: next.path), mode: next.mode, id: next.id))
                continue
            }
            guard next.depth == 0 || enters(RepositoryPath(bytes: next.path)) else { continue }
            let prefix = next.depth == 0 ? [] : next.path + [UInt8(ascii: "/")]
            for entry in try self.tree(next.id, at: RepositoryPath(bytes: next.path)).reversed() {
                pending.append((prefix + entry.name, entry.mode, entry.id, next.depth + 1))
            }
        }
        return items
    }
}

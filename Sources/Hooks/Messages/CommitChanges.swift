import Git
import GitRecords
import Workspace

/// What a commit, or one that is being made, changes seen from each of its parents.
struct CommitChanges {
    /// The parents, each with the paths of the register at which it and the commit differ.
    let sides: [(parent: ObjectID, changes: [FileChange])]
    /// The files of a commit without parents, as changes that add them.
    var files: [FileChange] = []

    /// The changes that bring a file which no parent has in this version.
    var brought: [FileChange] {
        guard let first = sides.first else { return files }
        let others = sides.dropFirst().map { side in Set(side.changes.map(\.pathBytes)) }
        return first.changes.filter { change in
            change.new != nil && others.allSatisfy { $0.contains(change.pathBytes) }
        }
    }

    /// The changes that add a file which no parent has.
    var added: [FileChange] {
        guard let first = sides.first else { return files }
        let others = sides.dropFirst().map { side in Set(side.changes.filter { $0.old == nil }.map(\.pathBytes)) }
        return first.changes.filter { change in
            change.old == nil && others.allSatisfy { $0.contains(change.pathBytes) }
        }
    }

    /// The changes seen from each parent without the removals that a merge takes over: where another parent's history
    /// removed a file that both once had, it was answered for there.
    func withAnsweredRemovals(in repository: RegisterRepository) throws -> [(parent: ObjectID, changes: [FileChange])] {
        guard sides.count > 1 else { return sides }
        let removed = sides.map { side in Set(side.changes.filter { $0.new == nil }.map(\.pathBytes)) }
        return try sides.indices.map { i in
            var open = removed[i]
            for j in sides.indices where j != i && !open.isSubset(of: removed[j]) {
                // What this side has removed and the other does not have at all: did both once have it?
                let absent = open.subtracting(removed[j])
                open.subtract(try paths(absent, heldBeforeSides: sides[j].parent, sides[i].parent, repository))
            }
            return (sides[i].parent, sides[i].changes.filter { $0.new != nil || open.contains($0.pathBytes) })
        }
    }

    /// Those of some paths of `mine` that a common ancestor of both commits has too.
    private func paths(
        _ paths: Set<RepositoryPath>, heldBeforeSides other: ObjectID, _ mine: ObjectID,
        _ repository: RegisterRepository
    ) throws -> Set<RepositoryPath> {
        let (bases, tree) = try repository.shared.with { repository throws(GitError) in
            var bases: [ObjectID] = []
            for base in try repository.mergeBases(other, mine) {
                bases.append(try repository.commitLinks(base).treeID)
            }
            return (bases, try repository.commitLinks(mine).treeID)
        }
        var held: Set<RepositoryPath> = []
        for base in bases {
            let added = Set(try repository.changes(from: base, to: tree).filter { $0.old == nil }.map(\.pathBytes))
            held.formUnion(paths.subtracting(added))
        }
        return held
    }
}

extension FileChange {
    /// The path by its bytes: names that look the same may be two files.
    fileprivate var pathBytes: RepositoryPath { RepositoryPath(path) }
}

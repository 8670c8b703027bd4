package import Differences
package import Documents
package import Git

/// How one record differs between two states of the register.
package struct RecordDifference: Sendable {
    /// What happened to it, all in all.
    package let kind: RecordChange.Kind
    /// Its name in the later state, or in the earlier one where it is gone.
    package let record: String
    /// Its name in the earlier state, where it was another.
    package let formerly: String?
    /// Its path in the repository.
    package let path: String
    /// The fields that are others.
    package let fields: [FieldChange]
    /// The record in both states, as far as it is there and can be read.
    package let before: Document?
    package let after: Document?
    /// The changes between the two states, newest first.
    package let changes: [RecordChange]
}

extension RecordHistories {
    /// How the records differ between two commits, in the order of `register.yaml` and of their names; `nil` stands for
    /// the time before the first commit. `isWanted` says by path which records are asked about.
    package func differences(
        from old: ObjectID?, to new: ObjectID?, isWanted: (String) throws -> Bool = { _ in true }
    ) throws -> [RecordDifference] {
        let repository = index.repository
        let trees = try (
            old.map { try repository.commitLinks($0).treeID }, new.map { try repository.commitLinks($0).treeID }
        )
        let changes = try repository.difference(
            from: trees.0, to: trees.1, enters: { paths.mayHoldRecords($0.description) }
        ).map(IndexedChange.init).filter { paths.record(at: $0.path) != nil }
        let formerPaths = try self.formerPaths(changes)
        let moved = Set(formerPaths.values)
        let removed = Dictionary(changes.map { ($0.path, $0) }) { first, _ in first }
        let commits = try new.map { new in
            Set(try repository.commitIDs(in: CommitRange(from: [new], without: old.map { [$0] } ?? [])))
        }
        var found: [RecordDifference] = []
        for change in changes where !(change.new == nil && moved.contains(change.path)) {
            let former = formerPaths[change.path].flatMap { removed[$0] }
            guard try isWanted(change.path) || former.map({ try isWanted($0.path) }) ?? false else { continue }
            if let difference = try difference(change, former, commits ?? []) { found.append(difference) }
        }
        return found
    }

    private func difference(
        _ change: IndexedChange, _ former: IndexedChange?, _ commits: Set<ObjectID>
    ) throws -> RecordDifference? {
        let earlier = former?.old ?? change.old
        guard earlier?.isFile == true || change.new?.isFile == true else { return nil }
        let before = try document(earlier, path: former?.path ?? change.path)
        let after = try document(change.new, path: change.path)
        let fields = self.fields(from: before, to: after, path: change.path)
        let kind: RecordChange.Kind =
            earlier?.isFile != true
            ? .added
            : change.new?.isFile != true
                ? .removed
                : Self.kind(hasMoved: former != nil, from: before, to: after, isSame: fields.isEmpty)
        let between = try changes(ofPath: change.path, isWanted: commits.contains)
        return RecordDifference(
            kind: kind, record: name(of: change.path), formerly: former.map { name(of: $0.path) }, path: change.path,
            fields: fields, before: before, after: after, changes: between)
    }

    /// The former path of each record that one of the states has elsewhere: as its commits tell, else as it looks.
    private func formerPaths(_ changes: [IndexedChange]) throws -> [String: String] {
        let removed = Set(changes.filter { $0.new == nil }.map(\.path))
        guard !removed.isEmpty else { return [:] }
        var found: [String: String] = [:]
        for change in changes where change.old == nil {
            let steps = try finder.lineage(of: change.path).steps
            if let path = steps.lazy.compactMap(\.former?.path).first(where: { removed.contains($0) }) {
                found[change.path] = path
            }
        }
        let used = Set(found.values)
        var search = RenameSearch(changes.filter { found[$0.path] == nil && !used.contains($0.path) }, paths)
        search.pairWithoutReading()
        return found.merging(search.formerPaths) { first, _ in first }
    }
}

extension IndexedChange {
    /// What differs between two trees, as if one commit had changed it.
    fileprivate init(_ change: TreeChange) {
        self.init(
            path: change.path.description, commit: .zero, number: 0, seconds: 0, isMerge: false,
            old: change.old.map { Version(id: $0.id, mode: $0.mode) },
            new: change.new.map { Version(id: $0.id, mode: $0.mode) })
    }
}

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
        let formers = try self.formers(changes, in: old)
        let moved = Set(formers.values.map(\.path))
        let commits = try new.map { new in
            Set(try repository.commitIDs(in: CommitRange(from: [new], without: old.map { [$0] } ?? [])))
        }
        var found: [RecordDifference] = []
        for change in changes where !(change.new == nil && moved.contains(change.path)) {
            let former = formers[change.path]
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

    /// Where the earlier state has each record that it has elsewhere: as its commits tell, else as it looks.
    private func formers(_ changes: [IndexedChange], in old: ObjectID?) throws -> [String: IndexedChange] {
        let removed = Dictionary(changes.filter { $0.new == nil }.map { ($0.path, $0) }) { first, _ in first }
        var found: [String: IndexedChange] = [:]
        for change in changes where change.old == nil {
            found[change.path] = try finder.lineage(of: change.path).steps.lazy.compactMap(\.former).compactMap {
                try removed[$0.path] ?? self.outside($0, in: old)
            }.first
        }
        let used = Set(found.values.map(\.path))
        var search = RenameSearch(changes.filter { found[$0.path] == nil && !used.contains($0.path) }, paths)
        search.pairWithoutReading()
        return found.merging(search.formerPaths.compactMapValues { removed[$0] }) { first, _ in first }
    }

    /// A record of the earlier state where today's `register.yaml` knows none: its folder has moved since.
    private func outside(_ former: IndexedChange, in old: ObjectID?) throws -> IndexedChange? {
        guard paths.record(at: former.path) == nil, let old,
            let id = try index.repository.objectID("\(old):\(former.path)")
        else { return nil }
        return IndexedChange(
            path: former.path, commit: .zero, number: 0, seconds: 0, isMerge: false,
            old: IndexedChange.Version(id: id, mode: .file), new: nil)
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

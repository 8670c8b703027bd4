package import Diagnostics
package import Differences
package import Documents
package import Git
package import Records

/// How one record differs between two states of the register.
package struct RecordDifference: Sendable {
    /// What happened to it, all in all.
    package let kind: RecordChange.Kind
    /// Its name in the later state, or in the earlier one where it is gone.
    package let record: String
    /// Its name in the earlier state, where it was another.
    package let formerly: String?
    /// Its path in the repository.
    package let path: RepositoryPath
    /// The fields that are others.
    package let fields: [FieldChange]
    /// Why the fields cannot be told: one of the states cannot be read; `nil` where they can.
    package let problem: Text?
    /// The record in both states, as far as it is there and can be read.
    package let before: Document?
    package let after: Document?
    /// The changes between the two states, newest first.
    package let changes: [RecordChange]
}

extension RecordDifference {
    /// How a record differs between two versions that no commit need hold; of which at least one is there.
    package init(
        _ record: RecordID, formerly: RecordID? = nil, path: RepositoryPath, from before: Document?,
        to after: Document?, guide: FieldGuide
    ) {
        let fields = Differences.changes(from: before, to: after, guide: guide)
        let kind: RecordChange.Kind =
            before == nil
            ? .added
            : after == nil
                ? .removed
                : RecordHistories.kind(hasMoved: formerly != nil, from: before, to: after, isSame: fields.isEmpty)
        self.init(
            kind: kind, record: record.description, formerly: formerly?.description, path: path, fields: fields,
            problem: nil, before: before, after: after, changes: [])
    }
}

extension RecordHistories {
    /// How the records differ between two commits, in the order of `register.yaml` and of their names; `nil` stands for
    /// the time before the first commit. `isWanted` says by path which records are asked about.
    package func differences(
        from old: ObjectID?, to new: ObjectID?, isWanted: (RepositoryPath) throws -> Bool = { _ in true }
    ) throws -> [RecordDifference] {
        let repository = index.repository
        let trees = try (
            old.map { try repository.commitLinks($0).treeID }, new.map { try repository.commitLinks($0).treeID }
        )
        let changes = try repository.difference(
            from: trees.0, to: trees.1, enters: { paths.mayHoldRecords($0) }
        ).map(IndexedChange.init).filter { paths.record(at: $0.path) != nil }
        let commits =
            try new.map { new in
                Set(try repository.commitIDs(in: CommitRange(from: [new], without: old.map { [$0] } ?? [])))
            } ?? []
        let formers = try self.formers(changes, in: old, commits)
        let moved = Set(formers.values.map(\.path))
        var found: [RecordDifference] = []
        for change in changes {
            let former = formers[change.path]
            // What lay here is told where it lies now.
            var earlier = former
            if former == nil, !moved.contains(change.path) {
                earlier = change.old.map { Lineage.Place(path: change.path, version: $0) }
            }
            guard earlier != nil || change.new != nil,
                try isWanted(change.path) || former.map({ try isWanted($0.path) }) ?? false
            else { continue }
            if let difference = try difference(change, earlier, commits) { found.append(difference) }
        }
        return found
    }

    private func difference(
        _ change: IndexedChange, _ earlier: Lineage.Place?, _ commits: Set<ObjectID>
    ) throws -> RecordDifference? {
        let wasThere = earlier?.version.isFile == true
        let isThere = change.new?.isFile == true
        guard wasThere || isThere else { return nil }
        let before = try version(earlier?.version, path: earlier?.path ?? change.path)
        let after = try version(change.new, path: change.path)
        let problems = [before.problem.map(Self.unreadableBefore), after.problem.map(Self.unreadableAfter)]
            .compactMap(\.self)
        let fields =
            problems.isEmpty ? self.fields(from: before.document, to: after.document, path: change.path) : []
        let former = earlier.flatMap { $0.path == change.path ? nil : $0.path }
        let kind: RecordChange.Kind =
            !wasThere
            ? .added
            : !isThere
                ? .removed
                : Self.kind(
                    hasMoved: former != nil, from: before.document, to: after.document,
                    isSame: fields.isEmpty && problems.isEmpty)
        let between = try changes(ofPath: change.path, isWanted: commits.contains)
        return RecordDifference(
            kind: kind, record: name(of: change.path), formerly: former.map(name), path: change.path,
            fields: fields, problem: Self.joined(problems),
            before: before.document, after: after.document, changes: between)
    }

    private static func unreadableBefore(_ reason: Text) -> Text {
        Text(
            en: "the record cannot be read as it was before (\(reason.en))",
            fi: "tietuetta ei voi lukea sellaisena kuin se oli ennen (\(reason.fi))",
            sv: "posten går inte att läsa som den var före (\(reason.sv))")
    }

    private static func unreadableAfter(_ reason: Text) -> Text {
        Text(
            en: "the record cannot be read as it was after (\(reason.en))",
            fi: "tietuetta ei voi lukea sellaisena kuin se oli jälkeen (\(reason.fi))",
            sv: "posten går inte att läsa som den var efter (\(reason.sv))")
    }

    private static func joined(_ problems: [Text]) -> Text? {
        guard let first = problems.first else { return nil }
        return problems.dropFirst().reduce(first) { all, next in
            Text(en: "\(all.en); \(next.en)", fi: "\(all.fi); \(next.fi)", sv: "\(all.sv); \(next.sv)")
        }
    }

    /// Where the earlier state has each record that it has elsewhere: as its commits tell, else as it looks. `between` are
    /// the commits from the earlier state to the later one.
    private func formers(
        _ changes: [IndexedChange], in old: ObjectID?, _ between: Set<ObjectID>
    ) throws -> [RepositoryPath: Lineage.Place] {
        let earlier = Dictionary(
            changes.compactMap { change in
                change.old.map { (change.path, Lineage.Place(path: change.path, version: $0)) }
            }
        ) { first, _ in first }
        var found: [RepositoryPath: Lineage.Place] = [:]
        for change in changes where change.old == nil {
            let places = try finder.lineage(of: change.path).steps.lazy.flatMap(\.places).compactMap(\.self)
            found[change.path] = try places.filter { $0.path != change.path }.compactMap {
                try earlier[$0.path] ?? self.outside($0.path, in: old)
            }.first
        }
        // Where both states have a file, another record may have come to its path.
        for change in changes where change.old != nil && change.new != nil {
            let isAdded = try index.changes(of: change.path).contains { $0.old == nil && between.contains($0.commit) }
            guard isAdded else { continue }
            let steps = try finder.lineage(of: change.path).steps.filter { between.contains($0.change.commit) }
            guard let first = steps.last?.old, first.path != change.path else { continue }
            found[change.path] = try earlier[first.path] ?? outside(first.path, in: old)
        }
        let used = Set(found.values.map(\.path))
        var search = RenameSearch(changes.filter { found[$0.path] == nil && !used.contains($0.path) }, paths)
        search.pairWithoutReading()
        return found.merging(search.formerPaths.compactMapValues { earlier[$0] }) { first, _ in first }
    }

    /// A record of the earlier state where today's `register.yaml` knows none: its folder has moved since.
    private func outside(_ path: RepositoryPath, in old: ObjectID?) throws -> Lineage.Place? {
        guard paths.record(at: path) == nil, let old else { return nil }
        let tree = try index.repository.commitLinks(old).treeID
        return try index.repository.entry(at: path, in: tree).map {
            Lineage.Place(path: path, version: .init(id: $0.id, mode: $0.mode))
        }
    }
}

package import Differences
package import Documents
package import Git
package import Records

/// Tells what happened to records: follows them through the index, and compares their versions field by field.
package final class RecordHistories {
    /// Which paths are records.
    package let paths: RecordPaths
    /// The commits that are told about.
    package let commits: CommitReader
    /// The index that everything is found in.
    package let index: HistoryIndex
    let finder: LineageFinder
    private let findGuide: (String) -> FieldGuide
    private var guides: [String: FieldGuide] = [:]
    private let versions: VersionReader
    private var differ = Differ()

    /// Makes a teller; `guide` says of a collection what its fields are called, by the newest schema that there is.
    package init(
        _ index: HistoryIndex, _ paths: RecordPaths,
        guide: @escaping (_ collection: String) -> FieldGuide = { _ in .empty }
    ) throws {
        self.index = index
        self.paths = paths
        findGuide = guide
        commits = try CommitReader(index.repository)
        finder = LineageFinder(index, paths, commits)
        versions = VersionReader(index.repository)
    }

    /// What happened to the record at a path of the repository, newest first, also under the paths that it had before.
    ///
    /// Without `isAll` changes of layout are left out. A path whose record was renamed tells of the record's new path too.
    /// Only commits that are wanted are read.
    package func changes(
        ofPath path: String, isAll: Bool = false, isWanted: (ObjectID) -> Bool = { _ in true }
    ) throws -> [RecordChange] {
        let lineage = try lineage(ofPath: path)
        return try lineage.steps.indices.compactMap { i in
            guard isWanted(lineage.steps[i].change.commit) else { return nil }
            return try change(lineage.steps[i], older: lineage.steps[(i + 1)...])
        }.filter { isAll || $0.kind != .layout }
    }

    /// The changes of the record at a path, unread: which commits changed it under which paths.
    package func lineage(ofPath path: String) throws -> Lineage {
        try finder.lineage(of: finder.latestPath(from: path))
    }

    /// Where the record lies that once had a path: there, or where the last rename led.
    package func latestPath(from path: String) throws -> String { try finder.latestPath(from: path) }

    /// What one step of a record's lineage changed; `nil` for a merge that only brought changes together.
    func change(_ step: Lineage.Step, older: ArraySlice<Lineage.Step>) throws -> RecordChange? {
        let change = step.change
        let oldPath = step.former?.path ?? change.path
        let old = try versions.version(step.old, path: oldPath)
        let new = try versions.version(change.new, path: change.path)
        let facts = try commits.facts(of: change.commit)
        var fields: [FieldChange] = []
        var problem: String?
        var base = old
        if let reason = new.problem {
            problem = "the record cannot be read as of this commit (\(reason))"
        } else {
            if let reason = old.problem {
                base = try lastReadable(older)
                problem =
                    "the record could not be read before this commit (\(reason)); "
                    + (base.document == nil
                        ? "all its fields are shown" : "compared with the last version that could be")
            }
            fields = self.fields(from: base.document, to: new.document, path: change.path)
        }
        let exists = (old: step.old?.isFile == true, new: change.new?.isFile == true)
        if change.isMerge {
            guard let own = try ownFields(of: step, older: older, fields, new.document) else { return nil }
            fields = own
        }
        guard exists.old || exists.new else { return nil }
        let kind: RecordChange.Kind =
            !exists.old
            ? (step.isReturn ? .restored : .added)
            : !exists.new
                ? .removed
                : Self.kind(
                    hasMoved: step.former != nil, from: base.document, to: new.document,
                    isSame: fields.isEmpty && problem == nil)
        let name = name(of: change.path)
        let formerName = step.former.map { self.name(of: $0.path) }
        return RecordChange(
            kind: kind, record: name, formerly: formerName == name ? step.former?.path : formerName,
            path: change.path, indexed: change, commit: facts, fields: fields, problem: problem,
            before: base.document, after: new.document)
    }

    /// The fields that differ between two versions of a record at a path.
    package func fields(from old: Document?, to new: Document?, path: String) -> [FieldChange] {
        differ.changes(from: old, to: new, guide: guide(path))
    }

    func guide(_ path: String) -> FieldGuide {
        guard let collection = paths.record(at: path)?.collection else { return .empty }
        if let known = guides[collection] { return known }
        let guide = findGuide(collection)
        guides[collection] = guide
        return guide
    }

    /// The record in a version of a file.
    package func document(_ version: IndexedChange.Version?, path: String) throws -> Document? {
        try versions.version(version, path: path).document
    }

    /// What people write for the record at a path: `partners/pietari`, or the path itself.
    package func name(of path: String) -> String {
        paths.record(at: path)?.description ?? paths.registerPath(path)
    }

    /// What happened to a record that was there before and is there afterwards.
    static func kind(
        hasMoved: Bool, from old: Document?, to new: Document?, isSame: Bool
    ) -> RecordChange.Kind {
        // That it is over weighs more than what it is called; where it was before is told besides.
        if Ending.isEnd(from: old, to: new) { return .ended }
        if hasMoved { return .renamed }
        return isSame ? .layout : .changed
    }

    private func lastReadable(_ older: ArraySlice<Lineage.Step>) throws -> VersionReader.Version {
        for step in older {
            let version = try versions.version(step.change.new, path: step.change.path)
            if version.document != nil { return version }
        }
        return VersionReader.Version(document: nil, problem: nil)
    }

    /// Of the fields in which a merge differs from its first parent those in which it differs from the others too.
    private func ownFields(
        of step: Lineage.Step, older: ArraySlice<Lineage.Step>, _ fields: [FieldChange], _ new: Document?
    ) throws -> [FieldChange]? {
        let path = step.change.path
        // On one of the branches the record may still lie where it was before.
        var places = [path]
        for former in older.compactMap(\.former?.path) where !places.contains(former) { places.append(former) }
        var own = fields
        let parents = try index.repository.commitLinks(step.change.commit).parentIDs
        for parent in parents.dropFirst() {
            let found = try places.lazy.compactMap { try self.index.repository.objectID("\(parent):\($0)") }.first
            guard let id = found else { continue }
            let version = try versions.version(.init(id: id, mode: .file), path: path)
            guard version.problem == nil else { continue }
            let others = Set(self.fields(from: version.document, to: new, path: path).map(\.path))
            own.removeAll { !others.contains($0.path) }
        }
        return own.isEmpty && step.change.new != nil ? nil : own
    }
}

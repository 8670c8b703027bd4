import Diagnostics
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
        ofPath path: RepositoryPath, isAll: Bool = false, isWanted: (ObjectID) -> Bool = { _ in true }
    ) throws -> [RecordChange] {
        try changes(of: lineage(ofPath: path), isAll: isAll, isWanted: isWanted)
    }

    /// What the steps of a lineage changed, newest first.
    func changes(
        of lineage: Lineage, isAll: Bool = false, isWanted: (ObjectID) -> Bool = { _ in true }
    ) throws -> [RecordChange] {
        var told = ToldSteps()
        return try lineage.steps.indices.compactMap { i in
            guard isWanted(lineage.steps[i].change.commit) else { return nil }
            return try change(i, of: lineage, &told)
        }.filter { isAll || $0.kind != .layout }
    }

    /// What one step of a lineage changed; `nil` where it did nothing to the record in the register.
    func change(_ i: Int, of lineage: Lineage) throws -> RecordChange? {
        var told = ToldSteps()
        return try change(i, of: lineage, &told)
    }

    /// What was found of a lineage by now: what a merge brought is needed for the merge, too.
    private struct ToldSteps {
        /// The changes by step.
        var changes: [Int: RecordChange?] = [:]
        /// By merge the fields in which the register was another after it; `nil` where a version cannot be read.
        var news: [Lineage.Moment: [FieldChange]?] = [:]
    }

    /// The changes of the record at a path, unread: which commits changed it under which paths.
    package func lineage(ofPath path: RepositoryPath) throws -> Lineage {
        try finder.lineage(of: finder.latestPath(from: path))
    }

    /// Where the record lies that once had a path: there, or where the last rename led.
    package func latestPath(from path: RepositoryPath) throws -> RepositoryPath { try finder.latestPath(from: path) }

    /// What one step of a record's lineage changed; `nil` where it did nothing to the record in the register, as a merge
    /// that only brought changes together.
    private func change(_ i: Int, of lineage: Lineage, _ told: inout ToldSteps) throws -> RecordChange? {
        if let known = told.changes[i] { return known }
        let change = try findChange(i, of: lineage, &told)
        told.changes[i] = .some(change)
        return change
    }

    private func findChange(_ i: Int, of lineage: Lineage, _ told: inout ToldSteps) throws -> RecordChange? {
        let step = lineage.steps[i]
        let older = lineage.steps[(i + 1)...]
        let change = step.change
        let isThere = change.new?.isFile == true
        let places = step.places.compactMap(\.self)
        guard isThere || !places.isEmpty, !step.isLost else { return nil }
        let new = try versions.version(change.new, path: change.path)
        let olds = try readable(step, older)
        let members = step.moment == nil ? [] : older.indices.filter { lineage.steps[$0].bringer == step.moment }
        let brought = try members.compactMap { try self.change($0, of: lineage, &told) }
        // What the line could not read, and can since a merge: nothing that it brought says so.
        let isMended = step.moment?.before != nil && !brought.contains { $0.problem != nil }
        let base = (isMended ? olds.first : olds.first { $0.problem == nil }) ?? olds.first
        let former = step.former ?? step.moment?.former(broughtBy: members.map { lineage.steps[$0] })
        var problem: Text?
        var fields: [FieldChange] = []
        var isPartial = false
        if let reason = new.problem {
            problem = Text(
                en: "the record cannot be read as of this commit (\(reason.en))",
                fi: "tietuetta ei voi lukea tässä muutoksessa (\(reason.fi))",
                sv: "posten går inte att läsa i den här ändringen (\(reason.sv))")
        } else {
            if let reason = base?.problem {
                let isAll = base?.document == nil
                problem = Text(
                    en: "the record could not be read before this commit (\(reason.en)); "
                        + (isAll ? "all its fields are shown" : "compared with the last version that could be"),
                    fi: "tietuetta ei voinut lukea ennen tätä muutosta (\(reason.fi)); "
                        + (isAll ? "kaikki kentät näytetään" : "verrataan viimeiseen luettavaan versioon"),
                    sv: "posten gick inte att läsa före den här ändringen (\(reason.sv)); "
                        + (isAll ? "alla fält visas" : "jämförs med den senaste läsbara versionen"))
            }
            fields = self.fields(from: base?.document, to: new.document, path: change.path)
            // What a merge differs in from one parent alone, it has from another.
            for old in olds where olds.count > 1 && old.document != nil && !fields.isEmpty {
                let others = self.fields(from: old.document, to: new.document, path: change.path)
                fields = fields.flatMap { $0.shared(with: others) }
            }
            if problem == nil, isThere, let moment = step.moment {
                if places.isEmpty {
                    fields.removeAll { field in brought.contains { $0.brings(field) } }
                } else {
                    fields += try decided(by: moment, besides: fields, brought, &told)
                }
            }
            if change.isMerge, isThere, !places.isEmpty, fields.isEmpty, problem == nil, former == nil { return nil }
            if problem == nil, isThere, let bringer = step.bringer, let news = try news(of: bringer, &told) {
                let kept = fields.flatMap { $0.kept(in: news) }
                if kept.isEmpty, !fields.isEmpty, former == nil { return nil }
                isPartial = true
                fields = kept
            }
        }
        let kind: RecordChange.Kind =
            places.isEmpty
            ? (step.isReturn ? .restored : .added)
            : !isThere
                ? .removed
                : Self.kind(
                    hasMoved: former != nil, from: base?.document, to: new.document,
                    isSame: fields.isEmpty && problem == nil)
        let name = name(of: change.path)
        let formerName = former.map { self.name(of: $0.path) }
        let days = index.days()
        let facts = try commits.facts(of: change.commit)
        return RecordChange(
            kind: kind, record: name, formerly: formerName == name ? former?.path.description : formerName,
            path: change.path, indexed: change, commit: facts,
            day: days?.day(of: change.number) ?? facts.day, dayReason: days?.reason(of: change.number) ?? .committed,
            fields: fields, isPartial: isPartial, problem: problem, before: base?.document, after: new.document)
    }

    /// The fields that a merge set by itself: the register had something else before, and none of the changes that
    /// the merge brought made them what they are.
    private func decided(
        by moment: Lineage.Moment, besides fields: [FieldChange], _ brought: [RecordChange], _ told: inout ToldSteps
    ) throws -> [FieldChange] {
        guard let news = try news(of: moment, &told) else { return [] }
        return news.filter { new in
            !fields.contains { $0.path.mayLead(to: new.path) || new.path.mayLead(to: $0.path) }
                && !brought.contains { $0.brings(new) }
        }
    }

    /// The fields in which the register was another after a merge; `nil` where it had not both versions, or one cannot be
    /// read.
    private func news(of moment: Lineage.Moment, _ told: inout ToldSteps) throws -> [FieldChange]? {
        if let known = told.news[moment] { return known }
        var news: [FieldChange]?
        if let before = moment.before, let after = moment.after,
            let old = try document(before.version, path: before.path),
            let new = try document(after.version, path: after.path)
        {
            news = fields(from: old, to: new, path: after.path)
        }
        told.news[moment] = .some(news)
        return news
    }

    /// The fields that differ between two versions of a record at a path.
    package func fields(from old: Document?, to new: Document?, path: RepositoryPath) -> [FieldChange] {
        differ.changes(from: old, to: new, guide: guide(path))
    }

    /// What the fields of the record at a path are called.
    package func guide(_ path: RepositoryPath) -> FieldGuide {
        guard let collection = paths.record(at: path)?.collection else { return .empty }
        if let known = guides[collection] { return known }
        let guide = findGuide(collection)
        guides[collection] = guide
        return guide
    }

    /// A version of a record's file, with the reason where it cannot be read.
    func version(_ version: IndexedChange.Version?, path: RepositoryPath) throws -> VersionReader.Version {
        try versions.version(version, path: path)
    }

    /// The record in a version of a file; `nil` where it cannot be read.
    package func document(_ version: IndexedChange.Version?, path: RepositoryPath) throws -> Document? {
        try versions.version(version, path: path).document
    }

    /// What people write for the record at a path: `partners/pietari`, or the path itself.
    package func name(of path: RepositoryPath) -> String {
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
}

extension FieldChange {
    /// The change, or the parts of it, that another version differs in too: itself where it lies within one of the
    /// other fields, else those of them that lie within it.
    fileprivate func shared(with others: [FieldChange]) -> [FieldChange] {
        if others.contains(where: { path.steps.starts(with: $0.path.steps) }) { return [self] }
        return others.filter { $0.path.steps.starts(with: path.steps) }
    }

    /// The same where the other version may have the entries of lists in another order.
    fileprivate func kept(in news: [FieldChange]) -> [FieldChange] {
        if news.contains(where: { $0.path.mayLead(to: path) }) { return [self] }
        return news.filter { path.mayLead(to: $0.path) }
    }
}

extension Lineage.Step {
    /// Whether nothing of it came to the register: the merge that brought it left the record as it was, or the record
    /// was there before it came, or is there though it went.
    fileprivate var isLost: Bool {
        guard let bringer else { return false }
        if places.isEmpty { return bringer.before != nil || bringer.after == nil }
        return bringer.before == bringer.after || change.new == nil && bringer.after != nil
    }
}

extension Lineage.Moment {
    /// Where the record lay before, where a merge gave it another path and none of the steps that it brought did.
    fileprivate func former(broughtBy steps: [Lineage.Step]) -> Lineage.Place? {
        guard let before, let after, before.path != after.path,
            !steps.contains(where: { $0.former != nil && $0.change.path == after.path })
        else { return nil }
        return before
    }
}

import Git
package import Records

/// What happened to one record, newest first: the steps are known, and each is read when somebody asks for it.
///
/// Belongs to the histories that it comes from, and like these to one task at a time.
package final class RecordTrail {
    /// The name that the record has after the last of the steps; `nil` for a path that is no record's.
    package let record: RecordID?
    private let lineage: Lineage
    /// The steps up to the last commit that counts, by their places in the lineage.
    private let places: [Int]
    /// What was read; `nil` inside for what changed nothing but the layout.
    private var read: [Int: RecordChange?] = [:]

    init(_ lineage: Lineage, in commits: RecordCommits, _ paths: RecordPaths) {
        self.lineage = lineage
        places = lineage.steps.indices.filter { commits.contains(lineage.steps[$0].change.number) }
        record = places.first.flatMap { paths.record(at: lineage.steps[$0].change.path) }
    }

    /// How many steps there are, with those that changed only the layout.
    package var count: Int { places.count }

    /// How many of them were read.
    package var readCount: Int { read.count }

    /// What the index knows of a step: its place among those of other records.
    package func indexed(_ step: Int) -> IndexedChange { lineage.steps[places[step]].change }

    /// The commits in which the record came into being, by their numbers in the index: more than one where several
    /// lines of history made it.
    package var additions: [Int] {
        places.map { lineage.steps[$0] }.filter { step in
            step.change.new?.isFile == true && step.old == nil && !step.isReturn
        }.map(\.change.number)
    }

    /// What a step changed; `nil` where that is only the layout, and for a merge that only brought changes together.
    /// Throws as `RecordHistories.changes(ofPath:)`.
    package func change(_ step: Int, _ histories: RecordHistories) throws -> RecordChange? {
        if let known = read[step] { return known }
        let place = places[step]
        let change = try histories.change(place, of: lineage)
        let told = change.flatMap { $0.kind == .layout ? nil : $0 }
        read[step] = .some(told)
        return told
    }

    /// All that happened to the record, newest first.
    package func changes(_ histories: RecordHistories) throws -> [RecordChange] {
        try places.indices.compactMap { try change($0, histories) }
    }
}

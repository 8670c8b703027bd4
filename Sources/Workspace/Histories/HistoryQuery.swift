package import Git
package import History

/// What is asked of a record's history.
package struct HistoryQuery {
    /// Only changes of this field; `nil` for all.
    package let field: String?
    /// Only changes in this period.
    package let period: Period
    /// Also commits that changed only comments or layout.
    package let isAll: Bool
    /// Also what happened to other records while they referred to this one.
    package let isRelated: Bool

    /// Makes a query.
    package init(field: String?, period: Period, isAll: Bool, isRelated: Bool) {
        self.field = field
        self.period = period
        self.isAll = isAll
        self.isRelated = isRelated
    }
}

extension RegisterHistory {
    /// What happened to the record at a path of the repository, newest first. Throws `HistoryError` for a field that the
    /// record never had.
    package func changes(ofPath path: RepositoryPath, matching query: HistoryQuery) throws -> [RecordChange] {
        let own = try histories.changes(ofPath: path, isAll: query.isAll)
        var changes = try limit(own, to: query)
        if query.isRelated {
            changes += try limit(histories.changesOfReferring(toPath: path, isAll: query.isAll), to: query)
            changes.sort { $0.indexed.isAfter($1.indexed) }
        }
        if let field = query.field, !query.isRelated || changes.isEmpty {
            try histories.require(FieldSelection(field), ofPath: path, present: document(at: path), own)
        }
        return changes
    }

    private func limit(_ changes: [RecordChange], to query: HistoryQuery) throws -> [RecordChange] {
        let kept = try histories.limit(changes, to: query.period)
        return query.field.map { FieldSelection($0).limit(kept) } ?? kept
    }
}

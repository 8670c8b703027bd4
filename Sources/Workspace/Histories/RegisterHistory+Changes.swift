package import Git
package import History

extension RegisterHistory {
    /// What happened to the record at a path of the repository in a period, newest first: all of it, or to one field.
    ///
    /// With `isAll` also commits that changed only comments or layout are told, with `isRelated` what happened to other
    /// records while they referred to this one. Throws `HistoryError` for a field that the record never had.
    package func changes(
        ofPath path: RepositoryPath, field: String?, in period: Period, isAll: Bool, isRelated: Bool
    ) throws -> [RecordChange] {
        let selection = field.map { FieldSelection($0) }
        func limited(_ changes: [RecordChange]) throws -> [RecordChange] {
            let kept = try histories.limit(changes, to: period)
            return selection?.limit(kept) ?? kept
        }
        let own = try histories.changes(ofPath: path, isAll: isAll)
        var changes = try limited(own)
        if isRelated {
            changes += try limited(histories.changesOfReferring(toPath: path, isAll: isAll))
            changes.sort { $0.indexed.isAfter($1.indexed) }
        }
        if let selection, !isRelated || changes.isEmpty {
            try histories.require(selection, ofPath: path, present: document(at: path), own)
        }
        return changes
    }
}

import Differences
import History
package import Workspace

/// The history of a record as a person asks for it.
package struct HistoryRequest: Sendable {
    /// What is told of the record.
    package enum Kind: Sendable, Hashable {
        /// Its changes.
        case changes
        /// The values of a field, with the days from and until which the register had them.
        case spans(of: String)
        /// What is true by the record's own dates.
        case valid
    }

    /// The record: an id, a unique name, or a path; it need not exist any more.
    package let record: String
    /// What is told of it.
    package var kind = Kind.changes
    /// The field whose changes are told; all where it is not said.
    package var field: String?
    /// The first day, month or year of changes, or the revision behind which they begin.
    package var since: String?
    /// The last day, month or year of changes.
    package var until: String?
    /// Whether commits that changed only comments or layout are told.
    package var isAll = false
    /// Whether it is told what happened to other records while they referred to this one.
    package var isRelated = false

    /// Makes a request for all changes.
    package init(_ record: String) { self.record = record }

    /// What the history has to tell. Throws `UnknownRecord`, `UnknownField` and `HistoryError` for a request that means
    /// nothing, and what reading the history throws.
    package func view(in history: RegisterHistory) throws -> any PageView {
        let period = try history.period(since: since, until: until)
        let path = try history.path(named: record)
        switch kind {
        case .valid:
            return ValidPage(try history.histories.datedFacts(ofPath: path, in: period), path: path, history)
        case .spans(let field):
            // Throws where the record never had the field, of which there are no spans.
            _ = try history.changes(ofPath: path, field: field, in: period, isAll: false, isRelated: false)
            let spans = try history.histories.spans(ofPath: path, of: FieldSelection(field), in: period)
            return try SpansPage(spans, path: path, limitation: history.histories.limitation(ofPath: path), history)
        case .changes:
            let changes = try history.changes(
                ofPath: path, field: field, in: period, isAll: isAll, isRelated: isRelated)
            return HistoryPage(changes, path: path, isRelated: isRelated, history)
        }
    }
}

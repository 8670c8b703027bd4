package import Diagnostics
import Documents
package import Records
package import Workspace

/// A record as a person asks to see it.
package struct ShowRequest: Sendable {
    /// The record: an id, a unique name, or a path.
    package let record: String
    /// The revision or date whose knowledge is shown; what the files say where it is not said.
    package var moment: String?
    /// Whether it is asked about a day: what does not hold then is left out.
    package var isOfDay = false

    /// Makes a request for the record as the files have it.
    package init(_ record: String) { self.record = record }

    /// The record, and what is wrong with its text where that cannot be read. `today` tells which commits say a time that
    /// nobody can have reached yet.
    ///
    /// Throws `UnknownRecord`, and as `Workspace.snapshot(at:on:)` and `Workspace.history(today:)`.
    package func view(
        from workspace: Workspace, on day: Day, today: Day
    ) throws -> (view: RecordView, unreadable: [Diagnostic]) {
        let snapshot = try workspace.snapshot(at: moment.map { .asKnown($0, today: today) } ?? .workTree, on: day)
        let register = try snapshot.register()
        let found =
            try moment.map { try workspace.history(today: today).record(named: record, in: register, asOf: $0) }
            ?? register.record(named: record, from: workspace.standing(in: snapshot))
        let view = RecordView(
            found, in: register, guides: try snapshot.guides(forPages: true), day: snapshot.day, isFiltered: isOfDay)
        let read = Documents.read(found.document.bytes, path: found.path)
        return (view, read.document.isSound ? [] : read.diagnostics)
    }
}

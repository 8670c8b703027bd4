import Diagnostics
import Documents
import Pages
package import Records
package import Workspace

/// A digest as a person asks for it.
package struct DigestRequest {
    /// The unit that it is for; everyone where it is not said.
    package var unit: String?
    /// Since when changes are told, as a date or revision; they are not told where it is not said.
    package var since: String?
    /// How many days ahead it looks.
    package var days: Int

    /// Makes a request.
    package init(unit: String?, since: String?, days: Int) {
        self.unit = unit
        self.since = since
        self.days = days
    }

    /// Makes the digest of the register as its files are; changes are those that its commits recorded by then. `today` tells
    /// which commits say a time that nobody can have reached yet.
    ///
    /// Throws as ``ReportRequest/report(from:on:)``, and where changes are asked for as `RegisterHistory`.
    package func digest(from workspace: Workspace, on day: Day, today: Day) throws -> Digest {
        let snapshot = try workspace.snapshot(at: .workTree, on: day)
        let register = try snapshot.register()
        let unit = try unit.map {
            try ReportRequest.unit(named: $0, in: register, from: workspace.standing(in: snapshot))
        }
        let context = ReportContext(
            register, ReportQuestion(name: .unit, day: day, period: nil, unit: unit?.id, record: nil),
            guides: try FieldGuide.all(source: snapshot.source, configuration: snapshot.configuration))
        return Digest(context, within: days, changes: try changes(in: workspace, on: day, today: today))
    }

    private func changes(in workspace: Workspace, on day: Day, today: Day) throws -> ChangesPage? {
        guard let since else { return nil }
        let history = try workspace.history(today: today)
        let until = day < today ? "\(day)" : nil
        return try ChangesPage(since: since, until: until, ofUnit: unit, in: history)
    }
}

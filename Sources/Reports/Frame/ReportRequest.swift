import Checks
import Diagnostics
import Documents
import Git
import History
package import Records
package import Workspace

/// A report as a person asks for it.
package struct ReportRequest: Sendable {
    /// Which report.
    package let name: ReportName
    /// The record that it is about, for a brief; the unit, for the report on a unit.
    package var subject: String?
    /// The unit that it is limited to.
    package var unit: String?
    /// The first day, month or year of a period.
    package var since: String?
    /// The last day, month or year of it; the day of the report where it is not said.
    package var until: String?
    /// The level of a meeting, for a brief.
    package var level: String?

    /// Makes a request.
    package init(_ name: ReportName) { self.name = name }

    /// Makes the report about the register as its files are. `today` tells which commits say a time that nobody can have
    /// reached yet.
    ///
    /// Throws ``ReportError`` for a request that means nothing, `UnknownRecord` for names that no record has, and as
    /// `Workspace.snapshot(at:on:)`.
    package func report(from workspace: Workspace, on day: Day, today: Day) throws -> any Report {
        let period = try period(until: day)
        let snapshot = try workspace.snapshot(at: .workTree, on: day)
        let folder = workspace.standing(in: snapshot)
        let checked = needsChecks ? try workspace.check(at: .workTree, on: day) : nil
        let register = try checked?.register ?? snapshot.register()
        let unit = try unit.map { try Self.unit(named: $0, in: register, from: folder) }
        let subject = try subject.map { name throws -> Record in
            self.name == .unit
                ? try Self.unit(named: name, in: register, from: folder)
                : try register.record(named: name, from: folder)
        }
        let question = ReportQuestion(name: name, day: day, period: period, unit: unit?.id, record: subject?.id)
        let context = ReportContext(
            register, question,
            guides: try FieldGuide.all(source: snapshot.source, configuration: snapshot.configuration),
            problems: checked?.report.problems ?? [], rules: checked?.report.rules ?? [])
        try requireLevel(in: context)
        let report = try report(on: subject, period, context, schemas: Self.schemas(of: snapshot))
        if let report = report as? PeriodReport, report.records.count <= Self.mostAsked,
            let history = try history(of: workspace, today: today)
        {
            context.recorded = try RecordedDays(of: report.records, in: history)
        }
        return report
    }

    /// Of more records than this it is not told when the register learned what they say: each takes a look into git.
    private static let mostAsked = 500

    /// The history of the register; `nil` where it is in no repository, or has no commit yet.
    private func history(of workspace: Workspace, today: Day) throws -> RegisterHistory? {
        do {
            return try workspace.history(today: today)
        } catch let error as GitError where error.reason == .noRepository {
            return nil
        } catch let error as WorkspaceError where error.reason == .noCommit {
            return nil
        }
    }

    /// Makes the report from what is known of the register; `schemas` are those of the collections, as documents. Throws
    /// ``ReportError`` where it lacks its record or period.
    func report(
        on subject: Record?, _ period: ReportPeriod?, _ context: ReportContext,
        schemas: @autoclosure () throws -> [String: Document]
    ) throws -> any Report {
        switch name {
        case .portfolio: return Portfolio(context)
        case .coverage: return Coverage(context)
        case .monitoring: return Monitoring(context)
        case .overlaps: return Overlaps(context)
        case .resources: return Resources(context)
        case .materials: return Materials(context)
        case .period:
            guard let period else { throw ReportError.noPeriod }
            return PeriodReport(period, context)
        case .unit:
            guard let subject else { throw ReportError.noSubject(name) }
            return UnitReport(subject, context)
        case .brief:
            guard let subject else { throw ReportError.noSubject(name) }
            guard subject.role == .partner || subject.role == .network else { throw ReportError.noBrief(subject) }
            return Brief(subject, level: level, context)
        case .quality:
            return Quality(context, schemas: try schemas())
        }
    }

    /// Throws where no meeting can have the level that is asked for, by the schemas or else by the records.
    private func requireLevel(in context: ReportContext) throws(ReportError) {
        guard let level else { return }
        let known = context.values(of: "level", .engagement)
        guard known.contains(level) else { throw .noLevel(level, among: known) }
    }

    /// Whether it tells what the checks found.
    private var needsChecks: Bool { name == .overlaps || name == .quality }

    static func unit(named name: String, in register: Register, from folder: String) throws -> Record {
        let collections = register.configuration.collections.filter { $0.role == .unit }.map(\.name)
        let own = collections.lazy.compactMap { register[RecordID(collection: $0, id: name)] }.first
        let record: Record
        do {
            record = try own ?? register.record(named: name, from: folder)
        } catch {
            let ids = collections.flatMap { register.records(of: $0).map(\.id.id) }
            throw UnknownRecord.unit(name, among: ids, of: collections.first ?? "units")
        }
        guard record.role == .unit else { throw ReportError.noUnit(record) }
        return record
    }

    /// The schemas of the collections, as documents.
    private static func schemas(of snapshot: RegisterSnapshot) throws -> [String: Document] {
        var schemas: [String: Document] = [:]
        for collection in snapshot.configuration.collections {
            guard let path = collection.schema else { continue }
            schemas[collection.name] =
                Documents.read(try snapshot.source.read(path, limit: Limits().size), path: path).document
        }
        return schemas
    }

    private func period(until day: Day) throws(ReportError) -> ReportPeriod? {
        guard let since else {
            if until != nil { throw .noPeriod }
            return nil
        }
        func date(_ text: String) throws(ReportError) -> PartialDate {
            guard let date = PartialDate(written: text) else { throw .noDate(text) }
            return date
        }
        let period = ReportPeriod(since: try date(since), until: try date(until ?? "\(day)"))
        guard period.first <= period.last else { throw .endsBeforeBeginning(period) }
        return period
    }
}

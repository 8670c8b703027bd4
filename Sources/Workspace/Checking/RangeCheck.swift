package import Checks
package import Diagnostics
import Git
import GitRecords
package import Records

extension Workspace {
    /// Checks each commit of a range such as `A..B`, oldest first: one report of all of them, with the files and records
    /// of the last.
    ///
    /// A problem is told at the commit where it begins in the range: told again for each commit that keeps it, one
    /// mistake would fill pages. Throws `noCommit` where the range is empty, `noRegisterAtMoment` where no commit of it
    /// has a register.
    package func check(
        range: String, on day: Day, rules: RuleSelection = .all
    ) throws -> (report: CheckReport, folder: String) {
        let repository = try repository()
        let commits = try repository.shared.with { repository throws(GitError) in
            try repository.commitIDs(in: repository.range(range), oldestFirst: true)
        }
        guard !commits.isEmpty else {
            throw WorkspaceError(
                .noCommit,
                Text(
                    en: "there is no commit in '\(range)'", fi: "välillä '\(range)' ei ole yhtään muutosta",
                    sv: "det finns ingen commit i '\(range)'"),
                hint: Text(
                    en: "'git log \(range)' shows what it holds", fi: "'git log \(range)' näyttää, mitä siinä on",
                    sv: "'git log \(range)' visar vad som finns där"))
        }
        var problems: [Diagnostic] = []
        var before: [ProblemIdentity] = []
        var last: CheckReport?
        for id in commits {
            guard let report = try report(at: id, on: day, rules) else { continue }
            let commit = try repository.shared.with { repository throws(GitError) in try repository.commit(id) }
            problems += ProblemChange(from: before, to: report.problems).new.map { problem in
                var problem = problem
                problem.message = .since(commit, problem.message)
                return problem
            }
            before = report.problems.map(ProblemIdentity.init)
            last = report
        }
        guard let last else {
            throw WorkspaceError(
                .noRegisterAtMoment,
                Text(
                    en: "no commit in '\(range)' has a \(RegisterConfiguration.fileName) here",
                    fi: "millään välin '\(range)' muutoksella ei ole tässä tiedostoa \(RegisterConfiguration.fileName)",
                    sv: "ingen commit i '\(range)' har en \(RegisterConfiguration.fileName) här"),
                hint: .goIntoRegister)
        }
        let report = CheckReport(problems: problems, files: last.files, records: last.records, rules: last.rules)
        return (report, repository.folder)
    }

    /// A commit's report; a frame that cannot be followed is a problem of that commit. `nil` where it has no register.
    private func report(at id: ObjectID, on day: Day, _ rules: RuleSelection) throws -> CheckReport? {
        do {
            return try snapshot(at: .commit(id), on: day).check(rules).report
        } catch let error as WorkspaceError where error.reason == .noRegisterAtMoment {
            return nil
        } catch let error as RegisterError where !error.diagnostics.isEmpty {
            return CheckReport(problems: error.diagnostics, files: 0, records: 0, rules: [])
        }
    }
}

extension Text {
    /// A message with the commit that brought it.
    fileprivate static func since(_ commit: Commit, _ message: Text) -> Text {
        let (id, subject) = (commit.id.description.prefix(10), commit.subject.prefix(60))
        return Text(
            en: "\(message.en) (since commit \(id) '\(subject)')",
            fi: "\(message.fi) (alkaen muutoksesta \(id) '\(subject)')",
            sv: "\(message.sv) (sedan commit \(id) '\(subject)')")
    }
}

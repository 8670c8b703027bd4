import Checks
import Diagnostics
import Git
import GitRecords
import Records

/// The check of each commit of a range, oldest first.
///
/// A problem is told at the commit where it begins in the range: told again for each commit that keeps it, one mistake
/// would fill pages.
struct RangeCheck {
    private let repository: GitPlace
    private let options: GlobalOptions
    private let day: Day
    private let rules: [Rule]

    init(_ repository: GitPlace, _ options: GlobalOptions, day: Day, rules: [Rule]) {
        self.repository = repository
        self.options = options
        self.day = day
        self.rules = rules
    }

    /// One report of all commits: files and records are the last commit's.
    func run(_ range: String) throws -> CheckReport {
        let commits = try repository.shared.with { repository throws(GitError) in
            try repository.commitIDs(in: repository.range(range), oldestFirst: true)
        }
        guard !commits.isEmpty else {
            throw Failure("there is no commit in '\(range)'", hint: "'git log \(range)' shows what it holds")
        }
        var problems: [Diagnostic] = []
        var before: [ProblemIdentity] = []
        var last: CheckReport?
        for id in commits {
            guard let report = try report(at: id) else { continue }
            let commit = try repository.shared.with { repository throws(GitError) in try repository.commit(id) }
            problems += ProblemChange(from: before, to: report.problems).new.map { problem in
                var problem = problem
                problem.message += " (since commit \(id.description.prefix(10)) '\(commit.subject.prefix(60))')"
                return problem
            }
            before = report.problems.map(ProblemIdentity.init)
            last = report
        }
        guard let last else {
            throw Failure(
                "no commit in '\(range)' has a \(RegisterConfiguration.fileName) here",
                hint: "go into the register's folder, or name a register.yaml with --config")
        }
        return CheckReport(problems: problems, files: last.files, records: last.records, rules: last.rules)
    }

    /// A commit's report; a frame that cannot be followed is a problem of that commit. `nil` where it has no register.
    private func report(at id: ObjectID) throws -> CheckReport? {
        do {
            let location = try RegisterLocation(options, repository, at: id)
            return try RegisterCheck.run(
                source: location.source, configuration: location.configuration, day: day, rules: rules,
                store: options.store(location), codeowners: location.codeowners
            ).report
        } catch is RegisterLocation.Absence {
            return nil
        } catch let error as RegisterError where !error.diagnostics.isEmpty {
            return CheckReport(problems: error.diagnostics, files: 0, records: 0, rules: [])
        }
    }
}

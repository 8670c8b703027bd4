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
            let report = try report(at: id)
            let commit = try repository.shared.with { repository throws(GitError) in try repository.commit(id) }
            problems += ProblemChange(from: before, to: report.problems).new.map { problem in
                var problem = problem
                problem.message += " (since commit \(id.description.prefix(10)) '\(commit.subject.prefix(60))')"
                return problem
            }
            before = report.problems.map(ProblemIdentity.init)
            last = report
        }
        return CheckReport(
            problems: problems, files: last?.files ?? 0, records: last?.records ?? 0, rules: last?.rules ?? [])
    }

    /// A commit's report; a frame that cannot be followed is a problem of that commit.
    private func report(at id: ObjectID) throws -> CheckReport {
        do {
            let location = try RegisterLocation(options, repository, at: id)
            return try RegisterCheck.run(
                source: location.source, configuration: location.configuration, day: day, rules: rules,
                store: options.store(location)
            ).report
        } catch let error as RegisterError where !error.diagnostics.isEmpty {
            return CheckReport(problems: error.diagnostics, files: 0, records: 0, rules: [])
        }
    }
}

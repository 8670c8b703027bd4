import Checks
import Diagnostics
import Git
import GitRecords
import Records
import Workspace

/// The problems of the registers of commits, of which the last few are kept: each commit is judged after its parents.
final class RegisterProblems {
    private struct Key: Hashable {
        let commit: ObjectID
        let rules: ObjectID?
    }

    private let repository: RegisterRepository
    /// The commit that was checked last.
    private var newest: (key: Key, problems: [Diagnostic]?)?
    private var kept: [(key: Key, problems: [ProblemIdentity])] = []
    /// How many commits' problems are kept.
    private static let keptCount = 16

    /// Knows nothing yet.
    init(_ repository: RegisterRepository) { self.repository = repository }

    /// The errors that a commit brings: those that its register has and none of its parents'.
    ///
    /// Without `rules` each register is judged by its own.
    func errors(
        broughtBy commit: Commit, under rules: StandingRules? = nil
    ) throws -> [Diagnostic] {
        let problems = try self.problems(of: commit.id, under: rules) ?? []
        guard problems.contains(where: { $0.severity == .error }) else { return [] }
        var known: [ProblemIdentity: Int] = [:]
        for parent in commit.parentIDs {
            var counts: [ProblemIdentity: Int] = [:]
            for problem in try earlier(parent, under: rules) { counts[problem, default: 0] += 1 }
            known.merge(counts, uniquingKeysWith: max)
        }
        let before = known.flatMap { problem, count in Array(repeating: problem, count: count) }
        return ProblemChange(from: before, to: problems).new.filter { $0.severity == .error }
    }

    private func earlier(
        _ commit: ObjectID, under rules: StandingRules?
    ) throws -> [ProblemIdentity] {
        let key = Key(commit: commit, rules: rules?.commit)
        if let known = kept.first(where: { $0.key == key }) { return known.problems }
        guard rules == nil else { return (try problems(of: commit, under: rules) ?? []).map(ProblemIdentity.init) }
        let problems = try repository.earlierProblems(at: commit)
        keep(problems, key)
        return problems
    }

    /// The problems of a commit's register; where it cannot be read at all, what is wrong with its frame; `nil` where the
    /// commit holds none.
    func problems(of commit: ObjectID, under rules: StandingRules? = nil) throws -> [Diagnostic]? {
        let key = Key(commit: commit, rules: rules?.commit)
        if let newest, newest.key == key { return newest.problems }
        let problems: [Diagnostic]?
        do {
            if let rules {
                problems = try rules.register(at: commit).report().problems
            } else {
                problems = try repository.register(at: commit)?.report().problems
            }
        } catch let error as RegisterError where !error.isDamage {
            problems = error.diagnostics
        }
        newest = (key, problems)
        keep((problems ?? []).map(ProblemIdentity.init), key)
        return problems
    }

    private func keep(_ problems: [ProblemIdentity], _ key: Key) {
        if kept.count == Self.keptCount { kept.removeFirst() }
        kept.append((key, problems))
    }
}

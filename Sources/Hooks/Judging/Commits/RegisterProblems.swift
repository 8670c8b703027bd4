import Checks
import Diagnostics
import Git
import GitRecords
import Records
import Synchronization
import Workspace

/// The problems of the registers of commits, of which the last few are kept: commits are compared with their parents.
final class RegisterProblems: Sendable {
    private struct Key: Hashable {
        let commit: ObjectID
        /// The commit whose rules were applied; `nil` for its own.
        let rules: ObjectID?
    }

    private let repository: RegisterRepository
    private let kept = Mutex<[(key: Key, problems: [Diagnostic]?)]>([])
    /// How many commits' problems are kept.
    private static let keptCount = 16

    /// Knows nothing yet.
    init(_ repository: RegisterRepository) { self.repository = repository }

    /// The errors that a commit brings: those that its register has and none of its parents'.
    ///
    /// Without `rules` each register is judged by its own.
    func errors(broughtBy commit: Commit, under rules: TargetRules? = nil) throws -> [Diagnostic] {
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

    /// The problems of a commit's register; where it cannot be read at all, what is wrong with its frame; `nil` where the
    /// commit holds none.
    func problems(of commit: ObjectID, under rules: TargetRules? = nil) throws -> [Diagnostic]? {
        let key = Key(commit: commit, rules: rules?.commit)
        if let known = kept.withLock({ $0.first { $0.key == key } }) { return known.problems }
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
        kept.withLock { kept in
            if kept.count == Self.keptCount { kept.removeFirst() }
            kept.append((key, problems))
        }
        return problems
    }

    private func earlier(_ commit: ObjectID, under rules: TargetRules?) throws -> [ProblemIdentity] {
        let key = Key(commit: commit, rules: rules?.commit)
        let isKept = kept.withLock { $0.contains { $0.key == key } }
        guard rules != nil || isKept else { return try repository.earlierProblems(at: commit) }
        return (try problems(of: commit, under: rules) ?? []).map(ProblemIdentity.init)
    }
}

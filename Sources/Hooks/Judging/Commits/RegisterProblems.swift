import Checks
import Diagnostics
import Git
import GitRecords
import Records
import Synchronization
import Workspace

/// The problems of the registers of commits, of which the last few are kept: commits are compared with their parents.
final class RegisterProblems: Sendable {
    /// What is wrong with the register of a commit.
    struct Found {
        /// The problems; where it cannot be read at all, what is wrong with its frame.
        let problems: [Diagnostic]
        /// Whether it could be read; else nobody knows what else is wrong with it.
        let isWhole: Bool
    }

    private struct Key: Hashable {
        let commit: ObjectID
        /// The commit whose rules were applied; `nil` for its own.
        let rules: ObjectID?
    }

    private let repository: RegisterRepository
    private let kept = Mutex<[(key: Key, found: Found?)]>([])
    /// How many commits' problems are kept.
    private static let keptCount = 16

    /// Knows nothing yet.
    init(_ repository: RegisterRepository) { self.repository = repository }

    /// The errors that a commit brings: those that its register has and none of its parents'.
    ///
    /// Without `rules` each register is judged by its own. Of one that cannot be read all that keeps it from that counts as
    /// brought: else whatever is put beside it would come in unseen.
    func errors(broughtBy commit: Commit, under rules: TargetRules? = nil) throws -> [Diagnostic] {
        let found = try found(in: commit.id, under: rules)
        let problems = found?.problems ?? []
        guard problems.contains(where: { $0.severity == .error }) else { return [] }
        guard found?.isWhole ?? true else { return problems }
        var known: [ProblemIdentity: Int] = [:]
        for parent in commit.parentIDs {
            var counts: [ProblemIdentity: Int] = [:]
            for problem in try earlier(parent, under: rules) { counts[problem, default: 0] += 1 }
            known.merge(counts, uniquingKeysWith: max)
        }
        let before = known.flatMap { problem, count in Array(repeating: problem, count: count) }
        return ProblemChange(from: before, to: problems).new.filter { $0.severity == .error }
    }

    /// What is wrong with a commit's register; `nil` where the commit holds none.
    func found(in commit: ObjectID, under rules: TargetRules? = nil) throws -> Found? {
        let key = Key(commit: commit, rules: rules?.commit)
        if let known = kept.withLock({ $0.first { $0.key == key } }) { return known.found }
        let found: Found?
        do {
            let register = try rules?.register(at: commit) ?? repository.register(at: commit)
            found = try register.map { Found(problems: try $0.report().problems, isWhole: true) }
        } catch let error as RegisterError where !error.isDamage {
            found = Found(problems: error.diagnostics, isWhole: false)
        }
        kept.withLock { kept in
            if kept.count == Self.keptCount { kept.removeFirst() }
            kept.append((key, found))
        }
        return found
    }

    private func earlier(_ commit: ObjectID, under rules: TargetRules?) throws -> [ProblemIdentity] {
        let key = Key(commit: commit, rules: rules?.commit)
        let isKept = kept.withLock { $0.contains { $0.key == key } }
        guard rules != nil || isKept else { return try repository.earlierProblems(at: commit) }
        return (try found(in: commit, under: rules)?.problems ?? []).map(ProblemIdentity.init)
    }
}

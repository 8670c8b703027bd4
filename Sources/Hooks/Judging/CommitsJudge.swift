import Checks
import Diagnostics
import Git
import GitRecords
import Records
import Workspace

/// Judges single commits of a push: their registers, and their messages against what they remove.
struct CommitsJudge {
    let repository: RegisterRepository

    /// The errors that a commit's register has and the one of `base` has not; each tells which commit it is about.
    func problems(of id: ObjectID, comparedWith base: ObjectID?) throws -> [Diagnostic] {
        let report: CheckReport
        do {
            guard let register = try repository.register(at: id) else { return [] }
            report = try register.report()
        } catch let error as RegisterError where !error.isDamage {
            return try named(error.diagnostics, id)
        }
        guard report.errors > 0 else { return [] }
        let change = ProblemChange(from: try repository.earlierProblems(at: base), to: report.problems)
        return try named(change.new.filter { $0.severity == .error }, id)
    }

    /// The decisions that a commit's message names and nobody has taken, and the records that it removes unsaid.
    func messageProblems(of id: ObjectID) throws -> [Diagnostic] {
        let commit = try repository.shared.with { repository throws(GitError) in try repository.commit(id) }
        let message = CommitMessage(commit.message)
        var problems: [Diagnostic] = []
        if !message.values(of: "Decision").isEmpty, let register = try repository.readableRegister(at: id) {
            problems += try MessageJudge.decisionProblems(message, in: register)
        }
        problems += try removals(commit, message)
        return try named(problems, id)
    }

    /// The records that a commit removes unsaid; of a merge those that all its parents have.
    private func removals(_ commit: Commit, _ message: CommitMessage) throws -> [Diagnostic] {
        guard let parent = commit.parentIDs.first, let before = try repository.readableRegister(at: parent) else {
            return []
        }
        var changes = try self.changes(from: parent, to: commit)
        for other in commit.parentIDs.dropFirst() where changes.contains(where: { $0.new == nil }) {
            let removed = Set(try self.changes(from: other, to: commit).removedPaths)
            changes.removeAll { $0.new == nil && !removed.contains($0.path) }
        }
        guard changes.contains(where: { $0.new == nil }) else { return [] }
        let after = try repository.readableRegister(at: commit.id)
        return try RemovedRecords(
            before: before.configuration, after: after?.configuration ?? before.configuration, message: message,
            read: { try before.source.read($0, limit: 16 << 20) }
        ).problems(changes)
    }

    private func changes(from parent: ObjectID, to commit: Commit) throws -> [FileChange] {
        let before = try repository.shared.with { repository throws(GitError) in try repository.commit(parent).treeID }
        return try repository.changes(from: before, to: commit.treeID)
    }

    private func named(_ problems: [Diagnostic], _ id: ObjectID) throws -> [Diagnostic] {
        guard !problems.isEmpty else { return [] }
        let commit = try repository.shared.with { repository throws(GitError) in try repository.commit(id) }
        let label = "commit \(id.description.prefix(10)) '\(commit.subject.prefix(60))'"
        return problems.map { problem in
            var problem = problem
            problem.message += " (\(label))"
            return problem
        }
    }
}

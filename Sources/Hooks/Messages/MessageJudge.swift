import Checks
import Diagnostics
import Git
import GitRecords
import Records
package import Workspace

/// Judges the message of a commit against what the commit does: the work of `commit-msg`.
package struct MessageJudge {
    private let repository: RegisterRepository

    /// Makes a judge.
    package init(_ repository: RegisterRepository) { self.repository = repository }

    /// Asks for a subject, for decisions that exist, and for an answer for each record that is deleted.
    package func verdict(_ message: CommitMessage) throws -> Verdict {
        var verdict = Verdict()
        verdict.refusals = Self.subjectRefusals(message)
        let (staged, tree) = try repository.stagedFiles()
        guard let after = try repository.stagedRegister(in: staged) else { return verdict }
        verdict.problems += try Self.decisionProblems(message, in: after)
        let (head, merged) = try repository.shared.with { repository throws(GitError) in
            (try repository.head().commitID, try repository.mergeHeads())
        }
        guard let head else { return verdict }
        let parents = try ([head] + merged).map { parent in
            (parent: parent, changes: try repository.stagedChanges(staged, tree: tree, since: parent))
        }
        for (parent, changes) in try CommitChanges(sides: parents).withAnsweredRemovals(in: repository) {
            guard changes.contains(where: { $0.new == nil }),
                let before = try repository.readableRegister(at: parent)
            else { continue }
            verdict.problems += try RemovedRecords(
                before: [before.configuration], after: [after.configuration], message: message,
                read: { try after.source.read($0, limit: 16 << 20) }
            ).problems(changes).filter { problem in !verdict.problems.contains { $0.record == problem.record } }
        }
        return verdict
    }

    /// What is wrong with a message whatever the commit does.
    static func subjectRefusals(_ message: CommitMessage) -> [(reason: String, hint: String)] {
        guard let subject = message.subject, subject.contains(where: \.isLetter) else {
            return [("the message has no subject", "say in the first line what changes and for whom")]
        }
        guard message.isSubjectAlone else {
            return [
                (
                    "the second line of the message is not blank, so the subject does not end",
                    "leave a blank line below '\(subject.prefix(60))'"
                )
            ]
        }
        return []
    }

    /// A problem for each `Decision:` trailer that names no decision of the register; none where there are no decisions.
    static func decisionProblems(_ message: CommitMessage, in register: RegisterSnapshot) throws -> [Diagnostic] {
        let values = message.values(of: "Decision")
        let collections = register.configuration.collections.filter { $0.role == .decision }
        guard !values.isEmpty, !collections.isEmpty else { return [] }
        let decisions = try Decisions(in: register, collections)
        return try values.filter { try !decisions.contain($0) }.map { value in
            let nearest = Spelling.nearest(to: value, among: decisions.ids)
            return Diagnostic(
                rule: Explanations.decisionExists, message: "there is no decision '\(value)' in what is committed",
                location: Location(file: "COMMIT_MSG"),
                hint: nearest.map { "did you mean '\($0)'?" }
                    ?? "add the decision's record in the same commit, or correct the trailer")
        }
    }
}

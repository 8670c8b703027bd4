import Diagnostics
package import Git
import GitRecords
import Records
package import Workspace

/// Judges what a commit that this program makes says and removes, as the hooks of a clone and of a server do.
///
/// Git runs no hooks for it. The register itself is judged by whoever made the change.
package struct MadeCommitJudge {
    private let repository: RegisterRepository

    /// Makes a judge.
    package init(_ repository: RegisterRepository) { self.repository = repository }

    /// What is wrong with a commit's message, with the names of the files that it adds, and with what it removes unsaid.
    package func verdict(of id: ObjectID) throws -> Verdict {
        let message = try repository.shared.with { repository throws(GitError) in
            CommitMessage(try repository.commit(id).message)
        }
        let policies = try repository.readableRegister(at: id)?.configuration.policies
        let judge = NewCommitJudge(
            repository: repository, problems: RegisterProblems(repository), standing: nil, lasting: nil,
            isProtected: false, keepsFrame: false, checksRegister: false, limits: PushLimits(),
            personalData: policies.map(CommitPersonalData.init))
        var verdict = try judge.verdict(of: id)
        verdict.refusals += MessageJudge.subjectRefusals(message)
        return verdict
    }
}

import Diagnostics
import Git
import GitRecords
import Records
import Workspace

/// Judges the messages of annotated tags that a push brings: whoever fetches gets them too.
struct TagJudge {
    let repository: RegisterRepository
    let personalData: CommitPersonalData
    let limits: PushLimits

    /// What is wrong with the tags through which an id leads to what is none; nothing where it names no tag.
    func verdict(of id: ObjectID) throws -> Verdict {
        let tags = try repository.shared.with { repository throws(GitError) in try repository.annotatedTags(from: id) }
        var verdict = Verdict()
        for tag in tags {
            let size = tag.message.utf8.count
            guard size <= limits.messageBytes else {
                verdict.refusals.append(limits.refusal(messageBytes: size))
                return verdict
            }
            verdict.problems += personalData.problems(in: CommitMessage(tag.message), file: Self.fileName)
        }
        return verdict
    }

    /// The name under which diagnostics speak of the message of a tag.
    private static let fileName = "TAG_MSG"
}

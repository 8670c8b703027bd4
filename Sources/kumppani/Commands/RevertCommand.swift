import ArgumentParser
import Differences
import Editing
import Git
import Words

/// `kumppani revert [RECORD] COMMIT`.
struct RevertCommand: ParsableCommand {
    static let configuration = CommandConfiguration("revert", .revert)

    @Argument(help: .of(.revertWords), completion: Completions.records) var words: [String]

    @Option(help: .of(.revertField), completion: Completions.fields) var field: [String] = []

    @OptionGroup var change: ChangeOptions

    func run() throws {
        guard words.count <= 2, let commit = words.last else { throw Misuse.revertOfMore }
        let editor = RegisterEditor(try change.options.workspace(), on: try change.options.day())
        let reverted: RevertedCommit
        do {
            reverted = try editor.reverted(commit, record: words.count > 1 ? words[0] : nil)
        } catch let error as GitError where error.reason == .notFound && words.count == 1 {
            // A word alone is a commit; who names a record there has left that out.
            throw Misuse.revertOfNoCommit(error.message)
        }
        let fields = try field.map { try FieldPath(field: $0) }
        try change.make { proposal in try proposal.revert(reverted, fields: fields) }
    }
}

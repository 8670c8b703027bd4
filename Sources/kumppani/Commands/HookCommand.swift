import ArgumentParser
import Diagnostics
import Files
import Glibc
import Hooks
import Workspace

/// `kumppani hook NAME`: what the scripts in `hooks/` run.
struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "Do the work of a git hook; git runs it, after 'kumppani hooks install'.",
        discussion: "Names: \(HookName.allCases.map(\.rawValue).joined(separator: ", ")).")

    @Argument(help: "The hook.")
    var name: String

    @Argument(help: "What git hands to the hook.")
    var arguments: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard let hook = HookName(rawValue: name) else {
            throw Failure.unknown("hook", name, among: HookName.allCases.map(\.rawValue))
        }
        let repository = try options.workspace().registerRepository(on: options.day())
        var isRefused = false
        switch hook {
        case .preCommit, .preMergeCommit:
            isRefused = try tell(CommitJudge(repository).verdict(), of: "commit")
        case .commitMsg:
            guard let file = arguments.first(where: { !$0.hasPrefix("-") }) else {
                throw Failure(
                    "commit-msg was not told which file holds the message", hint: "git runs it so: commit-msg FILE")
            }
            guard let bytes = try readFile(at: file, limit: 16 << 20, followsLink: true) else {
                throw Failure("there is no message in '\(file)'", hint: "git runs the hook so: commit-msg FILE")
            }
            let message = CommitMessage(draft: String(decoding: bytes, as: UTF8.self))
            isRefused = try tell(MessageJudge(repository).verdict(message), of: "commit")
        case .prePush:
            isRefused = try judge(
                PushUpdate.all(pushed: Self.input()), to: .remote(arguments.first ?? "", of: repository), repository)
        case .preReceive:
            isRefused = try judge(PushUpdate.all(received: Self.input()), to: .here(repository), repository)
        }
        if isRefused { throw ExitCode(1) }
    }

    private func judge(_ updates: [PushUpdate]?, to side: ReceivingSide, _ repository: RegisterRepository) throws
        -> Bool
    {
        guard let updates else {
            throw Failure(
                "\(name) did not get the lines that git writes to it", hint: "let git run it: see docs/hooks.md")
        }
        let judge = PushJudge(repository, to: side)
        var isRefused = false
        for update in updates where try tell(judge.verdict(update), of: update.reference) { isRefused = true }
        return isRefused
    }

    /// Tells the person who commits or pushes; returns whether it is refused.
    private func tell(_ verdict: Verdict, of what: String) throws -> Bool {
        let text = VerdictText(verdict, of: what, colour: options.colour).text
        if !text.isEmpty { try Output(options).write(text) }
        return verdict.isRefusal
    }

    /// Everything that git writes to the hook.
    private static func input() throws -> String {
        String(decoding: try readToEnd(of: STDIN_FILENO, named: "standard input"), as: UTF8.self)
    }
}

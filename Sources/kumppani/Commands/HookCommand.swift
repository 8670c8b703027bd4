import ArgumentParser
import Diagnostics
import Files
import FoundationEssentials
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
        case .commitMsg: isRefused = try judgeMessage(repository)
        case .prePush:
            let side = try ReceivingSide.remote(arguments.first ?? "", of: repository)
            isRefused = try judge(
                PushUpdate.all(pushed: Self.input()), to: side, repository, PushLimits(of: repository))
        case .preReceive:
            let limits = try PushLimits(of: repository)
            watch(limits)
            isRefused = try judge(PushUpdate.all(received: Self.input()), to: .here(repository), repository, limits)
        }
        if isRefused { throw ExitCode(1) }
    }

    private func judgeMessage(_ repository: RegisterRepository) throws -> Bool {
        guard let file = arguments.first(where: { !$0.hasPrefix("-") }) else {
            throw Failure(
                "commit-msg was not told which file holds the message", hint: "git runs it so: commit-msg FILE")
        }
        guard let bytes = try readFile(at: file, limit: 16 << 20, followsLink: true) else {
            throw Failure("there is no message in '\(file)'", hint: "git runs the hook so: commit-msg FILE")
        }
        // Git says so to its hooks where it opens no editor.
        let usesEditor = ProcessInfo.processInfo.environment["GIT_EDITOR"] != ":"
        let cleanup = try MessageCleanup(repository, usesEditor: usesEditor)
        let judge = MessageJudge(repository, limits: try PushLimits(of: repository))
        return try tell(judge.verdict(try cleanup.message(bytes)), of: "commit")
    }

    /// Ends the process where judging a push breaks a limit.
    private func watch(_ limits: PushLimits) {
        let colour = options.colour
        PushWatch.start(limits) { reason, hint in
            var verdict = Verdict()
            verdict.refusals = [(reason, hint)]
            // Whether anybody reads it or not, the push ends here.
            try? Output.tell(VerdictText(verdict, of: "push", colour: colour).text)
        }
    }

    private func judge(
        _ updates: [PushUpdate]?, to side: ReceivingSide, _ repository: RegisterRepository, _ limits: PushLimits
    ) throws
        -> Bool
    {
        guard let updates else {
            throw Failure(
                "\(name) did not get the lines that git writes to it", hint: "let git run it: see docs/hooks.md")
        }
        let judge = PushJudge(repository, to: side, limits: limits)
        defer { judge.saveResults() }
        var refused = 0
        for update in updates {
            let verdict = try judge.verdict(update)
            if verdict.isRefusal { refused += 1 }
            if !verdict.isRefusal || refused <= Self.shownReferences { _ = try tell(verdict, of: update.reference) }
        }
        if refused > Self.shownReferences {
            try Output.tell("... and \(refused - Self.shownReferences) more references refused\n")
        }
        return refused > 0
    }

    /// Of how many refused references a push is told why.
    private static let shownReferences = 20

    /// Tells the person who commits or pushes; returns whether it is refused.
    private func tell(_ verdict: Verdict, of what: String) throws -> Bool {
        let text = VerdictText(verdict, of: what, colour: options.colour).text
        if !text.isEmpty { try Output.tell(text) }
        return verdict.isRefusal
    }

    /// Everything that git writes to the hook.
    private static func input() throws -> String {
        String(decoding: try readToEnd(of: STDIN_FILENO, named: "standard input"), as: UTF8.self)
    }
}

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
            throw Failure.unknown(
                Text(en: "hook", fi: "koukkua", sv: "ingen krok"), name, among: HookName.allCases.map(\.rawValue))
        }
        let repository = try options.workspace().registerRepository(on: options.day())
        var isRefused = false
        switch hook {
        case .preCommit, .preMergeCommit:
            isRefused = try tell(CommitJudge(repository).verdict(), of: .commit)
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
                Text(
                    en: "commit-msg was not told which file holds the message",
                    fi: "commit-msg ei saanut tiedostoa, jossa viesti on",
                    sv: "commit-msg fick inte veta vilken fil som innehåller meddelandet"),
                hint: .runByGit)
        }
        guard let bytes = try readFile(at: file, limit: 16 << 20, followsLink: true) else {
            throw Failure(
                Text(
                    en: "there is no message in '\(file)'", fi: "tiedostossa '\(file)' ei ole viestiä",
                    sv: "det finns inget meddelande i '\(file)'"),
                hint: .runByGit)
        }
        // Git says so to its hooks where it opens no editor.
        let usesEditor = ProcessInfo.processInfo.environment["GIT_EDITOR"] != ":"
        let cleanup = try MessageCleanup(repository, usesEditor: usesEditor)
        let judge = MessageJudge(repository, limits: try PushLimits(of: repository))
        return try tell(judge.verdict(try cleanup.message(bytes)), of: .commit)
    }

    /// Ends the process where judging a push breaks a limit.
    private func watch(_ limits: PushLimits) {
        let style = options.style
        PushWatch.start(limits) { reason, hint in
            var verdict = Verdict()
            verdict.refusals = [(reason, hint)]
            // Whether anybody reads it or not, the push ends here.
            try? Output.tell(VerdictText(verdict, of: .push, style: style).text)
        }
    }

    private func judge(
        _ updates: [PushUpdate]?, to side: ReceivingSide, _ repository: RegisterRepository, _ limits: PushLimits
    ) throws
        -> Bool
    {
        guard let updates else {
            throw Failure(
                Text(
                    en: "\(name) did not get the lines that git writes to it",
                    fi: "\(name) ei saanut rivejä, jotka git kirjoittaa sille",
                    sv: "\(name) fick inte de rader som git skriver till den"),
                hint: Text(
                    en: "let git run it: see docs/hooks.md", fi: "anna gitin käynnistää se: katso docs/hooks.md",
                    sv: "låt git köra den: se docs/hooks.md"))
        }
        let judge = PushJudge(repository, to: side, limits: limits)
        defer { judge.saveResults() }
        var refused = 0
        for update in updates {
            let verdict = try judge.verdict(update)
            if verdict.isRefusal { refused += 1 }
            if !verdict.isRefusal || refused <= Self.shownReferences {
                _ = try tell(verdict, of: Text(verbatim: update.reference))
            }
        }
        if refused > Self.shownReferences {
            try Output.tell(Text.moreRefused(refused - Self.shownReferences).text(in: .spoken) + "\n")
        }
        return refused > 0
    }

    /// Of how many refused references a push is told why.
    private static let shownReferences = 20

    /// Tells the person who commits or pushes; returns whether it is refused.
    private func tell(_ verdict: Verdict, of what: Text) throws -> Bool {
        let text = VerdictText(verdict, of: what, style: options.style).text
        if !text.isEmpty { try Output.tell(text) }
        return verdict.isRefusal
    }

    /// Everything that git writes to the hook.
    private static func input() throws -> String {
        String(decoding: try readToEnd(of: STDIN_FILENO, named: "standard input"), as: UTF8.self)
    }
}

extension Text {
    fileprivate static let runByGit = Text(
        en: "git runs the hook so: commit-msg FILE", fi: "git käynnistää koukun näin: commit-msg TIEDOSTO",
        sv: "git kör kroken så här: commit-msg FIL")

    fileprivate static func moreRefused(_ count: Int) -> Text {
        Text(
            en: "... and \(count) more references refused", fi: "... ja \(count) muuta viittausta hylätty",
            sv: "... och \(count) andra referenser avvisades")
    }
}

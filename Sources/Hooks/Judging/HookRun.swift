package import Diagnostics
import Files
package import Workspace

/// One run of a hook, as git starts it, on the register of a repository.
package struct HookRun {
    private let hook: HookName
    private let repository: RegisterRepository
    private let style: TextStyle
    private let write: @Sendable (String) throws -> Void

    /// Takes what to run, and on what; `write` tells the person who commits or pushes, in lines of the style.
    package init(
        _ hook: HookName, _ repository: RegisterRepository, _ style: TextStyle,
        write: @escaping @Sendable (String) throws -> Void
    ) {
        self.hook = hook
        self.repository = repository
        self.style = style
        self.write = write
    }

    /// Judges what git asks about, tells the verdict, and returns whether it is refused.
    ///
    /// `arguments` are what git hands over, `input` what it writes; `usesEditor` says whether git opens an editor for the
    /// message. Throws ``HookError`` where git would not run it so, and what the judges throw.
    package func isRefused(arguments: [String], usesEditor: Bool, input: () throws -> String) throws -> Bool {
        switch hook {
        case .preCommit, .preMergeCommit:
            return try isRefused(CommitJudge(repository).verdict(), of: .commit)
        case .commitMsg:
            return try judgeMessage(arguments, usesEditor)
        case .prePush:
            let side = try ReceivingSide.remote(arguments.first ?? "", of: repository)
            return try judge(PushUpdate.all(pushed: input()), to: side, PushLimits(of: repository))
        case .preReceive:
            let limits = try PushLimits(of: repository)
            watch(limits)
            return try judge(PushUpdate.all(received: input()), to: .here(repository), limits)
        }
    }

    private func judgeMessage(_ arguments: [String], _ usesEditor: Bool) throws -> Bool {
        guard let file = arguments.first(where: { !$0.hasPrefix("-") }) else { throw HookError.noMessageFile }
        guard let bytes = try readFile(at: file, limit: Self.messageLimit, followsLink: true) else {
            throw HookError.noMessage(in: file)
        }
        let cleanup = try MessageCleanup(repository, usesEditor: usesEditor)
        let judge = MessageJudge(repository, limits: try PushLimits(of: repository))
        return try isRefused(judge.verdict(try cleanup.message(bytes)), of: .commit)
    }

    /// Of how many bytes a message is read.
    private static let messageLimit = 16 << 20

    /// Ends the process where judging a push breaks a limit.
    private func watch(_ limits: PushLimits) {
        PushWatch.start(limits) { [self] reason, hint in
            var verdict = Verdict()
            verdict.refusals = [(reason, hint)]
            // Whether anybody reads it or not, the push ends here.
            try? tell(verdict, of: .push)
        }
    }

    private func judge(_ updates: [PushUpdate]?, to side: ReceivingSide, _ limits: PushLimits) throws -> Bool {
        guard let updates else { throw HookError.noLines(hook) }
        let judge = PushJudge(repository, to: side, limits: limits)
        defer { judge.saveResults() }
        var refused = 0
        for update in updates {
            let verdict = try judge.verdict(update)
            if verdict.isRefusal { refused += 1 }
            if !verdict.isRefusal || refused <= Self.shownReferences {
                try tell(verdict, of: Text(verbatim: update.reference))
            }
        }
        if refused > Self.shownReferences {
            try write(Text.moreRefused(refused - Self.shownReferences).text(in: style.language) + "\n")
        }
        return refused > 0
    }

    /// Of how many refused references a push is told why.
    private static let shownReferences = 20

    private func tell(_ verdict: Verdict, of what: Text) throws {
        let text = VerdictText(verdict, of: what, style: style).text
        if !text.isEmpty { try write(text) }
    }

    private func isRefused(_ verdict: Verdict, of what: Text) throws -> Bool {
        try tell(verdict, of: what)
        return verdict.isRefusal
    }
}

extension Text {
    fileprivate static func moreRefused(_ count: Int) -> Text {
        Text(
            en: "... and \(count) more references refused", fi: "... ja \(count) muuta viittausta hylätty",
            sv: "... och \(count) andra referenser avvisades")
    }
}

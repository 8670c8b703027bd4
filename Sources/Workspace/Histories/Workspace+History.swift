import Diagnostics
import Git
import GitRecords
import History
package import Records

extension Workspace {
    /// Asks what happened to the register's records, as seen from HEAD, with the register as its last commit has it.
    ///
    /// For a door that stays open: several tasks may ask at once, each with a history of its own that rests afterwards for
    /// the next one. Whoever asks after a branch has moved, or packs were exchanged, gets a history of the new state, and
    /// those of the old one go. What `body` returns may hold nothing of the history but values. Throws as `history()`.
    package func withHistory<Result>(
        today: Day? = nil, _ body: (RegisterHistory) throws -> Result
    ) throws -> Result {
        try restingHistories.with(historyState(today: today), open: { try committedHistory(today: today) }, body)
    }

    /// The history that `withHistory` asks, for pages that stay and are asked for again: the same one until a branch moves
    /// or packs are exchanged. Throws as `history()`.
    package func sharedHistory(today: Day? = nil) throws -> SharedHistory {
        try restingHistories.shared(historyState(today: today)) { try committedHistory(today: today) }
    }

    private func historyState(today: Day?) throws -> HistoryPool.State {
        try repository().shared.with { repository throws(GitError) in
            try HistoryPool.State(repository, today: today)
        }
    }

    private func committedHistory(today: Day?) throws -> RegisterHistory {
        let index = try openIndex(today: today)
        guard let head = index.tipCommit else { throw noCommit }
        let snapshot = try snapshot(at: .commit(head), on: Self.anyDay)
        return try RegisterHistory(
            snapshot, index, repository().shared, folder: snapshot.folder, standing: "", start: snapshot.folder,
            notify: notify)
    }

    /// What happened to the register's records, as seen from HEAD, with the register as its files are now.
    ///
    /// Says by a notice where a shallow clone lacks the beginning. Throws `WorkspaceError`, `RegisterError`, `GitError`,
    /// `HistoryError`.
    ///
    /// `today` tells which commits say a time that nobody can have reached yet.
    package func history(today: Day? = nil) throws -> RegisterHistory {
        let index = try openIndex(today: today)
        let opened = try repository()
        if index.tipCommit == nil, let lost = try lostHead(opened) { throw lost }
        let history: RegisterHistory
        if opened.isBare {
            history = try RegisterHistory(
                bareSnapshot(opened, index, on: Self.anyDay), index, opened.shared, folder: opened.folder, standing: "",
                start: opened.folder, notify: notify)
        } else {
            let snapshot = try snapshot(at: .workTree, on: Self.anyDay)
            history = try RegisterHistory(
                snapshot, index, opened.shared, folder: Folder.path(of: snapshot.root, below: opened.top) ?? "",
                standing: standing(in: snapshot), start: opened.folder, notify: notify)
        }
        try noticeMissingHistory(index)
        return history
    }

    /// Histories ask no rule, so that any day will do.
    private static let anyDay = Day(number: 0)

    private var noCommit: WorkspaceError {
        let start = start
        return WorkspaceError(
            .noCommit,
            Text(
                en: "the repository '\(start)' has no commit yet", fi: "arkistossa '\(start)' ei ole vielä muutoksia",
                sv: "arkivet '\(start)' har ingen commit än"),
            hint: Text(
                en: "push a register to it", fi: "lähetä sinne rekisteri (git push)",
                sv: "skicka ett register dit (git push)"))
    }

    /// What is said where HEAD names a branch that is not there while others are; `nil` before the first commit.
    private func lostHead(_ opened: OpenedRepository) throws(GitError) -> WorkspaceError? {
        try opened.shared.with { repository throws(GitError) in
            guard case .unborn(let name) = try repository.head(),
                let other = try repository.references(prefix: "refs/heads/").first?.name.trimmingPrefix("refs/heads/")
            else { return nil }
            let branch = name.trimmingPrefix("refs/heads/")
            return WorkspaceError(
                .noCommit,
                Text(
                    en: "HEAD names the branch '\(branch)', which has no commit",
                    fi: "HEAD nimeää haaran '\(branch)', jossa ei ole yhtään muutosta",
                    sv: "HEAD anger grenen '\(branch)', som inte har någon commit"),
                hint: Text(
                    en: "go to a branch that has some: git switch \(other)",
                    fi: "siirry haaraan, jossa on muutoksia: git switch \(other)",
                    sv: "gå till en gren som har några: git switch \(other)"))
        }
    }

    private func openIndex(today: Day?) throws -> HistoryIndex {
        let access = access
        let options = HistoryIndex.Options(isStored: usesCache, today: today) { [notify] wait in
            notify(Notice(wait.message, hint: wait.hint))
        }
        return try HistoryIndex(options) { try access.open() }
    }

    /// The folder of a register where the workspace starts; empty for its top, and for a place outside.
    package func standing(in snapshot: RegisterSnapshot) -> String {
        Folder.path(of: start, below: snapshot.root) ?? ""
    }

    private func bareSnapshot(
        _ opened: OpenedRepository, _ index: HistoryIndex, on day: Day
    ) throws -> RegisterSnapshot {
        guard let head = index.tipCommit else {
            throw noCommit
        }
        let tree = try TreeSource(opened.shared, commit: head, folder: opened.folder)
        let source: any RecordSource = configurationFile.map { FallbackSource(tree, schemasIn: $0.folder) } ?? tree
        return RegisterSnapshot(
            source: source, configuration: try configurationFile?.read() ?? .read(from: tree), folder: opened.folder,
            day: day, store: nil, codeowners: nil)
    }

    private func noticeMissingHistory(_ index: HistoryIndex) throws {
        guard index.repository.isShallow, let edge = try index.missingHistory().first else { return }
        let day = try index.repository.commit(edge).committer.day
        notify(
            Notice(
                Text(
                    en: "this clone is shallow: what happened before \(day) is not in it, and looks as if it was added "
                        + "then",
                    fi:
                        "tämä kopio on vajaa: siinä ei ole sitä, mitä tapahtui ennen \(day.words), ja se näyttää silloin "
                        + "lisätyltä",
                    sv:
                        "den här klonen är grund: det som hände före \(day.words) finns inte i den, och ser ut som om det "
                        + "lades till då"),
                hint: Text(verbatim: "git fetch --unshallow")))
    }
}

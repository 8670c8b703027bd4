import Diagnostics
import Git
import GitRecords
import History
package import Records

extension Workspace {
    /// What happened to the register's records, as seen from HEAD.
    ///
    /// Says by a notice where a shallow clone lacks the beginning. Throws `WorkspaceError`, `RegisterError`, `GitError`,
    /// `HistoryError`.
    ///
    /// `today` tells which commits say a time that nobody can have reached yet.
    package func history(today: Day? = nil) throws -> RegisterHistory {
        let access = access
        let options = HistoryIndex.Options(isStored: usesCache, today: today) { [notify] wait in
            notify(Notice(wait.message, hint: wait.hint))
        }
        let index = try HistoryIndex(options) { try access.open() }
        let opened = try repository()
        // Histories ask no rule, so that any day will do.
        let day = Day(number: 0)
        let history: RegisterHistory
        if opened.isBare {
            history = try RegisterHistory(
                bareSnapshot(opened, index, on: day), index, opened.shared, folder: opened.folder, standing: "",
                start: opened.folder, notify: notify)
        } else {
            let snapshot = try snapshot(at: .workTree, on: day)
            history = try RegisterHistory(
                snapshot, index, opened.shared, folder: Folder.path(of: snapshot.root, below: opened.top) ?? "",
                standing: standing(in: snapshot), start: opened.folder, notify: notify)
        }
        try noticeMissingHistory(index)
        return history
    }

    /// The folder of a register where the workspace starts; empty for its top, and for a place outside.
    package func standing(in snapshot: RegisterSnapshot) -> String {
        Folder.path(of: start, below: snapshot.root) ?? ""
    }

    private func bareSnapshot(
        _ opened: OpenedRepository, _ index: HistoryIndex, on day: Day
    ) throws -> RegisterSnapshot {
        guard let head = index.tipCommit else {
            let start = start
            throw WorkspaceError(
                .noCommit,
                Text(
                    en: "the repository '\(start)' has no commit yet",
                    fi: "arkistossa '\(start)' ei ole vielä muutoksia",
                    sv: "arkivet '\(start)' har ingen commit än"),
                hint: Text(
                    en: "push a register to it", fi: "lähetä sinne rekisteri (git push)",
                    sv: "skicka ett register dit (git push)"))
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

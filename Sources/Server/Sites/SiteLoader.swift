import Diagnostics
import Git
import History
import Records
import Site
import Workspace

/// Makes sites out of commits. What it does takes long and blocks, and is called on no thread that answers requests.
struct SiteLoader: Sendable {
    /// The register.
    let workspace: Workspace
    /// Tells today: pages look from it, and a commit that says a later day has a wrong clock.
    let clock: @Sendable () -> Day
    /// The day that pages look from always, in place of today.
    var fixedDay: Day?

    /// How many bytes of pages each site may keep.
    private static let cacheLimit = 32 << 20
    private static let pastCacheLimit = 4 << 20
    /// How many changes of records each site may keep, some 10 KB each.
    private static let changesKept = 2000
    private static let pastChangesKept = 200

    /// The commit that HEAD leads to, as of today. Throws `noCommit`, and as `Workspace.headPlace()`.
    func key() throws -> ServedSite.Key {
        guard let commit = try workspace.headPlace().commit else { throw Self.noCommit(workspace.start) }
        return ServedSite.Key(commit: commit, day: fixedDay ?? clock())
    }

    /// The site of a commit, without what ``Site/prepare()`` makes. Throws `WorkspaceError`, `RegisterError`, `GitError`,
    /// `HistoryError`.
    func site(_ key: ServedSite.Key, isPast: Bool = false) throws -> ServedSite {
        let (report, register, snapshot) = try workspace.check(at: .commit(key.commit), on: key.day)
        let history = try workspace.sharedHistory(today: clock())
        let newest = isPast ? try workspace.snapshot(at: .revision("HEAD"), on: key.day) : nil
        let model = try SiteModel(
            snapshot, register, report, history: history, upTo: key.commit,
            changesKept: isPast ? Self.pastChangesKept : Self.changesKept, newest: newest)
        let committed = try history.with { try $0.histories.commits.facts(of: key.commit).committer.seconds }
        return ServedSite(
            model, key, committed: committed, cacheLimit: isPast ? Self.pastCacheLimit : Self.cacheLimit)
    }

    private static func noCommit(_ start: String) -> WorkspaceError {
        WorkspaceError(
            .noCommit,
            Text(
                en: "the register in '\(start)' cannot be served: its repository has no commit yet",
                fi: "rekisteriä '\(start)' ei voi näyttää: sen arkistossa ei ole vielä muutoksia",
                sv: "registret i '\(start)' kan inte visas: dess arkiv har ingen commit än"),
            hint: Text(
                en: "commit the register first: git add --all && git commit",
                fi: "tallenna rekisteri ensin: git add --all && git commit",
                sv: "spara registret först: git add --all && git commit"))
    }
}

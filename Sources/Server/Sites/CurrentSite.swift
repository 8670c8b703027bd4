import Diagnostics
import Git
import Site
import Synchronization

/// The site of the newest commit: the one before goes on answering until the next one is whole.
final class CurrentSite: Sendable {
    private let loader: SiteLoader
    private let published: Mutex<ServedSite>
    private let failed = Mutex<ServedSite.Key?>(nil)
    /// Is told what a person should know: that a commit cannot be shown.
    private let notify: @Sendable (Notice) -> Void

    /// Loads the site as it is now; what its search needs is made by ``prepare()``. Throws as `SiteLoader.site(_:)`.
    init(_ loader: SiteLoader, notify: @escaping @Sendable (Notice) -> Void) throws {
        self.loader = loader
        self.notify = notify
        published = Mutex(try loader.site(loader.key()))
    }

    /// The site that answers.
    var now: ServedSite { published.withLock { $0 } }

    /// Whether the newest commit cannot be shown, so that the site is of an older one.
    var isStale: Bool { failed.withLock { $0 != nil } }

    /// Makes what the first site makes once for all pages. Called by one thread; blocks.
    func prepare() {
        let site = now
        do { try site.site.prepare() } catch { tell(error, site.key) }
        SpareMemory.giveBack()
    }

    /// Loads the site anew where HEAD or the day is another one. Called by one thread; blocks while it loads.
    func refresh() {
        // A force-push while a site is made could leave it without a history: then it is made once more.
        for _ in 0..<3 {
            guard let key = wanted() else { return }
            do {
                let site = try loader.site(key)
                try site.site.prepare()
                published.withLock { $0 = site }
                failed.withLock { $0 = nil }
                SpareMemory.giveBack()
            } catch {
                failed.withLock { $0 = key }
                tell(error, key)
                return
            }
        }
    }

    /// What should be shown and is not, unless it has failed already.
    private func wanted() -> ServedSite.Key? {
        do {
            let key = try loader.key()
            return key == now.key || failed.withLock { $0 == key } ? nil : key
        } catch {
            tell(error, nil)
            return nil
        }
    }

    private func tell(_ error: any Error, _ key: ServedSite.Key?) {
        let shown = now.key.commit
        let subject = key.map { "\($0.commit)" } ?? "HEAD"
        let cause = Notice(of: error)
        let reason = cause.message
        notify(
            Notice(
                Text(
                    en: "the commit \(subject) cannot be shown (\(reason.en)); the pages stay those of \(shown)",
                    fi: "muutosta \(subject) ei voi näyttää (\(reason.fi)); sivut ovat yhä muutoksesta \(shown)",
                    sv: "ändringen \(subject) kan inte visas (\(reason.sv)); sidorna är fortfarande de av \(shown)"),
                hint: cause.hint))
    }
}

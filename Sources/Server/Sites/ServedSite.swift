import Diagnostics
import Git
import Records
import Site

/// The site of one commit as of one day, with its pages that were asked for lately. It never changes.
final class ServedSite: Sendable {
    /// What the site depends on.
    struct Key: Sendable, Hashable {
        /// The commit.
        let commit: ObjectID
        /// The day that rules and pages look from.
        let day: Day
    }

    /// The commit and the day.
    let key: Key
    /// When the commit was made, in seconds since 1970.
    let committed: Int64
    /// How many records it has.
    let recordCount: Int
    /// The pages.
    let site: Site
    /// The languages that there are pages in.
    let languages: [Language]
    /// The routes by their paths.
    let table: RouteTable
    /// The pages that were made lately.
    let cache: PageCache

    /// Makes the site of a model; linear in its pages.
    init(_ model: SiteModel, _ key: Key, committed: Int64, cacheLimit: Int) {
        self.key = key
        self.committed = committed
        recordCount = model.recordCount
        languages = model.languages
        site = Site(model)
        table = RouteTable(site)
        cache = PageCache(limit: cacheLimit)
    }
}

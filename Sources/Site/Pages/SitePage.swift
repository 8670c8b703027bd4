import Diagnostics
import Records
import Words

/// A page of the site: its data, and how its middle is written.
protocol SitePage {
    /// What it is called, in the window and in results of search engines.
    var title: String { get }
    /// The feed that tells of what changes on it.
    var feed: Route? { get }
    /// The same for programs.
    var data: Route? { get }
    /// What it is about in linked data (JSON-LD).
    var linkedData: JSONValue? { get }
    /// Whether the page has a hero, which is wider than the text.
    var isWide: Bool { get }
    /// Whether it is shown inside of other pages, without head and foot.
    var isEmbedded: Bool { get }
    /// Writes what stands between the head and the foot; begins with the only `h1`.
    func write(_ html: inout HTML)
}

extension SitePage {
    var feed: Route? { nil }
    var data: Route? { nil }
    var linkedData: JSONValue? { nil }
    var isWide: Bool { false }
    var isEmbedded: Bool { false }
}

import Diagnostics
import Differences
import History
import Records
import Words

/// What changed in the whole register, commit by commit, newest first: the latest, or those of a year.
struct ChangesPage: SitePage {
    let year: Int?
    let maker: PageMaker

    /// How many commits stand on the page of the latest.
    static let most = 30
    /// How many records of one commit are told in full.
    private static let mostRecords = 15

    var title: String { year.map { maker.words.changesOf("\($0)") } ?? maker.words.latestChanges }
    var feed: Route? { .feed(.whole, maker.language) }

    /// The years in which something changed, the last first.
    static func years(_ site: SiteModel) -> [Int] {
        var years: [Int] = []
        for commit in site.commits {
            let year = commit.day.parts.year
            if years.last != year, !years.contains(year) { years.append(year) }
        }
        return years.sorted(by: >)
    }

    func write(_ html: inout HTML) {
        let site = maker.site
        html.element("h1", text: title)
        guard !site.commits.isEmpty else { return html.element("p", text: maker.words.noChanges) }
        let years = Self.years(site)
        html.element("nav", .class("choices"), .text("aria-label", maker.words.years)) { html in
            html.element("ul") { html in
                item(nil, maker.words.latestChanges, &html)
                for year in years { item(year, "\(year)", &html) }
            }
        }
        let commits =
            year.map { year in site.commits.filter { $0.day.parts.year == year } }
            ?? Array(site.commits.prefix(Self.most))
        for commit in commits { write(commit, &html) }
    }

    private func item(_ year: Int?, _ text: String, _ html: inout HTML) {
        html.element("li") { html in
            if year == self.year {
                html.link(
                    .route(maker.page(.changes(year: year))), .text("aria-current", "page")
                ) { $0.text(text) }
            } else {
                html.link(to: maker.page(.changes(year: year)), text: text)
            }
        }
    }

    private func write(_ commit: SiteCommit, _ html: inout HTML) {
        let words = CommitWords(commit.facts, maker)
        html.element("article", .class("change"), .id(commit.place)) { html in
            html.element("h2", text: words.dates(recorded: commit.day))
            words.reason(&html)
            let isLong = commit.changes.count > Self.mostRecords
            html.element("ul", .class("records-changed")) { html in
                for (id, change) in commit.changes.prefix(isLong ? Self.mostRecords : commit.changes.count) {
                    html.element("li") { html in
                        maker.link(id, &html)
                        html.text(" ")
                        html.element(
                            "span", .class("aside"), text: maker.words.change(change.kind.rawValue).lowercased1)
                        ChangedFields(change: change, maker: maker).write(&html)
                    }
                }
            }
            if isLong {
                html.element("p", text: maker.words.andMore(commit.changes.count - Self.mostRecords))
            }
        }
    }
}

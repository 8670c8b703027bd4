import Diagnostics
import Differences
import History
import Records
import Words

/// What changed in the whole register, commit by commit, newest first: the latest, or those of a year.
struct ChangesPage: SitePage {
    let commits: [SiteCommit]
    /// The year; `nil` for the latest.
    let year: Int?
    let part: Int
    let maker: PageMaker

    /// How many commits stand on the page of the latest.
    static let most = 10
    /// How many records of one commit are told in full.
    private static let mostRecords = 15
    /// How many of them on the page of the latest; all stand on the page of their year.
    private static let mostOfLatest = 5

    var title: String {
        guard let year else { return maker.words.latestChanges }
        let name = maker.words.changesOf("\(year)")
        return part == 1 ? name : "\(name), \(maker.words.part(part, of: parts))"
    }
    var feed: Route? { .feed(.whole, maker.language) }

    private var parts: Int { year.flatMap { maker.site.history?.parts(of: $0) } ?? 1 }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        if let years = maker.site.history?.years, !years.isEmpty {
            choices(
                maker.words.years,
                [(.latestChanges, maker.words.latestChanges)] + years.map { (.changes(year: $0, part: 1), "\($0)") },
                isCurrent: { page in
                    if case .changes(let year, _) = page { return year == self.year }
                    return year == nil
                }, &html)
        }
        guard let last = commits.last else { return html.element("p", text: maker.words.noChanges) }
        for commit in commits { write(commit, &html) }
        if year == nil {
            let year = last.day.parts.year
            html.element("p") {
                $0.link(to: maker.page(.changes(year: year, part: 1)), text: maker.words.changesOf("\(year)"))
            }
        }
        if let year, parts > 1 {
            choices(
                maker.words.parts, (1...parts).map { (.changes(year: year, part: $0), "\($0)") },
                isCurrent: { $0 == .changes(year: year, part: part) }, &html)
        }
    }

    private func choices(
        _ label: String, _ pages: [(page: PageName, text: String)], isCurrent: (PageName) -> Bool, _ html: inout HTML
    ) {
        html.element("nav", .class("choices"), .text("aria-label", label)) { html in
            html.element("ul") { html in
                for (page, text) in pages {
                    html.element("li") { html in
                        let route = maker.page(page)
                        if isCurrent(page) {
                            html.link(.route(route), .text("aria-current", "page"), text: text)
                        } else {
                            html.link(to: route, text: text)
                        }
                    }
                }
            }
        }
    }

    private func write(_ commit: SiteCommit, _ html: inout HTML) {
        let words = CommitWords(commit.facts, maker)
        html.element("article", .class("change"), .id(commit.place)) { html in
            html.element("h2", text: words.dates(recorded: commit.day))
            words.decided(&html)
            let told = commit.changes.prefix(year == nil ? Self.mostOfLatest : Self.mostRecords)
            html.element("ul", .class("records-changed")) { html in
                for (id, change) in told {
                    html.element("li") { html in
                        maker.link(id, &html)
                        html.text(" ")
                        html.element(
                            "span", .class("aside"), text: maker.words.change(change.kind.rawValue).lowercased1)
                        ChangedFields(change: change, maker: maker).write(&html)
                    }
                }
            }
            if commit.count > told.count {
                let more = maker.words.andMore(commit.count - told.count)
                html.element("p") { html in
                    if year == nil { html.link(maker.place(of: commit), text: more) } else { html.text(more) }
                }
            }
            words.explained(&html)
        }
    }
}

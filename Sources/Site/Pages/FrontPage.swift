import Diagnostics
import Documents
import History
import Records
import Words

/// The first page: what needs attention now, what changed lately, the numbers, the map.
struct FrontPage: SitePage {
    /// The newest commits.
    let commits: [SiteCommit]
    let maker: PageMaker

    /// How many of the newest commits are told.
    static let mostCommits = 8

    private var words: any Words { maker.words }

    var title: String { maker.site.configuration.title(in: maker.language.rawValue) }
    var feed: Route? { commits.isEmpty ? nil : .feed(.whole, maker.language) }
    var isWide: Bool { true }

    func write(_ html: inout HTML) {
        html.element("div", .class("hero")) { html in
            html.element("div", .class("container")) { html in
                html.element("h1", text: title)
                html.element("p", .class("lede"), text: words.frontLede)
                SearchForm(maker: maker, isLarge: true).write(&html)
            }
            html.markup(
                "<svg class=\"koros\" aria-hidden=\"true\" viewBox=\"0 0 1200 30\" preserveAspectRatio=\"none\"><path d=\"M0 30V14c50 0 50-14 100-14s50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14V30z\"/></svg>"
            )
        }
        html.element("div", .class("container")) { html in
            html.element("div", .class("columns")) { html in
                html.element("section") { html in
                    html.element("h2", text: words.attentionNow)
                    AttentionList(maker: maker).write(&html)
                    let ended = EndedThing.all(in: maker.site).count
                    if ended > 0 {
                        html.element("p") { $0.link(to: maker.page(.ended), text: words.whatEndedLink(ended)) }
                    }
                }
                html.element("section") { html in
                    html.element("h2", text: words.latestChanges)
                    LatestChanges(commits: commits, maker: maker).write(&html)
                }
            }
            html.element("section") { html in
                html.element("h2", text: words.numbers)
                NumberCards(maker: maker).write(&html)
                for collection in maker.site.collections {
                    CoverageNote(collection: collection, maker: maker, isAlone: false).write(&html)
                }
            }
            UnitList(maker: maker).write(&html)
            if !maker.site.records(.partner).isEmpty {
                html.element("section") { html in
                    html.element("h2", text: words.map)
                    WorldMap(maker: maker, idPrefix: "world", area: .world).write(&html)
                    html.element("p") { $0.link(to: maker.page(.map), text: words.mapAndTable) }
                }
            }
        }
    }
}

/// What a coordinator should look at: what is due next, then what the checks see, by rule.
struct AttentionList {
    let maker: PageMaker

    /// How many records of one rule are named.
    private static let most = 4
    /// How many days ahead what is due is told.
    private static let days = 180

    func write(_ html: inout HTML) {
        let site = maker.site
        let limit = Day(number: site.day.number + Self.days)
        let due = site.allRecords.flatMap { DueItem.all(of: $0, after: site.day) }
            .filter { $0.date.first <= limit }.sorted { $0.date.first < $1.date.first }.prefix(6)
        let unreviewed = site.unreviewedNetworks
        let byRule = Dictionary(grouping: site.allRecords.flatMap { record in record.problems.map { ($0, record) } }) {
            $0.0.rule
        }
        guard !due.isEmpty || !unreviewed.isEmpty || !byRule.isEmpty else {
            return html.element("p", text: maker.words.nothingDue)
        }
        html.element("ul", .class("attention")) { html in
            for item in due {
                html.element("li") { html in
                    html.text(maker.words.due(item.kind) + " ")
                    html.element("strong", text: item.time(in: maker))
                    html.text(": ")
                    maker.link(item.record, &html)
                }
            }
            if !unreviewed.isEmpty {
                group(
                    maker.words.networksWithoutReview(unreviewed.count), unreviewed, .alert,
                    all: .place(maker.page(.quality), "unreviewed"), &html)
            }
            for (rule, found) in byRule.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
                var seen: Set<RecordID> = []
                let records = found.map(\.1).filter { seen.insert($0.id).inserted }
                let isSerious = found.contains { $0.0.severity == .error }
                group(
                    maker.words.rule(rule, count: records.count), records, isSerious ? .over : .alert, &html)
            }
        }
        html.element("p") { $0.link(to: maker.page(.quality), text: maker.words.quality) }
    }

    /// Writes some records behind words; `all` leads to all of them, else the page of what the checks see.
    private func group(
        _ words: String, _ records: [SiteRecord], _ tone: Status.Tone, all: Link? = nil, _ html: inout HTML
    ) {
        html.element("li", .text("class", tone.rawValue)) { html in
            html.element("strong") { html in
                if let all { html.link(all, text: words) } else { html.text(words) }
            }
            html.text(": ")
            let between = maker.words.separators(records.prefix(Self.most).map { $0.title(in: maker.language).text })
                .between
            for (i, record) in records.prefix(Self.most).enumerated() {
                if i > 0 { html.text(between) }
                maker.link(record, &html)
            }
            if records.count > Self.most {
                html.text(" ")
                html.link(all ?? .route(maker.page(.quality)), text: maker.words.andMore(records.count - Self.most))
            }
        }
    }
}

/// The units that answer for something, each with how much: one click away for whoever works there.
struct UnitList {
    let maker: PageMaker

    func write(_ html: inout HTML) {
        let units = maker.site.records(.unit).compactMap { unit -> (unit: SiteRecord, count: Int)? in
            let owned = Set(unit.referring.filter { ["owner", "lead"].contains($0.field) }.map(\.record))
            return owned.isEmpty ? nil : (unit, owned.count)
        }
        guard !units.isEmpty else { return }
        html.element("section") { html in
            html.element("h2", text: maker.words.byUnit)
            html.element("ul", .class("units")) { html in
                for (unit, count) in units {
                    html.element("li") { html in
                        maker.link(unit, &html)
                        html.text(" ")
                        html.element("span", .class("count"), text: "\(count)")
                    }
                }
            }
        }
    }
}

/// The last changes of the whole register in short.
struct LatestChanges {
    let commits: [SiteCommit]
    let maker: PageMaker

    func write(_ html: inout HTML) {
        guard !commits.isEmpty else { return html.element("p", text: maker.words.noChanges) }
        html.element("ul", .class("latest")) { html in
            for commit in commits {
                html.element("li") { html in
                    let words = CommitWords(commit.facts, maker)
                    html.element("span", .class("when"), text: words.dates(recorded: commit.day))
                    words.headline(&html)
                    html.element("p", .class("aside")) { html in
                        let shown = commit.changes.prefix(3)
                        for (i, (id, change)) in shown.enumerated() {
                            if i > 0 { html.text(", ") }
                            maker.link(id, &html)
                            html.text(" (" + maker.words.change(change.kind.rawValue).lowercased1 + ")")
                        }
                        if commit.count > shown.count {
                            html.text(" ")
                            html.link(
                                maker.place(of: commit), text: maker.words.andMore(commit.count - shown.count))
                        }
                    }
                }
            }
        }
        html.element("p") { $0.link(to: maker.page(.latestChanges), text: maker.words.allChanges) }
    }
}

/// The form that searches, on every device the same; without script it leads to the page of the search.
struct SearchForm {
    let maker: PageMaker
    let isLarge: Bool
    /// What stands in the field.
    var question = ""

    func write(_ html: inout HTML) {
        let id = isLarge ? "search-large" : "search"
        html.element(
            "form", .text("role", "search"), .text("class", isLarge ? "search large" : "search"),
            .link("action", .route(maker.page(.search)))
        ) { html in
            html.element("label", .text("for", id), text: maker.words.searchLabel)
            html.element("span", .class("search-row")) { html in
                html.void(
                    "input", .id(id), .text("type", "search"), .text("name", "q"), .text("value", question),
                    .text("autocomplete", "off"), .text("maxlength", "\(SearchAnswer.longest)"),
                    .text("spellcheck", "false"))
                html.element("button", .text("type", "submit"), text: maker.words.search)
            }
        }
    }
}

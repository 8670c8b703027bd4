import Diagnostics
import Records
import Words

/// What the checks see in the whole register: the errors and warnings of each record, by rule.
struct QualityPage: SitePage {
    /// How many records came into the register, by year and collection.
    let additions: SiteHistory.Additions
    let maker: PageMaker

    /// How many records of one rule are listed.
    private static let most = 200

    var title: String { maker.words.quality }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        html.element("p", .class("lede"), text: maker.words.qualityLede)
        problems(&html)
        unreviewed(&html)
        addedByYear(&html)
    }

    /// How many records of each collection came into the register each year.
    private func addedByYear(_ html: inout HTML) {
        let collections = maker.site.collections.filter { collection in
            additions.values.contains { $0[collection.name] != nil }
        }
        guard !collections.isEmpty else { return }
        let years = additions.keys.sorted(by: >)
        html.element("h2", text: maker.words.addedByYear)
        html.element(
            "div", .class("table-scroll"), .text("role", "region"), .text("aria-label", maker.words.addedByYear),
            .text("tabindex", "0")
        ) { html in
            html.element("table") { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .text("scope", "col"), text: maker.words.name)
                        for year in years { html.element("th", .text("scope", "col"), text: "\(year)") }
                    }
                }
                html.element("tbody") { html in
                    for collection in collections {
                        html.element("tr") { html in
                            html.element("th", .text("scope", "row")) {
                                $0.link(
                                    to: maker.page(.list(collection.name, part: 1)),
                                    text: collection.plural(in: maker.language))
                            }
                            for year in years {
                                html.element(
                                    "td",
                                    text: additions[year]?[collection.name].map { maker.words.number("\($0)") } ?? "–")
                            }
                        }
                    }
                }
            }
        }
    }

    /// The networks of which no review is recorded.
    private func unreviewed(_ html: inout HTML) {
        let records = maker.site.unreviewedNetworks
        guard !records.isEmpty else { return }
        html.element("section", .id("unreviewed")) { html in
            html.element("h2", text: maker.words.networksWithoutReview(records.count))
            html.element("ul", .class("values")) { html in
                for record in records.prefix(Self.most) { html.element("li") { maker.link(record, &$0) } }
            }
        }
    }

    /// What is wrong with a record: where the sentence names the record, its name there is the link.
    private func message(_ problem: Diagnostic, of record: SiteRecord, _ html: inout HTML) {
        let text = problem.message.text(in: maker.language).capitalized1
        let title = record.title(in: maker.language).text
        guard let place = text.firstRange(of: "'\(title)'") else {
            maker.link(record, &html)
            html.text(": " + problem.message.text(in: maker.language))
            return
        }
        html.text(String(text[..<place.lowerBound]))
        maker.link(record, &html)
        html.text(String(text[place.upperBound...]))
    }

    private func problems(_ html: inout HTML) {
        let site = maker.site
        let found = site.allRecords.flatMap { record in record.problems.map { (problem: $0, record: record) } }
        guard !found.isEmpty || !site.otherProblems.isEmpty else {
            return html.element("p", text: maker.words.nothingWrong)
        }
        let byRule = Dictionary(grouping: found, by: \.problem.rule)
        for (rule, problems) in byRule.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            html.element("section") { html in
                html.element("h2") { html in
                    html.text(maker.words.rule(rule, count: problems.count))
                }
                html.element("ul", .class("values")) { html in
                    for (problem, record) in problems.prefix(Self.most) {
                        html.element("li") { html in
                            message(problem, of: record, &html)
                        }
                    }
                }
                if problems.count > Self.most {
                    html.element("p", text: maker.words.andMore(problems.count - Self.most))
                }
            }
        }
    }
}

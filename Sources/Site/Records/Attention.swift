import Diagnostics
import Records
import Words

/// What is due with a record, and what the checks see in it.
struct Attention {
    let record: SiteRecord
    let maker: PageMaker

    func write(_ html: inout HTML) {
        let due = DueItem.all(of: record, after: maker.site.day)
        guard !due.isEmpty || !record.problems.isEmpty else { return }
        let isSerious = record.problems.contains { $0.severity == .error }
        html.element(
            "section", .text("class", "notice " + (isSerious ? "error" : record.problems.isEmpty ? "info" : "alert"))
        ) { html in
            html.element("h2", text: maker.words.attention)
            html.element("ul") { html in
                for item in due {
                    html.element("li") { html in
                        html.text(maker.words.due(item.kind) + " ")
                        html.element("strong", text: item.time(in: maker))
                        if let what = item.words(in: maker) {
                            html.text(": ")
                            html.text(what, on: maker.language)
                        }
                    }
                }
                for problem in record.problems { ProblemLine(problem: problem, maker: maker).write(&html) }
            }
        }
    }
}

/// One thing that the checks see, in words; what to write instead is for those who edit, and told by the checks.
struct ProblemLine {
    let problem: Diagnostic
    let maker: PageMaker

    func write(_ html: inout HTML) {
        html.element("li") { html in
            html.text(problem.message.text(in: maker.language).capitalized1 + ".")
        }
    }
}

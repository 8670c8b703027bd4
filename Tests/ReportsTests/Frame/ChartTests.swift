import Diagnostics
import Pages
import Records
import Testing

@testable import Reports

@Suite struct ChartTests {
    private struct Drawn: PageView {
        let chart: Chart
        let json = JSONValue.null

        func page(in language: Language) -> Page {
            Page(in: language, title: "Sivu", sections: [Page.Section(blocks: [.chart(chart)])], emptyNote: "")
        }
    }

    private static let line = Chart(
        .line, "Osallistujia <kpl>", heads: ("Päivä", "Arvo"),
        [Chart.Point("1.1.2024", 50, "50", at: 1), Chart.Point("1.1.2025", 150, "150", at: 3)],
        target: ("tavoite 200", 200))

    @Test("a drawing has its title and its figures as text, no script, and its table beside it")
    func drawing() {
        let html = Drawn(chart: Self.line).text(.html, TextStyle(language: .fi))
        #expect(html.contains("<title id=\"chart-1\">Osallistujia &lt;kpl&gt;</title>"))
        #expect(html.contains("Osallistujia &lt;kpl&gt;: 1.1.2024 50; 1.1.2025 150; tavoite 200</desc>"))
        #expect(html.contains("role=\"img\" aria-labelledby=\"chart-1 chart-text-1\""))
        #expect(html.contains("<figcaption>Osallistujia &lt;kpl&gt;</figcaption>"))
        #expect(html.contains("<td style=\"text-align:right\">150</td>"))
        #expect(!html.contains("<script") && !html.contains("<kpl>"))
    }

    @Test("the highest figure or target lies at the top, zero at the bottom")
    func places() {
        let html = Drawn(chart: Self.line).text(.html, TextStyle(language: .fi))
        #expect(html.contains("d=\"M70 110L546 46\""))
        #expect(html.contains("d=\"M70 14H546\""))
    }

    @Test("bars are as long as their figures, and long labels are cut in the drawing only")
    func bars() {
        let name = String(repeating: "x", count: 40)
        let chart = Chart(
            .bars, "Maksut", heads: ("Yksikkö", "Maksu"),
            [Chart.Point(name, 100, "100 €"), Chart.Point("b", 25, "25 €"), Chart.Point("c", 0, "0 €")])
        let html = Drawn(chart: chart).text(.html, TextStyle(language: .fi))
        for width in ["width=\"240\" height=\"14\"", "width=\"60\" height=\"14\"", "width=\"0\" height=\"14\""] {
            #expect(html.contains(width))
        }
        #expect(html.contains(">\(name.prefix(29))…</text>") && html.contains(">\(name)</th>"))
    }

    @Test("in a line of text years of one figure that follow each other are told together, dates and gaps are not")
    func yearsInText() {
        func line(_ points: (String, String)...) -> String {
            let chart = Chart(.line, "T", heads: ("a", "b"), points.map { Chart.Point($0.0, 1, $0.1) })
            return Drawn(chart: chart).text(.text, TextStyle(language: .fi))
        }
        #expect(line(("1994", "1"), ("1995", "1"), ("1996", "2")).contains("T: 1994–1995 1; 1996 2\n"))
        #expect(line(("1994", "1"), ("1996", "1")).contains("T: 1994 1; 1996 1\n"))
        #expect(line(("1.1.2024", "1"), ("1.1.2025", "1")).contains("T: 1.1.2024 1; 1.1.2025 1\n"))
    }

    @Test("as text and Markdown the figures are a line; what a table before it tells is not told again")
    func text() {
        let line = "Osallistujia <kpl>: 1.1.2024 50; 1.1.2025 150; tavoite 200"
        #expect(Drawn(chart: Self.line).text(.text, TextStyle(language: .fi)).contains(line))
        let told = Chart(.bars, "Maksut", heads: ("a", "b"), [Chart.Point("a", 1, "1")], isTold: true)
        for format in [PageFormat.text, .markdown] {
            #expect(!Drawn(chart: told).text(format, TextStyle(language: .fi)).contains("Maksut"))
        }
        #expect(!Drawn(chart: told).text(.html, TextStyle(language: .fi)).contains("<table"))
        #expect(!Drawn(chart: told).sourceOfDocument(in: .fi).contains("<svg"))
        #expect(
            Drawn(chart: Self.line).sourceOfDocument(in: .fi).contains("<caption>Osallistujia &lt;kpl&gt;</caption>"))
    }

    @Test("the networks of each year are those in which the city was at its end")
    func years() throws {
        let report = Portfolio(
            try smallContext(
                .portfolio,
                [
                    "networks/a":
                        "name: {fi: A}\nowner: u\nphases: [{status: member, since: 2021-12-31}, {status: left, since: 2024}]",
                    "networks/b":
                        "name: {fi: B}\nowner: u\nphases: [{status: considering, since: 2022}, {status: member, since: 2023-02}]",
                    "networks/c": "name: {fi: C}\nowner: u\nphases: [{status: member}]",
                ]))
        #expect(report.years.map { "\($0.year) \($0.networks)" } == ["2021 1", "2022 1", "2023 2", "2024 1", "2025 1"])
    }

    @Test("of a year that is not over it is said on which day its figure stands")
    func unfinishedYear() throws {
        let records = ["networks/a": "name: {fi: A}\nphases: [{status: member, since: 2021}]"]
        #expect(Portfolio(try smallContext(.portfolio, records)).told().contains("(2025: 1.6.2025)"))
        let atTheEnd = Portfolio(try smallContext(.portfolio, on: "2025-12-31", records)).told()
        #expect(!atTheEnd.contains("(2025: "))
    }
}

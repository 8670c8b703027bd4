import Diagnostics
import Pages
import Records
import Testing

@testable import Reports

/// Names of records that have none in the language of the page.
@Suite struct ForeignNameTests {
    private func page(_ format: PageFormat, _ language: Language) throws -> String {
        let records = [
            "networks/a": "name: {fi: Verkosto, en: Network}\nphases: [{status: member}]",
            "networks/b": "name: {fi: Liitto}\nphases: [{status: member}]",
            "materials/m": "name: {fi: Viesti}\nreviewed: 2025\nmessages: {fi: Hei.}",
        ]
        let report: any Report =
            format == .markdown
            ? Materials(try smallContext(.materials, records)) : Portfolio(try smallContext(.portfolio, records))
        return report.text(format, TextStyle(language: language, width: 10_000))
    }

    @Test("HTML marks their language, text and Markdown tell it behind them")
    func marks() throws {
        let html = try page(.html, .en)
        #expect(html.contains("<span lang=\"fi\">Liitto</span>"))
        #expect(html.contains(">Network ") && !html.contains("lang=\"fi\">Network"))
        let text = try page(.text, .en)
        #expect(text.contains("Liitto (fi) [1]") && text.contains("Network [2]"))
        let markdown = try page(.markdown, .sv)
        #expect(markdown.contains("| Viesti (fi) ") && markdown.contains("### Viesti (fi)"))
    }

    @Test("nothing is marked where the record has a name in the language")
    func own() throws {
        #expect(try !page(.html, .fi).contains("lang=\"fi\">Liitto"))
        #expect(try !page(.text, .fi).contains("(fi)"))
    }

    @Test("what records say in one language only is in the first language of the register")
    func prose() throws {
        let records = ["networks/a": "name: {sv: Nät}\nbenefit: Nytta.\nphases: [{status: member}]"]
        let context = try swedishContext(.brief, records)
        let brief = Brief(
            try #require(context.register[RecordID(collection: "networks", id: "a")]), level: nil, context)
        #expect(brief.text(.html, TextStyle(language: .fi, width: 80)).contains("lang=\"sv\">"))
        #expect(brief.told(.fi).contains("Nytta. (sv)"))
        #expect(!brief.told(.sv).contains("(sv)") && !brief.told(.sv).contains("(fi)"))
    }
}

import Diagnostics
package import Records

/// The address of a record's page in the web; `nil` where it has none.
package typealias RecordAddress = (RecordID) -> String?

/// A page as one HTML file that needs nothing else.
struct HTMLPage {
    let text: String

    /// What the file is for.
    enum Purpose {
        /// To be read as it is, or printed.
        case reading
        /// To be made into another format by a program, which has the page's title from the title of the file.
        case conversion
    }

    private static let style = """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        article{border-left:.25rem solid #0000bf;padding-left:1rem;margin:1.5rem 0}
        h3,h2{margin-bottom:.25rem}p.remarks{margin:0;color:#525a65}blockquote{margin:.5rem 0;color:#323a45}blockquote p{margin:.25rem 0;white-space:pre-line}
        a{color:#0000bf}p.about{margin:0;color:#525a65}header{margin-bottom:1.5rem}h1{margin:0 0 .25rem;line-height:1.2}
        table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:600;padding:.25rem 0}
        th,td{border-bottom:1px solid #9ca3af;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}
        tbody th{font-weight:400}thead th{border-bottom:2px solid #0000bf}thead{display:table-header-group}tr{break-inside:avoid}
        figure{margin:1.5rem 0;break-inside:avoid}figcaption{font-weight:600}figure table{width:auto;margin:.5rem 0}.chart{max-width:100%;height:auto}
        li,p{overflow-wrap:break-word}h1,h2,h3,caption{break-after:avoid}
        @media screen and (max-width:40rem){table{font-size:.875rem}th,td{padding-right:.5rem}}
        @media screen and (prefers-color-scheme:dark){
        body{color:#eee;background:#161616}p.remarks,p.about,blockquote{color:#c0c5cc}a{color:#9fc5ff}
        article,thead th{border-color:#9fc5ff}.chart .axis{stroke:#c0c5cc}.chart .figures{stroke:#9fc5ff}.chart .dot{fill:#9fc5ff}}
        @media print{
        @page{size:A4;margin:18mm 18mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
        body{font-size:10pt;line-height:1.4;max-width:none;margin:0;padding:0}table{font-size:9pt}
        h1{font-size:18pt}h2{font-size:13pt}h3{font-size:11pt}article{break-inside:avoid}ol{font-size:9pt}}
        """

    init(_ page: Page, for purpose: Purpose = .reading, recordAddress: RecordAddress? = nil) {
        let isConverted = purpose == .conversion
        var body = isConverted ? "" : "<header>\n<h1>\(Escaping.escaped(page.title))</h1>\n"
        body += page.about.map { "<p class=\"about\">\(Escaping.escaped($0))</p>\n" }.joined()
        if !isConverted { body += "</header>\n" }
        let bases = page.bases
        let marks = BasisMarks(bases)
        var number = 0
        for section in page.sections {
            if let title = section.title { body += "<h2>\(Escaping.escaped(title))</h2>\n" }
            for block in section.blocks {
                number += 1
                body += HTMLBlock(block, marks, number: number, on: page, isConverted: isConverted).text
            }
            let level = section.title == nil ? 2 : 3
            body += section.entries.map { Self.entry($0, level: level, marks, page) }.joined()
        }
        if page.sections.allSatisfy(\.isEmpty) { body += "<p>\(Escaping.escaped(page.emptyNote))</p>\n" }
        if !bases.isEmpty {
            body += "<h2>\(Text.bases.text(in: page.language))</h2>\n<ol>\n"
            body +=
                bases.enumerated().map { HTMLBlock.basis($1, number: $0 + 1, recordAddress: recordAddress) }.joined()
                + "</ol>\n"
        }
        text = """
            <!doctype html>
            <html lang="\(page.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>\(Escaping.escaped(page.title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            \(body)</main>
            </body>
            </html>

            """
    }

    private static func entry(_ entry: Page.Entry, level: Int, _ marks: BasisMarks, _ page: Page) -> String {
        let language = page.foreignNames[entry.heading].map { " lang=\"\($0.rawValue)\"" } ?? ""
        var text = "<article>\n<h\(level)\(language)>\(Escaping.escaped(entry.heading))</h\(level)>\n"
        if !entry.remarks.isEmpty {
            text += "<p class=\"remarks\">\(entry.remarks.map(Escaping.escaped).joined(separator: " · "))</p>\n"
        }
        if !entry.lines.isEmpty { text += HTMLBlock.list(entry.lines, marks, in: page.language) }
        if !entry.reason.isEmpty {
            let mark = entry.foreignLanguage(on: page.language).map { " lang=\"\($0.rawValue)\"" } ?? ""
            text +=
                "<blockquote\(mark)>\n" + entry.reason.map { "<p>\(Escaping.escaped($0))</p>\n" }.joined()
                + "</blockquote>\n"
        }
        text += entry.decisions.map { "<p>\(Text.decision.text(in: page.language)): \(Escaping.escaped($0))</p>\n" }
            .joined()
        return text + "</article>\n"
    }
}

import Diagnostics

/// A page as one HTML file that needs nothing else.
struct HTMLPage {
    let text: String

    private static let style = """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        article{border-left:.25rem solid #0000bf;padding-left:1rem;margin:1.5rem 0}
        h3,h2{margin-bottom:.25rem}p.remarks{margin:0;color:#525a65}blockquote{margin:.5rem 0;color:#323a45;white-space:pre-line}
        table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600;padding:.25rem 0}
        th,td{border-bottom:1px solid #9ca3af;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}
        th.number,td.number{text-align:right}thead{display:table-header-group}tr{break-inside:avoid}
        @media (prefers-color-scheme:dark){body{color:#eee;background:#161616}p.remarks,blockquote{color:#c0c5cc}a{color:#9fc5ff}}
        """

    init(_ page: Page) {
        var body = "<h1>\(Self.escaped(page.title))</h1>\n"
        body += page.about.map { "<p>\(Self.escaped($0))</p>\n" }.joined()
        let bases = page.bases
        let marks = BasisMarks(bases)
        for section in page.sections {
            if let title = section.title { body += "<h2>\(Self.escaped(title))</h2>\n" }
            body += section.blocks.map { HTMLBlock($0, marks).text }.joined()
            body += section.entries.map { Self.entry($0, level: section.title == nil ? 2 : 3, page.language) }.joined()
        }
        if page.sections.allSatisfy(\.isEmpty) { body += "<p>\(Self.escaped(page.emptyNote))</p>\n" }
        if !bases.isEmpty {
            body += "<h2>\(Text.bases.text(in: page.language))</h2>\n<ol>\n"
            body += bases.enumerated().map { HTMLBlock.basis($1, number: $0 + 1) }.joined() + "</ol>\n"
        }
        text = """
            <!doctype html>
            <html lang="\(page.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>\(Self.escaped(page.title))</title>
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

    private static func entry(_ entry: Page.Entry, level: Int, _ language: Language) -> String {
        var text = "<article>\n<h\(level)>\(escaped(entry.heading))</h\(level)>\n"
        if !entry.remarks.isEmpty {
            text += "<p class=\"remarks\">\(entry.remarks.map(escaped).joined(separator: " · "))</p>\n"
        }
        if !entry.lines.isEmpty {
            text += "<ul>\n" + entry.lines.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
        }
        if !entry.reason.isEmpty {
            text += "<blockquote>\n" + entry.reason.map { "<p>\(escaped($0))</p>\n" }.joined() + "</blockquote>\n"
        }
        text += entry.decisions.map { "<p>\(Text.decision.text(in: language)): \(escaped($0))</p>\n" }.joined()
        return text + "</article>\n"
    }

    /// The text with everything escaped that would be markup, in elements and in attributes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            // Neither HTML nor XML takes other control characters, written out or not; marks of direction could show a
            // text as another.
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            case _ where scalar.isInvisible: escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

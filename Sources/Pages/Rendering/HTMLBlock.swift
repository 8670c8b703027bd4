import Diagnostics

/// Text or a table of a page as HTML; sentences link to what they rest on, which stands at the page's end.
struct HTMLBlock {
    let text: String

    init(_ block: PageBlock, _ marks: BasisMarks) {
        func marked(_ sentence: Sentence) -> String {
            let text = HTMLPage.escaped(sentence.text)
            let said = sentence.language.map { "<span lang=\"\($0.rawValue)\">\(text)</span>" } ?? text
            let links = marks.runs(sentence).map { run in
                let words = run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
                return "<a href=\"#basis-\(run.lowerBound)\">\(words)</a>"
            }
            return said + (links.isEmpty ? "" : " <small>[\(links.joined(separator: ", "))]</small>")
        }
        switch block {
        case .paragraph(let sentences): text = "<p>\(sentences.map(marked).joined(separator: " "))</p>\n"
        case .list(let sentences): text = "<ul>\n" + sentences.map { "<li>\(marked($0))</li>\n" }.joined() + "</ul>\n"
        case .table(let table): text = Self.table(table)
        }
    }

    private static func table(_ table: PageTable) -> String {
        func cell(_ i: Int, _ text: String, _ tag: String, _ scope: String) -> String {
            let style = table.columns[i].isNumber ? " class=\"number\"" : ""
            return "<\(tag)\(scope)\(style)>\(HTMLPage.escaped(text))</\(tag)>"
        }
        let header = table.columns.enumerated().map { cell($0, $1.title, "th", " scope=\"col\"") }.joined()
        let rows = table.rows.map { row in
            let cells = row.enumerated().map { i, text in
                i == 0 ? cell(i, text, "th", " scope=\"row\"") : cell(i, text, "td", "")
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        let caption = table.caption.map { "<caption>\(HTMLPage.escaped($0))</caption>\n" } ?? ""
        return "<table>\n\(caption)<thead>\n<tr>\(header)</tr>\n</thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }

    /// What sentences rest on, as an item of the list at the page's end.
    static func basis(_ basis: Basis, number: Int) -> String {
        let name = HTMLPage.escaped("\(basis.title) (\(basis.record))")
        let source = basis.source.map { source in
            let text = HTMLPage.escaped(source)
            return basis.address.map { "<a href=\"\(HTMLPage.escaped($0))\">\(text)</a>" } ?? text
        }
        let facts = [source, basis.recorded.map(HTMLPage.escaped)].compactMap(\.self).joined(separator: "; ")
        return "<li id=\"basis-\(number)\">\(name)\(facts.isEmpty ? "" : ": \(facts)")</li>\n"
    }
}

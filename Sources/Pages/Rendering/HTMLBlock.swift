import Diagnostics
import Records

/// Text or a table of a page as HTML; sentences and rows link to what they rest on, which stands at the page's end.
struct HTMLBlock {
    let text: String

    /// For a program that converts it a table says how wide its columns are to be, and of a chart only the table stands.
    /// `number` tells the blocks of a page apart.
    init(_ block: PageBlock, _ marks: BasisMarks, number: Int, on page: Page, isConverted: Bool) {
        let names = page.foreignNames
        switch block {
        case .paragraph(let sentences):
            text = "<p>\(sentences.map { Self.sentence($0, marks, page.language) }.joined(separator: " "))</p>\n"
        case .list(let sentences): text = Self.list(sentences, marks, in: page.language)
        case .table(let table): text = Self.table(table, marks, names, showsWidths: isConverted)
        case .chart(let chart):
            // Beside a drawing its caption tells what both show.
            let shown = chart.table(withTitle: isConverted)
            let table = chart.isTold ? "" : Self.table(shown, marks, names, showsWidths: isConverted)
            let caption = "<figcaption>\(Escaping.escaped(chart.title))</figcaption>\n"
            text =
                isConverted
                ? table : "<figure>\n\(caption)\(ChartDrawing(chart, number: number).text)\(table)</figure>\n"
        }
    }

    /// Sentences as items of a list, on a page in a language.
    static func list(_ sentences: [Sentence], _ marks: BasisMarks, in language: Language) -> String {
        "<ul>\n" + sentences.map { "<li>\(sentence($0, marks, language))</li>\n" }.joined() + "</ul>\n"
    }

    private static func sentence(_ sentence: Sentence, _ marks: BasisMarks, _ language: Language) -> String {
        let said = sentence.parts.map { part in
            let text = Escaping.escaped(part.text)
            guard let own = part.language, own != language else { return text }
            return "<span lang=\"\(own.rawValue)\">\(text)</span>"
        }
        return said.joined() + links(sentence.bases, marks)
    }

    private static func links(_ bases: [Basis], _ marks: BasisMarks) -> String {
        let links = marks.runs(bases).map { run in
            let words = run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
            return "<a href=\"#basis-\(run.lowerBound)\">\(words)</a>"
        }
        return links.isEmpty ? "" : " <small>[\(links.joined(separator: ", "))]</small>"
    }

    private static func table(
        _ table: PageTable, _ marks: BasisMarks, _ names: [String: Language], showsWidths: Bool
    ) -> String {
        func cell(_ i: Int, _ text: String, _ tag: String, _ scope: String) -> String {
            // Mail programs and pandoc know this attribute, and no classes.
            let style = table.columns[i].isNumber ? " style=\"text-align:right\"" : ""
            return "<\(tag)\(scope)\(style)>\(text)</\(tag)>"
        }
        let header = table.columns.enumerated().map {
            cell($0, Escaping.escaped($1.title), "th", " scope=\"col\"")
        }.joined()
        let rows = table.rows.enumerated().map { number, row in
            let links = links(table.bases(ofRow: number), marks)
            let cells = row.enumerated().map { i, text in
                let language = names[text].map { ($0.rawValue, Escaping.escaped(text)) }
                let text = language.map { "<span lang=\"\($0)\">\($1)</span>" } ?? Escaping.escaped(text)
                return i == 0 ? cell(i, text + links, "th", " scope=\"row\"") : cell(i, text, "td", "")
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        let caption = table.caption.map { "<caption>\(Escaping.escaped($0))</caption>\n" } ?? ""
        let widths = showsWidths ? Self.widths(table) : ""
        return "<table>\n\(caption)\(widths)<thead>\n<tr>\(header)</tr>\n</thead>\n<tbody>\n\(rows.joined())</tbody>\n"
            + "</table>\n"
    }

    /// The shares that the columns have of the width: each has room for its longest word, and what is left of a line goes
    /// to those whose cells are longer.
    private static func widths(_ table: PageTable) -> String {
        let lineLength = 110
        let cells = table.columns.indices.map { i in [table.columns[i].title] + table.rows.map { $0[i] } }
        let words = cells.map { $0.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0 }
        let wishes = zip(cells, words).map { cells, word in min(cells.map(\.count).max() ?? 0, 40) - min(word, 40) }
        let rest = max(0, lineLength - words.reduce(0) { $0 + $1 + 3 })
        let wished = max(1, wishes.reduce(0, +))
        let weights = zip(words, wishes).map { $0 + 3 + $1 * min(rest, wished) / wished }
        let sum = weights.reduce(0, +)
        let columns = weights.map { "<col style=\"width:\(($0 * 100 + sum / 2) / sum)%\">" }
        return "<colgroup>\(columns.joined())</colgroup>\n"
    }

    /// What sentences rest on, as an item of the list at the page's end.
    static func basis(_ basis: Basis, number: Int, recordAddress: RecordAddress?) -> String {
        var name = Escaping.escaped("\(basis.title) (\(basis.record))")
        if let address = recordAddress?(basis.record) { name = link(name, to: address) }
        let source = basis.source.map { source in
            let text = Escaping.escaped(source)
            return basis.address.map { link(text, to: $0) } ?? text
        }
        let facts = [source, basis.recorded.map(Escaping.escaped)].compactMap(\.self).joined(separator: "; ")
        return "<li id=\"basis-\(number)\">\(name)\(facts.isEmpty ? "" : ": \(facts)")</li>\n"
    }

    private static func link(_ text: String, to address: String) -> String {
        "<a href=\"\(Escaping.escaped(address))\">\(text)</a>"
    }
}

import Diagnostics

/// A page for a terminal.
struct TextPage {
    private let page: Page
    private let colour: Colour
    private let width: Int

    /// Lays a page out in lines of at most `width` characters, where words are no longer.
    init(_ page: Page, _ colour: Colour, width: Int) {
        self.page = page
        self.colour = colour
        self.width = width
    }

    var text: String {
        var text = colour.bold(page.title.visible) + "\n" + page.about.map { $0.visible + "\n" }.joined()
        let bases = page.bases
        let marks = BasisMarks(bases)
        for section in page.sections {
            if let title = section.title { text += "\n\(colour.bold(title.visible))\n" }
            for block in section.blocks {
                let words = self.block(block, marks)
                if !words.isEmpty { text += "\n" + words }
            }
            for entry in section.entries { text += "\n" + self.entry(entry, marks) }
        }
        if page.sections.allSatisfy(\.isEmpty) { text += "\n\(page.emptyNote.visible)\n" }
        if !bases.isEmpty {
            text += "\n\(colour.bold(Text.bases.text(in: page.language)))\n\n"
            for (i, basis) in bases.enumerated() {
                text += wrapped("[\(i + 1)] \(basis.line.visible)", indent: "", more: "    ")
            }
        }
        return text
    }

    private func block(_ block: PageBlock, _ marks: BasisMarks) -> String {
        switch block {
        case .paragraph(let sentences):
            return wrapped(sentences.map { marked($0, marks) }.joined(separator: " "), indent: "", more: "")
        case .list(let sentences):
            return sentences.map { wrapped(marked($0, marks), indent: "- ", more: "  ") }.joined()
        case .table(let table):
            let shown = PageTable(table.caption, columns: table.columns, rows: marks.rows(table))
            let (header, rows) = TableLayout(shown, width: width).lines
            let caption = table.caption.map { wrapped($0.visible, indent: "", more: "") } ?? ""
            return caption + (header.map(colour.bold) + rows).map { $0 + "\n" }.joined()
        case .chart(let chart): return chart.isTold ? "" : wrapped(chart.line.visible, indent: "", more: "  ")
        }
    }

    private func marked(_ sentence: Sentence, _ marks: BasisMarks) -> String {
        let mark = marks.mark(sentence.bases)
        return sentence.marked(in: page.language).visible + (mark.isEmpty ? "" : " \(mark)")
    }

    private func entry(_ entry: Page.Entry, _ marks: BasisMarks) -> String {
        var text = colour.bold(entry.heading.visible)
        if !entry.remarks.isEmpty { text += "  " + entry.remarks.map(\.visible).joined(separator: "  ") }
        text += "\n"
        for sentence in entry.lines { text += wrapped(marked(sentence, marks), indent: "  ", more: "    ") }
        for paragraph in entry.markedReason(in: page.language) {
            for line in paragraph.split(separator: "\n") {
                text += wrapped(String(line).visible, indent: "  | ", more: "  | ")
            }
        }
        for decision in entry.decisions {
            text += wrapped("\(Text.decision.text(in: page.language)): \(decision.visible)", indent: "  ", more: "    ")
        }
        return text
    }

    private func wrapped(_ text: String, indent: String, more: String) -> String {
        var lines: [String] = []
        var line = indent
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.width + word.unicodeScalars.count >= width {
                lines.append(line)
                line = more
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [line]).map { $0 + "\n" }.joined()
    }
}

import Diagnostics

/// A page as Markdown (CommonMark), to send or to keep.
struct MarkdownPage {
    let text: String

    init(_ page: Page) {
        var text = "# \(Self.escaped(page.title))\n"
        if !page.about.isEmpty { text += "\n" + page.about.map(Self.escaped).joined(separator: "  \n") + "\n" }
        let bases = page.bases
        let marks = BasisMarks(bases)
        for section in page.sections {
            if let title = section.title { text += "\n## \(Self.escaped(title))\n" }
            text += section.blocks.map { Self.block($0, marks, page.language) }.filter { !$0.isEmpty }.map { "\n" + $0 }
                .joined()
            for entry in section.entries {
                text += "\n\(section.title == nil ? "##" : "###") \(Self.escaped(entry.heading))\n"
                if !entry.remarks.isEmpty {
                    text += "\n*\(entry.remarks.map(Self.escaped).joined(separator: " · "))*\n"
                }
                if !entry.lines.isEmpty {
                    text += "\n" + entry.lines.map { "- \(Self.marked($0, marks, page.language))\n" }.joined()
                }
                for paragraph in entry.markedReason(in: page.language) {
                    text += "\n" + paragraph.split(separator: "\n").map { "> \(Self.escaped(String($0)))\n" }.joined()
                }
                if !entry.decisions.isEmpty {
                    text +=
                        "\n"
                        + entry.decisions.map { "\(Text.decision.text(in: page.language)): \(Self.escaped($0))" }
                        .joined(separator: "  \n") + "\n"
                }
            }
        }
        if page.sections.allSatisfy(\.isEmpty) { text += "\n\(Self.escaped(page.emptyNote))\n" }
        if !bases.isEmpty {
            text += "\n## \(Text.bases.text(in: page.language))\n\n"
            text += bases.enumerated().map { "\($0 + 1). \(Self.line($1))\n" }.joined()
        }
        self.text = text
    }

    private static func block(_ block: PageBlock, _ marks: BasisMarks, _ language: Language) -> String {
        switch block {
        case .paragraph(let sentences):
            return sentences.map { marked($0, marks, language) }.joined(separator: " ") + "\n"
        case .list(let sentences): return sentences.map { "- \(marked($0, marks, language))\n" }.joined()
        case .table(let table):
            let rule = table.columns.map { $0.isNumber ? "---:" : "---" }
            let header = [table.columns.map { escaped($0.title) }, rule]
            let rows = (header + marks.rows(table).map { $0.map(escaped) }).map {
                "| \($0.joined(separator: " | ")) |\n"
            }
            return (table.caption.map { "\(escaped($0))\n\n" } ?? "") + rows.joined()
        case .chart(let chart): return chart.isTold ? "" : escaped(chart.line) + "\n"
        }
    }

    private static func marked(_ sentence: Sentence, _ marks: BasisMarks, _ language: Language) -> String {
        let mark = marks.mark(sentence.bases)
        return escaped(sentence.marked(in: language)) + (mark.isEmpty ? "" : " " + escaped(mark))
    }

    /// What a sentence rests on; its source is a link where the web has it.
    private static func line(_ basis: Basis) -> String {
        guard let source = basis.source, let address = basis.address else { return escaped(basis.line) }
        let link = "[\(escaped(source))](<\(address.filter { !"<> \n".contains($0) })>)"
        return escaped("\(basis.title) (\(basis.record)): ") + link + escaped(basis.recorded.map { "; \($0)" } ?? "")
    }

    /// The text with everything escaped that would be markup; one line stays one line.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.visible {
            if "\\`*_[]<>#|&~".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        if let first = escaped.first, "-+=".contains(first) { escaped = "\\" + escaped }
        return escaped
    }
}

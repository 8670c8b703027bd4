import Diagnostics

/// A page as Markdown (CommonMark), to send or to keep.
struct MarkdownPage {
    let text: String

    init(_ page: Page) {
        var text = "# \(Self.escaped(page.title))\n"
        if !page.about.isEmpty { text += "\n" + page.about.map(Self.escaped).joined(separator: "  \n") + "\n" }
        for section in page.sections {
            if let title = section.title { text += "\n## \(Self.escaped(title))\n" }
            for entry in section.entries {
                text += "\n\(section.title == nil ? "##" : "###") \(Self.escaped(entry.heading))\n"
                if !entry.remarks.isEmpty {
                    text += "\n*\(entry.remarks.map(Self.escaped).joined(separator: " · "))*\n"
                }
                if !entry.lines.isEmpty { text += "\n" + entry.lines.map { "- \(Self.escaped($0))\n" }.joined() }
                for paragraph in entry.reason {
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
        if page.sections.allSatisfy(\.entries.isEmpty) { text += "\n\(Self.escaped(page.emptyNote))\n" }
        self.text = text
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

package import Diagnostics

/// Something that is shown to people as a page and to programs as JSON.
package protocol PageView {
    /// For people, in a language.
    func page(in language: Language) -> Page
    /// For programs.
    var json: JSONValue { get }
}

/// The forms that a page takes.
package enum PageFormat: String, Sendable, CaseIterable {
    case text, json, html, markdown
}

extension PageView {
    /// The view in a form; the style counts for text only.
    package func text(_ format: PageFormat, _ style: TextStyle) -> String {
        switch format {
        case .text: TextPage(page(in: style.language), style.colour, width: style.width).text
        case .json: json.text + "\n"
        case .html: HTMLPage(page(in: style.language)).text
        case .markdown: MarkdownPage(page(in: style.language)).text
        }
    }
}

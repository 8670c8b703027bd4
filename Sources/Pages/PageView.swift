package import Diagnostics

/// Something that is shown to people as a page and to programs as JSON.
package protocol PageView {
    /// For people.
    var page: Page { get }
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
        case .text: TextPage(page, style.colour, width: style.width).text
        case .json: json.text + "\n"
        case .html: HTMLPage(page).text
        case .markdown: MarkdownPage(page).text
        }
    }
}

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
    /// The view in a form; of the style the language counts, and the rest for text only. HTML links to records that have
    /// an address.
    package func text(
        _ format: PageFormat, _ style: TextStyle, recordAddress: RecordAddress? = nil
    ) -> String {
        switch format {
        case .text: TextPage(page(in: style.language).withMarkedNames, style.colour, width: style.width).text
        case .json: json.text + "\n"
        case .html: HTMLPage(page(in: style.language), recordAddress: recordAddress).text
        case .markdown: MarkdownPage(page(in: style.language).withMarkedNames).text
        }
    }

    /// The view as HTML for a program that makes a document of it: its title stands in the head alone, and tables say how
    /// wide their columns are.
    package func sourceOfDocument(in language: Language, recordAddress: RecordAddress? = nil) -> String {
        HTMLPage(page(in: language), for: .conversion, recordAddress: recordAddress).text
    }
}

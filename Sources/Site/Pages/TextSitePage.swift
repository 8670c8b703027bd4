import Diagnostics
import Words

/// A page that is text only: about, accessibility, feedback, how to change something.
struct TextSitePage: SitePage {
    let text: PageText

    var title: String { text.title }

    func write(_ html: inout HTML) {
        html.element("h1", text: text.title)
        html.element("div", .class("prose")) { html in
            for section in text.sections {
                if let heading = section.heading { html.element("h2", text: heading) }
                for paragraph in section.paragraphs { html.element("p", text: paragraph) }
                if !section.items.isEmpty {
                    html.element("ul") { html in
                        for item in section.items { html.element("li", text: item) }
                    }
                }
            }
        }
    }
}

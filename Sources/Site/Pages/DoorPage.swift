import Diagnostics
import Records
import Words

/// The page at the top of the site: a choice of languages, each in its own words.
struct DoorPage {
    let site: SiteModel

    func html() -> HTML {
        var html = HTML(at: .door)
        let first = site.languages[0]
        html.markup("<!doctype html>\n")
        html.element("html", .lang(first)) { html in
            html.element("head") { html in
                html.markup("<meta charset=\"utf-8\">")
                html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                html.void(
                    "meta", .text("http-equiv", "Content-Security-Policy"), .text("content", Frame.policy))
                html.element("title", text: site.configuration.title(in: first.rawValue))
                html.void("link", .text("rel", "stylesheet"), .link("href", .route(.asset(.style))))
                html.void(
                    "link", .text("rel", "icon"), .text("type", "image/svg+xml"), .link("href", .route(.asset(.icon))))
            }
            html.element("body") { html in
                html.element("main", .class("container door")) { html in
                    html.element("h1", text: site.configuration.title(in: first.rawValue))
                    html.element("ul", .class("cards")) { html in
                        for language in site.languages {
                            html.element("li", .lang(language)) { html in
                                html.link(.route(.page(.front, language)), .class("card")) { html in
                                    html.element(
                                        "span", .class("door-title"),
                                        text: site.configuration.title(in: language.rawValue))
                                    html.text(" ")
                                    html.element("span", text: language.words.enter)
                                }
                            }
                        }
                    }
                }
            }
        }
        html.markup("\n")
        return html
    }
}

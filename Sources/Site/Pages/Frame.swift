import Diagnostics
import Records
import Words

/// What stands around every page: its head, the menu, the languages, the foot.
struct Frame {
    let page: any SitePage
    let maker: PageMaker

    private var words: any Words { maker.words }
    private var site: SiteModel { maker.site }
    private var language: Language { maker.language }
    private var siteTitle: String { site.configuration.title(in: language.rawValue) }

    /// The whole page.
    func html() -> HTML {
        var html = HTML(at: maker.route, top: maker.live.flatMap { $0.isAnywhere ? $0.top : nil })
        html.markup("<!doctype html>\n")
        html.element("html", .lang(language)) { html in
            html.element("head") { head(&$0) }
            html.markup("\n")
            html.element("body") { html in
                if page.isEmbedded {
                    return html.element("main", .id("content"), .class("embedded")) { page.write(&$0) }
                }
                html.link(.place(maker.route, "content"), .class("skip"), text: words.skip)
                header(&html)
                html.element("main", .id("content"), .text("tabindex", "-1")) { html in
                    if let live = maker.live, let day = live.past { past(day, live, &html) }
                    if page.isWide {
                        page.write(&html)
                    } else {
                        html.element("div", .class("container")) { page.write(&$0) }
                    }
                }
                html.markup("\n")
                footer(&html)
            }
        }
        html.markup("\n")
        return html
    }

    /// That the page tells of another day, with the way back.
    private func past(_ day: Day, _ live: LiveFrame, _ html: inout HTML) {
        html.element("div", .class("container")) { html in
            html.element("p", .class("notice alert"), .text("role", "note")) { html in
                html.element("strong", text: words.shownAsOf(words.date(day)))
                html.text(" \(words.shownAsOfNote) ")
                html.link(.served(maker.route.address(below: live.top)), text: words.backToNow)
            }
        }
    }

    private func head(_ html: inout HTML) {
        html.markup("<meta charset=\"utf-8\">")
        html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        // What is shown inside of another page leads out of that.
        if page.isEmbedded { html.markup("<base target=\"_top\">") }
        // Nothing runs, loads or is sent but what the site itself brings.
        html.void(
            "meta", .text("http-equiv", "Content-Security-Policy"), .text("content", Self.policy))
        html.markup("<meta name=\"referrer\" content=\"no-referrer\">")
        let title = page.title == siteTitle ? siteTitle : "\(page.title) – \(siteTitle)"
        html.element("title", text: title)
        html.void("link", .text("rel", "stylesheet"), .link("href", .route(.asset(.style))))
        html.void("link", .text("rel", "icon"), .text("type", "image/svg+xml"), .link("href", .route(.asset(.icon))))
        html.element(
            "script", .link("src", .route(.asset(.script))), .flag("defer"), content: { _ in })
        for other in site.languages where other != language {
            html.void(
                "link", .text("rel", "alternate"), .text("hreflang", other.rawValue),
                .link("href", .route(maker.route.translated(to: other))))
        }
        if let feed = page.feed {
            html.void(
                "link", .text("rel", "alternate"), .text("type", "application/atom+xml"), .text("title", page.title),
                .link("href", .route(feed)))
        }
        if let data = page.data {
            html.void(
                "link", .text("rel", "alternate"), .text("type", "application/json"), .link("href", .route(data)))
        }
        if let linked = page.linkedData {
            html.markup("<script type=\"application/ld+json\">")
            html.json(linked)
            html.markup("</script>")
        }
    }

    /// What a page may load and do, as browsers are told.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'"

    private func header(_ html: inout HTML) {
        html.element("header", .class("site-head")) { html in
            html.element("div", .class("container bar")) { html in
                html.link(.route(maker.page(.front)), .class("brand"), text: siteTitle)
                languages(&html)
            }
            html.element("div", .class("container")) { html in
                html.element("nav", .text("aria-label", words.mainMenu)) { html in
                    html.element("details", .class("menu")) { html in
                        html.element("summary", text: words.menu)
                        html.element("ul") { html in
                            for entry in Menu.entries(site) { item(entry, &html) }
                        }
                    }
                }
            }
        }
        html.markup("\n")
    }

    private func item(_ entry: Menu.Entry, _ html: inout HTML) {
        html.element("li") { html in
            let route = maker.page(entry.page)
            let text = entry.title(in: maker)
            if entry.covers(maker.route) {
                html.link(.route(route), .text("aria-current", route == maker.route ? "page" : "true"), text: text)
            } else {
                html.link(to: route, text: text)
            }
        }
    }

    private func languages(_ html: inout HTML) {
        guard site.languages.count > 1 else { return }
        html.element("nav", .class("languages"), .text("aria-label", words.languages)) { html in
            html.element("ul") { html in
                for other in site.languages {
                    html.element("li") { html in
                        let route = maker.route.translated(to: other)
                        let own = other.words
                        let current: Attribute =
                            other == language ? .text("aria-current", "true") : .text("hreflang", other.rawValue)
                        let link = maker.live?.query.map { Link.query(route, $0) } ?? .route(route)
                        html.link(link, .lang(other), current) { html in
                            let code = other.rawValue.uppercased()
                            html.element("span", .class("long"), text: "\(own.inThisLanguage) (\(code))")
                            html.element("span", .class("short"), .text("aria-hidden", "true"), text: code)
                        }
                    }
                }
            }
        }
    }

    private func footer(_ html: inout HTML) {
        html.element("footer", .class("site-foot")) { html in
            html.markup(
                "<svg class=\"koros\" aria-hidden=\"true\" viewBox=\"0 0 1200 30\" preserveAspectRatio=\"none\"><path d=\"M0 30V14c50 0 50-14 100-14s50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14 50-14 100-14 50 14 100 14V30z\"/></svg>"
            )
            html.element("div", .class("container")) { html in
                html.element("ul", .class("foot-links")) { html in
                    for (page, text) in [
                        (PageName.about, words.about), (.howToChange, words.howToChange), (.feedback, words.feedback),
                        (.accessibility, words.accessibility), (.quality, words.quality),
                    ] {
                        html.element("li") { $0.link(to: maker.page(page), text: text) }
                    }
                    html.element("li") { $0.link(to: .feed(.whole, language), text: words.feedOfAll) }
                }
                if let text = site.configuration.feedback, let mailbox = Mailbox(text) {
                    html.element("p") { html in
                        html.text(words.writeTo + " ")
                        html.link(.mailbox(mailbox), text: text)
                    }
                }
                if let live = maker.live { LiveTools(live: live, maker: maker).write(&html) }
                html.element("p", text: words.asOf(words.date(site.asOf)))
            }
        }
    }
}

extension HTML {
    /// Writes JSON into a script element: nothing in it can end the element.
    mutating func json(_ value: JSONValue) {
        rawText(value.compactText.replacing("<", with: "\\u003c").replacing("&", with: "\\u0026"))
    }
}

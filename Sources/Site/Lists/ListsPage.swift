import Records
import Words

/// All lists of the register, and the views across them.
struct ListsPage: SitePage {
    let maker: PageMaker

    var title: String { maker.words.allLists }
    var data: Route? { .json(.register) }

    func write(_ html: inout HTML) {
        html.element("h1", text: title)
        NumberCards(maker: maker).write(&html)
        let views = Menu.views(maker.site)
        html.element("h2", text: maker.words.views)
        html.element("ul", .class("values")) { html in
            for view in views { html.element("li") { $0.link(to: maker.page(view.page), text: view.title(in: maker)) } }
            html.element("li") { $0.link(to: maker.page(.ended), text: maker.words.whatEnded) }
        }
    }
}

/// How many records each collection has, as links to the lists.
struct NumberCards {
    let maker: PageMaker

    func write(_ html: inout HTML) {
        html.element("ul", .class("cards")) { html in
            for collection in maker.site.collections where !collection.records.isEmpty {
                html.element("li") { html in
                    html.link(.route(maker.page(.list(collection.name, part: 1))), .class("card")) { html in
                        html.element("span", .class("number"), text: maker.words.number("\(collection.records.count)"))
                        html.text(" ")
                        html.element("span", text: collection.plural(in: maker.language))
                        let running = collection.records.count { Status(of: $0, on: maker.site.day)?.isRunning == true }
                        if [.partner, .network, .measure].contains(collection.role), running > 0,
                            running < collection.records.count
                        {
                            html.text(" ")
                            html.element("span", .class("aside"), text: maker.words.running(running))
                        }
                    }
                }
            }
        }
    }
}

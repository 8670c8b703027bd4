import Diagnostics
import Records
import Words

/// What the foot of a server's pages offers: the same page as of another day, and two days side by side.
struct LiveTools {
    let live: LiveFrame
    let maker: PageMaker

    func write(_ html: inout HTML) {
        html.element("form", .class("days"), .link("action", .served(live.momentAddress))) { html in
            html.void("input", .text("type", "hidden"), .text("name", "page"), .text("value", maker.route.path))
            html.element("label", .text("for", "as-of"), text: maker.words.seeAsOf)
            html.void(
                "input", .id("as-of"), .text("type", "date"), .text("name", "date"),
                .text("value", live.past.map { "\($0)" } ?? ""), .text("max", "\(live.today)"), .flag("required"))
            html.element("button", .text("type", "submit"), text: maker.words.show)
        }
        html.element("p") { html in
            let route = maker.page(.compare)
            html.link(.served(route.address(below: live.top)), text: maker.words.compare)
        }
    }
}

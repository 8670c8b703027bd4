import Diagnostics
import Records

/// The bytes of a page while it is written.
///
/// Names of elements and attributes are literals of ours; every other text is escaped. What would be a link goes through
/// ``Link``, so that no address of a record can run anything.
package struct HTML {
    /// What is written so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// The routes that the page leads to.
    private(set) var routes: Set<Route> = []
    /// Whether some text of it is in another language than the page.
    private(set) var hasOtherLanguages = false
    /// Where the page is, so that links can count from there.
    let route: Route
    /// The folders and the name of that place.
    private let segments: [String]
    /// The address of the site's top that links begin with instead, for a page that answers at any address.
    private let top: String?

    /// Makes an empty page at a place; with `top`, one whose links do not depend on the place.
    init(at route: Route, top: String? = nil) {
        self.route = route
        segments = route.segments
        self.top = top
        bytes.reserveCapacity(16 << 10)
    }

    /// Writes markup of ours as it is.
    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes text, escaped.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { Escaping.append($0, to: &bytes) }
    }

    /// Writes text into a script element, where nothing is escaped; what would end the element must be gone from it.
    mutating func rawText(_ text: String) { bytes += text.utf8 }

    /// Writes an element and what is in it.
    mutating func element(
        _ name: StaticString, _ attributes: Attribute..., content: (inout HTML) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// Writes an element with attributes that depend on something, and what is in it.
    mutating func element(
        _ name: StaticString, attributes: [Attribute], content: (inout HTML) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// Writes an element that holds text.
    mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// Writes an element that holds nothing and has no end tag.
    mutating func void(_ name: StaticString, _ attributes: Attribute...) { open(name, attributes) }

    /// Writes a link.
    mutating func link(_ link: Link, _ attributes: Attribute..., content: (inout HTML) throws -> Void) rethrows {
        open("a", [.link("href", link)] + attributes)
        try content(&self)
        close("a")
    }

    /// Writes a link with attributes that depend on something.
    mutating func link(_ link: Link, attributes: [Attribute], content: (inout HTML) throws -> Void) rethrows {
        open("a", [.link("href", link)] + attributes)
        try content(&self)
        close("a")
    }

    /// Writes a link that is a text.
    mutating func link(_ link: Link, _ attributes: Attribute..., text: String) {
        open("a", [.link("href", link)] + attributes)
        self.text(text)
        close("a")
    }

    /// Writes a link to another page of the site.
    mutating func link(to route: Route, _ attributes: Attribute..., text: String) {
        open("a", [.link("href", .route(route))] + attributes)
        self.text(text)
        close("a")
    }

    /// Writes a text in the language that it is in, where that is not the page's.
    mutating func text(_ told: ToldText, on language: Language) {
        guard let own = told.language, own != language else { return text(told.text) }
        hasOtherLanguages = true
        element("span", .lang(own), text: told.text)
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        markup("<")
        markup(name)
        for attribute in attributes { write(attribute) }
        markup(">")
    }

    private func address(of target: Route) -> String {
        top.map { target.address(below: $0) } ?? target.address(from: segments)
    }

    private mutating func close(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }

    private mutating func write(_ attribute: Attribute) {
        let value: String
        switch attribute.value {
        case nil:
            markup(" ")
            return markup(attribute.name)
        case .literal(let literal):
            markup(" ")
            markup(attribute.name)
            markup("=\"")
            markup(literal)
            return markup("\"")
        case .text(let text): value = text
        case .link(.route(let target)):
            routes.insert(target)
            value = address(of: target)
        case .link(.place(let target, let place)):
            routes.insert(target)
            value = (target == route ? "" : address(of: target)) + "#" + place
        case .link(.query(let target, let query)):
            routes.insert(target)
            value = address(of: target) + "?" + query.text
        case .link(.served(let address)): value = address
        case .link(.web(let address)): value = address.text
        case .link(.mailbox(let mailbox)): value = "mailto:" + mailbox.text
        }
        markup(" ")
        markup(attribute.name)
        markup("=\"")
        text(value)
        markup("\"")
    }
}

/// A page as a reader meets it: its headings, links and words, read from the bytes that a browser gets.
struct RenderedPage {
    /// A heading with its level.
    struct Heading: Equatable {
        let level: Int
        let text: String
    }

    /// A link with the text on it.
    struct Link {
        let text: String
        let address: String
    }

    /// A part that is in another language than the page.
    struct Part {
        let language: String
        let text: String
    }

    private(set) var headings: [Heading] = []
    private(set) var links: [Link] = []
    /// What `src` and `href` of elements other than links name.
    private(set) var resources: [String] = []
    private(set) var parts: [Part] = []
    private(set) var ids: Set<String> = []
    /// The names of all elements.
    private(set) var elements: Set<String> = []
    /// All attributes that elements have, by name.
    private(set) var attributes: [(name: String, value: String)] = []
    /// All text between the tags, with single spaces.
    private(set) var text = ""
    /// The language of the page.
    private(set) var language = ""
    /// What is wrong with the nesting of elements.
    private(set) var faults: [String] = []

    private static let void: Set<String> = ["base", "meta", "link", "input", "br", "img"]

    private struct Open {
        let name: String
        let attributes: [String: String]
        var text = ""
    }

    init(_ bytes: [UInt8]) {
        let source = String(decoding: bytes, as: UTF8.self)
        var open: [Open] = []
        var rest = source[...]
        while let start = rest.firstIndex(of: "<") {
            add(Self.plain(rest[..<start]), to: &open)
            rest = rest[start...]
            if rest.hasPrefix("<!doctype") {
                rest = rest[(rest.firstIndex(of: ">") ?? rest.startIndex)...].dropFirst()
                continue
            }
            guard let end = Self.endOfTag(rest) else {
                faults.append("a tag without end")
                break
            }
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[end...].dropFirst()
            if tag.hasPrefix("/") {
                close(String(tag.dropFirst()), &open)
                continue
            }
            let element = Self.element(tag)
            begin(element, &open)
            if element.name == "script", let close = rest.firstRange(of: "</script>") {
                rest = rest[close.lowerBound...]
            }
        }
        if !open.isEmpty { faults.append("left open: \(open.map(\.name))") }
        text = Self.joined(text)
    }

    private mutating func begin(_ element: Open, _ open: inout [Open]) {
        elements.insert(element.name)
        attributes += element.attributes.map { ($0.key, $0.value) }
        if let id = element.attributes["id"], !ids.insert(id).inserted { faults.append("the id '\(id)' twice") }
        if element.name == "html" { language = element.attributes["lang"] ?? "" }
        if element.name != "a" { resources += ["href", "src", "action"].compactMap { element.attributes[$0] } }
        if !Self.void.contains(element.name), element.attributes["/"] == nil { open.append(element) }
    }

    private mutating func close(_ name: String, _ open: inout [Open]) {
        guard let last = open.popLast(), last.name == name else {
            return faults.append("'\(name)' closed out of order")
        }
        let text = Self.joined(last.text)
        if name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
            headings.append(Heading(level: level, text: text))
        }
        if name == "a" { links.append(Link(text: text, address: last.attributes["href"] ?? "")) }
        if let language = last.attributes["lang"], name != "html" { parts.append(Part(language: language, text: text)) }
        if !open.isEmpty { open[open.count - 1].text += last.text }
        if ["p", "li", "div", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "title"].contains(name) {
            self.text += " "
            if !open.isEmpty { open[open.count - 1].text += " " }
        }
    }

    private mutating func add(_ text: String, to open: inout [Open]) {
        // What is hidden from those who hear the page is no part of its words.
        guard !open.contains(where: { $0.attributes["aria-hidden"] == "true" }) else { return }
        self.text += text
        if !open.isEmpty { open[open.count - 1].text += text }
    }

    private static func endOfTag(_ rest: Substring) -> Substring.Index? {
        var isQuoted = false
        for i in rest.indices {
            if rest[i] == "\"" { isQuoted.toggle() }
            if rest[i] == ">", !isQuoted { return i }
        }
        return nil
    }

    private static func element(_ tag: Substring) -> Open {
        let name = tag.prefix { $0 != " " && $0 != "/" }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while let start = rest.firstIndex(where: { $0 != " " }) {
            rest = rest[start...]
            let key = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(key.count)
            guard rest.hasPrefix("=\"") else {
                attributes[String(key)] = ""
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            attributes[String(key)] = plain(value)
            rest = rest.dropFirst(value.count + 3)
        }
        return Open(name: String(name), attributes: attributes)
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    private static func joined(_ text: String) -> String {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    }
}

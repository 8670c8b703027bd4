import Diagnostics

/// An attribute of an element; its name is a literal of ours.
package struct Attribute {
    /// What it says: a literal of ours, a text, which is escaped, or a link.
    enum Value {
        case literal(StaticString)
        case text(String)
        case link(Link)
    }

    /// The name.
    let name: StaticString
    /// The value; `nil` where the name says it all.
    let value: Value?

    /// An attribute that is a text.
    static func text(_ name: StaticString, _ text: String) -> Attribute { Attribute(name: name, value: .text(text)) }
    /// An attribute that is there or not.
    static func flag(_ name: StaticString) -> Attribute { Attribute(name: name, value: nil) }
    /// An attribute that leads somewhere: `href`, `src`.
    static func link(_ name: StaticString, _ link: Link) -> Attribute { Attribute(name: name, value: .link(link)) }

    /// The class that the style sheet knows it by.
    static func `class`(_ name: StaticString) -> Attribute { Attribute(name: "class", value: .literal(name)) }
    /// The name that links within the page use.
    static func id(_ name: String) -> Attribute { .text("id", name) }
    /// The language of what is in the element.
    static func lang(_ language: Language) -> Attribute { .text("lang", language.rawValue) }
    /// A number, as SVG wants it.
    static func number(_ name: StaticString, _ number: Double) -> Attribute {
        .text(name, Decimal.text(number))
    }
}

/// Numbers for SVG: at most one digit behind the point.
enum Decimal {
    /// The number, rounded to a tenth.
    static func text(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e9 else { return "0" }
        let tenths = Int((number * 10).rounded())
        let whole = abs(tenths) / 10
        return (tenths < 0 ? "-" : "") + "\(whole)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
    }
}

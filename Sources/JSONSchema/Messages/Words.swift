import Diagnostics

/// Turns values and lists of values into words for people.
enum Words {
    /// What joins the last item of a list to the others.
    enum Conjunction {
        case or, and

        fileprivate var word: Text {
            switch self {
            case .or: Text(en: "or", fi: "tai", sv: "eller")
            case .and: Text(en: "and", fi: "ja", sv: "och")
            }
        }
    }

    /// A text in single quotes, in one line and cut to 60 characters.
    static func quote(_ text: String) -> String {
        let beginning = text.prefix(61).map { $0.isNewline ? " " : $0 }
        return "'" + String(beginning.prefix(60)) + (beginning.count > 60 ? "..." : "") + "'"
    }

    /// `a`, `a or b`, `a, b or c`; of a long list the first eight and how many more there are.
    ///
    /// `count` is for lists of which only the first are given.
    static func list(_ items: [Text], _ conjunction: Conjunction = .or, of count: Int? = nil) -> Text {
        let word = conjunction.word
        let count = count ?? items.count
        let items = count > 10 ? Array(items.prefix(8)) : items
        return Text(
            en: joined(items.map(\.en), word.en, count, "others"), fi: joined(items.map(\.fi), word.fi, count, "muuta"),
            sv: joined(items.map(\.sv), word.sv, count, "andra"))
    }

    /// The same of items that are called alike in every language.
    static func list(_ items: [String], _ conjunction: Conjunction = .or) -> Text {
        list(items.prefix(10).map { Text(verbatim: $0) }, conjunction, of: items.count)
    }

    /// A list of names in quotes.
    static func quotes(_ names: [String], _ conjunction: Conjunction = .or) -> Text {
        list(names.map(quote), conjunction)
    }

    private static func joined(_ items: [String], _ conjunction: String, _ count: Int, _ others: String) -> String {
        guard let last = items.last else { return "" }
        if count == 1 { return last }
        if count > 10 {
            return items.joined(separator: ", ") + " \(conjunction) \(count - 8) \(others)"
        }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    /// A name as a part of a JSON Pointer (RFC 6901, section 3).
    static func pointerPart(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

/// Turns values and lists of values into words for people.
enum Words {
    /// A text in single quotes, in one line and cut to 60 characters.
    static func quote(_ text: String) -> String {
        let beginning = text.prefix(61).map { $0.isNewline ? " " : $0 }
        return "'" + String(beginning.prefix(60)) + (beginning.count > 60 ? "..." : "") + "'"
    }

    /// `a`, `a or b`, `a, b or c`; of a long list the first eight and how many more there are.
    ///
    /// `count` is for lists of which only the first are given.
    static func list(_ items: [String], _ conjunction: String = "or", of count: Int? = nil) -> String {
        guard let last = items.last else { return "" }
        let count = count ?? items.count
        if count == 1 { return last }
        if count > 10 {
            return items.prefix(8).joined(separator: ", ") + " \(conjunction) \(count - 8) others"
        }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    /// A name as a part of a JSON Pointer (RFC 6901, section 3).
    static func pointerPart(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    /// A number with its noun: `1 item`, `2 items`.
    static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
    }
}

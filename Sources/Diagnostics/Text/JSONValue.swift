/// A JSON value to be written, its members in the order given.
package enum JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    case null
    case boolean(Bool)
    /// A number as its digits, so that none are lost.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A string, or null.
    package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
    /// A whole number.
    package init(_ number: Int) { self = .number(String(number)) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(String(value)) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }

    /// The text, indented by two spaces, without a line end after it.
    package var text: String {
        var text = ""
        write(to: &text, indent: "\n")
        return text
    }

    /// The text on one line.
    package var compactText: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    private func write(to text: inout String, indent: String?) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let value): Self.write(value, to: &text)
        case .array(let items):
            Self.write(items, "[", "]", to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
        case .object(let members):
            Self.write(members, "{", "}", to: &text, indent: indent) { member, text, indent in
                Self.write(member.0, to: &text)
                text += indent == nil ? ":" : ": "
                member.1.write(to: &text, indent: indent)
            }
        }
    }

    private static func write<T>(
        _ items: [T], _ open: String, _ close: String, to text: inout String, indent: String?,
        item: (T, inout String, String?) -> Void
    ) {
        text += open
        let inner = indent.map { $0 + "  " }
        for (i, element) in items.enumerated() {
            if i > 0 { text += "," }
            text += inner ?? ""
            item(element, &text, inner)
        }
        if !items.isEmpty { text += indent ?? "" }
        text += close
    }

    /// Writes a string with RFC 8259's escapes, and with what could steer a terminal escaped too.
    private static func write(_ value: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        // Most texts have nothing to escape; what is invisible beyond ASCII begins with one of the last four bytes.
        let needsEscape = value.utf8.contains { byte in
            byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
                || [0xC2, 0xD8, 0xE2, 0xEF].contains(byte)
        }
        guard needsEscape else {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // U+0085 ends a line at most, and stands in old texts.
            case _ where scalar.isInvisible && scalar != "\u{85}":
                let code = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

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
        var writer = JSONWriter()
        writer.write(self, depth: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text on one line.
    package var compactText: String {
        var writer = JSONWriter()
        writer.write(self, depth: nil)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

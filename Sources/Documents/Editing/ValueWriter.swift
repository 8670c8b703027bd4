import Diagnostics

/// Writes values in the register's style: block collections with two spaces for each level, lists indented.
struct ValueWriter {
    /// How much further than its key a list stands, as the document has it.
    var listIndent = 2

    /// `key: value`, as lines that begin in the key's column; `column` is that column.
    func field(_ key: String, _ value: JSONValue, column: Int) -> [String] {
        let start = column + key.unicodeScalars.count + 2
        let (first, rest) = self.value(value, of: column, at: start, behindKey: true)
        return [first.isEmpty ? "\(key):" : "\(key): \(first)"] + rest
    }

    /// `- value`, as lines that begin in the column of the dash.
    func entry(_ value: JSONValue, column: Int) -> [String] {
        let (first, rest) = self.value(value, of: column, at: column + 2, behindKey: false)
        return ["- \(first)"] + rest
    }

    /// What follows a key or a dash on its line, and the lines after it, which begin in the column of the key or dash.
    ///
    /// `column` is that column, `start` where the value begins.
    func value(_ value: JSONValue, of column: Int, at start: Int, behindKey: Bool) -> (first: String, rest: [String]) {
        switch value {
        case .string(let text):
            guard let block = YAMLScalar.block(text, column: start, indent: column + 2) else { break }
            let lines = block.lines.map { String(decoding: $0, as: UTF8.self) }
            return (block.header, Self.indented(lines, by: 2))
        case .array(let items) where !items.isEmpty:
            let indent = behindKey ? listIndent : 2
            let lines = items.flatMap { entry($0, column: column + indent) }
            return behindKey ? ("", Self.indented(lines, by: indent)) : Self.behindDash(lines)
        case .object(let members) where !members.isEmpty:
            let lines = members.flatMap { field(Self.key($0.0), $0.1, column: column + 2) }
            return behindKey ? ("", Self.indented(lines, by: 2)) : Self.behindDash(lines)
        default: break
        }
        return (Self.flow(value), [])
    }

    private static func behindDash(_ lines: [String]) -> (first: String, rest: [String]) {
        (lines[0], indented(Array(lines.dropFirst()), by: 2))
    }

    /// The lines moved to the right; empty ones stay empty.
    static func indented(_ lines: [String], by count: Int) -> [String] {
        lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
    }

    /// A key as YAML.
    static func key(_ key: String, inFlow: Bool = false) -> String {
        // A key is text whatever it looks like, but a person reads `2022:` as a year.
        YAMLScalar.inline(key, inFlow: inFlow)
    }

    /// A value on one line.
    static func flow(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): YAMLScalar.inline(text, inFlow: false)
        case .array(let items): "[" + items.map(inner).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(key($0.0, inFlow: true)): \(inner($0.1))" }.joined(separator: ", ") + "}"
        }
    }

    private static func inner(_ value: JSONValue) -> String {
        if case .string(let text) = value { YAMLScalar.inline(text, inFlow: true) } else { flow(value) }
    }

    /// A value inside of a flow collection.
    static func insideFlow(_ value: JSONValue) -> String { inner(value) }
}

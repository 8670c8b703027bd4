package import Diagnostics

extension Node {
    /// The value as JSON, without the entries of lists that `isIncluded` refuses.
    ///
    /// YAML's own notations become JSON's; `.inf` and `.nan`, which JSON has not, become strings.
    package func json(where isIncluded: (Node) -> Bool = { _ in true }) -> JSONValue {
        switch kind {
        case .null: .null
        case .boolean: .boolean(boolean == true)
        case .integer, .float: jsonNumber
        case .string: .string(text)
        case .sequence: .array(items.filter(isIncluded).map { $0.json(where: isIncluded) })
        case .mapping: .object(entries.map { ($0.key.text, $0.value.json(where: isIncluded)) })
        }
    }

    private var jsonNumber: JSONValue {
        let text = text
        if text.contains("n") || text.contains("N") { return .string(text) }
        if text.hasPrefix("0x") || text.hasPrefix("0o") { return integer.map { JSONValue($0) } ?? .string(text) }
        let isNegative = text.hasPrefix("-")
        var digits = Substring(text.hasPrefix("+") || isNegative ? text.dropFirst() : text[...])
        while digits.count > 1, digits.hasPrefix("0"), digits.dropFirst().first?.isNumber == true {
            digits = digits.dropFirst()
        }
        var number = (digits.hasPrefix(".") ? "0" : "") + digits
        if let point = number.firstIndex(of: ".") {
            let after = number.index(after: point)
            if after == number.endIndex || !number[after].isNumber { number.insert("0", at: after) }
        }
        return .number((isNegative ? "-" : "") + number)
    }
}

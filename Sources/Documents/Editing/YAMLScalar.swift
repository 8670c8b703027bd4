/// Writes texts so that a YAML 1.2 reader takes them for texts: plain where that is safe, in quotes where it is not.
enum YAMLScalar {
    /// The text on one line. In a flow collection commas and brackets need quotes too.
    static func inline(_ text: String, inFlow: Bool) -> String {
        if isPlain(text, inFlow: inFlow) { return text }
        guard text.unicodeScalars.allSatisfy(isPrintable) else { return doubleQuoted(text) }
        return "'" + text.replacing("'", with: "''") + "'"
    }

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, text.unicodeScalars.allSatisfy(isPrintable) else { return false }
        guard !"-?:,[]{}#&*!|>'\"%@` =".unicodeScalars.contains(first), text.unicodeScalars.last != " " else {
            return false
        }
        if text.contains(": ") || text.contains(" #") || text.hasSuffix(":") || text.hasPrefix("...") { return false }
        if inFlow, text.unicodeScalars.contains(where: ",[]{}:".unicodeScalars.contains) { return false }
        return unsafe Array(text.utf8).withUnsafeBytes { unsafe CoreSchema.kind(of: $0) } == .string
    }

    /// Whether a scalar may stand in the source as it is, in any style on one line.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func doubleQuoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
            default:
                let code = String(scalar.value, radix: 16)
                let isShort = code.count <= 4
                quoted +=
                    (isShort ? "\\u" : "\\U") + String(repeating: "0", count: (isShort ? 4 : 8) - code.count) + code
            }
        }
        return quoted + "\""
    }

    /// A text of several lines after `|`, or one too long for its line after `>-`; `nil` where one line is right.
    ///
    /// The lines of the text begin in column 0; `column` is where the first line would begin.
    static func block(_ text: String, column: Int) -> (header: String, lines: [String])? {
        text.contains("\n") ? literal(text) : folded(text, column: column)
    }

    private static func literal(_ text: String) -> (header: String, lines: [String])? {
        let isPossible = text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" || $0 == "\t" }
        // A first line that begins with space would need its indentation counted out; so would an empty one.
        guard isPossible, !text.hasPrefix(" "), !text.hasPrefix("\t"), !text.hasPrefix("\n"), !text.hasSuffix("\n\n")
        else { return nil }
        let endsLine = text.hasSuffix("\n")
        let lines = (endsLine ? text.dropLast() : text[...]).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.allSatisfy({ $0.isEmpty || !$0.allSatisfy { $0 == " " || $0 == "\t" } }) else { return nil }
        return (endsLine ? "|" : "|-", lines.map(String.init))
    }

    /// The width that lines are folded to, as in the register's records.
    private static let width = 100

    private static func folded(_ text: String, column: Int) -> (header: String, lines: [String])? {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard column + text.unicodeScalars.count > width, words.count > 1, words.allSatisfy({ !$0.isEmpty }),
            text.unicodeScalars.allSatisfy(isPrintable)
        else { return nil }
        var lines: [String] = []
        var line = ""
        for word in words {
            let isFull = line.unicodeScalars.count + 1 + word.unicodeScalars.count > width - 2
            if !line.isEmpty && isFull {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (">-", lines + [line])
    }
}

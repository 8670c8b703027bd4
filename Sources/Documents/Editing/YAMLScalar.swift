/// Writes texts so that a YAML 1.2 reader takes them for texts: plain where that is safe, in quotes where it is not.
enum YAMLScalar {
    /// The width that records are written to, in characters.
    static let width = 100

    /// The text on one line. In a flow collection commas and brackets need quotes too.
    static func inline(_ text: String, inFlow: Bool) -> String {
        isPlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    /// The text in quotes: single ones, or double ones where a character has to be escaped.
    static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.allSatisfy(isPrintable) else { return doubleQuoted(text) }
        return "'" + text.replacing("'", with: "''") + "'"
    }

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, scalars.allSatisfy(isPrintable) else { return false }
        guard !"-?:,[]{}#&*!|>'\"%@` =".unicodeScalars.contains(first), scalars.last != " " else { return false }
        var last: Unicode.Scalar = first
        for scalar in scalars.dropFirst() {
            if last == ":" && scalar == " " || last == " " && scalar == "#" { return false }
            last = scalar
        }
        if last == ":" || text.utf8.starts(with: "...".utf8) { return false }
        if inFlow, scalars.contains(where: ",[]{}:".unicodeScalars.contains) { return false }
        return Kind(ofPlain: text) == .string
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

    /// A text of several lines behind `|`, or, where one of them is too long for its line, behind `>`; `nil` where one line
    /// is right.
    ///
    /// `column` is where the text would begin on its line, `indent` where lines of its own begin.
    static func block(_ text: String, column: Int, indent: Int) -> BlockText? {
        let bytes = Array(text.utf8)
        if bytes.contains(UInt8(ascii: "\n")) {
            guard isSimple(text) else { return nil }
            let isLong = bytes.split(separator: UInt8(ascii: "\n")).contains { line in
                line.count(where: BlockText.isCharacter) > width - indent && BlockText.canFold(line)
            }
            return isLong ? .folded(bytes, width: width - indent) : .literal(bytes)
        }
        guard column + text.unicodeScalars.count > width, BlockText.canFold(bytes[...]),
            text.unicodeScalars.allSatisfy(isPrintable), bytes.first != UInt8(ascii: " "),
            bytes.last != UInt8(ascii: " ")
        else { return nil }
        return .folded(bytes, width: width - indent)
    }

    /// Whether a text is easy to read behind `|`: no space or empty line at its beginning or for a line, one end of a
    /// line at most at its end.
    private static func isSimple(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard text.unicodeScalars.allSatisfy({ isPrintable($0) || $0 == "\n" || $0 == "\t" }),
            let first = bytes.first, ![0x20, 0x09, 0x0A].contains(first), bytes.suffix(2) != [0x0A, 0x0A]
        else { return false }
        return bytes.split(separator: 0x0A).allSatisfy { line in !line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }
}

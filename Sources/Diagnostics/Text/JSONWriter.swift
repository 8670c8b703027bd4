/// Writes JSON as UTF-8.
struct JSONWriter {
    /// What is written so far.
    private(set) var bytes: [UInt8] = []

    /// Writes a value; `depth` says how far in it stands, `nil` that all stands on one line.
    mutating func write(_ value: JSONValue, depth: Int?) {
        switch value {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .number(let digits): bytes += digits.utf8
        case .string(let text): write(text)
        case .array(let items):
            write(items, open: UInt8(ascii: "["), close: UInt8(ascii: "]"), depth) { $0.write($1, depth: $2) }
        case .object(let members):
            write(members, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), depth) { writer, member, depth in
                writer.write(member.0)
                writer.bytes.append(UInt8(ascii: ":"))
                if depth != nil { writer.bytes.append(UInt8(ascii: " ")) }
                writer.write(member.1, depth: depth)
            }
        }
    }

    private mutating func write<T>(
        _ items: [T], open: UInt8, close: UInt8, _ depth: Int?, item: (inout JSONWriter, T, Int?) -> Void
    ) {
        bytes.append(open)
        let inner = depth.map { $0 + 1 }
        for (i, element) in items.enumerated() {
            if i > 0 { bytes.append(UInt8(ascii: ",")) }
            startLine(inner)
            item(&self, element, inner)
        }
        if !items.isEmpty { startLine(depth) }
        bytes.append(close)
    }

    private mutating func startLine(_ depth: Int?) {
        guard let depth else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth {
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: " "))
        }
    }

    /// Writes a string with RFC 8259's escapes, and with what could steer a terminal escaped too.
    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        var text = text
        let isPlain = text.withUTF8 { text in
            guard !text.contains(where: Self.mayNeedEscape) else { return false }
            bytes.append(contentsOf: text)
            return true
        }
        guard !isPlain else { return }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            // U+0085 ends a line at most, and stands in old texts.
            case _ where scalar.isInvisible && scalar != "\u{85}":
                let code = String(scalar.value, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - code.count) + code).utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }

    /// Whether a byte is escaped, or begins a character that may be: what is invisible beyond ASCII begins with one of the
    /// last four.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }
}

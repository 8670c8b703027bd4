extension YAMLParser {
    /// Reads a text in quotation marks, with everything that it may hold: escapes, doubled marks, line ends.
    mutating func quoted(parent: Int) throws(Fault) {
        let start = i
        let quote = byte
        let style: Style = quote == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted
        var end = i + 1
        while unsafe end < source.count {
            let byte = unsafe source[end]
            if byte == quote || Self.isBreak(byte) || byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
                break
            }
            end += 1
        }
        i = end
        if byte == quote, quote == UInt8(ascii: "\"") || byte(at: i + 1) != quote {
            i += 1
            return try add(start..<i, style, inset: 1)
        }
        // Space before a line end is no part of the text.
        if Self.isBreak(byte) {
            while i > start + 1, Self.isBlank(byte(at: i - 1)) { i -= 1 }
        }
        scratch.removeAll(keepingCapacity: true)
        unsafe scratch.append(contentsOf: source[start + 1..<i])
        try quotedRest(start, parent: parent)
        try addScratch(start..<i, style)
    }

    /// Puts together the rest of a quoted text whose beginning is in `scratch`, to behind its closing mark.
    private mutating func quotedRest(_ start: Int, parent: Int) throws(Fault) {
        let quote = byte(at: start)
        while unsafe i < source.count {
            let byte = self.byte
            if byte == quote {
                i += 1
                guard quote == UInt8(ascii: "'"), self.byte == quote else { return }
                scratch.append(quote)
                i += 1
            } else if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
                if Self.isBreak(self.byte(at: i + 1)) {
                    i += 1
                    let breaks = try nextQuotedLine(start, parent: parent)
                    for _ in 1..<breaks { scratch.append(UInt8(ascii: "\n")) }
                } else {
                    try escape()
                }
            } else if Self.isBreak(byte) {
                fold(breaks: try nextQuotedLine(start, parent: parent))
            } else if Self.isBlank(byte) {
                let blank = i
                skipBlanks()
                if !Self.isBreak(self.byte) { unsafe scratch.append(contentsOf: source[blank..<i]) }
            } else {
                scratch.append(byte)
                i += 1
            }
        }
        throw unclosedQuote(start)
    }

    /// Goes to the first text behind the line end that stands here; the number of lines that end.
    private mutating func nextQuotedLine(_ start: Int, parent: Int) throws(Fault) -> Int {
        var breaks = 0
        while Self.isBreak(byte) {
            skipBreak()
            breaks += 1
            skipBlanks()
        }
        guard unsafe i < source.count, column > 0 || !isMarker(at: i) else { throw unclosedQuote(start) }
        guard indent > parent else { throw quoteGoesOn(start) }
        return breaks
    }

    /// Reads an escape (YAML 1.2.2, section 5.7) and adds what it means.
    private mutating func escape() throws(Fault) {
        let start = i
        let letter = byte(at: i + 1)
        i += 2
        let digits: Int
        switch letter {
        case UInt8(ascii: "0"): return append(0x00)
        case UInt8(ascii: "a"): return append(0x07)
        case UInt8(ascii: "b"): return append(0x08)
        case UInt8(ascii: "t"), UInt8(ascii: "\t"): return append(0x09)
        case UInt8(ascii: "n"): return append(0x0A)
        case UInt8(ascii: "v"): return append(0x0B)
        case UInt8(ascii: "f"): return append(0x0C)
        case UInt8(ascii: "r"): return append(0x0D)
        case UInt8(ascii: "e"): return append(0x1B)
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): return append(UInt32(letter))
        case UInt8(ascii: "N"): return append(0x85)
        case UInt8(ascii: "_"): return append(0xA0)
        case UInt8(ascii: "L"): return append(0x2028)
        case UInt8(ascii: "P"): return append(0x2029)
        case UInt8(ascii: "x"): digits = 2
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        default: throw unknownEscape(start)
        }
        guard var code = hexadecimal(digits) else { throw shortEscape(start, digits) }
        // JSON writes characters above U+FFFF as two escapes.
        if digits == 4, code & 0xFC00 == 0xD800, byte == UInt8(ascii: "\\"), byte(at: i + 1) == UInt8(ascii: "u") {
            i += 2
            guard let low = hexadecimal(4), low & 0xFC00 == 0xDC00 else { throw halfSurrogate(start) }
            code = 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF)
        }
        guard Unicode.Scalar(code) != nil else { throw halfSurrogate(start) }
        append(code)
    }

    private mutating func hexadecimal(_ digits: Int) -> UInt32? {
        var code: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, code <= 0x0FFF_FFFF else { return nil }
            code = code << 4 | UInt32(digit)
            i += 1
        }
        return code
    }

    private mutating func append(_ code: UInt32) {
        guard let scalar = Unicode.Scalar(code) else { preconditionFailure("an escape was not checked") }
        scratch.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
}

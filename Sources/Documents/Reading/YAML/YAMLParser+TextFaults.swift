import Diagnostics

// What is wrong with a value: quotation marks, brackets, signs at its beginning.

extension YAMLParser {
    static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Something stands behind a value in quotation marks or brackets.
    func textBehind(_ start: Int) -> Fault {
        let rest = restOfLine(i)
        let whole = text(start..<rest.upperBound)
        let isShort = whole.utf8.count <= 60
        switch byte(at: start) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if line(of: start) != line(of: i) { return quoteEndsLate(start) }
            let quote = text(start..<start + 1)
            let other = quote == "'" ? "\"" : "'"
            // In 'it's' the mark stands inside of the text, in "a" b around a part of it.
            let isInside = !Self.isBlank(byte(at: i - 1)) && whole.utf8.count > 1 && whole.hasSuffix(quote)
            let text = isInside ? String(whole.dropFirst().dropLast()) : whole
            let mayBeQuoted = isShort && !text.contains(other) && !text.contains("\\")
            let hint: Text =
                mayBeQuoted
                ? "put the whole text in quotes: \(other)\(text)\(other)"
                : "put the whole text in quotes, and write \(quote == "'" ? "''" : "\\\"") for \(quote) inside of it"
            return Fault("text follows the closing quotation mark", rest, hint: hint)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            let hint: Text =
                "put the whole text in quotes\(example(start..<rest.upperBound)), or delete what follows the bracket"
            return Fault("something follows the closing bracket", rest, hint: hint)
        default:
            return Fault("something follows the value", rest, hint: "put the whole text in quotes")
        }
    }

    func unclosedQuote(_ start: Int) -> Fault {
        let quote = text(start..<start + 1)
        return Fault(
            "the quotation mark that opens here is never closed", start..<start + 1,
            hint: "put \(quote) at the end of the text, or another mark around a text that begins with \(quote)")
    }

    /// A quotation mark that is closed in a later line, where something follows that cannot.
    func quoteEndsLate(_ start: Int) -> Fault {
        Fault(
            "the quotation mark that opens here is closed only in line \(line(of: i))", start..<start + 1,
            hint: "put \(text(start..<start + 1)) at the end of the text")
    }

    /// A line of a quoted text that is not indented.
    func quoteGoesOn(_ start: Int) -> Fault {
        Fault(
            "the quotation mark that opens here is not closed before line \(line(of: i)), which is not indented deeper",
            start..<start + 1,
            hint: "put \(text(start..<start + 1)) at the end of the text, or indent the lines that belong to it")
    }

    func unknownEscape(_ start: Int) -> Fault {
        var end = start + 2
        while byte(at: end) & 0xC0 == 0x80 { end += 1 }
        end = unsafe min(end, source.count)
        return Fault(
            "'\\' does not go with this character", start..<end,
            hint: "write '\\\\' for a backslash, or use single quotes")
    }

    func shortEscape(_ start: Int, _ digits: Int) -> Fault {
        let escape = text(start..<start + 2)
        return Fault(
            "'\(escape)' needs \(digits) hexadecimal digits", start..<start + 2,
            hint: "write '\\\\' for a backslash, or use single quotes")
    }

    func halfSurrogate(_ start: Int) -> Fault {
        Fault(
            "this escape is no character", start..<i,
            hint: "write the character itself instead of its surrogate escapes")
    }

    /// Something stands behind `|` or `>`.
    func textBehindBlockHeader(_ start: Int) -> Fault {
        let range = restOfLine(start)
        return Fault(
            "'\(text(start..<start + 1))' begins a text on the lines below, and something follows on its own line",
            range,
            hint: "put the text in quotes\(example(range)), or begin it on the next line")
    }

    func deepEmptyLine(_ range: Range<Int>) -> Fault {
        Fault(
            "an empty line at the beginning of the text is indented deeper than its first line", range,
            hint: "delete its spaces")
    }

    /// A plain value cannot begin with what stands here.
    func cannotBeginPlain() -> Fault {
        let range = restOfLine(i)
        guard unsafe i < source.count, byte > UInt8(ascii: " ") else {
            return Fault("a value is missing here", i..<i, hint: "write one")
        }
        let sign = text(i..<i + 1)
        if brackets.isEmpty {
            return Fault("a value cannot begin with '\(sign)'", range, hint: "put the text in quotes\(example(range))")
        }
        return Fault(
            "a value inside of brackets cannot begin with '\(sign)'", i..<i + 1, hint: "put the text in quotes")
    }

    private var bracket: (place: Range<Int>, closing: String) {
        let place = brackets.last ?? i
        return (place..<place + 1, byte(at: place) == UInt8(ascii: "{") ? "}" : "]")
    }

    func unclosedBracket() -> Fault {
        Fault(
            "the bracket that opens here is never closed", bracket.place,
            hint: "put '\(bracket.closing)' at its end, or text that begins with a bracket in quotes")
    }

    /// A line inside of brackets that is not indented deeper than the collection they belong to.
    func bracketGoesOn() -> Fault {
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
            return Fault(
                "the closing bracket is not indented deeper than the key that it belongs to", i..<i + 1,
                hint: "put spaces before it, or put it at the end of the line before")
        }
        return Fault(
            "the bracket that opens here is not closed before line \(line(of: i)), which is not indented deeper",
            bracket.place, hint: "put '\(bracket.closing)' at its end, or indent the lines that belong to it")
    }

    func missingItem() -> Fault {
        Fault("a value is missing before this comma", i..<i, hint: "delete the comma, or write '' for an empty text")
    }

    func wrongBracket() -> Fault {
        Fault(
            "'\(text(i..<i + 1))' stands where '\(bracket.closing)' has to close the bracket of line "
                + "\(line(of: bracket.place.lowerBound))", i..<i + 1,
            hint: "close brackets in the order in which they are opened")
    }

    func missingComma() -> Fault {
        Fault(
            "a comma or '\(bracket.closing)' is missing before this", i..<i,
            hint: "put a comma between two items, and text that contains brackets, commas or ': ' in quotes")
    }

    /// What YAML has and a register does without.
    func unused(_ what: Text, _ sign: UInt8, _ range: Range<Int>) -> Fault {
        let sign = Unicode.Scalar(sign)
        let rest = sign == "*" ? range : restOfLine(range.lowerBound)
        return Fault(
            "\(what.en) not used here", range,
            hint:
                "put text that begins with '\(sign)' in quotes\(example(rest)); write values out where they are needed",
            rule: TextRule.plainData)
    }

    func directiveIsNotUsed(_ range: Range<Int>) -> Fault {
        Fault("'%' directives are not used here", range, hint: "delete the line", rule: TextRule.plainData)
    }
}

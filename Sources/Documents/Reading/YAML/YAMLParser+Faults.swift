import Diagnostics

// What is wrong with the structure of a text: lines, indentation, keys, documents.

extension YAMLParser {
    /// The number of the line that a place stands in.
    func line(of place: Int) -> Int { log.line(of: place) }

    /// The text from a place to the end of its line, without comment and trailing space; its beginning where it is long.
    func restOfLine(_ start: Int) -> Range<Int> {
        var place = start
        var end = start
        while unsafe place < source.count, unsafe !Self.isBreak(source[place]), place - start < 1000 {
            let byte = unsafe source[place]
            if byte == UInt8(ascii: "#"), place > end { break }
            place += 1
            if !Self.isBlank(byte) { end = place }
        }
        while byte(at: end) & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    func text(_ range: Range<Int>) -> String { unsafe String(decoding: source[range], as: UTF8.self) }

    /// ": 'text'", a text as it can be written; nothing where it is long or has quotation marks of its own.
    func example(_ range: Range<Int>) -> String {
        let text = text(range)
        return text.utf8.count > 60 || text.utf8.contains(UInt8(ascii: "'")) ? "" : ": '\(text)'"
    }

    func emptyFile() -> Fault {
        Fault("the file is empty", 0..<0, hint: "write the record's fields, or delete the file")
    }

    func secondDocument(_ range: Range<Int>) -> Fault {
        Fault(
            "the file holds more than one document", range,
            hint: "one file is one record: move what follows '---' to a file of its own", rule: TextRule.plainData)
    }

    func textBehindEnd(_ range: Range<Int>) -> Fault {
        Fault("'...' ends the document, and something follows on its line", range, hint: "delete the line")
    }

    func commentNeedsSpace() -> Fault {
        Fault(
            "a comment begins with '#', and a space has to stand before that", i..<i + 1,
            hint: "put a space before '#', or the text that '#' belongs to in quotes")
    }

    func tabInIndentation(at place: Int? = nil) -> Fault {
        let tab = place ?? max(tab, lineStart)
        return Fault("a tab stands where a line is indented", tab..<tab + 1, hint: "indent with spaces instead of tabs")
    }

    func collectionBehindKey() -> Fault {
        let rest = restOfLine(i)
        guard byte == UInt8(ascii: "-") else {
            return Fault(
                "'\(text(i..<i + 1)) ' cannot begin a value", rest, hint: "put the text in quotes\(example(rest))")
        }
        return Fault(
            "a list cannot begin on the line of its key", rest,
            hint: "write each '- ' on a line of its own below the key, or put text in quotes\(example(rest))")
    }

    func secondColon(_ start: Int) -> Fault {
        Fault(
            "a ': ' stands where no key can be", i..<i,
            hint: "put text that contains ': ' in quotes\(example(restOfLine(start)))")
    }

    /// A key that is a list or mapping; its opening bracket or first sign is marked.
    func complexKey(_ range: Range<Int>) -> Fault {
        let start = range.lowerBound
        // Templates are written `{{ name }}`.
        if byte(at: start) == UInt8(ascii: "{"), start > 0, byte(at: start - 1) == UInt8(ascii: "{") {
            return Fault(
                "a mapping cannot begin with '{{'", range,
                hint: "put the text in quotes\(example(restOfLine(start - 1)))", rule: TextRule.plainData)
        }
        return Fault(
            "a key must be a single word or text", range,
            hint: "put the key in quotes, or write the list or mapping as a value", rule: TextRule.plainData)
    }

    func keyOnSeveralLines(_ start: Int) -> Fault {
        if Self.isQuote(byte(at: start)) { return quoteEndsLate(start) }
        return Fault("a key has to stand on one line with its ':'", start..<start + 1, hint: "write 'key: value'")
    }

    func dashAmongKeys() -> Fault {
        Fault(
            "an entry of a list stands among the keys of a mapping", i..<i + 1,
            hint: "indent it under the key that the list belongs to, or put text in quotes")
    }

    /// A line at a place where a key has to be, without one.
    func noKey(_ start: Int) -> Fault {
        let range = restOfLine(start)
        let text = text(range)
        let parts = text.split(separator: ":", maxSplits: 1)
        let hint: Text
        if text.hasPrefix("//") || text.hasPrefix(";") {
            hint = "a comment begins with '#'"
        } else if text.unicodeScalars.contains("：") {
            hint = "write ':' and a space instead of '：'"
        } else if parts.count == 2, parts[1].unicodeScalars.first == "\u{A0}" {
            hint = "the space behind the colon is a no-break space (U+00A0): write an ordinary one"
        } else if parts.count == 2, text.utf8.count <= 60 {
            hint = "put a space behind the colon: '\(parts[0]): \(parts[1])'"
        } else if case let sides = text.split(separator: "=", maxSplits: 1), sides.count == 2, text.utf8.count <= 60 {
            let side = { (i: Int) in sides[i].split(separator: " ").joined(separator: " ") }
            hint = "write '\(side(0)): \(side(1))'"
        } else {
            hint = "add ': ' and a value, or indent the line under the key whose text it belongs to"
        }
        return Fault("this line has neither a key with ': ' nor belongs to the text before it", range, hint: hint)
    }

    /// A key in a line that continues the text of the line before.
    func keyInsideText(_ first: Range<Int>, _ second: Range<Int>) -> Fault {
        let text = text(first)
        let parts = text.split(separator: ":", maxSplits: 1)
        let isAlike = column(of: first.lowerBound) == second.lowerBound - lineStart
        if isAlike, parts.count == 2, !text.utf8.contains(UInt8(ascii: " ")) {
            return Fault(
                "'\(text)' is no key with a value, since no space follows its colon", first,
                hint: "put a space behind the colon: '\(parts[0]): \(parts[1])'")
        }
        if isAlike {
            return Fault("this line has no key with ': '", first, hint: "add ': ' and a value, or delete it")
        }
        return Fault(
            "this line continues the text of line \(line(of: first.lowerBound)), in which no ': ' can stand", second,
            hint: "indent it by as many spaces as the keys beside it, or put the whole text in quotes")
    }

    private func column(of place: Int) -> Int {
        var start = place
        while start > 0, !Self.isBreak(byte(at: start - 1)) { start -= 1 }
        return place - start
    }

    /// What stands here fits to nothing before it.
    func unexpected(column: Int) -> Fault {
        if tab >= 0, i > lineStart { return tabInIndentation() }
        let range = restOfLine(i)
        guard self.column > column else {
            return Fault(
                "this line does not belong to the list or text before it", range,
                hint: "begin it with '- ' as an entry of the list, or indent it under what it belongs to")
        }
        let spaces = self.column == 1 ? "1 space" : "\(self.column) spaces"
        return Fault(
            "this line is indented by \(spaces), like none of the lines above that it could belong to", range,
            hint: "indent it by as many spaces as its neighbours")
    }
}

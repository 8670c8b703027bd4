extension YAMLParser {
    /// Reads the one document that the text may hold.
    mutating func document() throws(Fault) {
        try skipGap()
        while isAtEnd, byte == UInt8(ascii: ".") { try endMarker() }
        while column == 0, byte == UInt8(ascii: "%") {
            let start = i
            skipLine()
            log.report(directiveIsNotUsed(start..<i))
            try skipGap()
        }
        let hasMarker = isAtEnd && byte == UInt8(ascii: "-")
        // Directives alone have been reported.
        guard hasMarker || log.isSound else { return }
        if hasMarker {
            i += 3
            tab = -1
        } else if isAtEnd {
            throw emptyFile()
        }
        try node(parent: -1, hasMarker ? .document : .root)
        try skipGap()
        guard isAtEnd else { throw unexpected(column: 0) }
        try end()
    }

    /// Reads past lines `...`; behind them, or at a line `---`, another document begins.
    private mutating func end() throws(Fault) {
        while isAtEnd, byte == UInt8(ascii: ".") { try endMarker() }
        guard unsafe i == source.count else {
            throw secondDocument(isMarker(at: i) && column == 0 ? i..<i + 3 : i..<i)
        }
    }

    /// Reads past a line `...`.
    private mutating func endMarker() throws(Fault) {
        let start = i
        i += 3
        if try !skipGap(), unsafe i < source.count { throw textBehindEnd(start..<start + 3) }
    }
}

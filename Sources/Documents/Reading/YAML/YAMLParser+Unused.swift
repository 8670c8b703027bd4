import Diagnostics

// What YAML has and a register does without: it is reported, and the rest of the text is read as if it were not there.

extension YAMLParser {
    /// Reads past an anchor or a tag.
    mutating func property() throws(Fault) {
        let start = i
        while !Self.isSpaceOrEnd(byte), brackets.isEmpty || i == start || !Self.isFlowIndicator(byte) { i += 1 }
        guard !log.isFull else { return }
        let sign = byte(at: start)
        let name: Text = sign == UInt8(ascii: "&") ? "anchors are" : "tags are"
        log.report(unused(name, sign, start..<i))
    }

    /// Reads past an alias, or the text that begins like one.
    mutating func alias(inFlow: Bool) throws(Fault) {
        let start = i
        while !Self.isSpaceOrEnd(byte), !inFlow || !Self.isFlowIndicator(byte) { i += 1 }
        var end = i
        if !inFlow {
            skipBlanks()
            if unsafe i < source.count, !Self.isBreak(byte), byte != UInt8(ascii: "#"), !isIndicator(":") {
                end = plainLine()
            }
        }
        if !log.isFull { log.report(unused("aliases are", UInt8(ascii: "*"), start..<end)) }
        try addEmpty(at: start)
    }
}

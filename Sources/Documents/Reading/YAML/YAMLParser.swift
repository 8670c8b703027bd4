/// Reads one YAML text from its beginning to its end, by recursive descent along the productions of YAML 1.2.2.
///
/// Cursor and line are its only state beside the tree: no tokens, no events, no look-ahead past a line. A key is read as
/// the scalar that it is, and becomes the first key of a mapping when its colon comes.
@safe
struct YAMLParser {
    /// The text, of which every character has been checked.
    let source: UnsafeBufferPointer<UInt8>
    /// Where this stands.
    var i: Int
    /// Where the line begins that this stands in.
    var lineStart: Int
    /// The first tab in the space between the beginning of the line, or an indicator, and `i`; -1 where none is.
    var tab = -1
    /// Where the brackets stand that are open.
    var brackets: [Int] = []
    /// The value of a scalar that is no run of the source, while it is put together; kept for its memory.
    var scratch: [UInt8] = []
    /// What has been built.
    var builder: TreeBuilder
    /// What has been found wrong.
    var log: ReadLog
    let limits: Limits

    /// Makes a parser of one text, which begins behind a byte-order mark.
    init(
        _ source: UnsafeBufferPointer<UInt8>, from start: Int, builder: consuming TreeBuilder, log: ReadLog,
        limits: Limits
    ) {
        unsafe self.source = source
        i = start
        lineStart = start
        self.builder = builder
        self.log = log
        self.limits = limits
    }

    // What stands at a place; 0 behind the end, since no text has a NUL.

    var byte: UInt8 { unsafe i < source.count ? source[i] : 0 }
    func byte(at index: Int) -> UInt8 { unsafe index < source.count ? source[index] : 0 }

    /// How far from the beginning of its line this stands, in bytes.
    var column: Int { i - lineStart }

    /// Whether the text is at its end, or at a line `---` or `...`.
    var isAtEnd: Bool { unsafe i >= source.count || i == lineStart && isMarker(at: i) }

    /// Whether a line `---` or `...` begins at a place.
    func isMarker(at index: Int) -> Bool {
        let sign = byte(at: index)
        guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".") else { return false }
        return byte(at: index + 1) == sign && byte(at: index + 2) == sign && Self.isSpaceOrEnd(byte(at: index + 3))
    }

    /// Whether `-`, `?` or `:` is an indicator at this place: with space or the end of the line behind it.
    func isIndicator(_ sign: Unicode.Scalar) -> Bool {
        byte == UInt8(ascii: sign) && Self.isSpaceOrEnd(byte(at: i + 1))
    }

    /// How many spaces the line begins with that this stands in.
    var indent: Int {
        var end = lineStart
        while byte(at: end) == UInt8(ascii: " ") { end += 1 }
        return end - lineStart
    }

    /// Goes past spaces and tabs.
    mutating func skipBlanks() {
        while Self.isBlank(byte) {
            if byte == UInt8(ascii: "\t") && tab < 0 { tab = i }
            i += 1
        }
    }

    /// Goes past a line end, `\n`, `\r\n` or `\r`.
    mutating func skipBreak() {
        i += byte == UInt8(ascii: "\r") && byte(at: i + 1) == UInt8(ascii: "\n") ? 2 : 1
        lineStart = i
        tab = -1
    }

    /// Goes past spaces, line ends and comments to what comes next; whether a line ended.
    @discardableResult
    mutating func skipGap() throws(Fault) -> Bool {
        var hasBreak = false
        while true {
            skipBlanks()
            if byte == UInt8(ascii: "#") {
                if i > lineStart && !Self.isBlank(byte(at: i - 1)) { throw commentNeedsSpace() }
                skipLine()
            }
            guard Self.isBreak(byte) else { return hasBreak }
            skipBreak()
            hasBreak = true
        }
    }

    /// Goes to the end of the line, before its line end.
    mutating func skipLine() {
        var end = i
        while unsafe end < source.count, unsafe !Self.isBreak(source[end]) { end += 1 }
        i = end
    }

    /// Goes past a sign that belongs to the structure; space behind it counts anew.
    mutating func takeIndicator() {
        i += 1
        tab = -1
    }

    static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    static func isSpaceOrEnd(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
    static func isFlowIndicator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    }
}

/// Reads the YAML that nearly all records are written in, several times as fast as libyaml's events bring it.
///
/// It knows block mappings with simple keys, block sequences, plain and simply quoted scalars on one line, `|` and
/// flow sequences of simple words. Everything else makes it give up, and libyaml reads the file from its beginning: so
/// this decides nothing, and a test holds its trees against libyaml's, slot by slot
/// (`docs/decisions/0006-a-short-way-for-common-yaml.md`).
@safe
struct CommonYAML {
    private let source: UnsafeBufferPointer<UInt8>
    private var i = 0
    /// What has been built; the caller's, so that its memory is used again.
    var builder: TreeBuilder
    /// What has been found wrong.
    var log: ReadLog
    private let limits: Limits

    /// Something that this does not know.
    private struct Unknown: Error {}

    /// Makes a reader of one text.
    init(_ source: UnsafeBufferPointer<UInt8>, builder: consuming TreeBuilder, log: ReadLog, limits: Limits) {
        unsafe self.source = source
        self.builder = builder
        self.log = log
        self.limits = limits
    }

    /// Reads the whole text; returns whether it could.
    mutating func read() -> Bool {
        guard unsafe source.last == Self.newline, unsafe Self.isPlainText(source) else { return false }
        do {
            skipBlankLines()
            try mapping(indent: 0)
            return unsafe i == source.count
        } catch {
            return false
        }
    }

    // Where this stands: always at the beginning of a line that is neither blank nor a comment, or inside one.

    private var byte: UInt8 { unsafe i < source.count ? source[i] : 0 }
    private func byte(at index: Int) -> UInt8 { unsafe index < source.count ? source[index] : 0 }

    /// How far the line is indented, which begins here; -1 at the end.
    private var indent: Int {
        var end = i
        while byte(at: end) == Self.space { end += 1 }
        return unsafe end < source.count ? end - i : -1
    }

    private mutating func skipBlankLines() {
        while unsafe i < source.count {
            var end = i
            while byte(at: end) == Self.space { end += 1 }
            if byte(at: end) == UInt8(ascii: "#") {
                while byte(at: end) != Self.newline { end += 1 }
            }
            guard byte(at: end) == Self.newline else { return }
            i = end + 1
        }
    }

    /// Ends a line after a value; the next may not be deeper, or it would continue the value.
    private mutating func endLine(indent: Int) throws(Unknown) {
        guard byte == Self.newline else { throw Unknown() }
        i += 1
        skipBlankLines()
        guard self.indent <= indent else { throw Unknown() }
    }

    private mutating func mapping(indent: Int) throws(Unknown) {
        guard self.indent == indent else { throw Unknown() }
        i += indent
        try entries(indent: indent)
    }

    /// The entries of a mapping whose first key stands here, the others at the same indent.
    private mutating func entries(indent: Int) throws(Unknown) {
        guard builder.depth < min(limits.depth, 32) else { throw Unknown() }
        builder.begin(kind: .mapping, style: .block, at: i)
        while true {
            try key()
            try value(indent: indent)
            guard self.indent == indent else { break }
            i += indent
        }
        guard self.indent < indent else { throw Unknown() }
        log.reportDuplicateKeys(of: builder.end(at: i), in: builder)
    }

    private mutating func key() throws(Unknown) {
        let start = i
        while Self.isWord(byte) || i > start && byte == UInt8(ascii: "-") { i += 1 }
        guard i > start, i - start <= 100, byte == UInt8(ascii: ":") else { throw Unknown() }
        add(start..<i, .plain, kind: .string)
        i += 1
    }

    /// What stands behind a key's colon.
    private mutating func value(indent: Int) throws(Unknown) {
        let colon = i
        while byte == Self.space { i += 1 }
        guard byte == Self.newline else {
            guard i > colon else { throw Unknown() }
            return try inlineValue(indent: indent)
        }
        i += 1
        skipBlankLines()
        let next = self.indent
        let isSequence = byte(at: i + max(0, next)) == UInt8(ascii: "-") && byte(at: i + next + 1) == Self.space
        if next > indent {
            if isSequence { try sequence(indent: next) } else { try mapping(indent: next) }
        } else if next == indent && isSequence {
            try sequence(indent: next)
        } else {
            add(colon..<colon, .plain, kind: .null)
        }
    }

    private mutating func sequence(indent: Int) throws(Unknown) {
        guard builder.depth < min(limits.depth, 32) else { throw Unknown() }
        builder.begin(kind: .sequence, style: .block, at: i + indent)
        while self.indent == indent, byte(at: i + indent) == UInt8(ascii: "-"), byte(at: i + indent + 1) == Self.space {
            i += indent + 2
            guard byte != Self.space else { throw Unknown() }
            if beginsEntry {
                try entries(indent: indent + 2)
            } else {
                try inlineValue(indent: indent)
            }
        }
        guard self.indent <= indent else { throw Unknown() }
        builder.end(at: i)
    }

    /// Whether a key with its colon stands here.
    private var beginsEntry: Bool {
        var end = i
        while Self.isWord(byte(at: end)) || byte(at: end) == UInt8(ascii: "-") { end += 1 }
        let next = byte(at: end + 1)
        return end > i && byte(at: end) == UInt8(ascii: ":") && (next == Self.space || next == Self.newline)
    }

    private mutating func inlineValue(indent: Int) throws(Unknown) {
        switch byte {
        case UInt8(ascii: "|"): try literal(indent: indent)
        case UInt8(ascii: "["):
            try flow()
            try endLine(indent: indent)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            try quoted()
            try endLine(indent: indent)
        default:
            try plain()
            try endLine(indent: indent)
        }
    }

    /// A plain scalar to the end of its line.
    private mutating func plain() throws(Unknown) {
        guard Self.beginsPlain(byte, byte(at: i + 1)) else { throw Unknown() }
        let start = i
        while byte != Self.newline {
            let isMark = byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#")
            if isMark {
                let next = byte(at: i + 1)
                if byte == UInt8(ascii: ":") && (next == Self.space || next == Self.newline) { throw Unknown() }
                if byte == UInt8(ascii: "#") && byte(at: i - 1) == Self.space { throw Unknown() }
            }
            i += 1
        }
        guard byte(at: i - 1) != Self.space else { throw Unknown() }
        add(start..<i, .plain)
    }

    /// A quoted scalar on one line that means just what stands between its quotation marks.
    private mutating func quoted() throws(Unknown) {
        let quote = byte
        let start = i
        i += 1
        while byte != quote {
            guard byte != Self.newline, byte != UInt8(ascii: "\\") else { throw Unknown() }
            i += 1
        }
        i += 1
        add(start..<i, quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted, kind: .string, inset: 1)
    }

    /// A flow sequence of simple words on one line.
    private mutating func flow() throws(Unknown) {
        builder.begin(kind: .sequence, style: .flow, at: i)
        i += 1
        if byte != UInt8(ascii: "]") {
            while true {
                let start = i
                guard Self.beginsPlain(byte, byte(at: i + 1)) else { throw Unknown() }
                while Self.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte >= 0x80 {
                    i += 1
                }
                guard i > start else { throw Unknown() }
                add(start..<i, .plain)
                if byte == UInt8(ascii: "]") { break }
                guard byte == UInt8(ascii: ","), byte(at: i + 1) == Self.space else { throw Unknown() }
                i += 2
            }
        }
        i += 1
        builder.end(at: i)
    }

    /// A literal block: `|`, then lines that are indented alike or deeper.
    private mutating func literal(indent: Int) throws(Unknown) {
        let start = i
        guard byte(at: i + 1) == Self.newline else { throw Unknown() }
        i += 2
        let depth = self.indent
        guard depth > indent, byte(at: i + depth) != Self.newline else { throw Unknown() }
        var value: [UInt8] = []
        var end = i
        var blank = 0
        while unsafe i < source.count {
            if byte == Self.newline {
                blank += 1
                i += 1
                continue
            }
            guard self.indent >= depth else {
                // A blank line belongs to the text, however few spaces it has.
                guard byte(at: i + self.indent) != Self.newline else { throw Unknown() }
                break
            }
            for _ in 0..<blank { value.append(Self.newline) }
            blank = 0
            var line = i + depth
            while byte(at: line) != Self.newline { line += 1 }
            guard byte(at: line - 1) != Self.space else { throw Unknown() }
            unsafe value.append(contentsOf: source[i + depth...line])
            end = line
            i = line + 1
        }
        skipBlankLines()
        guard self.indent <= indent else { throw Unknown() }
        unsafe value.withUnsafeBytes {
            unsafe builder.scalar(kind: .string, style: .literal, range: start..<end, value: $0, verbatim: nil)
        }
    }

    /// Adds a scalar that means just what stands there, but for its quotation marks.
    private mutating func add(_ range: Range<Int>, _ style: Style, kind: Kind? = nil, inset: Int = 0) {
        let inner = range.lowerBound + inset..<range.upperBound - inset
        let value = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[inner])
        let kind = unsafe kind ?? CoreSchema.kind(of: value)
        unsafe builder.scalar(kind: kind, style: style, range: range, value: value, verbatim: inner.lowerBound)
    }

    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
    }

    /// Whether a plain scalar may begin with a byte: letters, digits, a path, a sign before a digit.
    private static func beginsPlain(_ byte: UInt8, _ next: UInt8) -> Bool {
        isWord(byte) || byte >= 0x80 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "~")
            || byte == UInt8(ascii: "-") && next &- 0x30 < 10
    }

    /// Whether a text has no control characters but line feeds, and no character that libyaml takes for a line end,
    /// refuses, or that is not written as UTF-8 has it.
    private static func isPlainText(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var i = 0
        func isTrail(_ index: Int) -> Bool { unsafe index < source.count && source[index] & 0xC0 == 0x80 }
        while i < source.count {
            let byte = unsafe source[i]
            if byte < 0x80 {
                if byte < 0x20 && byte != newline || byte == 0x7F { return false }
                i += 1
            } else if byte >= 0xC2 && byte < 0xE0 {
                // U+0080 to U+009F are control characters, one of them a line end.
                guard isTrail(i + 1), unsafe byte != 0xC2 || source[i + 1] >= 0xA0 else { return false }
                i += 2
            } else if byte > 0xE0 && byte < 0xED {
                guard isTrail(i + 1), isTrail(i + 2) else { return false }
                // U+2028 and U+2029 are line ends.
                if unsafe byte == 0xE2 && source[i + 1] == 0x80 && source[i + 2] & 0xFE == 0xA8 { return false }
                i += 3
            } else {
                return false
            }
        }
        return true
    }
}

/// What a node stands behind; it decides what may stand on the same line.
enum YAMLPlace {
    /// The beginning of the text.
    case root
    /// A line's `---`.
    case document
    /// The colon of a key.
    case value
    /// The dash of an entry.
    case entry
    /// A `?`, or the colon that belongs to it.
    case explicit
}

extension YAMLParser {
    /// Reads what stands behind a key's colon, a dash, or at the root; nothing at all is null.
    ///
    /// `parent` is the column of the collection that it belongs to, -1 at the root.
    mutating func node(parent: Int, _ place: YAMLPlace) throws(Fault) {
        let anchor = i
        var isOnLine = try !skipGap() && place != .root
        if !isOnLine, tab < 0, !isAtEnd, column == parent, place != .entry, isIndicator("-") {
            return try sequence()
        }
        guard !isAtEnd, isOnLine || indent > parent else { return try addEmpty(at: anchor) }
        var start = i
        while byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
            try property()
            let isBelow = try skipGap()
            guard !isAtEnd, !isBelow || indent > parent || column == parent && isIndicator("-") else {
                return try addEmpty(at: start)
            }
            if isBelow {
                isOnLine = false
                start = i
            }
        }
        // On the line of a key or `---` a block collection cannot begin.
        let mayBegin = !isOnLine || place == .entry || place == .explicit
        if isIndicator("-") || isIndicator("?") || isIndicator(":") {
            guard mayBegin else { throw collectionBehindKey() }
            guard tab < 0 else { throw tabInIndentation() }
            return try byte == UInt8(ascii: "-") ? sequence() : mapping(column: start - lineStart, hasKey: false)
        }
        if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">") { return try blockScalar(parent: parent) }
        let line = lineStart
        let first = i
        let leadingTab = tab
        let isScalar = try content(parent: parent)
        guard isIndicator(":") else { return try checkLineEnd(after: first) }
        guard lineStart == line else { throw keyOnSeveralLines(first) }
        guard isScalar else { throw complexKey(first..<first + 1) }
        guard mayBegin else { throw secondColon(first) }
        guard leadingTab < 0 else { throw tabInIndentation(at: leadingTab) }
        try mapping(column: start - lineStart, hasKey: true)
    }

    /// Reads a scalar or a collection in brackets, and the space behind it; whether it was a scalar.
    private mutating func content(parent: Int) throws(Fault) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try flowCollection(parent: parent)
            skipBlanks()
            return false
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(parent: parent)
        case UInt8(ascii: "*"): try alias(inFlow: false)
        default: try plain(parent: parent, mayGoOn: true)
        }
        skipBlanks()
        return true
    }

    /// Behind a value its line ends, or a comment begins.
    private func checkLineEnd(after start: Int) throws(Fault) {
        guard unsafe i < source.count, !Self.isBreak(byte) else { return }
        guard byte == UInt8(ascii: "#") else {
            throw textBehind(start)
        }
        if !Self.isBlank(byte(at: i - 1)) { throw commentNeedsSpace() }
    }

    /// Reads the entries of a list, whose first dash stands here.
    mutating func sequence() throws(Fault) {
        let column = column
        try open(.sequence, .block, at: i)
        while true {
            takeIndicator()
            try node(parent: column, .entry)
            try skipGap()
            guard !isAtEnd, self.column == column, tab < 0, isIndicator("-") else { break }
        }
        try checkDedent(column)
        builder.end(at: i)
    }

    /// Reads the entries of a mapping; its first key has been read, or its `?` or `:` stands here.
    mutating func mapping(column: Int, hasKey: Bool) throws(Fault) {
        if hasKey {
            try beginMappingAtLastScalar(.block)
            try value(column)
        } else {
            try open(.mapping, .block, at: i)
            try entry(column)
        }
        while true {
            try skipGap()
            guard !isAtEnd, self.column == column, tab < 0 else { break }
            try entry(column)
        }
        try checkDedent(column)
        closeMapping()
    }

    /// What follows a block collection stands further left, or belongs to a mapping in the same column.
    private func checkDedent(_ column: Int) throws(Fault) {
        guard !isAtEnd, self.column > column || tab >= 0 else { return }
        throw unexpected(column: column)
    }

    /// Reads one entry of a mapping, which begins here.
    private mutating func entry(_ column: Int) throws(Fault) {
        if isIndicator("?") {
            takeIndicator()
            try node(parent: column, .explicit)
            try skipGap()
            guard !isAtEnd, self.column == column, tab < 0, isIndicator(":") else { return try addEmpty(at: i) }
            takeIndicator()
            return try node(parent: column, .explicit)
        }
        if isIndicator(":") {
            try addEmpty(at: i)
            return try value(column)
        }
        guard !isIndicator("-") else { throw dashAmongKeys() }
        while byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
            try property()
            skipBlanks()
        }
        let start = i
        let line = lineStart
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try flowCollection(parent: column)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(parent: column)
        case UInt8(ascii: "*"): try alias(inFlow: false)
        case UInt8(ascii: "|"), UInt8(ascii: ">"): throw noKey(start)
        default: try plain(parent: column, mayGoOn: false)
        }
        skipBlanks()
        guard lineStart == line else { throw keyOnSeveralLines(start) }
        guard isIndicator(":") else { throw noKey(start) }
        try value(column)
    }

    /// Reads the value behind a key's colon, which stands here.
    private mutating func value(_ column: Int) throws(Fault) {
        takeIndicator()
        try node(parent: column, .value)
    }
}

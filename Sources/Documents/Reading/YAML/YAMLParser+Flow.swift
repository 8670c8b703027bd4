extension YAMLParser {
    /// Reads a collection in brackets, whose opening one stands here.
    ///
    /// All its lines have to be indented deeper than `parent`, the column of the collection that it belongs to.
    mutating func flowCollection(parent: Int) throws(Fault) {
        let isMapping = byte == UInt8(ascii: "{")
        let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
        try open(isMapping ? .mapping : .sequence, .flow, at: i)
        brackets.append(i)
        i += 1
        try flowGap(parent)
        while byte != closing {
            if byte == UInt8(ascii: ",") { throw missingItem() }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { throw wrongBracket() }
            try isMapping ? flowEntry(parent) : flowItem(parent)
            try flowGap(parent)
            if byte == UInt8(ascii: ",") {
                i += 1
                try flowGap(parent)
            } else if byte != closing {
                throw byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") ? wrongBracket() : missingComma()
            }
        }
        i += 1
        brackets.removeLast()
        if isMapping { closeMapping() } else { builder.end(at: i) }
    }

    /// Goes to the next token inside of brackets.
    private mutating func flowGap(_ parent: Int) throws(Fault) {
        let hasBreak = try skipGap()
        guard !isAtEnd else { throw unclosedBracket() }
        if hasBreak && indent <= parent { throw bracketGoesOn() }
    }

    /// Reads an item of a list in brackets: a value, or one key with its value.
    private mutating func flowItem(_ parent: Int) throws(Fault) {
        let start = i
        if isFlowIndicator("?") || isFlowIndicator(":") {
            try open(.mapping, .flow, at: i)
            try flowEntry(parent)
            return closeMapping()
        }
        let line = lineStart
        let kind = try flowNode(parent)
        try flowGap(parent)
        guard byte == UInt8(ascii: ":"), kind != .plain || isFlowIndicator(":") else { return }
        guard lineStart == line else { throw keyOnSeveralLines(start) }
        guard kind != .collection else { throw complexKey(start..<start + 1) }
        try beginMappingAtLastScalar(.flow)
        try flowValue(parent)
        closeMapping()
    }

    /// Reads an entry of a mapping in brackets.
    private mutating func flowEntry(_ parent: Int) throws(Fault) {
        let isExplicit = isFlowIndicator("?")
        if isExplicit {
            i += 1
            try flowGap(parent)
        }
        var kind = FlowKind.plain
        if isFlowIndicator(":") || isExplicit && isItemEnd {
            try addEmpty(at: i)
        } else {
            kind = try flowNode(parent)
        }
        try flowGap(parent)
        if byte == UInt8(ascii: ":"), kind != .plain || isFlowIndicator(":") {
            try flowValue(parent)
        } else {
            try addEmpty(at: i)
        }
    }

    /// Reads what stands behind a colon inside of brackets.
    private mutating func flowValue(_ parent: Int) throws(Fault) {
        i += 1
        try flowGap(parent)
        if isItemEnd { return try addEmpty(at: i) }
        _ = try flowNode(parent)
    }

    /// Whether a comma or a closing bracket stands here.
    private var isItemEnd: Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }

    /// What was read inside of brackets: it decides whether a colon may follow without space.
    private enum FlowKind { case plain, quoted, collection }

    private mutating func flowNode(_ parent: Int) throws(Fault) -> FlowKind {
        while byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
            try property()
            try flowGap(parent)
            if isItemEnd || isFlowIndicator(":") {
                try addEmpty(at: i)
                return .plain
            }
        }
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try flowCollection(parent: parent)
            return .collection
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            try quoted(parent: parent)
            return .quoted
        case UInt8(ascii: "*"):
            try alias(inFlow: true)
            return .plain
        default:
            try plainInFlow(parent: parent)
            return .plain
        }
    }

    /// Whether `?` or `:` is an indicator inside of brackets: with space, a comma or a bracket behind it.
    private func isFlowIndicator(_ sign: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: sign) else { return false }
        let next = byte(at: i + 1)
        return Self.isSpaceOrEnd(next) || Self.isFlowIndicator(next)
    }
}

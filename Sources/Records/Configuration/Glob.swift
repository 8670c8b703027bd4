/// A glob that was read, ready to be compared with texts.
///
/// Whatever stars it has, a comparison looks at each pair of a token and a place in the text at most once: it takes no
/// more steps than the one has tokens times the other has bytes.
struct Glob: Sendable, Hashable {
    /// What a part of a glob stands for.
    enum Token: Sendable, Hashable {
        /// These bytes.
        case literal([UInt8])
        /// Any bytes but `/`; none that begin a hidden name, as globs of files have it.
        case star
        /// Any bytes at all.
        case anything
        /// Any number of whole folders, each with the slash behind it; none of them hidden.
        case folders
        /// Nothing, or a slash and whatever follows.
        case below
        /// The id: one or more characters of one part of a path.
        case id
        /// The id: one or more characters of one or more parts of a path; none but the last of them hidden.
        case idOfParts
    }

    /// A text matches.
    struct Match: Equatable {
        /// Where the id stands in it, in bytes; empty where the glob has none.
        let id: Range<Int>
    }

    /// What the glob stands for, from its beginning to its end.
    let tokens: [Token]

    /// Makes a glob of tokens.
    init(_ tokens: [Token]) { self.tokens = tokens }

    /// Reads a glob of names that are no paths of files, such as branches: `*` for any characters but `/`, `**` for any.
    init(names text: String) {
        var tokens: [Token] = []
        var literal: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let stars = rest.prefix { $0 == UInt8(ascii: "*") }.count
            guard stars > 0 else {
                literal.append(byte)
                rest = rest.dropFirst()
                continue
            }
            if !literal.isEmpty { tokens.append(.literal(literal)) }
            literal = []
            tokens.append(stars > 1 ? .anything : .star)
            rest = rest.dropFirst(stars)
        }
        if !literal.isEmpty { tokens.append(.literal(literal)) }
        self.tokens = tokens
    }

    /// Compares a whole text; of several ids that would do the shortest is taken.
    func match(_ text: borrowing ByteSpan) -> Match? {
        guard mayMatch(text) else { return nil }
        var search = GlobSearch(tokens, count: text.count)
        while let state = search.next() {
            if state.token == tokens.count {
                if state.position == text.count { return Match(id: state.idStart..<state.idEnd) }
            } else {
                search.step(from: state, tokens[state.token], text)
            }
        }
        return nil
    }

    /// The same for a text at hand.
    func matches(_ text: String) -> Bool { match(Array(text.utf8).span) != nil }

    /// Whether something below a folder may match; `folder` is a path without a slash at its end.
    func mayMatchBelow(_ folder: String) -> Bool {
        let bytes = Array("\(folder)/".utf8)
        let text = bytes.span
        var search = GlobSearch(tokens, count: text.count)
        while let state = search.next() {
            guard state.token < tokens.count else { continue }
            if state.position == text.count { return true }
            if case .literal(let literal) = tokens[state.token],
                literal.count > text.count - state.position,
                bytes[state.position...].elementsEqual(literal.prefix(text.count - state.position))
            {
                return true
            }
            search.step(from: state, tokens[state.token], text)
        }
        return false
    }

    /// Whether the beginning and the end of a text are what literal tokens at both ends of the glob ask for.
    private func mayMatch(_ text: borrowing ByteSpan) -> Bool {
        if case .literal(let first)? = tokens.first, !text.has(first, at: 0) { return false }
        if case .literal(let last)? = tokens.last, !text.has(last, at: text.count - last.count) { return false }
        return true
    }
}

/// The ways that are still to be tried in one comparison, and those that were.
private struct GlobSearch {
    /// What was matched up to a token and a place in the text.
    struct State {
        var token: Int
        var position: Int
        /// Where the id begins and ends; while it is being read it ends at the position.
        var idStart = 0
        var idEnd = 0
        /// Whether the token is an id of which something was read.
        var isInID = false
    }

    private var pending = [State(token: 0, position: 0)]
    /// One bit for each token, place and whether an id is being read.
    private var seen: [UInt64]
    private let width: Int

    init(_ tokens: [Glob.Token], count: Int) {
        width = 2 * (count + 1)
        seen = [UInt64](repeating: 0, count: (width * (tokens.count + 1) + 63) / 64)
    }

    /// The next way to try; none twice, since what follows from a place does not depend on how it was reached.
    mutating func next() -> State? {
        while let state = pending.popLast() {
            let bit = state.token * width + state.position * 2 + (state.isInID ? 1 : 0)
            guard seen[bit / 64] & 1 << UInt64(bit % 64) == 0 else { continue }
            seen[bit / 64] |= 1 << UInt64(bit % 64)
            return state
        }
        return nil
    }

    /// Adds what may follow from a state; what was added last is tried first, so that the shortest comes first.
    mutating func step(from state: State, _ token: Glob.Token, _ text: borrowing ByteSpan) {
        let position = state.position
        switch token {
        case .literal(let bytes):
            if text.has(bytes, at: position) { advance(state, to: position + bytes.count) }
        case .star:
            if position < text.count, text[position] != UInt8(ascii: "/"), !text.isHidden(at: position) {
                stay(state, at: position + 1)
            }
            advance(state, to: position)
        case .anything:
            if position < text.count { stay(state, at: position + 1) }
            advance(state, to: position)
        case .folders:
            if let slash = text.slash(from: position), slash > position, !text.isHidden(at: position) {
                stay(state, at: slash + 1)
            }
            advance(state, to: position)
        case .below:
            if position == text.count || text[position] == UInt8(ascii: "/") { advance(state, to: text.count) }
        case .id, .idOfParts:
            if position < text.count, text[position] != UInt8(ascii: "/") || token == .idOfParts && state.isInID {
                let isSlash = text[position] == UInt8(ascii: "/")
                let isAllowed = !isSlash || position + 1 < text.count && !text.isHidden(at: text.start(of: position))
                if isAllowed {
                    var longer = state
                    longer.idStart = state.isInID ? state.idStart : position
                    longer.isInID = true
                    longer.position = text.nextScalar(after: position)
                    pending.append(longer)
                }
            }
            if state.isInID {
                var ended = state
                ended.idEnd = position
                ended.isInID = false
                advance(ended, to: position)
            }
        }
    }

    private mutating func advance(_ state: State, to position: Int) {
        var state = state
        state.token += 1
        state.position = position
        pending.append(state)
    }

    private mutating func stay(_ state: State, at position: Int) {
        var state = state
        state.position = position
        pending.append(state)
    }
}

extension ByteSpan {
    /// Where the part of a path begins that ends before a place.
    fileprivate func start(of position: Int) -> Int {
        var start = position
        while start > 0, self[start - 1] != UInt8(ascii: "/") { start -= 1 }
        return start
    }

    /// Whether a part of a path that is hidden, as names are that begin with a dot, begins at a place.
    fileprivate func isHidden(at position: Int) -> Bool {
        position < count && self[position] == UInt8(ascii: ".")
            && (position == 0 || self[position - 1] == UInt8(ascii: "/"))
    }

    /// The place behind the character that begins at another.
    fileprivate func nextScalar(after position: Int) -> Int {
        var next = position + 1
        while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}

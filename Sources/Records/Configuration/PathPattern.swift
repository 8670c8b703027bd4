/// Which paths are a collection's records: `records/partners/{id}.yaml`, `keps/*/{id}/kep.yaml`, `rules/{id...}.yml`.
///
/// `{id}` stands for one or more characters of one part of the path, `{id...}` for one or more parts; one of the two
/// occurs, once. `*` stands for any characters of a part; `**`, as a whole part, for any number of parts. Neither stands
/// for names that begin with a dot.
package struct PathPattern: Sendable, Hashable {
    /// The pattern as it was written.
    package let text: String
    /// The folder that all matching paths lie in; empty for the root.
    package let folder: String
    private let glob: Glob
    /// What is asked for of the usual patterns: a folder, `**` or not, and `{id}` with an ending.
    private let usual: (folder: [UInt8], isDeep: Bool, ending: [UInt8])?

    /// Why a text is no pattern.
    package enum Problem: Error, Sendable {
        /// Neither `{id}` nor `{id...}` occurs, or more than once.
        case idNotOnce
        /// The path is absolute, empty, or has `.` or `..` as a part.
        case notRelative
        /// `**` stands beside other characters.
        case doubleStarInPart
    }

    /// Reads a pattern.
    package init(_ text: String) throws(Problem) {
        glob = try Glob(paths: text)
        guard glob.idCount == 1 else { throw .idNotOnce }
        self.text = text
        let parts = text.split(separator: "/").map(String.init)
        let literal = parts.dropLast().prefix { !$0.contains("*") && !$0.contains("{id") }
        folder = literal.joined(separator: "/")
        let between = parts.dropFirst(literal.count).dropLast()
        let isDeep = between.elementsEqual(["**"])
        let last = parts.last ?? ""
        let isUsual = last.hasPrefix("{id}") && !last.contains("*") && (between.isEmpty || isDeep)
        usual = isUsual ? (Array(folder.utf8), isDeep, Array(last.dropFirst(4).utf8)) : nil
    }

    /// The id in a path that matches; `nil` where the path does not match. Linear in pattern times path.
    package func id(in path: String) -> String? {
        let bytes = Array(path.utf8)
        return idRange(in: bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where the id stands in a path that matches, in bytes; `nil` where the path does not match.
    func idRange(in path: borrowing ByteSpan) -> Range<Int>? {
        guard let usual else { return glob.match(path)?.id }
        let end = path.count - usual.ending.count
        let start = usual.folder.isEmpty ? 0 : usual.folder.count + 1
        guard end > start, path.has(usual.ending, at: end), path.has(usual.folder, at: 0),
            start == 0 || path[start - 1] == UInt8(ascii: "/")
        else { return nil }
        var first = start
        while let slash = path.slash(from: first), slash < end {
            // Hidden folders, and those without a name, are none that '**' stands for.
            guard usual.isDeep, slash > first, path[first] != UInt8(ascii: ".") else { return nil }
            first = slash + 1
        }
        return first < end ? first..<end : nil
    }

    /// The path of the record with this id, where the pattern leaves no choice; `nil` for what can be no id here.
    package func path(for id: String) -> String? {
        guard !text.contains("*") else { return nil }
        let path = text.replacing(idPlaceholder, with: id)
        return self.id(in: path).map { $0.utf8.elementsEqual(id.utf8) } == true ? path : nil
    }

    /// The pattern as a glob that others understand, such as `.gitattributes`.
    package var plainGlob: String { text.replacing("{id...}", with: "**/*").replacing("{id}", with: "*") }

    /// Whether a record may lie below a folder, or below what stands in the place of one.
    func mayMatchBelow(_ folder: String) -> Bool { glob.mayMatchBelow(folder) }

    /// The name that all matching files have; `nil` where it varies.
    var fileName: String? {
        text.split(separator: "/").last.flatMap { $0.contains("*") || $0.contains("{id") ? nil : String($0) }
    }

    private var idPlaceholder: String { text.contains("{id...}") ? "{id...}" : "{id}" }

    package static func == (a: PathPattern, b: PathPattern) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Glob {
    /// Reads a glob of paths, with `{id}` or `{id...}` for an id.
    init(paths text: String) throws(PathPattern.Problem) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { throw .notRelative }
        guard parts.allSatisfy({ $0 == "**" || !$0.contains("**") }) else { throw .doubleStarInPart }
        // Two '**' in a row stand for no more than one.
        let different = parts.indices.filter { $0 == 0 || parts[$0] != "**" || parts[$0 - 1] != "**" }.map { parts[$0] }
        var tokens: [Token] = []
        var literal: [UInt8] = []
        func endLiteral() {
            if !literal.isEmpty { tokens.append(.literal(literal)) }
            literal = []
        }
        for (i, part) in different.enumerated() {
            let isLast = i == different.count - 1
            if part == "**" {
                if isLast, literal.last == UInt8(ascii: "/") { literal.removeLast() }
                endLiteral()
                tokens.append(isLast ? .below : .folders)
                continue
            }
            var rest = part[...]
            while !rest.isEmpty {
                let (length, token): (Int, Token?) =
                    rest.hasPrefix("{id}")
                    ? (4, .id)
                    : rest.hasPrefix("{id...}")
                        ? (7, .idOfParts)
                        : rest.hasPrefix("*") ? (1, .star) : (1, nil)
                if let token {
                    endLiteral()
                    tokens.append(token)
                } else {
                    literal += rest.prefix(length).utf8
                }
                rest = rest.dropFirst(length)
            }
            if !isLast { literal.append(UInt8(ascii: "/")) }
        }
        endLiteral()
        self.init(tokens)
    }

    /// How many ids the glob has.
    var idCount: Int { tokens.count { $0 == .id || $0 == .idOfParts } }
}

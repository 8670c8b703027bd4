/// Which paths are a collection's records: `records/partners/{id}.yaml`, `keps/*/{id}/kep.yaml`, `records/**/{id}.json`.
///
/// `{id}` stands for one or more characters of one part of the path and occurs once; `*` for any characters of a part;
/// `**`, as a whole part, for any number of parts.
package struct PathPattern: Sendable, Hashable {
    /// The pattern as it was written.
    package let text: String
    /// The folder that all matching paths lie in; empty for the root.
    package let folder: String
    private let parts: [String]
    /// Whether the only part between the folder and the last is `**`.
    private let isDeep: Bool
    /// What follows `{id}` in the last part, where that is all there is to match but `**`.
    private let usualEnding: String?

    /// Why a text is no pattern.
    package enum Problem: Error, Sendable {
        /// `{id}` does not occur, or more than once.
        case idNotOnce
        /// The path is absolute, empty, or has `.` or `..` as a part.
        case notRelative
        /// `**` stands beside other characters.
        case doubleStarInPart
    }

    /// Reads a pattern.
    package init(_ text: String) throws(Problem) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard text.components(of: "{id}") == 1 else { throw .idNotOnce }
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { throw .notRelative }
        guard parts.allSatisfy({ $0 == "**" || $0.components(of: "**") == 0 }) else { throw .doubleStarInPart }
        self.text = text
        self.parts = parts
        let literal = parts.dropLast().prefix { !$0.contains("*") && !$0.contains("{id}") }
        folder = literal.joined(separator: "/")
        let between = parts.dropFirst(literal.count).dropLast()
        isDeep = between.elementsEqual(["**"])
        let ending = parts.last.map { $0.dropFirst(4) } ?? ""
        let isUsual = parts.last?.hasPrefix("{id}") == true && !ending.contains("*") && (between.isEmpty || isDeep)
        usualEnding = isUsual ? String(ending) : nil
    }

    /// The id in a path that matches; `nil` where the path does not match.
    package func id(in path: String) -> String? {
        idRange(in: path).map { String(decoding: Array(path.utf8)[$0], as: UTF8.self) }
    }

    /// Where the id stands in a path that matches, in bytes; `nil` where the path does not match.
    func idRange(in path: String) -> Range<Int>? {
        if usualEnding != nil { return idInLastPart(of: path) }
        var id: Substring?
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard matches(self.parts[...], parts[...], &id), let id else { return nil }
        let start = path.utf8.distance(from: path.utf8.startIndex, to: id.startIndex)
        return start..<start + id.utf8.count
    }

    /// The path of the record with this id, where the pattern has no `*`.
    package func path(for id: String) -> String? {
        text.contains("*") ? nil : text.replacing("{id}", with: id)
    }

    /// Answers at once for the usual patterns: a folder, `**` or not, and `{id}` with an ending.
    private func idInLastPart(of path: String) -> Range<Int>? {
        guard let ending = usualEnding else { return nil }
        var path = path
        return path.withUTF8 { path in
            let end = path.count - ending.utf8.count
            let start = folder.isEmpty ? 0 : folder.utf8.count + 1
            guard end > start, path[end...].elementsEqual(ending.utf8), path.starts(with: folder.utf8),
                start == 0 || path[start - 1] == UInt8(ascii: "/")
            else { return nil }
            let slash = path[start..<end].lastIndex(of: UInt8(ascii: "/"))
            if slash != nil && !isDeep { return nil }
            let id = (slash.map { $0 + 1 } ?? start)..<end
            return id.isEmpty ? nil : id
        }
    }

    private func matches(_ parts: ArraySlice<String>, _ path: ArraySlice<Substring>, _ id: inout Substring?) -> Bool {
        guard let part = parts.first else { return path.isEmpty }
        if part == "**" {
            return (path.startIndex...path.endIndex).contains { matches(parts.dropFirst(), path[$0...], &id) }
        }
        guard let name = path.first else { return false }
        var found: Substring?
        guard Self.matches(Substring(part), name, &found), matches(parts.dropFirst(), path.dropFirst(), &id) else {
            return false
        }
        if let found { id = found }
        return true
    }

    /// Matches one part; the shortest id that fits is taken.
    private static func matches(_ pattern: Substring, _ name: Substring, _ id: inout Substring?) -> Bool {
        if pattern.isEmpty { return name.isEmpty }
        if pattern.hasPrefix("{id}") {
            let rest = pattern.dropFirst(4)
            var end = name.startIndex
            while end < name.endIndex {
                end = name.index(after: end)
                if matches(rest, name[end...], &id) {
                    id = name[..<end]
                    return true
                }
            }
            return false
        }
        if pattern.first == "*" {
            var start = name.startIndex
            while true {
                if matches(pattern.dropFirst(), name[start...], &id) { return true }
                if start == name.endIndex { return false }
                start = name.index(after: start)
            }
        }
        return pattern.first == name.first && matches(pattern.dropFirst(), name.dropFirst(), &id)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

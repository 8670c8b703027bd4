package import Diagnostics

/// Random values, and random ways to write them: comments, empty lines, quotes, flow and block.
package struct RandomYAML {
    private var state: UInt64

    /// The same seed gives the same values.
    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number below `bound`.
    package mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    /// One of some items.
    package mutating func pick<T>(_ items: [T]) -> T { items[next(items.count)] }

    /// A random value.
    package mutating func value(depth: Int = 0) -> JSONValue {
        switch next(depth > 2 ? 6 : 10) {
        case 0: return pick([nil, true, false, 0, 17, .number("1.5"), .number("-3"), .number("2022")])
        case 6, 7: return .array((0..<next(4)).map { _ in value(depth: depth + 1) })
        case 8, 9: return object(depth: depth + 1)
        default: return .string(text())
        }
    }

    /// A random mapping.
    package mutating func object(depth: Int = 0) -> JSONValue {
        let keys = ["a", "b c", "kind", "2022", "x: y", "ä", "true", "z-z"].filter { _ in next(3) == 0 }
        return .object(keys.map { ($0, value(depth: depth)) })
    }

    /// A random text; most are hard to write.
    package mutating func text() -> String {
        pick([
            "x", "Tallinna", "2022", "2022-02", "NO", "true", "null", "", " x", "x ", "a: b", "a #b", "#x", "- x",
            "it's",
            "say \"x\"", "a, b", "[x]", "{x}", "*x", "&x", "!x", "@x", "%x", "`x", "x:", "12:30", "~", "1e5", "0x1F",
            ".5",
            "line\nline two\n", "line\n\n  more", "\n", "a\n\n", "tab\there", "\u{7}", "\u{2028}", "\u{FEFF}x",
            "ä\u{301}", "😀",
            String(repeating: "pitkä teksti joka jatkuu ", count: 6) + "loppu", "https://x.fi/a?b=c#d", "...", "---",
            "=",
            "<<", "? x", "two  spaces " + String(repeating: "word ", count: 30) + "end", "back\\slash", "\r", "x\r\ny",
        ])
    }

    /// A whole document, written at random.
    package mutating func document(_ value: JSONValue) -> String {
        let (first, rest) = lines(value, column: 0, behindKey: true)
        let lines = rest.map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : $0 }
        let end = pick(["\n", "\n", "\n# the end\n"])
        return "# the beginning\n" + (first.isEmpty ? lines : [first]).joined(separator: "\n") + end
    }

    /// A value with some of its fields, entries and texts changed.
    package mutating func changed(_ value: JSONValue, depth: Int = 0) -> JSONValue {
        switch value {
        case .object(var members):
            if next(3) == 0, !members.isEmpty { members.remove(at: next(members.count)) }
            if next(3) == 0 {
                let key = "new \(next(3))"
                if !members.contains(where: { $0.0 == key }) {
                    members.insert((key, self.value(depth: depth + 1)), at: next(members.count + 1))
                }
            }
            if next(4) == 0 { members.reverse() }
            return .object(members.map { ($0.0, next(3) == 0 ? changed($0.1, depth: depth + 1) : $0.1) })
        case .array(var items):
            if next(3) == 0, !items.isEmpty { items.remove(at: next(items.count)) }
            if next(2) == 0 { items.insert(self.value(depth: depth + 1), at: next(items.count + 1)) }
            if next(4) == 0 { items.reverse() }
            return .array(items.map { next(3) == 0 ? changed($0, depth: depth + 1) : $0 })
        default: return next(2) == 0 ? self.value(depth: depth + 1) : value
        }
    }

    /// A value written at random; lines begin in the column of the key or dash it stands behind.
    package mutating func lines(_ value: JSONValue, column: Int, behindKey: Bool) -> (first: String, rest: [String]) {
        switch value {
        case .object(let members) where !members.isEmpty && next(4) > 0:
            var lines: [String] = []
            for (key, value) in members {
                let (first, rest) = self.lines(value, column: column + 2, behindKey: true)
                lines += noise() + [quotedKey(key) + ":" + (first.isEmpty ? "" : " " + first) + comment(first)] + rest
            }
            return nested(lines, behindKey: behindKey, indent: 2)
        case .array(let items) where !items.isEmpty && next(4) > 0:
            var lines: [String] = []
            for item in items {
                let (first, rest) = self.lines(item, column: column + 2, behindKey: false)
                lines += noise() + ["-" + (first.isEmpty ? "" : " " + first) + comment(first)] + rest
            }
            return nested(lines, behindKey: behindKey, indent: 2)
        case .string(let text)
        where text.contains("\n") && text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" })
            && !text.hasPrefix(" ") && !text.hasPrefix("\n") && !text.hasSuffix("\n\n"):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "" : "  " + $0
            }
            return text.hasSuffix("\n") ? (pick(["|", "|+"]), lines.dropLast()) : ("|-", lines)
        default: return (flow(value), [])
        }
    }

    private mutating func nested(_ lines: [String], behindKey: Bool, indent: Int) -> (first: String, rest: [String]) {
        let rest = { (lines: [String]) in lines.map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 } }
        if behindKey { return ("", rest(lines)) }
        let start = lines.firstIndex { !$0.isEmpty && !$0.hasPrefix("#") } ?? 0
        return (lines[start], rest(Array(lines[(start + 1)...])))
    }

    private mutating func noise() -> [String] {
        switch next(6) {
        case 0: ["# own line \(next(100))"]
        case 1: [""]
        default: []
        }
    }

    private mutating func comment(_ first: String) -> String {
        // Behind `key: - x` or a mapping's first line that already has one, another would be part of the first.
        first.contains("#") || next(4) > 0 || first.contains("\n") ? "" : " # beside \(next(100))"
    }

    private mutating func quotedKey(_ key: String) -> String {
        next(4) == 0 || key.contains(":") ? JSONValue.string(key).compactText : key
    }

    private mutating func flow(_ value: JSONValue) -> String {
        switch value {
        case .array(let items): "[" + items.map { flow($0) }.joined(separator: pick([", ", " , "])) + "]"
        case .object(let members):
            "{" + members.map { quotedKey($0.0) + ": " + flow($0.1) }.joined(separator: ", ") + pick(["}", " }"])
        case .string(let text):
            text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) } && !["true", "null", ""].contains(text)
                ? text : JSONValue.string(text).compactText.replacing("\u{FEFF}", with: "\\uFEFF")
        case .null: pick(["null", "~"])
        default: value.compactText
        }
    }
}

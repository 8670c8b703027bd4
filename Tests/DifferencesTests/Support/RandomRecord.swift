import TestSupport

/// A random record with comments, as a tree that is edited and then written. Every text, id and comment in it is told apart
/// by a number of its own: `t1`, `i2`, `# c3`.
struct RandomRecord {
    /// A value.
    indirect enum Value {
        case text(String)
        case lines([String])
        case fields([Member], isFlow: Bool)
        case entries([Member], isFlow: Bool)
    }

    /// A field, or an entry of a list, with its comments.
    struct Member {
        var key: String?
        var value: Value
        var above: [String] = []
        var beside: String?
    }

    /// Makes random values and numbers them.
    struct Source {
        var random: RandomYAML
        var count = 0
        /// Whether entries that are mappings have ids.
        var hasIDs = true

        init(seed: Int, hasIDs: Bool = true) {
            random = RandomYAML(seed: UInt64(seed))
            self.hasIDs = hasIDs
        }

        mutating func name(_ letter: String) -> String {
            count += 1
            return "\(letter)\(count)"
        }

        mutating func value(depth: Int = 0) -> Value {
            switch random.next(depth > 2 ? 4 : 9) {
            case 0...2: .text(name("t"))
            case 3: .lines((0...(1 + random.next(3))).map { _ in name("t") })
            case 4, 5: .fields(fields(depth: depth + 1), isFlow: random.next(4) == 0)
            case 6, 7: .entries((0..<random.next(4)).map { _ in entry(depth: depth + 1) }, isFlow: random.next(4) == 0)
            default:
                .entries((0..<random.next(4)).map { _ in commented(.text(name("t"))) }, isFlow: random.next(3) == 0)
            }
        }

        mutating func fields(depth: Int) -> [Member] {
            var members: [Member] = []
            for key in 0..<5 where random.next(2) == 0 { members.append(field("k\(key)", depth: depth)) }
            return members
        }

        mutating func field(_ key: String, depth: Int) -> Member {
            var member = commented(value(depth: depth))
            member.key = key
            return member
        }

        mutating func entry(depth: Int) -> Member {
            var members = fields(depth: depth + 1)
            if hasIDs {
                members.insert(Member(key: "id", value: .text(name("i"))), at: random.next(members.count + 1))
            }
            return commented(.fields(members, isFlow: random.next(4) == 0))
        }

        mutating func commented(_ value: Value) -> Member {
            var member = Member(value: value)
            if random.next(5) == 0 { member.above = [comment()] }
            if random.next(8) == 0 { member.above.insert("", at: 0) }
            if random.next(6) == 0 { member.beside = comment() }
            return member
        }

        mutating func comment() -> String { "# " + name("c") }
    }

    var members: [Member]
    var footer: [String] = []

    init(_ source: inout Source) {
        members = source.fields(depth: 0)
        if source.random.next(4) == 0 { footer = [source.comment()] }
    }

    /// Makes some random edits.
    mutating func edit(_ source: inout Source) {
        for _ in 0...source.random.next(3) { Self.edit(&members, isList: false, &source, depth: 0) }
        if source.random.next(10) == 0 { footer.append(source.comment()) }
    }

    private static func edit(_ members: inout [Member], isList: Bool, _ source: inout Source, depth: Int) {
        let place = source.random.next(members.count + 1)
        guard place < members.count, source.random.next(5) > 0 else {
            let areTexts = isList && members.allSatisfy { if case .text = $0.value { true } else { false } }
            var new = areTexts ? source.commented(.text(source.name("t"))) : source.entry(depth: depth + 1)
            if !isList {
                let taken = Set(members.compactMap(\.key))
                let free = (0..<7).map { number in "k\(number)" }.filter { !taken.contains($0) }
                guard let key = free.first else { return }
                new = source.field(key, depth: depth + 1)
            }
            return members.insert(new, at: place)
        }
        let isID = members[place].key == "id"
        switch source.random.next(8) {
        case 0: if !isID { members.remove(at: place) }
        case 1: members.append(members.remove(at: place))
        case 2: members[place].beside = source.random.next(3) == 0 ? nil : source.comment()
        case 3: members[place].above.append(source.comment())
        case 4 where !isID: members[place].value = isList ? members[place].value : source.value(depth: depth + 1)
        default: if !isID { edit(&members[place].value, &source, depth: depth + 1) }
        }
    }

    private static func edit(_ value: inout Value, _ source: inout Source, depth: Int) {
        switch value {
        case .text: value = .text(source.name("t"))
        case .lines(var lines):
            let place = source.random.next(lines.count)
            if source.random.next(3) == 0 {
                lines.insert(source.name("t"), at: place)
            } else {
                lines[place] = source.name("t")
            }
            value = .lines(lines)
        case .fields(var members, let isFlow):
            edit(&members, isList: false, &source, depth: depth)
            value = .fields(members, isFlow: source.random.next(12) == 0 ? !isFlow : isFlow)
        case .entries(var members, let isFlow):
            edit(&members, isList: true, &source, depth: depth)
            value = .entries(members, isFlow: source.random.next(12) == 0 ? !isFlow : isFlow)
        }
    }

    /// The record as YAML.
    var text: String {
        guard !members.isEmpty else { return "{}\n" }
        return (members.flatMap(Self.lines) + footer).map { $0 + "\n" }.joined()
    }

    private static func lines(_ member: Member) -> [String] {
        let head = member.key.map { $0 + ":" } ?? "-"
        let beside = member.beside.map { " " + $0 } ?? ""
        func indented(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? "" : "  " + $0 } }
        switch member.value {
        case .lines(let lines): return member.above + ["\(head) |" + beside] + indented(lines)
        case .fields(let members, false) where !members.isEmpty:
            let inner = members.flatMap(lines)
            if member.key == nil, beside.isEmpty, !inner[0].isEmpty, !inner[0].hasPrefix("#") {
                return member.above + ["- " + inner[0]] + indented(Array(inner.dropFirst()))
            }
            return member.above + [head + beside] + indented(inner)
        case .entries(let members, false) where !members.isEmpty:
            return member.above + [head + beside] + indented(members.flatMap(lines))
        default: return member.above + ["\(head) \(flow(member.value))\(beside)"]
        }
    }

    private static func flow(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .lines(let lines): "\"" + lines.map { $0 + "\\n" }.joined() + "\""
        case .fields(let members, _):
            "{" + members.map { "\($0.key ?? ""): \(flow($0.value))" }.joined(separator: ", ") + "}"
        case .entries(let members, _): "[" + members.map { flow($0.value) }.joined(separator: ", ") + "]"
        }
    }
}

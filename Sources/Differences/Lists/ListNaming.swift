import Documents

/// How the entries of a list, in one or two versions of it, are told apart.
struct ListNaming {
    /// The properties that tell mappings apart; `nil` where none do.
    let properties: [String]?
    /// Whether entries with other values of the properties are always other entries.
    let isStrict: Bool

    private static let usual = ["id", "name", "kind", "role", "topic", "status", "date"]

    /// Takes the properties that the schema's `x-key` declares, or the first usual one that tells all entries apart.
    init(declared: [String]?, old: [Node], new: [Node]) {
        let candidates = Self.usual.lazy.filter { Self.tells($0, apart: old) && Self.tells($0, apart: new) }
        let hasMappings = old.contains { $0.kind == .mapping } || new.contains { $0.kind == .mapping }
        properties = !hasMappings ? nil : declared ?? candidates.first.map { [$0] }
        isStrict = properties == ["id"]
    }

    private static func tells(_ property: String, apart entries: [Node]) -> Bool {
        var seen: Set<String> = []
        return entries.allSatisfy { entry in
            guard entry.kind == .mapping else { return true }
            guard let text = entry[property].flatMap(EntryName.text) else { return false }
            return seen.insert(text).inserted
        }
    }

    /// What identifies an entry; `nil` where nothing but its place does.
    func identity(of entry: Node) -> EntryName.Identity? {
        if entry.isScalar { return .value(EntryName.text(of: entry) ?? "") }
        guard entry.kind == .mapping, let properties else { return nil }
        let values = properties.map { EntryName.Property(name: $0, value: entry[$0].flatMap(EntryName.text)) }
        return values.allSatisfy { $0.value == nil } ? nil : .properties(values)
    }

    /// The names of all entries of one version of the list, in its order; linear.
    func names(of entries: [Node]) -> [EntryName] {
        var counts: [EntryName.Identity: Int] = [:]
        return entries.enumerated().map { place, entry in
            guard let identity = identity(of: entry) else { return EntryName(.position(place + 1)) }
            let repetition = counts[identity, default: 0] + 1
            counts[identity] = repetition
            return EntryName(identity, repetition: repetition)
        }
    }

    /// The name of one short text or number among others, as ``names(of:)`` has it, without naming those before it;
    /// `nil` for anything else.
    func name(ofScalarAt place: Int, in entries: [Node]) -> EntryName? {
        let entry = entries[place]
        guard entry.isScalar, entry.kind != .null, (1...48).contains(entry.text.utf8.count),
            let identity = identity(of: entry)
        else { return nil }
        let document = entry.document
        // Its text is its name, so that no other text needs to be made.
        let earlier = entries[..<place].count { other in
            other.isScalar && other.kind != .null && document.equals(entry.index, other.document, other.index)
        }
        return EntryName(identity, repetition: earlier + 1)
    }

    /// Whether one entry says all that the other says about their identity, and they agree where both do.
    func refines(_ old: Node, _ new: Node) -> Bool {
        guard let properties, old.kind == .mapping, new.kind == .mapping else { return false }
        let pairs = properties.map { (old[$0].flatMap(EntryName.text), new[$0].flatMap(EntryName.text)) }
        return pairs.contains { $0 != nil && $0 == $1 } && pairs.allSatisfy { $0 == $1 || $0 == nil || $1 == nil }
    }
}

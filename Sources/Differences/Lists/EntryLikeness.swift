import Documents
import JSONSchema

/// How surely two entries that came from two sides of a merge are one.
struct EntryLikeness {
    let naming: ListNaming
    /// The properties that the schema's `x-key` declares.
    let declared: [String]?
    private let similarity = Similarity()

    /// Takes what tells entries apart, and the declared properties.
    init(naming: ListNaming, declared: [String]?) {
        self.naming = naming
        self.declared = declared
    }

    /// Whether entries with another name are always other entries.
    var isStrict: Bool { naming.isStrict }

    /// From 0 (they are two) to 1 (they have the same value).
    func score(_ a: Node, _ b: Node) -> Double {
        if a.hasSameValue(as: b) { return 1 }
        let (name, otherName) = (naming.identity(of: a), naming.identity(of: b))
        let hasSameName = name != nil && name == otherName
        if isStrict, !hasSameName, a.kind == .mapping, b.kind == .mapping { return 0 }
        let similarity = self.similarity.of(a, b)
        if hasSameName || naming.refines(a, b) { return max(similarity, 0.75) }
        if agreeInAllButOne(a, b) { return max(similarity, 0.5) }
        // Names that contradict each other need more than half in common to be overruled.
        let isNamed = naming.properties != nil && a.kind == .mapping
        return similarity > 0.5 || similarity == 0.5 && !isNamed ? similarity : 0
    }

    /// Whether all properties of a declared key but one have the same values: `left` since June and `left` since July.
    private func agreeInAllButOne(_ a: Node, _ b: Node) -> Bool {
        guard let declared, declared.count > 1, a.kind == .mapping, b.kind == .mapping else { return false }
        let same = declared.filter { name in a[name].flatMap { value in b[name].map(value.hasSameValue) } ?? false }
        return same.count == declared.count - 1
    }
}

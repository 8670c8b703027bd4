/// Says in words what a schema asks for.
enum Describing {
    /// What a value must be: `text`, `one of 'a' or 'b'`, `a mapping with 'role'`; `nil` where it takes too many words.
    static func phrase(_ schema: SchemaRef, depth: Int = 0) -> String? {
        guard depth < 8 else { return nil }
        let keywords = keywords(of: schema)
        if let value = keywords.first(where: { $0 is Const || $0 is Enum }) { return value.phrase }
        let required = keywords.lazy.compactMap { $0 as? Required }.first
        let type = keywords.lazy.compactMap { $0 as? TypeKeyword }.first
        if let required, type?.allowsOnlyMappings ?? true, let phrase = required.phrase { return phrase }
        let detail = keywords.first { !($0 is TypeKeyword) && $0.phrase != nil }?.phrase
        if let phrase = type?.phrase { return detail.map { "\(phrase) that is \($0)" } ?? phrase }
        for keyword in keywords {
            guard let reference = keyword as? Reference else { continue }
            return phrase(reference.target, depth: depth + 1)
        }
        return detail
    }

    /// The names of the properties that a schema, with those that it applies to the same value, knows.
    static func propertyNames(_ schema: SchemaRef) -> [String] {
        var seen: Set<SchemaRef> = []
        var queue = [schema]
        var names: [String] = []
        while let next = queue.popLast() {
            guard seen.insert(next).inserted else { continue }
            for keyword in keywords(of: next) {
                if let properties = keyword as? Properties { names += properties.table.names }
                queue += keyword.inPlace
            }
        }
        return names
    }

    private static func keywords(of schema: SchemaRef) -> [Keyword] {
        schema.pointee.steps.map { $0.keyword.takeUnretainedValue() }
    }
}

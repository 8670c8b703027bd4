import Diagnostics

/// Says in words what a schema asks for.
enum Describing {
    /// What a value must be: `text`, `one of 'a' or 'b'`, `a mapping with 'role'`; `nil` where it takes too many words.
    static func phrase(_ schema: SchemaRef, depth: Int = 0) -> Text? {
        guard depth < 8 else { return nil }
        let keywords = keywords(of: schema)
        if let value = keywords.first(where: { $0 is Const || $0 is Enum }) { return value.phrase }
        let required = keywords.lazy.compactMap { $0 as? Required }.first
        let type = keywords.lazy.compactMap { $0 as? TypeKeyword }.first
        if let required, type?.allowsOnlyMappings ?? true, let phrase = required.phrase { return phrase }
        let detail = keywords.first { !($0 is TypeKeyword) && $0.phrase != nil }?.phrase
        if let phrase = type?.phrase {
            guard let detail else { return phrase }
            return Text(
                en: "\(phrase.en) that is \(detail.en)", fi: "\(phrase.fi), joka on \(detail.fi)",
                sv: "\(phrase.sv) som är \(detail.sv)")
        }
        for keyword in keywords {
            guard let reference = keyword as? Reference else { continue }
            return phrase(reference.target, depth: depth + 1)
        }
        return detail
    }

    /// The format that a schema asserts.
    static func format(_ schema: SchemaRef) -> FormatKeyword? {
        keywords(of: schema).lazy.compactMap { $0 as? FormatKeyword }.first
    }

    /// The names that a schema requires, directly or through references, where it asks for nothing else.
    static func onlyRequired(_ schema: SchemaRef, depth: Int = 0) -> [String]? {
        guard depth < 8, unsafe schema.pointee.steps.count == 1 else { return nil }
        switch keywords(of: schema)[0] {
        case let required as Required: return required.table.names.isEmpty ? nil : required.table.names
        case let reference as Reference: return onlyRequired(reference.target, depth: depth + 1)
        default: return nil
        }
    }

    /// The names that a schema requires of a mapping.
    static func required(_ schema: SchemaRef) -> [String] {
        keywords(of: schema).lazy.compactMap { $0 as? Required }.first?.table.names ?? []
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
        unsafe schema.pointee.steps.map { unsafe $0.keyword.takeUnretainedValue() }
    }
}

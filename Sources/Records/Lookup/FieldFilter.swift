import Documents

/// A condition on a record's field: `owner=viestintaosasto`, `fee.eur=500`, `status=member`.
package struct FieldFilter: Sendable {
    private let field: [String]
    private let value: String

    /// Reads `field=value`; parts of a field are joined by dots; `nil` where there is no `=`.
    package init?(_ text: String) {
        guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
        field = text[..<sign].split(separator: ".").map(String.init)
        value = String(text[text.index(after: sign)...])
    }

    /// Whether a record has the value in the field, or among the field's items; case counts as nothing.
    ///
    /// A reference may be written with or without its collection, and `status` asks for the phase on a day.
    package func matches(_ record: Record, on day: Day) -> Bool {
        if field == ["status"], record["status"] == nil {
            return record.status(on: day)?.lowercased() == value.lowercased()
        }
        return Self.values(at: field[...], in: record.root).contains { text in
            let text = text.lowercased()
            return text == value.lowercased() || text.hasSuffix("/" + value.lowercased())
        }
    }

    private static func values(at field: ArraySlice<String>, in node: Node) -> [String] {
        if node.kind == .sequence { return node.items.flatMap { values(at: field, in: $0) } }
        guard let name = field.first else {
            return node.isScalar ? [node.text] : node.entries.flatMap { values(at: field, in: $0.value) }
        }
        return node[name].map { values(at: field.dropFirst(), in: $0) } ?? []
    }
}

extension Record {
    /// The status of the phase that a record is in on a day; `nil` where it has no phases.
    package func status(on day: Day) -> String? {
        phase(on: day)?.status
    }
}

package import Diagnostics
package import Documents
package import Records

/// What would make the register more useful: dates that nobody knows, fields that are seldom filled, what the checks say.
package struct Quality {
    /// How often a field of a collection is filled.
    package struct Field {
        /// Its name.
        package let name: String
        /// What the schema calls it: a text, or one for each language; `nil` where it says nothing.
        package let label: Node?
        /// How many records fill it.
        package let filled: Int
    }

    /// One collection.
    package struct Collection {
        /// It.
        package let configuration: CollectionConfiguration
        /// How many records it has.
        package let count: Int
        /// The fields that fewer than half of them fill, in the schema's order.
        package let seldom: [Field]
        /// Those of which neither the beginning nor the day is known; `nil` where records of the collection have none.
        package let withoutStart: [Record]?
        /// How many have no source.
        package let withoutSource: Int
    }

    let context: ReportContext
    /// The collections that have records.
    package let collections: [Collection]
    /// What the checks found, by rule, the most frequent first.
    package let rules: [(rule: String, severity: Severity, count: Int)]

    /// Looks at all records, or at those that the unit that was asked for answers for; `schemas` are those of the
    /// collections by name.
    package init(_ context: ReportContext, schemas: [String: Document]) {
        self.context = context
        collections = context.register.configuration.collections.compactMap { collection in
            let records = context.sorted(
                context.register.records(of: collection.name).filter(context.isAsked), in: .fi)
            return records.isEmpty ? nil : Self.collection(collection, records, schemas[collection.name]?.root)
        }
        var counts: [String: (Severity, Int)] = [:]
        for problem in context.problems {
            counts[problem.rule] = (problem.severity, (counts[problem.rule]?.1 ?? 0) + 1)
        }
        rules = counts.map { ($0.key, $0.value.0, $0.value.1) }.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    }

    /// The fields that few records can fill: ends, and what stands in place of another field.
    private static let alternatives: Set<String> = ["until", "during", "general", "successor", "continues", "replaces"]

    private static func collection(
        _ configuration: CollectionConfiguration, _ records: [Record], _ schema: Node?
    ) -> Collection {
        var filled: [String: Int] = [:]
        for record in records {
            for (key, value) in record.root.entries where value.isFilled { filled[key.text, default: 0] += 1 }
        }
        let properties = schema?["properties"]?.entries ?? []
        let fields = properties.map { key, value in
            Field(name: key.text, label: value["x-label"] ?? value["title"], filled: filled[key.text] ?? 0)
        }
        let hasPhases = records.contains { $0["phases"] != nil }
        let dated = ["since", "date"].first { name in properties.contains { $0.key.text == name } }
        return Collection(
            configuration: configuration, count: records.count,
            seldom: fields.filter { $0.filled * 2 < records.count && !alternatives.contains($0.name) },
            withoutStart: hasPhases
                ? records.filter { $0.phases.first.map { !hasStart($0.node) } ?? true }
                : dated.map { field in records.filter { !hasStart($0.root, in: field) } },
            withoutSource: records.count { !($0["sources"]?.isFilled ?? false) })
    }

    /// Whether a date is known, or at least the programme in whose time it lies; what recurs has none.
    private static func hasStart(_ node: Node, in field: String = "since") -> Bool {
        node[field]?.date != nil || ["during", "recurs"].contains { node[$0]?.isFilled ?? false }
    }
}

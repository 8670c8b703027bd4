package import Documents

/// One collection of records, as `register.yaml` describes it.
package struct CollectionConfiguration: Sendable {
    /// The name, unique in the register: `partners`.
    package let name: String
    /// Which files are its records.
    package let files: PathPattern
    /// Files and folders that are no records though they match.
    let except: [Glob]
    /// Whether a record's id is what its path says and nothing else: a field `id` of its own means something different.
    package let isIDInPathOnly: Bool
    /// The path of the schema that every record has to match, relative to the register's root; `nil` for none.
    package let schema: String?
    /// The part it plays in the domain rules: `network`, `partner`, `unit`; `nil` for none.
    package let role: Role?
    /// What people call it; none where `register.yaml` does not say.
    package let labels: CollectionLabels
    /// How much of what there is the collection holds; `nil` where `register.yaml` does not say.
    package let coverage: CollectionCoverage?
    /// Where `register.yaml` names it.
    package let node: Node

    /// What one of its records is called, such as `kumppani`; the collection's name where it has no label.
    package func label(in language: String) -> String { labels.one(in: language) ?? name }

    /// What several of its records are called, such as `kumppanit`; the collection's name where it has no label.
    package func pluralLabel(in language: String) -> String { labels.many(in: language) ?? name }
}

/// The parts that collections play in the domain rules.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case decision, programme, priority, unit, group, partner, network, engagement, project, measure, material
    case resourceNeed = "resource-need"
}

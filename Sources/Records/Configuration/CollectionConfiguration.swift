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
    /// Where `register.yaml` names it.
    package let node: Node
}

/// The parts that collections play in the domain rules.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case decision, programme, priority, unit, group, partner, network, engagement, project, measure, material
    case resourceNeed = "resource-need"
}

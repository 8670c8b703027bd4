/// Which rules a check runs.
package enum RuleSelection: Sendable, Hashable {
    /// All of them, and what is said of files that are no records.
    case all
    /// Those with these names; names that are no rule's are those of readers and schemas.
    case only(Set<String>)

    /// The rules, in the order of ``Rule/all``.
    package var rules: [Rule] {
        switch self {
        case .all: Rule.all
        case .only(let names): Rule.all.filter { names.contains($0.name) }
        }
    }
}

import Documents

/// Decisions of a register's keepers that the checks and the hooks follow.
package struct Policies: Sendable {
    /// Whether a schema's `format` has to hold, or only describes.
    package let assertFormats: Bool
    /// The regular expression (ECMA-262) that every mailbox in the register matches.
    package let roleMailbox: String?
    /// The branches that are protected, as globs; `nil` for the one that HEAD names.
    let protectedBranches: [Glob]?
    /// Whether protected branches may lose commits that they have.
    package let allowsForcedPushes: Bool
    /// Whether protected branches may be deleted.
    package let allowsDeletions: Bool
    /// Whether each commit of a push has to leave the register valid; otherwise only the last.
    package let checksEachCommit: Bool
    /// What forges call a unit, with `{id}` for its id: `@city/{id}`; `nil` where its mailbox is meant.
    package let codeowners: String?
    /// Whether every record has to be in the one layout; otherwise nobody asks.
    package let requiresLayout: Bool
    /// Whether pushes to protected branches may change `register.yaml`, the schemas and `hooks/`.
    package let allowsFrameChange: Bool

    /// Reads the `policies` of a `register.yaml` that its schema has accepted; what is not said is as said here.
    init(_ node: Node?) {
        assertFormats = node?["formats"]?.text == "assert"
        roleMailbox = node?["role-mailbox"]?.text
        protectedBranches = node?.at("/branches/protected")?.items.map { Glob(names: $0.text) }
        allowsForcedPushes = node?.at("/branches/forced-pushes")?.text == "allow"
        allowsDeletions = node?.at("/branches/deletions")?.text == "allow"
        checksEachCommit = node?.at("/branches/commits")?.text != "last"
        codeowners = node?["codeowners"]?.text
        requiresLayout = node?["layout"]?.text == "canonical"
        allowsFrameChange = node?.at("/frame/change")?.text != "refuse"
    }

    /// Whether a reference is protected: a branch by its short name, anything by its full one.
    ///
    /// In a glob `*` stands for any characters but `/`, and `**` for any at all. `defaults` are the full names
    /// of the branches that are protected where nothing is said: the one that HEAD names.
    package func protects(_ reference: String, defaults: Set<String>) -> Bool {
        guard let globs = protectedBranches else { return defaults.contains(reference) }
        let short = reference.hasPrefix("refs/heads/") ? String(reference.dropFirst("refs/heads/".count)) : reference
        return globs.contains { $0.matches(short) || $0.matches(reference) }
    }
}

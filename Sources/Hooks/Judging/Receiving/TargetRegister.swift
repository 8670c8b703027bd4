import Git
import GitRecords
import Records
import Workspace

/// The register that stands where a push wants to land: what the push says about itself counts only once it has landed.
struct TargetRegister {
    /// The policies that count: those of what the reference holds and those of what HEAD holds, else of what is pushed.
    let policies: [Policies]
    /// The register that the reference holds, else the one that HEAD holds; `nil` where nothing stands yet.
    let rules: TargetRules?
    /// Whether the policies are those of what is pushed, since nothing stands yet.
    let isOfPush: Bool
    private let defaultBranches: Set<String>

    /// Looks for it.
    init(_ repository: RegisterRepository, _ side: ReceivingSide, old: ObjectID?, new: ObjectID?) throws {
        defaultBranches = side.defaultBranches
        var standing: [(commit: ObjectID, register: RegisterSnapshot)] = []
        for commit in [old, side.headCommit].compactMap({ $0 }) where !standing.contains(where: { $0.commit == commit })
        {
            // A register that cannot be followed there says nothing; the push may be what mends it.
            if let register = try repository.readableRegister(at: commit) { standing.append((commit, register)) }
        }
        rules = try standing.first.map { try TargetRules(repository, commit: $0.commit, register: $0.register) }
        isOfPush = standing.isEmpty
        if standing.isEmpty, let new, let register = try repository.readableRegister(at: new) {
            policies = [register.configuration.policies]
        } else {
            policies = standing.map(\.register.configuration.policies)
        }
    }

    /// Whether a reference is protected: without any register a default branch.
    func protects(_ reference: String) -> Bool {
        policies.isEmpty
            ? defaultBranches.contains(reference)
            : policies.contains { $0.protects(reference, defaults: defaultBranches) }
    }

    /// Whether a push to a reference may not change the frame. A default branch counts as protected here: policies are read
    /// from it.
    func keepsFrame(of reference: String) -> Bool {
        policies.contains { !$0.allowsFrameChange } && (protects(reference) || defaultBranches.contains(reference))
    }

    /// Whether protected branches may be deleted.
    var allowsDeletions: Bool { !policies.isEmpty && policies.allSatisfy(\.allowsDeletions) }

    /// Whether protected branches may lose commits.
    var allowsForcedPushes: Bool { !policies.isEmpty && policies.allSatisfy(\.allowsForcedPushes) }

    /// Whether each commit of a push has to be valid.
    var checksEachCommit: Bool { policies.isEmpty || policies.contains(where: \.checksEachCommit) }
}

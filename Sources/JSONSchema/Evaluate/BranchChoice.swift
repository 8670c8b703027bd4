/// Finds the branch of `anyOf` or `oneOf` that somebody meant, when none fits.
struct BranchChoice {
    private let at: Int
    private let branches: [[Violation]]
    private let depths: [Int: Int]

    /// Takes the violations of each branch; `depth` tells how far inside of the value a slot lies.
    init(_ at: Int, _ branches: [[Violation]], depth: (Int) -> Int) {
        self.at = at
        self.branches = branches
        var depths: [Int: Int] = [:]
        for violation in branches.joined() { depths[violation.at] = depth(violation.at) }
        self.depths = depths
    }

    /// The violations of the one branch that is clearly meant, by the value's type or by a property such as `kind` that
    /// tells mappings apart; `nil` where there is none such.
    func clear() -> [Violation]? {
        if let violation = merged(branches, where: { $0.at == at }) { return [violation] }
        let candidates = branches.filter { !$0.isEmpty && !$0.contains { isAboutWhole($0) } }
        if let one = single(candidates) { return one }
        let fitting = candidates.filter { !$0.contains { isAboutDiscriminator($0) } }
        guard fitting.isEmpty else { return single(fitting) }
        return merged(candidates, where: { depth($0) == 1 }).map { [$0] }
    }

    /// The names that each branch misses, where that is all that is wrong with a mapping; `nil` elsewhere.
    func missing() -> [[String]]? {
        guard branches.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.at == at && $0.missing != nil } }) else {
            return nil
        }
        return branches.map { $0.compactMap(\.missing) }
    }

    /// The first violation of the one branch that the value has the shape of, so that only what lies inside is wrong.
    func nearest() -> Violation? {
        single(branches.filter { !$0.isEmpty && $0.allSatisfy { depth($0) > 0 } })?.first
    }

    private func single(_ branches: [[Violation]]) -> [Violation]? { branches.count == 1 ? branches[0] : nil }

    private func depth(_ violation: Violation) -> Int { depths[violation.at] ?? 0 }

    private func isAboutWhole(_ violation: Violation) -> Bool {
        violation.at == at && violation.missing == nil && violation.weight <= .value
    }

    private func isAboutDiscriminator(_ violation: Violation) -> Bool {
        depth(violation) == 1 && violation.choice != nil
    }

    /// Where all branches want another value at one place, one violation with all of them.
    private func merged(_ candidates: [[Violation]], where isThere: (Violation) -> Bool) -> Violation? {
        guard var first = candidates.first?.first(where: { $0.choice != nil && isThere($0) }), var choice = first.choice
        else { return nil }
        for branch in candidates.dropFirst() {
            guard let other = branch.first(where: { $0.at == first.at && $0.missing == nil })?.choice else {
                return nil
            }
            choice.merge(other)
        }
        first.message = choice.message
        first.hint = choice.hint
        // About the value itself it is the choice that speaks, not one alternative of it.
        if first.at == at { first.keyword = "" }
        return first
    }
}

/// Finds the branch of `anyOf` or `oneOf` that somebody meant, when none fits.
struct BranchChoice {
    private let at: Int
    private let branches: [[Complaint]]
    private let depths: [Int: Int]

    /// Takes what each branch complains about; `depth` tells how far inside of the value a slot lies.
    init(_ at: Int, _ branches: [[Complaint]], depth: (Int) -> Int) {
        self.at = at
        self.branches = branches
        var depths: [Int: Int] = [:]
        for complaint in branches.joined() { depths[complaint.at] = depth(complaint.at) }
        self.depths = depths
    }

    /// The complaints of the one branch that is clearly meant, by the value's type or by a property such as `kind` that
    /// tells mappings apart; `nil` where there is none such.
    func clear() -> [Complaint]? {
        if let complaint = merged(branches, where: { $0.at == at }) { return [complaint] }
        let candidates = branches.filter { !$0.isEmpty && !$0.contains { isAboutWhole($0) } }
        if let one = single(candidates) { return one }
        let fitting = candidates.filter { !$0.contains { isAboutDiscriminator($0) } }
        guard fitting.isEmpty else { return single(fitting) }
        return merged(candidates, where: { depth($0) == 1 }).map { [$0] }
    }

    /// The first complaint of the one branch that the value has the shape of, so that only what lies inside is wrong.
    func nearest() -> Complaint? {
        single(branches.filter { !$0.isEmpty && $0.allSatisfy { depth($0) > 0 } })?.first
    }

    private func single(_ branches: [[Complaint]]) -> [Complaint]? { branches.count == 1 ? branches[0] : nil }

    private func depth(_ complaint: Complaint) -> Int { depths[complaint.at] ?? 0 }

    private func isAboutWhole(_ complaint: Complaint) -> Bool {
        complaint.at == at && complaint.missing == nil && complaint.weight <= .value
    }

    private func isAboutDiscriminator(_ complaint: Complaint) -> Bool {
        depth(complaint) == 1 && complaint.choice != nil
    }

    /// Where all branches want another value at one place, one complaint with all of them.
    private func merged(_ candidates: [[Complaint]], where isThere: (Complaint) -> Bool) -> Complaint? {
        guard var first = candidates.first?.first(where: { $0.choice != nil && isThere($0) }), var choice = first.choice
        else { return nil }
        for branch in candidates.dropFirst() {
            guard let other = branch.first(where: { $0.at == first.at && $0.missing == nil })?.choice else {
                return nil
            }
            choice.allowed += other.allowed.filter { !choice.allowed.contains($0) }
        }
        first.message = choice.message
        first.hint = choice.hint
        // About the value itself it is the choice that speaks, not one alternative of it.
        if first.at == at { first.keyword = "" }
        return first
    }
}

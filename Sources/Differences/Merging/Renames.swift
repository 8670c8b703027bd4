import Documents

/// Which new members of a collection stand for one that the same side removed: most likely it has another name now.
struct Renames {
    /// For the numbers of members that our side removed, the number of what it has instead.
    private(set) var ours: [Int: Int] = [:]
    /// The same of their side.
    private(set) var theirs: [Int: Int] = [:]
    /// For the numbers of new members, the number of the removed one that they stand for.
    private(set) var origins: [Int: Int] = [:]
    /// The conflicts about members of the base, by their numbers.
    var conflicts: [Int: Int] = [:]

    /// More pairs of removed and new members than this are not compared.
    private static let maxComparisons = 4_096

    /// Nothing that stands for anything.
    init() {}

    /// Finds what each side has instead of fields, or of entries that an id tells apart: what has half of its value in
    /// common, and of fields also what stands in its place, between the same neighbours.
    init(_ members: [Versions<Int>], _ collection: Versions<Members>) {
        guard let base = collection.base, let mine = collection.ours, let other = collection.theirs else { return }
        ours = Self.find(members.map { Pair(old: $0.base, new: $0.ours, isShared: $0.theirs != nil) }, base, mine)
        theirs = Self.find(members.map { Pair(old: $0.base, new: $0.theirs, isShared: $0.ours != nil) }, base, other)
        for (old, new) in ours { origins[new] = old }
        for (old, new) in theirs { origins[new] = old }
    }

    /// The places of a member in the base and on one side.
    private struct Pair {
        let old: Int?
        let new: Int?
        /// Whether the other side has it too.
        let isShared: Bool
    }

    private static func find(_ pairs: [Pair], _ base: Members, _ side: Members) -> [Int: Int] {
        let gone = pairs.indices.filter { pairs[$0].old != nil && pairs[$0].new == nil }
        let come = pairs.indices.filter { pairs[$0].old == nil && pairs[$0].new != nil && !pairs[$0].isShared }
        guard !gone.isEmpty, !come.isEmpty, gone.count * come.count <= maxComparisons else { return [:] }
        var found: [Int: Int] = [:]
        var taken: Set<Int> = []
        func join(_ old: Int, _ new: Int) {
            guard found[old] == nil, taken.insert(new).inserted else { return }
            found[old] = new
        }
        let similarity = Similarity()
        var candidates: [(score: Double, old: Int, new: Int)] = []
        for old in gone {
            for new in come {
                guard let i = pairs[old].old, let j = pairs[new].new else { continue }
                let score = similarity.of(base.values[i], side.values[j])
                if score >= 0.5 { candidates.append((score, old, new)) }
            }
        }
        candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        for (_, old, new) in candidates { join(old, new) }
        if !side.keys.isEmpty {
            for (old, new) in inPlace(pairs) where pairs[new].old == nil && !pairs[new].isShared { join(old, new) }
        }
        return found
    }

    /// What stands where removed members stood: as many as went, between the same two that stayed.
    private static func inPlace(_ pairs: [Pair]) -> [(old: Int, new: Int)] {
        let before = pairs.indices.filter { pairs[$0].old != nil }.sorted { pairs[$0].old ?? 0 < pairs[$1].old ?? 0 }
        let after = pairs.indices.filter { pairs[$0].new != nil }.sorted { pairs[$0].new ?? 0 < pairs[$1].new ?? 0 }
        let oldRuns = before.split(omittingEmptySubsequences: false) { pairs[$0].new != nil }
        let newRuns = after.split(omittingEmptySubsequences: false) { pairs[$0].old != nil }
        let stayed = before.filter { pairs[$0].new != nil }
        // Where what stayed was moved, nothing is between the same two.
        guard stayed == after.filter({ pairs[$0].old != nil }) else { return [] }
        return zip(oldRuns, newRuns).flatMap { old, new in old.count == new.count ? Array(zip(old, new)) : [] }
            .map { (old: $0.0, new: $0.1) }
    }
}

extension Versions where Value == Int {
    /// What stands at these places.
    func values(in collection: Versions<Members>) -> Versions<Node> {
        Versions<Node>(
            base: base.flatMap { collection.base?.values[$0] }, ours: ours.flatMap { collection.ours?.values[$0] },
            theirs: theirs.flatMap { collection.theirs?.values[$0] })
    }
}

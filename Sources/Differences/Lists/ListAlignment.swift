import Documents
import JSONSchema

/// Which entry of a list is which in the three versions of a merge.
///
/// First as in a difference from the base to either side (``ListMatch``); then entries of the two sides that are plainly the
/// same find each other, so that a merge never keeps two versions of one entry. See
/// `docs/decisions/0065-one-entry-from-two-sides.md`.
struct ListAlignment {
    /// The places of each entry in the versions that have it: those of the base first, then those that either side added.
    private(set) var entries: [Versions<Int>] = []
    /// The numbers of entries that both sides replaced by something that has little in common.
    private(set) var replaced: Set<Int> = []
    /// Whether both sides changed so many entries without names that not all could be compared.
    private(set) var isIncomplete = false

    /// Whether each side has entries that neither the base nor the other side has.
    var isExtendedByBoth: Bool {
        entries.contains { $0.base == nil && $0.theirs == nil } && entries.contains { $0.base == nil && $0.ours == nil }
    }

    /// More pairs of changed entries than this are not compared.
    private static let maxComparisons = 65_536

    private let list: Versions<[Node]>
    private let likeness: EntryLikeness
    private var ours: Links
    private var theirs: Links
    /// For entries of our side that the base lacks, those of their side that are the same.
    private var added: [Int: Int] = [:]
    /// The entries of their side among them.
    private var addedByBoth: Set<Int> = []

    /// Aligns three versions of a list whose schema declares a key, or not.
    init(_ list: Versions<[Node]>, declared: [String]?) {
        self.list = list
        let base = list.base ?? []
        let (mine, other) = (list.ours ?? [], list.theirs ?? [])
        likeness = EntryLikeness(naming: ListNaming(declared: declared, old: mine, new: other), declared: declared)
        ours = Links(ListMatch(base, mine, declared: declared), base: base, side: mine)
        theirs = Links(ListMatch(base, other, declared: declared), base: base, side: other)
        joinSides()
        if !likeness.isStrict { joinReplacements() }
        collect()
    }

    /// The links between the base and one side.
    private struct Links {
        let nodes: [Node]
        /// For each entry of the base its place on the side.
        var sides: [Int?]
        /// For each entry of the side its place in the base.
        var bases: [Int?]
        /// Whether an entry of the side is the same as in the base.
        var isEqual: [Bool]

        init(_ match: ListMatch, base: [Node], side: [Node]) {
            nodes = side
            sides = Array(repeating: nil, count: base.count)
            bases = Array(repeating: nil, count: side.count)
            isEqual = Array(repeating: true, count: side.count)
            for (i, j) in match.pairs {
                if let i, let j { join(i, j) }
            }
            for (_, j) in match.differing {
                if let j { isEqual[j] = false }
            }
        }

        /// The entries that the side added or changed.
        var changed: [Int] { nodes.indices.filter { !isEqual[$0] } }

        mutating func join(_ i: Int, _ j: Int) {
            sides[i] = j
            bases[j] = i
        }

        /// Takes an entry of the side for one that it added.
        mutating func part(_ j: Int) {
            if let i = bases[j] { sides[i] = nil }
            bases[j] = nil
        }

        /// For each entry of the base what stands on the side where it stood: itself, or where between two entries that
        /// stayed as many came as went, one of those.
        func placeholders() -> [Int?] {
            var places = sides
            var first = 0
            while first < sides.count {
                guard sides[first] == nil else {
                    first += 1
                    continue
                }
                let last = sides[first...].firstIndex { $0 != nil } ?? sides.count
                let start = first > 0 ? (sides[first - 1] ?? 0) + 1 : 0
                let end = last < sides.count ? sides[last] ?? 0 : nodes.count
                if end - start == last - first, bases[start..<end].allSatisfy({ $0 == nil }) {
                    for i in first..<last { places[i] = start + i - first }
                }
                first = last
            }
            return places
        }
    }

    /// Joins entries of both sides that are more surely one than what the base has for either of them.
    private mutating func joinSides() {
        let (mine, other) = (ours.changed, theirs.changed)
        guard !mine.isEmpty, !other.isEmpty else { return }
        var candidates: [(score: Double, j: Int, k: Int)] = []
        let areMany = mine.count * other.count > Self.maxComparisons
        isIncomplete = areMany && likeness.naming.properties == nil
        let alike = areMany ? alikeByName(other) : [:]
        for j in mine {
            let places = areMany ? likeness.naming.identity(of: ours.nodes[j]).flatMap { alike[$0] } ?? [] : other
            for k in places where ours.bases[j] == nil || ours.bases[j] != theirs.bases[k] {
                let score = likeness.score(ours.nodes[j], theirs.nodes[k])
                if score > 0 { candidates.append((score, j, k)) }
            }
        }
        candidates.sort { ($1.score, $0.j + $0.k, $0.j) < ($0.score, $1.j + $1.k, $1.j) }
        for (score, j, k) in candidates { join(j, k, score) }
    }

    /// Places of their side by the names of what stands there.
    private func alikeByName(_ places: [Int]) -> [EntryName.Identity: [Int]] {
        var alike: [EntryName.Identity: [Int]] = [:]
        for k in places {
            if let name = likeness.naming.identity(of: theirs.nodes[k]) { alike[name, default: []].append(k) }
        }
        return alike
    }

    private mutating func join(_ j: Int, _ k: Int, _ score: Double) {
        guard added[j] == nil, !addedByBoth.contains(k) else { return }
        switch (ours.bases[j], theirs.bases[k]) {
        case (nil, nil):
            added[j] = k
            addedByBoth.insert(k)
        case (let i?, nil) where theirs.sides[i] == nil: theirs.join(i, k)
        case (nil, let i?) where ours.sides[i] == nil: ours.join(i, j)
        case (let i, let h):
            // Both stand for other entries of the base: only a closer relation parts them from those.
            guard i != h, score > closeness(i, ours.nodes[j]), score > closeness(h, theirs.nodes[k]) else { return }
            ours.part(j)
            theirs.part(k)
            added[j] = k
            addedByBoth.insert(k)
        }
    }

    private func closeness(_ place: Int?, _ node: Node) -> Double {
        guard let place, let base = list.base?[place] else { return 0 }
        return likeness.score(base, node)
    }

    /// Joins what both sides put in the place of one entry, though it has little in common with it.
    private mutating func joinReplacements() {
        let (oursPlaces, theirsPlaces) = (ours.placeholders(), theirs.placeholders())
        for i in ours.sides.indices where ours.sides[i] == nil || theirs.sides[i] == nil {
            guard let mine = oursPlaces[i], let other = theirsPlaces[i], !ours.isEqual[mine], !theirs.isEqual[other]
            else { continue }
            if added[mine] == other {
                added[mine] = nil
            } else if added[mine] != nil || addedByBoth.contains(other) {
                continue
            } else {
                replaced.insert(i)
            }
            ours.join(i, mine)
            theirs.join(i, other)
        }
    }

    private mutating func collect() {
        for i in ours.sides.indices {
            entries.append(Versions(base: i, ours: ours.sides[i], theirs: theirs.sides[i]))
        }
        for j in ours.bases.indices where ours.bases[j] == nil {
            entries.append(Versions(base: nil, ours: j, theirs: added[j]))
        }
        for k in theirs.bases.indices where theirs.bases[k] == nil && !addedByBoth.contains(k) {
            entries.append(Versions(base: nil, ours: nil, theirs: k))
        }
    }
}

import Documents
import JSONSchema

/// Which entry of a list's old version is which of its new version.
struct ListMatch {
    /// The places of the entries of both versions in the new order, those that are gone behind what they followed.
    private(set) var pairs: [(old: Int?, new: Int?)] = []
    /// How the entries are told apart.
    let naming: ListNaming

    /// More pairs than this are not compared for similarity: that many unnamed changes tell nobody anything.
    private static let comparisons = 4_096

    private let old: [Node]
    private let new: [Node]
    private var partners: [Int?]
    private var isFree: [Bool]
    private var isEqual: [Bool]
    private let similarity = Similarity()

    /// Matches two versions of a list whose schema declares a key, or not.
    ///
    /// Equal entries first, then those with the same key, then the most similar ones. Linear, but for at most
    /// 4,096 comparisons of similarity.
    init(_ old: [Node], _ new: [Node], declared: [String]?) {
        self.old = old
        self.new = new
        naming = ListNaming(declared: declared, old: old, new: new)
        partners = Array(repeating: nil, count: new.count)
        isFree = Array(repeating: true, count: old.count)
        isEqual = Array(repeating: false, count: new.count)
        matchEqual()
        matchNamed()
        if !naming.isStrict { matchSimilar() }
        pairs = ordered()
    }

    /// The pairs whose values are not the same.
    var differing: [(old: Int?, new: Int?)] { pairs.filter { $0.new.map { !isEqual[$0] } ?? true } }

    /// Whether what is in both versions is in one order.
    var keepsOrder: Bool {
        let places = partners.compactMap(\.self)
        return zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    }

    private mutating func pair(_ i: Int, _ j: Int) {
        partners[j] = i
        isFree[i] = false
    }

    private mutating func matchEqual() {
        let stayed = Node.haveSameValues(old, new)
        lazy var hashes = Node.valueHashes(of: new)
        lazy var places = Places(Node.valueHashes(of: old))
        for j in new.indices {
            // Most entries stand where they stood.
            if j < stayed.count, stayed[j], isFree[j] {
                pair(j, j)
            } else if let i = places.first(of: hashes[j], where: { isFree[$0] && old[$0].hasSameValue(as: new[j]) }) {
                pair(i, j)
            } else {
                continue
            }
            isEqual[j] = true
        }
    }

    /// The places of a list's entries by their hashes, first to last, without memory for each hash.
    private struct Places {
        private var firsts: [Int: Int]
        private var following: [Int?]

        init(_ hashes: [Int]) {
            firsts = Dictionary(minimumCapacity: hashes.count)
            following = Array(repeating: nil, count: hashes.count)
            for i in hashes.indices.reversed() { following[i] = firsts.updateValue(i, forKey: hashes[i]) }
        }

        func first(of hash: Int, where fits: (Int) -> Bool) -> Int? {
            var place = firsts[hash]
            while let i = place {
                if fits(i) { return i }
                place = following[i]
            }
            return nil
        }
    }

    private mutating func matchNamed() {
        guard partners.contains(nil), isFree.contains(true) else { return }
        var places: [EntryName.Identity: [Int]] = [:]
        for i in old.indices.reversed() where isFree[i] {
            if let identity = naming.identity(of: old[i]) { places[identity, default: []].append(i) }
        }
        for j in new.indices where partners[j] == nil {
            guard let identity = naming.identity(of: new[j]), let i = places[identity]?.popLast() else { continue }
            pair(i, j)
        }
    }

    private mutating func matchSimilar() {
        let gone = old.indices.filter { isFree[$0] }
        let come = new.indices.filter { partners[$0] == nil }
        guard gone.count * come.count <= Self.comparisons else { return }
        var candidates: [(score: Double, i: Int, j: Int)] = []
        for i in gone {
            for j in come {
                let score = score(old[i], new[j])
                if score >= 0.5 { candidates.append((score, i, j)) }
            }
        }
        candidates.sort { ($1.score, $0.i, $0.j) < ($0.score, $1.i, $1.j) }
        for (_, i, j) in candidates where isFree[i] && partners[j] == nil { pair(i, j) }
    }

    /// How surely two entries are versions of one; below 0.5 they are not.
    private func score(_ a: Node, _ b: Node) -> Double {
        let similarity = self.similarity.of(a, b)
        guard naming.properties != nil, a.kind == .mapping else { return similarity }
        if naming.refines(a, b) { return max(similarity, 0.75) }
        // Names that contradict each other need more than half in common to be overruled.
        return similarity > 0.5 ? similarity : 0
    }

    private func ordered() -> [(old: Int?, new: Int?)] {
        var pairs: [(old: Int?, new: Int?)] = []
        pairs.reserveCapacity(old.count + new.count)
        func appendGone(from start: Int) {
            for i in old.indices[start...].prefix(while: { isFree[$0] }) { pairs.append((i, nil)) }
        }
        appendGone(from: 0)
        for j in new.indices {
            pairs.append((partners[j], j))
            if let i = partners[j] { appendGone(from: i + 1) }
        }
        return pairs
    }
}

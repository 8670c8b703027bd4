import Git
import Records

/// Which of the paths that a commit added are records that it took away elsewhere.
///
/// In this order: what the commit's `Renames:` trailer says; the same id in the same collection; the same bytes;
/// the same id in the record itself, or at least half of the lines; the same id and half of the lines in another
/// collection. See docs/decisions/0021-one-record-many-paths.md.
struct RenameSearch {
    private let paths: RecordPaths
    private var added: [IndexedChange]
    private var removed: [IndexedChange]
    /// The former path of each new one, with the share of lines that stayed.
    private(set) var formerPaths: [RepositoryPath: RepositoryPath] = [:]

    /// Begins with what one commit, or a range of them, changed.
    init(_ changes: [IndexedChange], _ paths: RecordPaths) {
        self.paths = paths
        added = changes.filter { $0.old == nil && $0.new?.isFile == true && paths.mayBeRecord($0.path) }
        removed = changes.filter { $0.new == nil && $0.old?.isFile == true && paths.mayBeRecord($0.path) }
    }

    /// Grows with every change of how renames are found: what was found before is found anew then.
    static let version = 2

    /// Whether anything is left that could be a rename.
    var isOpen: Bool { !added.isEmpty && !removed.isEmpty }

    /// How many files would have to be read for it.
    var openFiles: Int { isOpen ? added.count + removed.count : 0 }

    /// Follows what a commit says.
    mutating func follow(_ trailers: [RenamesTrailer]) {
        let paths = paths
        for trailer in trailers {
            pairUnique(
                added: { RenamesTrailer.name(trailer.new, means: $0.path, paths) },
                removed: { RenamesTrailer.name(trailer.old, means: $0.path, paths) })
        }
    }

    /// Pairs records that keep their id, and files that keep their bytes.
    mutating func pairWithoutReading() {
        let paths = paths
        pairAlike { change in paths.record(at: change.path) }
        // As texts they are the same in any Unicode form.
        pairAlike { change in paths.record(at: change.path)?.description }
        // Of several files with the same bytes, one with the same name is meant.
        pairAlike { change in (change.new ?? change.old).map { Array("\($0.id) ".utf8) + change.path.name } }
        pairAlike { change in (change.new ?? change.old)?.id }
        pairEqualInOrder()
    }

    /// Pairs what is similar; reads the files that are left.
    mutating func pairSimilar(read: (ObjectID) throws -> [UInt8]) throws {
        guard isOpen else { return }
        let new = try added.map { try RenameCandidate($0, read, version: \.new, paths) }
        let old = try removed.map { try RenameCandidate($0, read, version: \.old, paths) }
        var pairs: [(likeness: RenameCandidate.Likeness, new: Int, old: Int)] = []
        for (i, candidates) in Self.candidates(new, old).enumerated() {
            for j in candidates {
                if let likeness = new[i].likeness(to: old[j], isAllowed: isAllowed(added[i], removed[j])) {
                    pairs.append((likeness, i, j))
                }
            }
        }
        pairs.sort { $0.likeness == $1.likeness ? ($0.new, $0.old) < ($1.new, $1.old) : $1.likeness < $0.likeness }
        var usedNew: Set<Int> = []
        var usedOld: Set<Int> = []
        for pair in pairs where !usedNew.contains(pair.new) && !usedOld.contains(pair.old) {
            usedNew.insert(pair.new)
            usedOld.insert(pair.old)
            formerPaths[added[pair.new].path] = removed[pair.old].path
        }
    }

    /// For each new file the old ones that it is compared with: all of them, or of very many those that have its name
    /// or share rare lines.
    private static func candidates(_ new: [RenameCandidate], _ old: [RenameCandidate]) -> [[Int]] {
        guard new.count * old.count > 40_000 else {
            return Array(repeating: Array(old.indices), count: new.count)
        }
        var filesByLine: [Int: [Int]] = [:]
        var filesByName: [[UInt8]: [Int]] = [:]
        for (j, candidate) in old.enumerated() {
            for line in candidate.similarity.lines { filesByLine[line, default: []].append(j) }
            for name in candidate.names { filesByName[name, default: []].append(j) }
        }
        return new.map { candidate in
            var shared: [Int: Int] = [:]
            for line in candidate.similarity.lines {
                guard let files = filesByLine[line], files.count <= 50 else { continue }
                for file in files { shared[file, default: 0] += 1 }
            }
            for name in candidate.names {
                for file in filesByName[name]?.prefix(10) ?? [] { shared[file, default: 0] += 1_000 }
            }
            return shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(10).map(\.key)
        }
    }

    /// A record moves within its collection, or comes from where no record of today's register lies.
    private func isAllowed(_ new: IndexedChange, _ old: IndexedChange) -> Bool {
        guard let from = paths.record(at: old.path)?.collection, let to = paths.record(at: new.path)?.collection else {
            return true
        }
        return from == to
    }

    /// Pairs the changes for which a key is the same, where only one on each side has it.
    private mutating func pairAlike<Key: Hashable>(_ key: (IndexedChange) -> Key?) {
        var byKey: [Key: (new: [Int], old: [Int])] = [:]
        for (i, change) in added.enumerated() {
            if let key = key(change) { byKey[key, default: ([], [])].new.append(i) }
        }
        for (j, change) in removed.enumerated() {
            if let key = key(change) { byKey[key, default: ([], [])].old.append(j) }
        }
        pair(byKey.values.compactMap { $0.new.count == 1 && $0.old.count == 1 ? ($0.new[0], $0.old[0]) : nil })
    }

    /// Pairs what is left of files with the same bytes in the order of their paths.
    private mutating func pairEqualInOrder() {
        var byBlob: [ObjectID: [Int]] = [:]
        for j in removed.indices.reversed() {
            if let id = removed[j].old?.id { byBlob[id, default: []].append(j) }
        }
        var found: [(Int, Int)] = []
        for i in added.indices {
            guard let id = added[i].new?.id, let j = byBlob[id]?.last, isAllowed(added[i], removed[j]) else { continue }
            byBlob[id]?.removeLast()
            found.append((i, j))
        }
        pair(found)
    }

    private mutating func pairUnique(added isNew: (IndexedChange) -> Bool, removed isOld: (IndexedChange) -> Bool) {
        let new = added.indices.filter { isNew(added[$0]) }
        let old = removed.indices.filter { isOld(removed[$0]) }
        // Who says so may also say that the record is of another collection now.
        if new.count == 1, old.count == 1 { take([(new[0], old[0])]) }
    }

    private mutating func pair(_ found: [(new: Int, old: Int)]) {
        take(found.filter { isAllowed(added[$0.new], removed[$0.old]) })
    }

    private mutating func take(_ found: [(new: Int, old: Int)]) {
        guard !found.isEmpty else { return }
        for (new, old) in found { formerPaths[added[new].path] = removed[old].path }
        let (new, old) = (Set(found.map(\.new)), Set(found.map(\.old)))
        added = added.enumerated().filter { !new.contains($0.offset) }.map(\.element)
        removed = removed.enumerated().filter { !old.contains($0.offset) }.map(\.element)
    }
}

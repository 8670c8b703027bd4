import Documents
import Git
import Records

/// Which of the paths that a commit added are records that it took away elsewhere.
///
/// In this order: what the commit's `Renames:` trailer says; the same id in the same collection; the same bytes;
/// the same id in the record itself, or at least half of the lines. See docs/decisions/0021-one-record-many-paths.md.
struct RenameSearch {
    private let paths: RecordPaths
    private var added: [IndexedChange]
    private var removed: [IndexedChange]
    /// The former path of each new one, with the share of lines that stayed.
    private(set) var formerPaths: [String: String] = [:]

    /// Begins with what one commit, or a range of them, changed.
    init(_ changes: [IndexedChange], _ paths: RecordPaths) {
        self.paths = paths
        added = changes.filter { $0.old == nil && $0.new?.isFile == true && paths.mayBeRecord($0.path) }
        removed = changes.filter { $0.new == nil && $0.old?.isFile == true && paths.mayBeRecord($0.path) }
    }

    /// Whether anything is left that could be a rename.
    var isOpen: Bool { !added.isEmpty && !removed.isEmpty }

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
        pairAlike { change in paths.record(at: change.path)?.description }
        // Of several files with the same bytes, one with the same name is meant.
        pairAlike { change in (change.new ?? change.old).map { "\($0.id) \(Self.name(of: change.path))" } }
        pairAlike { change in (change.new ?? change.old).map { "\($0.id)" } }
        pairEqualInOrder()
    }

    /// Pairs what is similar; reads the files that are left.
    mutating func pairSimilar(read: (ObjectID) throws -> [UInt8]) throws {
        guard isOpen else { return }
        let new = try added.map { try Content($0, read, version: \.new) }
        let old = try removed.map { try Content($0, read, version: \.old) }
        var pairs: [(score: Double, sameName: Bool, new: Int, old: Int)] = []
        for (i, candidates) in Self.candidates(new, old).enumerated() {
            for j in candidates where isAllowed(added[i], removed[j]) {
                let score = new[i].score(old[j])
                if score >= 0.5 {
                    pairs.append((score, Self.name(of: added[i].path) == Self.name(of: removed[j].path), i, j))
                }
            }
        }
        pairs.sort { ($0.score, $0.sameName ? 1 : 0, $1.new, $1.old) > ($1.score, $1.sameName ? 1 : 0, $0.new, $0.old) }
        var usedNew: Set<Int> = []
        var usedOld: Set<Int> = []
        for pair in pairs where !usedNew.contains(pair.new) && !usedOld.contains(pair.old) {
            usedNew.insert(pair.new)
            usedOld.insert(pair.old)
            formerPaths[added[pair.new].path] = removed[pair.old].path
        }
    }

    /// A file that is compared.
    private struct Content {
        let similarity: LineSimilarity
        let id: String?

        init(
            _ change: IndexedChange, _ read: (ObjectID) throws -> [UInt8],
            version: (IndexedChange) -> IndexedChange.Version?
        ) throws {
            let bytes = try version(change).map { try read($0.id) } ?? []
            similarity = LineSimilarity(bytes)
            // Reading the whole record is for those that may say an id at all.
            id =
                Self.mayHaveID(bytes, isJSON: change.path.hasSuffix(".json"))
                ? Documents.read(bytes, path: change.path).document.root["id"]?.text : nil
        }

        private static func mayHaveID(_ bytes: [UInt8], isJSON: Bool) -> Bool {
            // In flow style and with quotes a key may stand anywhere.
            if isJSON || bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "\"")) { return true }
            return bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains {
                $0.starts(with: "id:".utf8)
            }
        }

        func score(_ other: Content) -> Double {
            if let id, id == other.id, !id.isEmpty { return 1 }
            return similarity.score(other.similarity)
        }
    }

    /// For each new file the old ones that it is compared with: all of them, or of very many those that share rare lines.
    private static func candidates(_ new: [Content], _ old: [Content]) -> [[Int]] {
        guard new.count * old.count > 40_000 else {
            return Array(repeating: Array(old.indices), count: new.count)
        }
        var filesByLine: [Int: [Int]] = [:]
        for (j, content) in old.enumerated() {
            for line in content.similarity.lines { filesByLine[line, default: []].append(j) }
        }
        return new.map { content in
            var shared: [Int: Int] = [:]
            for line in content.similarity.lines {
                guard let files = filesByLine[line], files.count <= 50 else { continue }
                for file in files { shared[file, default: 0] += 1 }
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
    private mutating func pairAlike(_ key: (IndexedChange) -> String?) {
        var byKey: [String: (new: [Int], old: [Int])] = [:]
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
        if new.count == 1, old.count == 1 { pair([(new[0], old[0])]) }
    }

    private mutating func pair(_ found: [(new: Int, old: Int)]) {
        let allowed = found.filter { isAllowed(added[$0.new], removed[$0.old]) }
        guard !allowed.isEmpty else { return }
        for (new, old) in allowed { formerPaths[added[new].path] = removed[old].path }
        let (new, old) = (Set(allowed.map(\.new)), Set(allowed.map(\.old)))
        added = added.enumerated().filter { !new.contains($0.offset) }.map(\.element)
        removed = removed.enumerated().filter { !old.contains($0.offset) }.map(\.element)
    }

    private static func name(of path: String) -> Substring { path[(path.lastIndex(of: "/") ?? path.startIndex)...] }
}

package import Git
package import Records

/// Which of the files that a commit adds are records that it takes away elsewhere: the one notion of a rename, for
/// histories and for hooks.
///
/// In this order: what the commit's `Renames:` trailers say; the same id in the same collection; the same bytes;
/// the same id in the record itself, or at least half of the lines; the same id and half of the lines in another
/// collection. What a `Removes:` trailer answers for was not renamed. See
/// docs/decisions/0021-one-record-many-paths.md and docs/decisions/0088-one-notion-of-a-rename.md.
package struct RenameSearch {
    private var added: [RenameEnd]
    private var removed: [RenameEnd]
    /// The former path of each new one.
    package private(set) var formerPaths: [RepositoryPath: RepositoryPath] = [:]
    /// More text is left than is compared, so that what is only alike is not seen.
    package private(set) var isTooLarge = false

    /// Grows with every change of how renames are found: what was found before is found anew then.
    static let version = 5

    /// The most bytes of one commit's files that are compared; of larger exchanges only what needs no reading is seen.
    package static let maxBytes = 16 << 20

    /// Begins with what one commit, or a range of them, takes away and adds, and with the commit's trailers.
    package init(added: [RenameEnd], removed: [RenameEnd], trailers: [Trailer] = []) {
        let removals = trailers.filter { $0.key.lowercased() == RemovesTrailer.key }
        self.added = added
        self.removed = removed.filter { end in
            guard !removals.isEmpty, end.record != nil else { return true }
            if case .answered = RemovesTrailer(of: end, in: removals) { return false }
            return true
        }
    }

    /// Whether anything is left that could be a rename.
    package var isOpen: Bool { !added.isEmpty && !removed.isEmpty }

    /// How many files are left that would have to be read.
    var filesToRead: Int { isOpen ? added.count + removed.count : 0 }

    /// Follows what a commit says, and returns the trailers that lead from no file to another one.
    @discardableResult package mutating func follow(_ trailers: [RenamesTrailer]) -> [RenamesTrailer] {
        guard !trailers.isEmpty else { return [] }
        let (new, old) = (Self.byName(added), Self.byName(removed))
        var found: [(new: Int, old: Int)] = []
        var usedNew: Set<Int> = []
        var usedOld: Set<Int> = []
        let unfollowed = trailers.filter { trailer in
            for reading in trailer.readings {
                let ends = (
                    new: new[reading.new]?.filter { !usedNew.contains($0) } ?? [],
                    old: old[reading.old]?.filter { !usedOld.contains($0) } ?? []
                )
                // Who says so may also say that the record is of another collection now.
                guard ends.new.count == 1, ends.old.count == 1 else { continue }
                found.append((ends.new[0], ends.old[0]))
                usedNew.insert(ends.new[0])
                usedOld.insert(ends.old[0])
                return false
            }
            return true
        }
        take(found)
        return unfollowed
    }

    /// Pairs records that keep their id, and files that keep their bytes.
    package mutating func pairWithoutReading() {
        pairAlike(\.record)
        // As texts they are the same in any Unicode form.
        pairAlike { $0.record?.description }
        // From YAML to JSON, or back: only one of them is a record by the register.yaml that there is.
        pairAlike(\.stem)
        // Of several files with the same bytes, one with the same name is meant.
        pairAlike { Array("\($0.blob) ".utf8) + $0.path.name }
        pairAlike(\.blob)
        pairEqualInOrder()
    }

    /// Pairs what is similar; reads the files that are left. `read` returns `nil` for a file that is larger than a limit.
    package mutating func pairSimilar(read: (_ blob: ObjectID, _ limit: Int) throws -> [UInt8]?) throws {
        guard isOpen else { return }
        var bytesLeft = Self.maxBytes
        func candidates(_ ends: [RenameEnd]) throws -> [RenameCandidate]? {
            var candidates: [RenameCandidate] = []
            for end in ends {
                guard let bytes = try read(end.blob, bytesLeft) else { return nil }
                bytesLeft -= bytes.count
                candidates.append(RenameCandidate(end, bytes))
            }
            return candidates
        }
        guard let new = try candidates(added), let old = try candidates(removed) else {
            isTooLarge = true
            return
        }
        let pairs = SimilarPairs.of(new, old) { isAllowed(added[$0], removed[$1]) }
        take(pairs)
    }

    /// A record moves within its collection, or comes from where no record of today's register lies.
    private func isAllowed(_ new: RenameEnd, _ old: RenameEnd) -> Bool {
        guard let from = old.record?.collection, let to = new.record?.collection else { return true }
        return from == to
    }

    private static func byName(_ ends: [RenameEnd]) -> [[UInt8]: [Int]] {
        var numbers: [[UInt8]: [Int]] = [:]
        for (number, end) in ends.enumerated() {
            for name in end.names { numbers[name, default: []].append(number) }
        }
        return numbers
    }

    /// Pairs the files for which a key is the same, where only one on each side has it.
    private mutating func pairAlike<Key: Hashable>(_ key: (RenameEnd) -> Key?) {
        guard isOpen else { return }
        var byKey: [Key: (new: [Int], old: [Int])] = [:]
        for (i, end) in added.enumerated() {
            if let key = key(end) { byKey[key, default: ([], [])].new.append(i) }
        }
        for (j, end) in removed.enumerated() {
            if let key = key(end) { byKey[key, default: ([], [])].old.append(j) }
        }
        take(
            byKey.values.compactMap { $0.new.count == 1 && $0.old.count == 1 ? ($0.new[0], $0.old[0]) : nil }
                .filter { isAllowed(added[$0.0], removed[$0.1]) })
    }

    /// Pairs what is left of files with the same bytes in the order of their paths.
    private mutating func pairEqualInOrder() {
        guard isOpen else { return }
        var byBlob: [ObjectID: [Int]] = [:]
        for j in removed.indices.reversed() { byBlob[removed[j].blob, default: []].append(j) }
        var found: [(new: Int, old: Int)] = []
        for i in added.indices {
            let id = added[i].blob
            guard let j = byBlob[id]?.last, isAllowed(added[i], removed[j]) else { continue }
            byBlob[id]?.removeLast()
            found.append((i, j))
        }
        take(found)
    }

    private mutating func take(_ found: [(new: Int, old: Int)]) {
        guard !found.isEmpty else { return }
        for (new, old) in found { formerPaths[added[new].path] = removed[old].path }
        let (new, old) = (Set(found.map(\.new)), Set(found.map(\.old)))
        added = added.enumerated().filter { !new.contains($0.offset) }.map(\.element)
        removed = removed.enumerated().filter { !old.contains($0.offset) }.map(\.element)
    }
}

extension RenameSearch {
    /// Begins with changes of the index.
    init(_ changes: [IndexedChange], _ paths: RecordPaths, trailers: [Trailer] = []) {
        self.init(
            added: changes.filter { $0.old == nil }.compactMap { RenameEnd($0.path, $0.new, paths) },
            removed: changes.filter { $0.new == nil }.compactMap { RenameEnd($0.path, $0.old, paths) },
            trailers: trailers)
    }
}

extension RenameSearch {
    /// The former record of each new one between two commits, as their files look; those of one name are left out. Reads
    /// the files that only one of the commits has.
    package static func renames(
        from old: ObjectID, to new: ObjectID, _ paths: RecordPaths, in repository: Repository
    ) throws -> [RecordID: RecordID] {
        let (before, after) = (try repository.commitLinks(old).treeID, try repository.commitLinks(new).treeID)
        let changes = try repository.difference(from: before, to: after, enters: { paths.mayHoldRecords($0) })
        var search = RenameSearch(changes.map(IndexedChange.init), paths)
        search.pairWithoutReading()
        try search.pairSimilar { try repository.blob($0, atMost: $1) }
        var records: [RecordID: RecordID] = [:]
        for (new, old) in search.formerPaths {
            if let new = paths.record(at: new), let old = paths.record(at: old), new != old { records[new] = old }
        }
        return records
    }
}

extension IndexedChange {
    /// What differs between two trees, as if one commit had changed it.
    init(_ change: TreeChange) {
        self.init(
            path: change.path, commit: .zero, number: 0, seconds: 0, isMerge: false,
            old: change.old.map { Version(id: $0.id, mode: $0.mode) },
            new: change.new.map { Version(id: $0.id, mode: $0.mode) })
    }
}

extension Repository {
    /// The bytes of a file; `nil` for one that is larger than a limit, which is not read. Throws as ``blob(_:)``.
    package func blob(_ id: ObjectID, atMost limit: Int) throws(GitError) -> [UInt8]? {
        try blobSize(id) <= limit ? blob(id) : nil
    }
}

/// Finds which of some new files are most like which of some old ones.
enum SimilarPairs {
    /// So many lines are compared at most when each new file is compared with each old one: some tenths of a second.
    private static let maxLines = 2_000_000
    /// A line that stands in more files than this says little about any of them.
    private static let maxFilesOfLine = 20
    /// Of very many old files each new one is compared with so many, the most promising ones.
    private static let maxCandidates = 10

    /// The pairs, by their numbers in both lists, the likest first; each file is in one pair at most.
    static func of(
        _ new: [RenameCandidate], _ old: [RenameCandidate], isAllowed: (_ new: Int, _ old: Int) -> Bool
    ) -> [(new: Int, old: Int)] {
        var pairs: [(likeness: RenameCandidate.Likeness, new: Int, old: Int)] = []
        for (i, candidates) in candidates(new, old).enumerated() {
            for j in candidates {
                if let likeness = new[i].likeness(to: old[j], isAllowed: isAllowed(i, j)) {
                    pairs.append((likeness, i, j))
                }
            }
        }
        pairs.sort { $0.likeness == $1.likeness ? ($0.new, $0.old) < ($1.new, $1.old) : $1.likeness < $0.likeness }
        var usedNew: Set<Int> = []
        var usedOld: Set<Int> = []
        return pairs.compactMap { pair in
            guard !usedNew.contains(pair.new), !usedOld.contains(pair.old) else { return nil }
            usedNew.insert(pair.new)
            usedOld.insert(pair.old)
            return (pair.new, pair.old)
        }
    }

    /// For each new file the old ones that it is compared with: all of them, or of very many those that have its name
    /// or share rare lines.
    private static func candidates(_ new: [RenameCandidate], _ old: [RenameCandidate]) -> [[Int]] {
        let lines = old.reduce(0) { $0 + $1.similarity.lines.count + 1 }
        guard new.count * lines > maxLines else { return Array(repeating: Array(old.indices), count: new.count) }
        var filesByLine: [Int: [Int]] = [:]
        var filesByName: [[UInt8]: [Int]] = [:]
        for (j, candidate) in old.enumerated() {
            for line in candidate.similarity.lines where filesByLine[line]?.count ?? 0 <= maxFilesOfLine {
                filesByLine[line, default: []].append(j)
            }
            for name in candidate.names { filesByName[name, default: []].append(j) }
        }
        return new.map { candidate in
            var shared: [Int: Int] = [:]
            for line in candidate.similarity.lines {
                guard let files = filesByLine[line], files.count <= maxFilesOfLine else { continue }
                for file in files { shared[file, default: 0] += 1 }
            }
            for name in candidate.names {
                for file in filesByName[name]?.prefix(maxCandidates) ?? [] { shared[file, default: 0] += 1_000 }
            }
            return mostPromising(shared)
        }
    }

    /// The files with the greatest numbers; linear, since one file may share its lines with very many.
    private static func mostPromising(_ shared: [Int: Int]) -> [Int] {
        var best: [(file: Int, count: Int)] = []
        for (file, count) in shared {
            let place = best.firstIndex { (count, $0.file) > ($0.count, file) } ?? best.count
            guard place < maxCandidates else { continue }
            best.insert((file, count), at: place)
            if best.count > maxCandidates { best.removeLast() }
        }
        return best.map(\.file)
    }
}

import Git
import TestSupport
import Testing

@Suite("Differences between trees")
struct TreeDifferenceTests {
    @Test("random histories differ where git says that they do", arguments: 1...8)
    func likeGit(seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let ids = try repository.randomHistory(commits: 60, seed: seed)
        let opened = try repository.open()
        var random = SplitMix(seed: seed)
        for id in ids {
            let other = try #require(ids.randomElement(using: &random))
            let changes = try opened.difference(from: opened.commit(other).treeID, to: opened.commit(id).treeID)
            let expected = try repository.git(
                ["diff-tree", "-r", "--raw", "--no-renames", "--no-abbrev", "-z", "\(other)", "\(id)"])
            #expect(changes.map(\.rawLine).joined() == expected)
        }
    }

    @Test("against nothing, everything is added or removed")
    func nothing() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a/b.yaml": "b\n", "c.yaml": "c\n"])
        let opened = try repository.open()
        let tree = try repository.id("HEAD^{tree}")
        let items = try opened.items(in: tree)
        let added = try opened.difference(from: nil, to: tree)
        let removed = try opened.difference(from: tree, to: .emptyTree)
        #expect(added.map(\.path) == items.map(\.path))
        #expect(added.map(\.new?.id) == items.map(\.id) && added.allSatisfy { $0.old == nil })
        #expect(removed.map(\.old?.id) == items.map(\.id) && removed.allSatisfy { $0.new == nil })
        #expect(try opened.difference(from: tree, to: tree).isEmpty)
        #expect(try opened.difference(from: nil, to: nil).isEmpty)
    }

    @Test("folders that the predicate refuses are left out")
    func predicate() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["records/a.yaml": "1\n", "site/b.html": "1\n", "c": "1\n"])
        try repository.commit(["records/a.yaml": "2\n", "site/b.html": "2\n", "c": "2\n"])
        let opened = try repository.open()
        let trees = try ["HEAD~1", "HEAD"].map { try opened.commit(opened.commitID($0)).treeID }
        let changes = try opened.difference(from: trees[0], to: trees[1]) { $0 == "records" }
        #expect(changes.map(\.path) == ["c", "records/a.yaml"])
    }
}

extension TreeChange {
    /// The change as `git diff-tree --raw -z` writes it.
    fileprivate var rawLine: String {
        let mode = { (side: Side?) in
            let digits = side.map { String($0.mode.rawValue, radix: 8) } ?? ""
            return String(repeating: "0", count: 6 - digits.count) + digits
        }
        let type = { (side: Side) in side.mode.rawValue & 0o170000 }
        let letter =
            switch (old, new) {
            case (nil, _): "A"
            case (_, nil): "D"
            case (let old?, let new?): type(old) == type(new) ? "M" : "T"
            }
        return ":\(mode(old)) \(mode(new)) \(old?.id ?? .zero) \(new?.id ?? .zero) \(letter)\0\(path)\0"
    }
}

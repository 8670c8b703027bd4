import Foundation
import Git
import TestSupport
import Testing

@Suite("Walking history")
struct CommitWalkTests {
    @Test("ranges of random histories hold the commits that git lists, in git's order", arguments: 1...6)
    func likeGit(seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let ids = try repository.randomHistory(commits: 120, seed: seed)
        let opened = try repository.open()
        var random = SplitMix(seed: seed)
        for _ in 0..<25 {
            let from = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in ids.randomElement(using: &random) }
            let without = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
                ids.randomElement(using: &random)
            }
            let range = CommitRange(from: from, without: without)
            let arguments = from.map(\.description) + without.map { "^\($0)" }
            let expected = try repository.git(["rev-list", "--date-order"] + arguments)
                .split(separator: "\n").map(String.init)
            #expect(try opened.commitIDs(in: range).map(\.description) == expected)
            #expect(try opened.commits(in: range) == opened.commitIDs(in: range).map { try opened.commit($0) })
            #expect(try opened.commitIDs(in: range, oldestFirst: true).map(\.description) == expected.reversed())
        }
    }

    @Test("with clocks going backwards nothing is left out, and children come before parents", arguments: 1...6)
    func wrongClocks(seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let ids = try repository.randomHistory(commits: 120, seed: seed, hasWrongClocks: true)
        let opened = try repository.open()
        var random = SplitMix(seed: seed)
        for _ in 0..<25 {
            let tip = try #require(ids.randomElement(using: &random))
            let base = try #require(ids.randomElement(using: &random))
            let found = try opened.commitIDs(in: CommitRange(from: [tip], without: [base]))
            let mine = Set(try repository.git("rev-list", tip.description).split(separator: "\n").map(String.init))
            let theirs = Set(try repository.git("rev-list", base.description).split(separator: "\n").map(String.init))
            #expect(Set(found.map(\.description)).isSuperset(of: mine.subtracting(theirs)))
            #expect(Set(found.map(\.description)).isSubset(of: mine))
            var seen: Set<ObjectID> = []
            for id in found {
                seen.insert(id)
                #expect(try seen.isDisjoint(with: opened.commit(id).parentIDs))
            }
        }
    }

    @Test("ranges are written as for git log")
    func ranges() throws {
        let repository = try TemporaryRepository()
        let root = try repository.commit([:], "Root")
        try repository.git("branch", "side")
        let main = try repository.commit([:], "Main")
        try repository.git("checkout", "--quiet", "side")
        let side = try repository.commit([:], "Side")
        let opened = try repository.open()
        let expected: [(String, [ObjectID])] = [
            ("main..side", [side]), ("side..main", [main]), ("main..", [side]), ("..main", [main]),
            ("main...side", [side, main]), ("side", [side, root]), ("side..side", []),
        ]
        for (text, ids) in expected { #expect(try opened.commitIDs(in: opened.range(text)) == ids, "\(text)") }
        #expect(try gitError { _ = try opened.range("main..none") }.subject == "none")
        #expect(try opened.commitIDs(in: CommitRange(from: [])).isEmpty)
    }

    @Test("common ancestors and ages are those of git", arguments: 1...3)
    func ancestry(seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let ids = try repository.randomHistory(commits: 60, seed: seed)
        let opened = try repository.open()
        var random = SplitMix(seed: seed)
        for _ in 0..<25 {
            let one = try #require(ids.randomElement(using: &random))
            let other = try #require(ids.randomElement(using: &random))
            let isAncestor = (try? repository.git("merge-base", "--is-ancestor", "\(one)", "\(other)")) != nil
            #expect(try opened.isAncestor(one, of: other) == isAncestor)
            let bases = try? repository.git("merge-base", "--all", "\(one)", "\(other)")
            let found = try opened.mergeBases(one, other).map(\.description)
            #expect(Set(found) == Set(bases?.split(separator: "\n").map(String.init) ?? []))
        }
    }

    @Test("criss-cross merges have two common ancestors, unrelated histories none")
    func crissCross() throws {
        let repository = try TemporaryRepository()
        try repository.commit([:], "Root")
        try repository.git("branch", "side")
        let left = try repository.commit([:], "Left")
        try repository.git("checkout", "--quiet", "side")
        let right = try repository.commit([:], "Right")
        try repository.git("merge", "--quiet", "-m", "Into side", left.description)
        try repository.git("checkout", "--quiet", "main")
        try repository.git("merge", "--quiet", "-m", "Into main", right.description)
        try repository.git("checkout", "--quiet", "--orphan", "other")
        let other = try repository.commit([:], "Other")
        let opened = try repository.open()
        let tips = try (opened.commitID("main"), opened.commitID("side"))
        #expect(try Set(opened.mergeBases(tips.0, tips.1)) == [left, right])
        #expect(try opened.mergeBases(tips.0, other).isEmpty)
        #expect(try !opened.isAncestor(other, of: tips.0))
        #expect(try opened.isAncestor(tips.0, of: tips.0))
    }
}

import Differences
import Foundation
import Git
import History
import TestSupport
import Testing

/// Merges of branches of which one renamed or moved what the other changed.
@Suite struct MergedRenameTests {
    private let lines = (1...10).map { "line\($0): \($0)\n" }.joined()

    private func told(_ chronicle: Chronicle, _ record: String) throws -> [String] {
        try chronicle.histories().changes(ofPath: Chronicle.path(record), isAll: true).map { change in
            let fields = change.fields.map(\.path.description)
            return ([change.kind.rawValue] + (change.kind == .added ? [] : fields)).joined(separator: " ")
        }
    }

    @Test(
        "a plain merge is silent, whichever side renamed and whichever is merged into the other",
        arguments: [true, false])
    func bothDirections(intoRename: Bool) throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/old": lines])
        try git.git("branch", "edit")
        try chronicle.commit(["partners/old": nil, "partners/new": lines])
        try git.git("branch", "rename")
        try git.git("checkout", "--quiet", "edit")
        try chronicle.commit(["partners/old": lines + "more: 1\n"])
        if intoRename { try git.git("checkout", "--quiet", "rename") }
        try git.git(["merge", "--quiet", "--no-ff", "-m", "Merge", intoRename ? "edit" : "rename"])
        let expected = ["changed /more", "renamed", "added"]
        #expect(try told(chronicle, "partners/new") == expected)
        #expect(try told(chronicle, "partners/old") == expected)
        let histories = try chronicle.histories()
        let first = try git.id("HEAD~2")
        #expect(try histories.digests(in: Period(since: .commit(first))).map(\.kind) == [.renamed])
        #expect(
            try histories.blame(ofPath: Chronicle.path("partners/new")).fields.allSatisfy { !$0.change.commit.isMerge })
    }

    @Test("a record that both sides renamed keeps what was changed under the name that was given up")
    func renamedTwice() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/a": lines])
        try git.git("checkout", "--quiet", "-b", "side")
        try chronicle.commit(["partners/a": nil, "partners/b": lines])
        try chronicle.commit(["partners/b": lines + "more: 1\n"])
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/a": nil, "partners/c": lines])
        try git.git(["merge", "--quiet", "--no-commit", "-s", "ours", "side"])
        try git.write("main/\(Chronicle.path("partners/c"))", lines + "more: 1\n")
        try git.commit([:], "Merge")
        for name in ["a", "b", "c"] {
            #expect(try told(chronicle, "partners/\(name)") == ["renamed", "changed /more", "renamed", "added"])
        }
    }

    @Test("a merge that cannot be read is told with the reason, and nobody is blamed for it")
    func unreadable() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/a": lines])
        try git.git("checkout", "--quiet", "-b", "side")
        try chronicle.commit(["partners/a": lines + "more: 1\n"])
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/a": "first: 1\n" + lines])
        try git.git(["merge", "--quiet", "--no-commit", "side"])
        try git.write("main/\(Chronicle.path("partners/a"))", "first: [\n" + lines + "more: 1\n")
        try git.commit([:], "Merge")
        try chronicle.commit(["partners/a": "first: 1\n" + lines + "more: 1\n"])
        let changes = try chronicle.histories().changes(ofPath: Chronicle.path("partners/a"), isAll: true)
        #expect(changes.map { $0.problem != nil } == [true, true, false, false, false])
        #expect(changes.map { $0.fields.count }.prefix(4) == [0, 0, 1, 1])
    }

    @Test("a removal that a merge did not take over is not told: the record is there")
    func keptByMerge() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/a": lines])
        try git.git("checkout", "--quiet", "-b", "side")
        try chronicle.commit(["partners/a": nil])
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/a": lines + "more: 1\n"])
        try git.git(["merge", "--quiet", "--no-ff", "-s", "ours", "-m", "Merge", "side"])
        #expect(try told(chronicle, "partners/a") == ["changed /more", "added"])
    }

    @Test("a copy under the same id goes on with the past of the file that stays for a while")
    func copies() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "id: a\n" + lines])
        try chronicle.commit(["partners/b": "id: a\n" + lines])
        try chronicle.commit(["partners/a": nil])
        #expect(try told(chronicle, "partners/b") == ["renamed", "added"])
        let other = try Chronicle()
        try other.commit(["partners/a": "id: a\n" + lines])
        try other.commit(["partners/b": "id: a\n" + lines])
        try other.commit(["partners/b": "id: b\n" + lines])
        #expect(try told(other, "partners/b") == ["changed /id", "added"])
    }
}

import Diagnostics
import Foundation
import Git
import TestSupport
import Testing

@testable import Editing

@Suite("Work that somebody has not committed") struct UnfinishedWorkTests {
    @Test("in the files of the commit it is told, and stays")
    func sameFiles() throws {
        let place = try CommitPlace()
        try place.write("a: mine\n", to: "a.yaml")
        let unsaved = try #require(try place.refusal(["a.yaml": "a: 2\n", "b.yaml": "b: 2\n"]))
        #expect(unsaved.reason == .unfinishedWork(["a.yaml"]))
        #expect(unsaved.message == "'a.yaml': there are changes that are not committed")
        #expect(unsaved.hint?.en.contains("git stash") == true)
        try place.repository.git("add", "a.yaml")
        try place.write("b: mine\n", to: "b.yaml")
        let both = try #require(try place.refusal(["a.yaml": "a: 2\n", "b.yaml": "b: 2\n"]))
        #expect(both.reason == .unfinishedWork(["a.yaml", "b.yaml"]))
        #expect(
            both.message
                == "'a.yaml': there are staged changes; 'b.yaml': there are changes that are not committed")
    }

    @Test("a file that is gone, one that git does not know yet, and one that is only announced are work too")
    func otherKinds() throws {
        let place = try CommitPlace()
        try FileTree.remove(place.repository.path + "/a.yaml")
        #expect(try place.refusal(["a.yaml": "a: 2\n"])?.reason == .unfinishedWork(["a.yaml"]))
        try place.write("mine\n", to: "c.yaml")
        #expect(try place.refusal(["c.yaml": "c: 2\n"])?.reason == .unfinishedWork(["c.yaml"]))
        try place.repository.git("add", "--intent-to-add", "c.yaml")
        #expect(try place.refusal(["c.yaml": "c: 2\n"])?.reason == .unfinishedWork(["c.yaml"]))
        try place.repository.git("rm", "--quiet", "--cached", "b.yaml")
        #expect(try place.refusal(["b.yaml": "b: 2\n"])?.reason == .unfinishedWork(["b.yaml"]))
    }

    @Test("in other files it stays as it is, staged or not")
    func otherFiles() throws {
        let place = try CommitPlace(["a.yaml": "a: 1\n", "b.yaml": "b: 1\n", "c.yaml": "c: 1\n", "d.yaml": "d: 1\n"])
        try place.write("b: staged\n", to: "b.yaml")
        try place.repository.git("add", "b.yaml")
        try place.write("b: further\n", to: "b.yaml")
        try place.write("c: unsaved\n", to: "c.yaml")
        try place.repository.git("rm", "--quiet", "--cached", "d.yaml")
        try place.write("new\n", to: "new.yaml")
        try place.repository.git("add", "--intent-to-add", "new.yaml")
        let before = try place.status()
        try place.commit(["a.yaml": "a: 2\n"])
        #expect(try place.status() == before)
        #expect(try place.repository.git("show", "--name-only", "--format=") == "a.yaml")
        try place.repository.git("commit", "--quiet", "-m", "Theirs")
        #expect(try place.repository.git("show", "--name-status", "--format=") == "M\tb.yaml\nD\td.yaml")
        #expect(try place.repository.git("show", "HEAD:b.yaml") == "b: staged")
    }

    @Test(
        "where somebody has already written or staged what is committed, it is theirs that lands",
        arguments: [false, true])
    func sameContents(isStaged: Bool) throws {
        let place = try CommitPlace()
        try place.write("a: 2\n", to: "a.yaml")
        try place.write("c: 1\n", to: "c.yaml")
        if isStaged { try place.repository.git("add", ".") }
        let landed = try place.commit(["a.yaml": "a: 2\n", "c.yaml": "c: 1\n"])
        #expect(try landed.writtenFiles.isEmpty && place.status() == "")
    }

    @Test(
        "while git is in the middle of something nothing is committed",
        arguments: [
            (["merge", "side"], "git merge"), (["rebase", "side"], "git rebase"),
            (["cherry-pick", "side"], "git cherry-pick"),
            (["revert", "--no-edit", "HEAD~1"], "git revert"),
        ])
    func underWay(command: [String], name: String) throws {
        let place = try CommitPlace(["a.yaml": "a: 1\n", "b.yaml": "b: 1\n"])
        try place.repository.git("checkout", "--quiet", "-b", "side")
        try place.repository.commit(["a.yaml": "a: side\n"], "Side")
        try place.repository.git("checkout", "--quiet", "main")
        try place.repository.commit(["a.yaml": "a: 2\n"], "Second")
        try place.repository.commit(["a.yaml": "a: 3\n"], "Third")
        #expect(throws: (any Error).self) { try place.repository.git(command) }
        let error = try #require(try place.refusal(["b.yaml": "b: 2\n"]))
        #expect(error.reason == .operationUnderWay || error.reason == .detached, "\(error.message)")
        if name != "git rebase" {
            #expect(error.message.en.contains("`\(name)`") && error.hint?.en.contains("--abort") == true)
        }
    }

    @Test("a conflict that is left in the index is told, whatever its file")
    func conflict() throws {
        let place = try CommitPlace()
        let entries = ["1", "2", "3"].map { stage in
            "100644 e69de29bb2d1d6434b8b29ae775ad8c2e48c5391 \(stage)\tz.yaml\n"
        }
        try place.repository.git(["update-index", "--index-info"], input: .init(entries.joined().utf8))
        let error = try #require(try place.refusal(["a.yaml": "a: 2\n"]))
        #expect(error.message.en.hasPrefix("'z.yaml' is in conflict"))
    }

    @Test("a branch that another work tree stands on is left to it")
    func elsewhere() throws {
        let place = try CommitPlace()
        try place.repository.git("worktree", "add", "--quiet", "-b", "side", "../side")
        try place.repository.git("symbolic-ref", "HEAD", "refs/heads/side")
        let error = try #require(try place.refusal(["a.yaml": "a: 2\n"]))
        #expect(error.reason == .checkedOutElsewhere && error.message.en.contains("/side'"), "\(error.message)")
        let other = try #require(try place.refusal(["a.yaml": "a: 2\n"], in: "side"))
        #expect(other.reason == .checkedOutElsewhere && other.message.en.contains("/main'"), "\(other.message)")
        // One whose folder is gone has no files.
        try FileTree.remove(place.repository.folder + "/side")
        try place.commit(["a.yaml": "a: 2\n"])
        #expect(try place.status() == "")
    }

    @Test("a file that is staged where the commit needs a folder is work too")
    func stagedInTheWay() throws {
        let place = try CommitPlace()
        try place.write("x\n", to: "folder")
        try place.repository.git("add", "folder")
        try FileTree.remove(place.repository.path + "/folder")
        #expect(try place.refusal(["folder/c.yaml": "c: 1\n"])?.reason == .unfinishedWork(["folder"]))
    }
}

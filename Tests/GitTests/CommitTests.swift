import Foundation
import Git
import TestSupport
import Testing

@Suite("Commits")
struct CommitTests {
    @Test("a commit comes with tree, parents, people, times and message")
    func everything() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n"])
        let second = try repository.commit(["a.yaml": "a: 2\n"], "Muuta a\njatkuu\n\nMiksi: näin on.\n")
        let commit = try repository.open().commit(second)
        #expect(commit.id == second)
        #expect(try commit.treeID == repository.id("HEAD^{tree}"))
        #expect(commit.parentIDs == [first])
        #expect(
            commit.author
                == Signature(name: "Aino", email: "aino@example.org", seconds: 1_500_000_120, offsetMinutes: 120))
        #expect(
            commit.committer
                == Signature(name: "Väinö", email: "vaino@example.org", seconds: 1_500_000_180, offsetMinutes: -210))
        #expect(commit.message == "Muuta a\njatkuu\n\nMiksi: näin on.\n")
        #expect(commit.subject == "Muuta a jatkuu")
    }

    @Test("an octopus merge has all its parents")
    func octopus() throws {
        let repository = try TemporaryRepository()
        let root = try repository.commit(["root.yaml": "r: 1\n"])
        var branches: [ObjectID] = []
        for name in ["one", "two", "three"] {
            try repository.git("checkout", "--quiet", "-b", name, root.description)
            branches.append(try repository.commit([name + ".yaml": "x: 1\n"]))
        }
        try repository.git("merge", "--quiet", "-m", "Octopus", "one", "two")
        let opened = try repository.open()
        let merge = try opened.commit(repository.id("HEAD"))
        #expect(Set(merge.parentIDs) == Set(branches))
        #expect(merge.parentIDs.count == 3)
        #expect(try opened.commitIDs(in: opened.range("HEAD")).count == 5)
    }

    @Test("names, times and messages are read from commits that only a lenient reader reads")
    func odd() throws {
        let repository = try TemporaryRepository()
        let tree = try repository.git("write-tree")
        let cases: [(author: String, expected: Signature)] = [
            ("<> 5 +0000", Signature(name: "", email: "", seconds: 5, offsetMinutes: 0)),
            ("A <a> b> 7 -0130", Signature(name: "A", email: "a", seconds: 7, offsetMinutes: -90)),
            ("No Time <a@b>", Signature(name: "No Time", email: "a@b", seconds: 0, offsetMinutes: 0)),
            ("No Address", Signature(name: "No Address", email: "", seconds: 0, offsetMinutes: 0)),
            ("Old <a@b> -86400 +0200", Signature(name: "Old", email: "a@b", seconds: -86400, offsetMinutes: 120)),
            (
                "Far <a@b> 99999999999999999999 +0000",
                Signature(name: "Far", email: "a@b", seconds: 0, offsetMinutes: 0)
            ),
        ]
        let opened = try repository.open()
        for (author, expected) in cases {
            let text = "tree \(tree)\nauthor \(author)\ncommitter C <c> 1 +0000\ngpgsig -----\n parent x\n -----\n\nHi"
            let id = try repository.git(
                ["hash-object", "--literally", "-t", "commit", "-w", "--stdin"], input: Data(text.utf8))
            let commit = try opened.commit(try #require(ObjectID(hex: id.dropLast())))
            #expect(commit.author == expected)
            #expect(commit.message == "Hi")
            #expect(commit.parentIDs.isEmpty)
        }
    }

    @Test("a commit in Latin 1 comes out in Unicode")
    func latin1() throws {
        let repository = try TemporaryRepository()
        try repository.git(["config", "i18n.commitEncoding", "ISO-8859-1"])
        try repository.git(
            ["commit", "--quiet", "--allow-empty", "-F", "-"], input: Data([0x48, 0xE4, 0xE4, 0x0A]))
        #expect(try repository.open().commit(repository.id("HEAD")).message == "Hää\n")
    }

    @Test("a commit without a tree is corrupt")
    func corrupt() throws {
        let repository = try TemporaryRepository()
        let text = Data("author A <a> 1 +0000\n\nHi".utf8)
        let id = try repository.git(
            ["hash-object", "--literally", "-t", "commit", "-w", "--stdin"], input: text)
        let error = try gitError { _ = try repository.open().commit(try #require(ObjectID(hex: id.dropLast()))) }
        #expect(error.reason == .corrupt)
    }

    @Test("subjects are those of git")
    func subjects() throws {
        let repository = try TemporaryRepository()
        for message in ["One\n", "\n\n  Two lines  \n of one\n\nbody", "", "   \n", "Three\n \nnot part of it\n"] {
            let id = try repository.commit([:], message.isEmpty ? "\n" : message)
            let expected = try repository.git(["log", "-1", "--format=%s"]).dropLast()
            #expect(try repository.open().commit(id).subject == expected, "\(message.debugDescription)")
        }
    }
}

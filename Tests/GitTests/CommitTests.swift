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
            ("No Zone <a@b> 12", Signature(name: "No Zone", email: "a@b", seconds: 0, offsetMinutes: 0)),
            ("No Address", Signature(name: "", email: "", seconds: 0, offsetMinutes: 0)),
            ("No End <a@b 1 +0000", Signature(name: "", email: "", seconds: 0, offsetMinutes: 0)),
            ("  Spaces\t < a@b > 3 +0000", Signature(name: "  Spaces", email: " a@b ", seconds: 3, offsetMinutes: 0)),
            ("Old <a@b> -86400 +0200", Signature(name: "Old", email: "a@b", seconds: 0, offsetMinutes: 0)),
            ("Zone <a@b> 9 +9223372036854775807", Signature(name: "Zone", email: "a@b", seconds: 9, offsetMinutes: 0)),
            ("Zone <a@b> 9 +2359", Signature(name: "Zone", email: "a@b", seconds: 9, offsetMinutes: 1_439)),
            ("Zone <a@b> 9 -2400", Signature(name: "Zone", email: "a@b", seconds: 9, offsetMinutes: 0)),
            (
                "Far <a@b> 9223372036854775807 +0200",
                Signature(name: "Far", email: "a@b", seconds: 253_402_214_399, offsetMinutes: 120)
            ),
            (
                "Far <a@b> 99999999999999999999 +0000",
                Signature(name: "Far", email: "a@b", seconds: 0, offsetMinutes: 0)
            ),
        ]
        let opened = try repository.open()
        for (author, expected) in cases {
            let text = "tree \(tree)\nauthor \(author)\ncommitter C <c> 1 +0000\ngpgsig -----\n parent x\n -----\n\nHi"
            let id = try repository.store(Array(text.utf8), as: "commit")
            let commit = try opened.commit(id)
            #expect(commit.author == expected, "\(author)")
            #expect(commit.message == "Hi")
            #expect(commit.parentIDs.isEmpty)
            let shown = try repository.git("log", "-1", "--format=%an|%ae", id.description)
            #expect("\(commit.author.name)|\(commit.author.email)" == shown)
        }
    }

    @Test("a commit with a malformed committer is found, walked over and compared as by git")
    func malformedCommitter() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n"])
        let tree = try repository.git("write-tree")
        let odd = try repository.store(
            Array("tree \(tree)\nparent \(first)\nauthor A\ncommitter A\n\nOdd\n".utf8), as: "commit")
        try repository.git("update-ref", "HEAD", odd.description)
        let last = try repository.commit(["a.yaml": "a: 2\n"])
        let opened = try repository.open()
        #expect(try opened.commitID("HEAD~1") == odd)
        #expect(try opened.commitID(String(odd.description.prefix(10))) == odd)
        #expect(try opened.commitIDs(in: opened.range("HEAD")) == [last, odd, first])
        #expect(try opened.mergeBases(odd, last) == [odd])
        #expect(try opened.isAncestor(first, of: last))
    }

    @Test("only the lines behind the tree are parents, the last author counts, and a NUL ends a message")
    func lines() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n"])
        let other = try repository.commit(["a.yaml": "a: 2\n"])
        let tree = try repository.git("write-tree")
        let id = try repository.store(
            Array(
                """
                tree \(tree)
                parent \(first)
                author A <a> 1 +0000
                parent \(other)
                author B <b> 2 +0000
                committer C <c> 3 +0000

                Hi\0 Decision: none

                """.utf8), as: "commit")
        let commit = try repository.open().commit(id)
        #expect(commit.parentIDs == [first])
        #expect(try repository.git("log", "-1", "--format=%P|%an|%s", id.description) == "\(first)|B|Hi")
        #expect(commit.author.name == "B")
        #expect(commit.message == "Hi")
        #expect(try repository.open().commitLinks(id).seconds == 3)
    }

    @Test("a parent line that is malformed makes a commit corrupt, as for git")
    func malformedParent() throws {
        let repository = try TemporaryRepository()
        let tree = try repository.git("write-tree")
        let id = try repository.store(
            Array("tree \(tree)\nparent abc\nauthor A <a> 1 +0000\n\nHi".utf8), as: "commit")
        let opened = try repository.open()
        #expect(try gitError { _ = try opened.commit(id) }.reason == .corrupt)
        #expect(try gitError { _ = try opened.commitLinks(id) }.reason == .corrupt)
    }

    @Test(
        "commits come out as git shows them, whatever encoding they name",
        arguments: [
            ("ISO-8859-1", [0x48, 0xE4, 0xE4]), ("latin-1", [0x48, 0xE4]), ("ISO-8859-15", [0xA4, 0xE4]),
            ("windows-1252", [0x80, 0xF6, 0x93]), ("cp1251", [0xCF, 0xF0, 0xE8]), ("KOI8-R", [0xF0, 0xD2]),
            ("Shift_JIS", [0x83, 0x65]), ("EUC-JP", [0xA5, 0xC6]), ("GB18030", [0xD6, 0xD0]),
            ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x25, 0x46, 0x1B, 0x28, 0x42]), ("UTF-8", [0xC3, 0xA4]),
            ("utf8", [0x41]),
        ] as [(String, [UInt8])])
    func encodings(name: String, bytes: [UInt8]) throws {
        let repository = try TemporaryRepository()
        let id = try repository.storeCommit(encoding: name, author: bytes, message: bytes)
        let commit = try repository.open().commit(id)
        let shown = try repository.git("log", "-1", "--format=%an|%s", id.description)
        #expect("\(commit.author.name)|\(commit.message)" == shown)
        #expect(!shown.contains("\u{FFFD}"))
    }

    @Test(
        "what is ASCII comes out right of an encoding that is unknown, unlike ASCII or named to do harm",
        arguments: [
            "nonsense", "UTF-16", "UTF-32LE", "IBM037", "UTF-8//IGNORE", "../../x", "ISO-8859-1//TRANSLIT", "ä",
        ])
    func oddEncodings(name: String) throws {
        let repository = try TemporaryRepository()
        let id = try repository.storeCommit(encoding: name, author: Array("Aino".utf8), message: [0x48, 0xE4, 0x69])
        let commit = try repository.open().commit(id)
        #expect(commit.author.name == "Aino")
        #expect(commit.message == "H\u{FFFD}i")
    }

    @Test("bytes that mean nothing in the encoding are marked, and what follows them is read")
    func damagedEncoding() throws {
        let repository = try TemporaryRepository()
        let long = [UInt8](repeating: 0xE4, count: 10_000)
        let id = try repository.storeCommit(
            encoding: "EUC-JP", author: [0x41, 0xFF, 0x42], message: [0xA5, 0xC6, 0xFF, 0x43, 0xA5])
        #expect(try repository.open().commit(id).message == "テ\u{FFFD}C\u{FFFD}")
        #expect(try repository.open().commit(id).author.name == "A\u{FFFD}B")
        let other = try repository.storeCommit(encoding: "ISO-8859-15", author: [0x41], message: long)
        #expect(try repository.open().commit(other).message == String(repeating: "ä", count: 10_000))
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

extension TemporaryRepository {
    /// Stores a commit of the index in an encoding.
    fileprivate func storeCommit(encoding: String, author: [UInt8], message: [UInt8]) throws -> ObjectID {
        let tree = try git("write-tree")
        let header = Array("tree \(tree)\nauthor ".utf8) + author + Array(" <a@b> 1 +0000\n".utf8)
        return try store(
            header + Array("committer C <c> 1 +0000\nencoding \(encoding)\n\n".utf8) + message, as: "commit")
    }
}

import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Trees")
struct TreeTests {
    @Test("a folder lists its entries in git's order")
    func folder() throws {
        let repository = try TemporaryRepository()
        try repository.write("main/run.sh", "#!/bin/sh\n", executable: true)
        try repository.commit(["a.yaml": "a\n", "a/b.yaml": "b\n", "a-b": "x\n"])
        let entries = try repository.open().tree(repository.id("HEAD^{tree}"))
        #expect(entries.map { String(decoding: $0.name, as: UTF8.self) } == ["a-b", "a.yaml", "a", "run.sh"])
        #expect(entries.map(\.mode) == [.file, .file, .directory, .executable])
        #expect(try entries[1].id == repository.id("HEAD:a.yaml"))
    }

    @Test("walking random trees finds what git lists", arguments: 1...3)
    func walkLikeGit(seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let ids = try repository.randomHistory(commits: 40, seed: seed)
        let opened = try repository.open()
        for id in ids {
            let items = try opened.items(in: opened.commit(id).treeID)
            let lines = items.map { item in
                let mode = String(item.mode.rawValue, radix: 8)
                return "\(mode) \(item.mode == .submodule ? "commit" : "blob") \(item.id)\t\(item.path)\0"
            }
            #expect(try repository.git(["ls-tree", "-r", "-z", id.description]) == lines.joined())
        }
    }

    @Test("folders that the predicate refuses are left out and not read")
    func predicate() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["records/a.yaml": "a\n", "records/deep/b.yaml": "b\n", "site/c.html": "c\n"])
        let site = try repository.id("HEAD:site")
        let tree = try repository.id("HEAD^{tree}")
        let text = site.description
        try FileManager.default.removeItem(
            atPath: repository.path + "/.git/objects/\(text.prefix(2))/\(text.dropFirst(2))")
        var asked: [RepositoryPath] = []
        let items = try repository.open().items(in: tree) { folder in
            asked.append(folder)
            return folder != "site"
        }
        #expect(items.map(\.path) == ["records/a.yaml", "records/deep/b.yaml"])
        #expect(asked == ["records", "records/deep", "site"])
        #expect(try gitError { _ = try repository.open().items(in: tree) }.reason == .missingObject(site))
    }

    @Test("names that only look odd are read")
    func oddNames() throws {
        let repository = try TemporaryRepository()
        let blob = try repository.id(repository.git("hash-object", "-w", "/dev/null"))
        let names = [
            "\u{1}", "...", ".git-", ".gitignore", ".gitx", "a\nb", "a\\b", "git~11", "git~2", "gît", "\u{200C}x",
            "\u{FEFF}",
        ]
        var bytes: [UInt8] = []
        for name in names { bytes += Array("100644 \(name)\0".utf8) + blob.raw }
        bytes += Array("100644 ".utf8) + [0xFF, 0xFE, 0] + blob.raw
        let tree = try repository.store(bytes, as: "tree")
        let items = try repository.open().items(in: tree)
        #expect(items.map(\.path.bytes) == names.map { Array($0.utf8) } + [[0xFF, 0xFE]])
        #expect(try repository.open().difference(from: nil, to: tree).map(\.path) == items.map(\.path))
    }

    @Test(
        "a tree that is not as git writes it is refused wherever it is read, with its place and its id",
        arguments: [
            ["100644 a/b"], ["100644 ."], ["100644 .."], ["100644 .git"], ["100644 .GIT"], ["40000 .git"],
            ["100644 git~1"],
            ["100644 GIT~1 ."], ["100644 .git. "], ["100644 .git:x"], ["100644 .g\u{200C}it"], ["100644 \u{FEFF}.git"],
            ["100644 x\\.git"], ["100644 "], ["100644 b", "100644 a"], ["100644 b", "100644 c", "100644 a"],
            ["100644 a", "100644 a"], ["40000 a", "40000 a"], ["100644 a", "40000 a"],
            ["100644 a", "100644 a-b", "40000 a"],
            ["100644 a", "100644 a-", "100644 a-b", "40000 a-", "40000 a"], ["40000 a", "100644 a.b"], ["0100644 a"],
            ["040000 a"],
        ])
    func refused(entries: [String]) throws {
        let repository = try TemporaryRepository()
        let empty = try repository.id(repository.git("hash-object", "-t", "tree", "-w", "/dev/null"))
        let bytes = entries.flatMap { Array("\($0)\0".utf8) + empty.raw }
        let folder = try repository.store(bytes, as: "tree")
        let top = try repository.store(Array("40000 records\0".utf8) + folder.raw, as: "tree")
        #expect(throws: TemporaryRepository.Failure.self) {
            try repository.git("-c", "fsck.badFilemode=ignore", "fsck", "--strict", folder.description)
        }
        // Versions with which it has names in common: none of them, all but one, and one more.
        var others = [nil, empty]
        for count in 1...2 where entries.count > count {
            for part in [Array(entries.prefix(count)), Array(entries.suffix(count))] {
                let other = try repository.store(
                    part.sorted().flatMap { Array("\($0)\0".utf8) + empty.raw }, as: "tree")
                others.append(try repository.store(Array("40000 records\0".utf8) + other.raw, as: "tree"))
            }
        }
        let opened = try repository.open()
        var errors = try [
            gitError { _ = try opened.items(in: top) }, gitError { _ = try opened.difference(from: top, to: nil) },
            gitError { _ = try opened.objectID("\(top):records/none") },
        ]
        for other in others {
            let fresh = try repository.open()
            errors.append(try gitError { _ = try fresh.difference(from: other, to: top) })
        }
        for error in errors {
            #expect(error.reason == .malformedTree, "\(error)")
            if error.subject == folder.description {
                #expect(error.description.contains("of 'records'"))
                #expect(error.description.contains("git fsck"))
            }
        }
        #expect(errors[0].subject == folder.description)
    }

    @Test("entries that are added to a tree that was read are looked at, few or many", arguments: [1, 63, 64, 65, 200])
    func additions(count: Int) throws {
        let repository = try TemporaryRepository()
        let blob = try repository.id(repository.git("hash-object", "-w", "/dev/null"))
        let names = (0..<300).map { "name-\($0 + 1_000)" }
        let store = { (entries: [String]) in
            try repository.store(entries.flatMap { Array("100644 \($0)\0".utf8) + blob.raw }, as: "tree")
        }
        let old = try store(Array(names.prefix(100)))
        let whole = try store(Array(names.prefix(100 + count)))
        var unsorted = Array(names.prefix(100 + count))
        unsorted.swapAt(98 + count, 99 + count)
        let wrong = try store(unsorted)
        let opened = try repository.open()
        #expect(try opened.difference(from: old, to: whole).count == count)
        #expect(try opened.difference(from: whole, to: old).count == count)
        let fresh = try repository.open()
        #expect(try gitError { _ = try fresh.difference(from: old, to: wrong) }.reason == .malformedTree)
    }

    @Test(
        "malformed trees are told, not a crash",
        arguments: ["100644", "100644 ", "100644 a", "100644 a\0too short", "9 a\0", " a\0", "1006440000 a\0", "\0"])
    func malformed(text: String) throws {
        let repository = try TemporaryRepository()
        let tree = try repository.store(Array(text.utf8), as: "tree")
        let good = try repository.store(Array("100644 a\0".utf8) + ObjectID.emptyTree.raw, as: "tree")
        let opened = try repository.open()
        #expect(try gitError { _ = try opened.tree(tree) }.reason == .malformedTree)
        #expect(try gitError { _ = try opened.difference(from: tree, to: nil) }.reason == .malformedTree)
        #expect(try gitError { _ = try opened.difference(from: good, to: tree) }.reason == .malformedTree)
    }

    @Test("random bytes as trees never crash the comparison")
    func fuzz() throws {
        let repository = try TemporaryRepository()
        var random = SplitMix(seed: 3)
        let alphabet = Array("0146 a/\0".utf8)
        let ids = try (0..<30).map { _ in
            let count = Int.random(in: 0...120, using: &random)
            return try repository.store(
                (0..<count).compactMap { _ in alphabet.randomElement(using: &random) }, as: "tree")
        }
        let opened = try repository.open()
        for old in ids {
            for new in ids {
                do {
                    _ = try opened.difference(from: old, to: new) { _ in false }
                } catch {
                    #expect(error.reason == .malformedTree)
                }
            }
        }
    }

    @Test("a few objects that describe billions of paths are refused")
    func bomb() throws {
        let repository = try TemporaryRepository()
        var level = try repository.id(repository.git("hash-object", "-w", "/dev/null"))
        for depth in 0..<10 {
            let mode = depth == 0 ? "100644" : "40000"
            let bytes = (0..<10).flatMap { Array("\(mode) f\($0)\0".utf8) + level.raw }
            level = try repository.store(bytes, as: "tree")
        }
        let opened = try repository.open()
        opened.treeVisits = 10_000
        #expect(try gitError { _ = try opened.items(in: level) }.reason == .tooLarge)
        #expect(try gitError { _ = try opened.difference(from: nil, to: level) }.reason == .tooLarge)
    }

    @Test("folders nested 3,000 deep are refused, 2,000 deep are read")
    func depth() throws {
        let repository = try TemporaryRepository()
        let path = { (depth: Int) in Array(repeating: "d", count: depth).joined(separator: "/") + "/file" }
        let stream = [2_000, 3_000].map { depth in
            "commit refs/heads/d\(depth)\ncommitter A <a@b> 1 +0000\ndata 0\nM 100644 inline \(path(depth))\ndata 0\n\n"
        }.joined()
        try repository.git(["fast-import", "--quiet"], input: Data(stream.utf8))
        let opened = try repository.open()
        let trees = try ["d2000", "d3000"].map { try opened.commit(opened.commitID($0)).treeID }
        #expect(try opened.items(in: trees[0]).map(\.path) == [RepositoryPath(path(2_000))])
        #expect(try gitError { _ = try opened.items(in: trees[1]) }.reason == .tooLarge)
        #expect(try gitError { _ = try opened.difference(from: trees[1], to: nil) }.reason == .tooLarge)
    }
}

extension TemporaryRepository {
    /// Stores bytes as an object, whatever they are.
    func store(_ bytes: [UInt8], as kind: String) throws -> ObjectID {
        let arguments = ["hash-object", "--literally", "-t", kind, "-w", "--stdin"]
        let text = try git(arguments, input: Data(bytes)).dropLast()
        guard let id = ObjectID(hex: text) else { throw Failure(description: "git stored '\(text)'") }
        return id
    }
}

extension ObjectID {
    /// The 20 bytes.
    var raw: [UInt8] {
        let digits = Array(description.utf8)
        return stride(from: 0, to: 40, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
        }
    }
}

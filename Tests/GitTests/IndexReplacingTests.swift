import Foundation
import Git
import TestSupport
import Testing

@Suite("Writing the index") struct IndexReplacingTests {
    /// Stages files, replaces some as the index would be written, and has git read it.
    private static func replace(
        _ files: [RepositoryPath: IndexedFile?], in repository: TemporaryRepository
    ) throws {
        let opened = try repository.open()
        let bytes = try opened.indexBytes(replacing: files)
        try Data(bytes).write(to: URL(filePath: opened.indexFile))
    }

    private static func file(_ text: String, in repository: TemporaryRepository) throws -> IndexedFile {
        let id = try repository.open().createBlob(Array(text.utf8))
        return IndexedFile(mode: .file, id: id, status: .unknown)
    }

    @Test("what git reads is what was asked for, in each version of the format", arguments: [2, 3, 4])
    func versions(version: Int) throws {
        let repository = try TemporaryRepository()
        let long = "x/" + String(repeating: "long", count: 40)
        for path in ["a", "b/c", "b/c-d", "b/e", long, long + "er", "z"] {
            try repository.write("main/\(path)", "\(path)\n")
        }
        try repository.git("add", "--all")
        try repository.git("update-index", "--index-version", "\(version)")
        // A second pair of flags makes version 3 of version 2.
        if version > 2 {
            try repository.write("main/announced", "x\n")
            try repository.git("add", "--intent-to-add", "announced")
        }
        try repository.git("update-index", "--assume-unchanged", "z")
        var expected = Dictionary(
            uniqueKeysWithValues: try Self.listed(in: repository).map { ($0.path, $0.line) })
        let new = try Self.file("new\n", in: repository)
        let changes: [RepositoryPath: IndexedFile?] = [
            "a": new, "b/c": nil, "b/d": new, "0": new, "zz/top": new, "z": new, "none": nil,
        ]
        try Self.replace(changes, in: repository)
        for (path, file) in changes {
            let flag = path == "z" ? "h" : "H"
            expected[path.description] = file.map { "\(flag) 100644 \($0.id) 0" }
        }
        let actual = try Self.listed(in: repository)
        #expect(Dictionary(uniqueKeysWithValues: actual.map { ($0.path, $0.line) }) == expected)
        #expect(actual.map(\.path) == expected.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let header = try [UInt8](Data(contentsOf: URL(filePath: repository.path + "/.git/index")))[4..<8]
        #expect(Array(header) == [0, 0, 0, UInt8(version)])
        #expect(try repository.git("fsck", "--no-dangling") == "")
    }

    @Test("git commits what the index says, not the trees that it had noted before")
    func trees() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a/b/c": "1\n", "a/d/e": "1\n", "f": "1\n", "g/h": "1\n"])
        let new = try Self.file("2\n", in: repository)
        try Self.replace(["a/b/c": new, "g/h": nil, "n/e/w": new], in: repository)
        try repository.git("commit", "--quiet", "-m", "Next")
        #expect(
            try repository.git("diff-tree", "-r", "--name-status", "HEAD~1", "HEAD") == "M\ta/b/c\nD\tg/h\nA\tn/e/w")
        #expect(try repository.git("fsck", "--strict", "--no-dangling") == "")
    }

    @Test("folders in which nothing changes keep their noted trees")
    func keptTrees() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a/b/c": "1\n", "a/d/e": "1\n", "f": "1\n"])
        try Self.replace(["a/b/c": try Self.file("2\n", in: repository)], in: repository)
        let tree = try repository.git("rev-parse", "HEAD:a/d")
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: repository.path + "/.git/index")))
        let id = try #require(ObjectID(hex: tree))
        let raw = stride(from: 0, to: 40, by: 2).map { place in
            UInt8(tree.dropFirst(place).prefix(2), radix: 16) ?? 0
        }
        #expect(bytes.firstRange(of: Array("d\01 0\n".utf8) + raw) != nil, "\(id)")
    }

    @Test("where there is no index yet it begins")
    func noIndex() throws {
        let repository = try TemporaryRepository()
        let new = try Self.file("1\n", in: repository)
        try Self.replace(["b": new, "a": new, "c": nil], in: repository)
        #expect(try repository.git("ls-files") == "a\nb")
    }

    @Test("a file that was changed in the second in which the index was written does not look unchanged")
    func racy() throws {
        for _ in 0..<5 {
            let repository = try TemporaryRepository()
            try repository.write("main/a", "1\n")
            try repository.write("main/b", "1\n")
            try repository.git("add", "--all")
            // As long as before, in the same second.
            try repository.write("main/a", "2\n")
            sleep(1)
            try Self.replace(["b": try Self.file("2\n", in: repository)], in: repository)
            #expect(try repository.git("diff", "--name-only").contains("a"))
            #expect(try repository.git("status", "--porcelain", "a") == "AM a")
        }
    }

    @Test("files that have not changed since the index was written keep what it knows of them")
    func unchanged() throws {
        let repository = try TemporaryRepository()
        try repository.write("main/a", "1\n")
        usleep(20_000)
        try repository.write("main/b", "1\n")
        usleep(20_000)
        try repository.git("add", "--all")
        let before = try repository.git("ls-files", "--debug", "a")
        try Self.replace(["b": try Self.file("2\n", in: repository)], in: repository)
        #expect(try repository.git("ls-files", "--debug", "a") == before && before.contains("size: 2"))
    }

    @Test("other extensions stay while they are true", arguments: [false, true])
    func extensions(isNew: Bool) throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a": "1\n", "b": "1\n"])
        try repository.git("update-index", "--untracked-cache", "--force-write-index")
        try repository.git("status", "--short")
        let new = try Self.file("2\n", in: repository)
        try Self.replace([isNew ? "c" : "a": new], in: repository)
        let bytes = try Data(contentsOf: URL(filePath: repository.path + "/.git/index"))
        #expect((bytes.firstRange(of: Data("UNTR".utf8)) != nil) == !isNew)
        #expect(try repository.git("fsck", "--no-dangling") == "")
    }

    /// What git lists: the path, and its tag, mode, blob and stage in one line.
    private static func listed(in repository: TemporaryRepository) throws -> [(path: String, line: String)] {
        try repository.git("ls-files", "--stage", "-v").split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            return (String(parts[1]), String(parts[0]))
        }
    }
}

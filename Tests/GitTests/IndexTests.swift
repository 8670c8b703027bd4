import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("The index")
struct IndexTests {
    @Test("entries come with path, mode and blob, and reading changes nothing on disk")
    func entries() throws {
        let repository = try TemporaryRepository()
        try repository.write("main/run.sh", "#!/bin/sh\n", executable: true)
        try repository.commit(["b/c.yaml": "c\n", "b.yaml": "b\n"])
        try repository.write("main/b.yaml", "not staged\n")
        let before = try Data(contentsOf: URL(filePath: repository.path + "/.git/index"))
        let index = try repository.open().index()
        #expect(index.entries.map(\.path) == ["b.yaml", "b/c.yaml", "run.sh"])
        #expect(index.entries.map(\.mode) == [.file, .file, .executable])
        #expect(try index.entries[0].id == repository.id("HEAD:b.yaml"))
        #expect(!index.hasConflicts)
        #expect(try Data(contentsOf: URL(filePath: repository.path + "/.git/index")) == before)
    }

    @Test("a name that is not UTF-8 keeps its bytes")
    func bytes() throws {
        let repository = try TemporaryRepository()
        let blob = try repository.git("hash-object", "-w", "/dev/null")
        let line = Data("100644 \(blob)\t".utf8) + Data([0x61, 0xFF, 0])
        try repository.git(["update-index", "-z", "--index-info"], input: line)
        #expect(try repository.open().index().entries.map(\.path.bytes) == [[0x61, 0xFF]])
    }

    @Test("each reading sees what is staged by then")
    func again() throws {
        let repository = try TemporaryRepository()
        let opened = try repository.open()
        #expect(try opened.index().entries.isEmpty)
        try repository.write("main/a.yaml", "a\n")
        try repository.git("add", "a.yaml")
        #expect(try opened.index().entries.count == 1)
    }

    @Test("a conflict shows its stages")
    func conflict() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n"])
        try repository.git("branch", "side")
        try repository.commit(["a.yaml": "a: 2\n"])
        try repository.git("checkout", "--quiet", "side")
        try repository.commit(["a.yaml": "a: 3\n"])
        #expect(throws: TemporaryRepository.Failure.self) { try repository.git("merge", "--quiet", "main") }
        let index = try repository.open().index()
        #expect(index.hasConflicts)
        #expect(index.entries.map(\.stage) == [1, 2, 3])
        let texts = try index.entries.map { String(decoding: try repository.open().blob($0.id), as: UTF8.self) }
        #expect(texts == ["a: 1\n", "a: 3\n", "a: 2\n"])
    }

    @Test("announced files and files outside a sparse checkout are marked")
    func flags() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["in/a.yaml": "a\n", "out/b.yaml": "b\n"])
        try repository.git("sparse-checkout", "set", "--cone", "in")
        try repository.write("main/in/new.yaml", "new\n")
        try repository.git("add", "--intent-to-add", "in/new.yaml")
        let entries = try repository.open().index().entries
        #expect(entries.map(\.path) == ["in/a.yaml", "in/new.yaml", "out/b.yaml"])
        #expect(entries.map(\.isIntentToAdd) == [false, true, false])
        #expect(entries.map(\.isSkippedInWorkTree) == [false, false, true])
    }

    @Test("a version 4 index is read")
    func version4() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["records/a.yaml": "a\n", "records/b.yaml": "b\n"])
        try repository.git("update-index", "--index-version", "4")
        #expect(try repository.open().index().entries.map(\.path) == ["records/a.yaml", "records/b.yaml"])
    }

    @Test("a split index says that libgit2 cannot read it, and its remedy works")
    func split() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a\n"])
        try repository.git("update-index", "--split-index")
        let error = try gitError { _ = try repository.open().index() }
        #expect(error.reason == .unsupported(feature: "split index"))
        #expect(error.hint == "run `git config core.splitIndex false && git update-index --no-split-index`")
        try repository.git("update-index", "--no-split-index")
        #expect(try repository.open().index().entries.count == 1)
    }

    @Test("a sparse index is read in full")
    func sparse() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["in/a.yaml": "a\n", "out/b.yaml": "b\n", "out/deep/c.yaml": "c\n", "z/d.yaml": "d\n"])
        try repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "in")
        #expect(try repository.git("ls-files", "--sparse").contains("out/\n"))
        let entries = try repository.open().index().entries
        #expect(entries.map(\.path) == ["in/a.yaml", "out/b.yaml", "out/deep/c.yaml", "z/d.yaml"])
        #expect(entries.map(\.isSkippedInWorkTree) == [false, true, true, true])
        #expect(try entries[2].id == repository.id("HEAD:out/deep/c.yaml"))
    }

    @Test("an index without checksum, as newer gits may write it, is read")
    func withoutChecksum() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a\n"])
        let file = URL(filePath: repository.path + "/.git/index")
        let bytes = try Data(contentsOf: file)
        try (bytes.dropLast(20) + Data(repeating: 0, count: 20)).write(to: file)
        #expect(try repository.open().index().entries.count == 1)
    }

    @Test("random indexes hold what git lists", arguments: ["2", "3", "4"], [1, 2] as [UInt64])
    func likeGit(version: String, seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let ids = try repository.randomHistory(commits: 40, seed: seed)
        let opened = try repository.open()
        try repository.write("main/announced", "")
        for id in ids.suffix(10) {
            try repository.git("read-tree", id.description)
            try repository.git("update-index", "--index-version", version)
            if version == "3" { try repository.git("add", "--intent-to-add", "announced") }
            let lines = try opened.index().entries.map { entry in
                "\(String(entry.mode.rawValue, radix: 8)) \(entry.id) \(entry.stage)\t\(entry.path)\0"
            }
            #expect(try repository.git(["ls-files", "--stage", "-z"]) == lines.joined())
        }
    }

    @Test("however an index is cut or changed, reading ends with entries or an error")
    func fuzz() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["records/a.yaml": "a\n", "records/b.yaml": "b\n"])
        for version in ["2", "4"] {
            try repository.git("update-index", "--index-version", version)
            let bytes = Array(try Data(contentsOf: URL(filePath: repository.path + "/.git/index")))
            for count in 0..<bytes.count {
                // A cut through the cache of trees at the end may look like a checksum, which is not compared.
                if case .success(let paths) = Result(catching: { try paths(Array(bytes[..<count])) }) {
                    #expect(paths == ["records/a.yaml", "records/b.yaml"])
                }
            }
            var random = SplitMix(seed: 5)
            for _ in 0..<3_000 {
                var changed = bytes
                for _ in 0..<3 {
                    changed[Int.random(in: 0..<changed.count, using: &random)] = .random(
                        in: .min ... .max, using: &random)
                }
                _ = Result { try paths(changed) }
            }
        }
        let unknown = Array("DIRC\0\0\0\u{9}\0\0\0\0".utf8) + Array(repeating: 0, count: 20)
        let error = try gitError { _ = try paths(unknown) }
        #expect(error.reason == .unsupported(feature: UnsupportedFeature.indexVersion.rawValue))
    }

    private func paths(_ bytes: [UInt8]) throws -> [String] {
        var paths: [String] = []
        _ = try IndexFile.read(bytes, name: "index") { path, _ in paths.append(String(decoding: path, as: UTF8.self)) }
        return paths
    }

    @Test("a damaged index is corrupt")
    func damaged() throws {
        let repository = try TemporaryRepository()
        try repository.write("main/.git/index", "DIRC nonsense")
        #expect(try gitError { _ = try repository.open().index() }.reason == .corrupt)
    }
}

import Foundation
import Git
import TestSupport
import Testing

@Suite("Repositories with missing, damaged or replaced objects")
struct IncompleteRepositoryTests {
    @Test("walking past the edge of a shallow clone names the remedy")
    func shallow() throws {
        let repository = try TemporaryRepository()
        let ids = try (1...4).map { try repository.commit(["a.yaml": "a: \($0)\n"]) }
        #expect(try !repository.open().isShallow)
        try repository.git("clone", "--quiet", "--depth=2", "file://\(repository.path)", "../shallow")
        try repository.git(["worktree", "add", "--quiet", "--detach", "../linked"], in: "shallow")
        for name in ["shallow", "linked"] {
            let opened = try repository.open(name)
            #expect(opened.isShallow)
            #expect(try opened.commit(ids[3]).parentIDs == [ids[2]])
            let errors = try [
                gitError { _ = try opened.commitIDs(in: CommitRange(from: [ids[3]])) },
                gitError { _ = try opened.commit(ids[1]) },
                gitError { _ = try opened.commitID("HEAD~3") },
                gitError { _ = try opened.mergeBases(ids[3], ids[0]) },
            ]
            for error in errors {
                #expect(error.reason == .beyondShallowEdge, "\(error)")
                #expect(error.description.contains("git fetch --unshallow"))
                #expect(error.description.contains("fetch-depth: 0"))
            }
        }
    }

    @Test("a range that ends inside a shallow clone is read")
    func shallowRange() throws {
        let repository = try TemporaryRepository()
        let ids = try (1...5).map { try repository.commit(["a.yaml": "a: \($0)\n"]) }
        try repository.git("clone", "--quiet", "--depth=3", "file://\(repository.path)", "../shallow")
        let opened = try repository.open("shallow")
        #expect(try opened.commitIDs(in: CommitRange(from: [ids[4]], without: [ids[3]])) == [ids[4]])
    }

    @Test("a blob that a partial clone left out says how to fetch it")
    func partial() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n"])
        let blob = try repository.id("HEAD:a.yaml")
        try repository.git("config", "uploadpack.allowFilter", "true")
        try repository.git(
            "clone", "--quiet", "--bare", "--filter=blob:none", "file://\(repository.path)", "../partial")
        let opened = try repository.open("partial")
        #expect(opened.isPartialClone)
        for error in try [gitError { _ = try opened.blob(blob) }, gitError { _ = try opened.blobSize(blob) }] {
            #expect(error.reason == .leftOutOfPartialClone(blob))
            #expect(error.description.contains("was left out of this partial clone"))
            #expect(error.description.contains("git cat-file -e \(blob)"))
        }
    }

    @Test("an object that is not there is reported as missing")
    func missing() throws {
        let repository = try TemporaryRepository()
        let id = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        let opened = try repository.open()
        #expect(try gitError { _ = try opened.commit(id) }.reason == .missingObject(id))
        opened.checksHashes = false
        #expect(try gitError { _ = try opened.blob(id) }.reason == .missingObject(id))
    }

    @Test("a damaged object is reported as corrupt, with and without the hash check", arguments: [true, false])
    func damaged(checksHashes: Bool) throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n"])
        let blob = try repository.id("HEAD:a.yaml")
        let file = "main/.git/objects/\(blob.description.prefix(2))/\(blob.description.dropFirst(2))"
        try FileManager.default.removeItem(atPath: repository.folder + "/" + file)
        try repository.write(file, "this is not zlib")
        let opened = try repository.open()
        opened.checksHashes = checksHashes
        let error = try gitError { _ = try opened.blob(blob) }
        #expect(error.reason == .corrupt, "\(error)")
        #expect(error.description.contains("git fsck"))
    }

    @Test("one changed byte is found without the hash check, loose and packed", arguments: [true, false])
    func changedByte(isPacked: Bool) throws {
        let repository = try TemporaryRepository()
        var random = SplitMix(seed: 2)
        // What cannot be compressed is stored as it is: only zlib's checksum can tell.
        let bytes = (0..<3_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let blob = try repository.store(bytes, as: "blob")
        let loose = repository.path + "/.git/objects/\(blob.description.prefix(2))/\(blob.description.dropFirst(2))"
        var file = loose
        if isPacked {
            let name = try repository.git(
                ["pack-objects", "--quiet", ".git/objects/pack/pack"], input: Data("\(blob)".utf8))
            file = repository.path + "/.git/objects/pack/pack-\(name.dropLast()).pack"
            try FileManager.default.removeItem(atPath: loose)
        }
        var stored = try Data(contentsOf: URL(filePath: file))
        try #require(stored.firstRange(of: Data(bytes[1_000..<1_100])) != nil)
        stored[stored.count / 2] ^= 4
        try FileManager.default.removeItem(atPath: file)
        try stored.write(to: URL(filePath: file))
        let opened = try repository.open()
        opened.checksHashes = false
        #expect(try gitError { _ = try opened.blob(blob) }.reason == .corrupt)
    }

    @Test("content that does not fit its id is found by the hash check")
    func swapped() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n", "b.yaml": "b: 1\n"])
        let ids = try [repository.id("HEAD:a.yaml"), repository.id("HEAD:b.yaml")]
        let files = ids.map {
            repository.path + "/.git/objects/\($0.description.prefix(2))/\($0.description.dropFirst(2))"
        }
        try FileManager.default.removeItem(atPath: files[0])
        try FileManager.default.copyItem(atPath: files[1], toPath: files[0])
        let opened = try repository.open()
        #expect(try gitError { _ = try opened.blob(ids[0]) }.reason == .corrupt)
        opened.checksHashes = false
        #expect(try opened.blob(ids[0]) == Array("b: 1\n".utf8))
    }

    @Test("objects are found while git packs them anew", arguments: [true, false])
    func repacked(checksHashes: Bool) throws {
        let repository = try TemporaryRepository()
        let ids = try (1...6).map { try repository.commit(["a.yaml": "a: \($0)\n", "b/\($0).yaml": "b\n"]) }
        let opened = try repository.open()
        opened.checksHashes = checksHashes
        for id in ids {
            let tree = try opened.commit(id).treeID
            try repository.git("repack", "-a", "-d", "--quiet")
            try repository.git("prune-packed", "--quiet")
            #expect(try opened.items(in: tree).map { try opened.blob($0.id).count }.reduce(0, +) >= 7)
            try repository.commit(["new.yaml": "\(id)"])
            #expect(try opened.commitIDs(in: opened.range("HEAD")).count > ids.count)
        }
    }

    @Test("a broken reference does not hide the others")
    func brokenReference() throws {
        let repository = try TemporaryRepository()
        let id = try repository.commit()
        try repository.write("main/.git/refs/heads/broken", "garbage\n")
        try repository.write("main/.git/refs/heads/gone", "\(String(repeating: "ab", count: 20))\n")
        let references = try repository.open().references()
        #expect(references.first { $0.name == "refs/heads/main" }?.target == .object(id))
    }

    @Test("an object of another kind is reported, not misread")
    func otherKind() throws {
        let repository = try TemporaryRepository()
        let id = try repository.commit(["a.yaml": "a: 1\n"])
        let opened = try repository.open()
        #expect(try gitError { _ = try opened.tree(id) }.message == "it is a commit")
        #expect(try gitError { _ = try opened.blobSize(id) }.message == "it is a commit")
        #expect(try gitError { _ = try opened.commit(repository.id("HEAD^{tree}")) }.message == "it is a tree")
    }
}

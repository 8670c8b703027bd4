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

    @Test("a pipe in the place of an object, a pack's index or the index is told, and nobody waits for it")
    func pipes() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n"])
        let blob = try repository.id("HEAD:a.yaml")
        func replace(_ path: String) throws {
            let file = repository.path + "/.git/" + path
            if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
            #expect(mkfifo(file, 0o644) == 0)
        }
        try replace("objects/pack/pack-1.idx")
        #expect(try repository.open().blob(blob) == Array("a: 1\n".utf8))
        try replace("objects/\(blob.description.prefix(2))/\(blob.description.dropFirst(2))")
        #expect(try gitError { _ = try repository.open().blob(blob) }.reason == .corrupt)
        try replace("index")
        #expect(throws: GitError.self) { try repository.open().index() }
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
        #expect(try gitError { _ = try opened.blob(id) }.reason == .missingObject(id))
    }

    @Test(
        "a loose object that is cut short, empty, goes on or holds something else is told, and nothing waits for its rest",
        arguments: LooseDamage.allCases)
    func damagedLoose(damage: LooseDamage) throws {
        let repository = try TemporaryRepository()
        let text = (0..<40).map { "key\($0): \(Int(bitPattern: UInt($0) &* 0x9E37_79B9_7F4A_7C15))\n" }.joined()
        try repository.commit(["a.yaml": text, "b.yaml": "b: 1\n"])
        let blob = try repository.id("HEAD:a.yaml")
        let path = repository.loosePath(of: blob)
        let whole = try Data(contentsOf: URL(filePath: path))
        let other = try Data(contentsOf: URL(filePath: repository.loosePath(of: repository.id("HEAD:b.yaml"))))
        let damaged: [Data]
        switch damage {
        case .cutShort:
            damaged = [0, 1, 2, 20, whole.count / 2, whole.count - 6, whole.count - 1].map { whole.prefix($0) }
        case .goesOn: damaged = [whole + [0], whole + whole]
        case .anotherObject: damaged = [other]
        case .noCompression: damaged = [Data("this is not zlib".utf8)]
        // What zlib makes of `blob 99999999999999`, NUL, `abc`, of `blob 3`, NUL, `abcd` and of `blub 3`, NUL, `abc`.
        case .wrongHeader:
            damaged = [
                Data(Self.stored("blob 99999999999999\0abc")), Data(Self.stored("blob 3\0abcd")),
                Data(Self.stored("blub 3\0abc")), Data(Self.stored("blob -3\0abc")), Data(Self.stored("blob 3")),
                Data(Self.stored(String(repeating: "x", count: 500))),
            ]
        }
        for (number, bytes) in damaged.enumerated() {
            try FileManager.default.removeItem(atPath: path)
            try bytes.write(to: URL(filePath: path))
            let opened = try repository.open()
            let error = try gitError { _ = try opened.blob(blob) }
            #expect(error.reason == .corrupt || error.reason == .tooLarge, "\(damage) \(number): \(error)")
            if error.reason == .corrupt {
                #expect(error.description.contains(path))
                #expect(error.description.contains("git fsck"))
            }
            #expect(try opened.blob(repository.id("HEAD:b.yaml")) == Array("b: 1\n".utf8))
        }
    }

    /// Ways in which the file of an object can be damaged.
    enum LooseDamage: CaseIterable { case cutShort, goesOn, anotherObject, noCompression, wrongHeader }

    /// The bytes of a text in zlib's format, stored as they are.
    private static func stored(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let size = UInt16(bytes.count)
        let sizes = [UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)]
        return [0x78, 0x01, 0x01] + sizes + bytes + [
            UInt8(high >> 8), UInt8(high & 0xFF), UInt8(low >> 8), UInt8(low & 0xFF),
        ]
    }

    @Test("one changed byte is found, loose and packed", arguments: [true, false])
    func changedByte(isPacked: Bool) throws {
        let repository = try TemporaryRepository()
        var random = SplitMix(seed: 2)
        // What cannot be compressed is stored as it is: only zlib's checksum can tell.
        let bytes = (0..<3_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let blob = try repository.store(bytes, as: "blob")
        let loose = repository.loosePath(of: blob)
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
        #expect(try gitError { _ = try repository.open().blob(blob) }.reason == .corrupt)
    }

    @Test("objects are found while git packs them anew")
    func repacked() throws {
        let repository = try TemporaryRepository()
        let ids = try (1...6).map { try repository.commit(["a.yaml": "a: \($0)\n", "b/\($0).yaml": "b\n"]) }
        let opened = try repository.open()
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
        #expect(try gitError { _ = try opened.tree(id) }.cause == "it is a commit")
        #expect(try gitError { _ = try opened.blobSize(id) }.cause == "it is a commit")
        #expect(try gitError { _ = try opened.commit(repository.id("HEAD^{tree}")) }.cause == "it is a tree")
    }
}

extension TemporaryRepository {
    /// Where an object lies that is not packed.
    fileprivate func loosePath(of id: ObjectID) -> String {
        "\(path)/.git/objects/\(id.description.prefix(2))/\(id.description.dropFirst(2))"
    }
}

import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Packs read by ourselves")
struct PackReaderTests {
    /// Ways in which git packs; `git repack` and `git gc` by default have offsets for bases.
    static let ways = [
        ["-c", "pack.threads=1", "repack", "-adfq", "--depth=50", "--window=250"],
        ["-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq", "--depth=50", "--window=50"],
        ["-c", "pack.compression=0", "repack", "-adFq"],
        ["repack", "-adfq", "--window=0"],
        ["repack", "-adq", "--write-midx", "--write-bitmap-index"],
    ]

    @Test("every object is the one that libgit2 reads", arguments: ways)
    func likeLibgit2(way: [String]) throws {
        let register = try PackedRegister()
        try register.repository.git(way)
        if !way.contains("--window=0") { #expect(try register.longestChain() >= 5) }
        try expectSame(register, isWhole: true)
    }

    @Test("each of several packs is looked into, and what lies loose is libgit2's")
    func several() throws {
        let register = try PackedRegister(commits: 20)
        for number in 1...3 {
            try register.repository.git("reset", "--quiet", "--hard")
            try register.repository.commit(["records/new-\(number).yaml": "number: \(number)\n"])
            try register.repository.git("repack", "-dq")
        }
        let loose = try register.repository.commit(["records/loose.yaml": "is: loose\n"])
        #expect(try register.packs().count == 4)
        #expect(register.reader().object(loose) == nil)
        let opened = try register.repository.open()
        opened.checksHashes = false
        #expect(try opened.commit(loose).id == loose)
        try expectSame(register, isWhole: false)
    }

    @Test("a thin pack that a fetch completed has bases by their ids")
    func thin() throws {
        let register = try PackedRegister(commits: 40)
        let repository = register.repository
        try repository.git("init", "--quiet", "../clone")
        try repository.git("config", "pack.depth", "50")
        for revision in ["main~20", "main"] {
            let id = try repository.id(revision)
            try repository.git("update-ref", "refs/heads/part", id.description)
            try repository.git(
                ["-c", "fetch.unpackLimit=1", "fetch", "--quiet", repository.path, "part"], in: "clone")
        }
        #expect(try register.packs("clone").count == 2)
        try expectSame(register, "clone", isWhole: true)
    }

    @Test("what a fork borrows is found, however many borrow from each other")
    func alternates() throws {
        let register = try PackedRegister(commits: 10)
        let repository = register.repository
        try repository.git("clone", "--quiet", "--shared", "--bare", ".", "../fork/.git")
        try repository.git("clone", "--quiet", "--shared", "--no-checkout", "../fork/.git", "../fork of fork")
        try repository.write("fork of fork/.git/objects/info/alternates", "# from\n../../../fork/.git/objects\n")
        try expectSame(register, "fork of fork", isWhole: true)
    }

    @Test("offsets of eight bytes are followed")
    func longOffsets() throws {
        let register = try PackedRegister(commits: 10)
        let pack = try #require(try register.packs().first)
        try FileManager.default.removeItem(atPath: pack + ".idx")
        try register.repository.git("index-pack", "--index-version=2,0x40", pack + ".pack")
        try expectSame(register, isWhole: true)
    }

    @Test("an index of version 1 is libgit2's")
    func oldIndex() throws {
        let register = try PackedRegister(commits: 10)
        let pack = try #require(try register.packs().first)
        try FileManager.default.removeItem(atPath: pack + ".idx")
        try register.repository.git("index-pack", "--index-version=1", pack + ".pack")
        let ids = try register.ids()
        let reader = register.reader()
        #expect(ids.allSatisfy { reader.object($0) == nil })
        try expectSame(register, isWhole: false)
    }

    @Test("a pack that is replaced while it is read stays readable")
    func replaced() throws {
        let register = try PackedRegister(commits: 10)
        let opened = try register.repository.open()
        opened.checksHashes = false
        let ids = try register.ids()
        let first = try opened.read(#require(ids.first), as: opened.objects.header(ids[0]).kind).bytes
        try register.repository.git("repack", "-adfq", "--depth=3")
        let added = try register.repository.commit(["a.yaml": "a: 1\n"])
        #expect(try opened.commit(added).id == added)
        #expect(try opened.read(ids[0], as: opened.objects.header(ids[0]).kind).bytes == first)
    }

    /// Expects of each object what libgit2 has to say; where `isWhole`, the reader itself finds all of them.
    private func expectSame(_ register: PackedRegister, _ name: String = "main", isWhole: Bool) throws {
        let ids = try register.ids(in: name)
        #expect(ids.count > 30)
        let libgit2 = try register.repository.open(name)
        let fast = try register.repository.open(name)
        fast.checksHashes = false
        let reader = register.reader(name)
        for id in ids.shuffled() {
            let kind = try libgit2.objects.header(id).kind
            let expected = try libgit2.read(id, as: kind).bytes
            #expect(try fast.read(id, as: kind).bytes == expected)
            let found = reader.object(id)
            if isWhole || found != nil {
                #expect(found?.bytes == expected)
                #expect(found?.kind == kind)
            }
        }
    }
}

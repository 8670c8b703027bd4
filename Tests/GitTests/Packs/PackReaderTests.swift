import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Packed objects")
struct PackReaderTests {
    /// Ways in which git packs; `git repack` and `git gc` by default have offsets for bases.
    static let ways = [
        ["-c", "pack.threads=1", "repack", "-adfq", "--depth=50", "--window=250"],
        ["-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq", "--depth=50", "--window=50"],
        ["-c", "pack.compression=0", "repack", "-adFq"],
        ["repack", "-adfq", "--window=0"],
        ["repack", "-adq", "--write-midx", "--write-bitmap-index"],
    ]

    @Test("every object is the one that git reads", arguments: ways)
    func likeGit(way: [String]) throws {
        let register = try PackedRegister()
        try register.repository.git(way)
        if !way.contains("--window=0") { #expect(try register.longestChain() >= 5) }
        try expectSame(register)
    }

    @Test("each of several packs is looked into, and what lies loose is found beside them")
    func several() throws {
        let register = try PackedRegister(commits: 20)
        for number in 1...3 {
            try register.repository.git("reset", "--quiet", "--hard")
            try register.repository.commit(["records/new-\(number).yaml": "number: \(number)\n"])
            try register.repository.git("repack", "-dq")
        }
        let loose = try register.repository.commit(["records/loose.yaml": "is: loose\n"])
        #expect(try register.packs().count == 4)
        #expect(try register.packReader().object(loose) == nil)
        #expect(try register.repository.open().commit(loose).id == loose)
        try expectSame(register)
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
        try expectSame(register, "clone")
    }

    @Test("what a fork borrows is found, however many borrow from each other")
    func alternates() throws {
        let register = try PackedRegister(commits: 10)
        let repository = register.repository
        try repository.git("clone", "--quiet", "--shared", "--bare", ".", "../fork/.git")
        try repository.git("clone", "--quiet", "--shared", "--no-checkout", "../fork/.git", "../fork of fork")
        try repository.write("fork of fork/.git/objects/info/alternates", "# from\n../../../fork/.git/objects\n")
        try expectSame(register, "fork of fork")
    }

    @Test("offsets of eight bytes are followed")
    func longOffsets() throws {
        let register = try PackedRegister(commits: 10)
        let pack = try #require(try register.packs().first)
        try FileManager.default.removeItem(atPath: pack + ".idx")
        try register.repository.git("index-pack", "--index-version=2,0x40", pack + ".pack")
        try expectSame(register)
    }

    @Test("an index of version 1, which git has not written since 2008, is told with what makes a new one")
    func oldIndex() throws {
        let register = try PackedRegister(commits: 10)
        let pack = try #require(try register.packs().first)
        try FileManager.default.removeItem(atPath: pack + ".idx")
        try register.repository.git("index-pack", "--index-version=1", pack + ".pack")
        let error = try gitError { _ = try register.repository.open().commitIDs(in: CommitRange(from: register.ids())) }
        #expect(error.reason == .corrupt)
        #expect(error.cause.en.contains("git index-pack"))
    }

    @Test("sizes are known, of what is packed whole, as a change of something else, and loose")
    func sizes() throws {
        let register = try PackedRegister(commits: 20)
        try register.repository.git("repack", "-adfq", "--depth=50")
        let lines = try register.repository.git(["cat-file", "--batch-all-objects", "--batch-check"]).split(
            separator: "\n")
        for line in lines.map({ $0.split(separator: " ") }) where line[1] == "blob" {
            let id = try #require(ObjectID(hex: line[0]))
            #expect(try register.repository.open().blobSize(id) == Int(line[2]))
        }
    }

    @Test("a pack that is replaced while it is read stays readable")
    func replaced() throws {
        let register = try PackedRegister(commits: 10)
        let opened = try register.repository.open()
        let ids = try register.ids()
        let first = try opened.read(any: #require(ids.first)).bytes
        try register.repository.git("repack", "-adfq", "--depth=3")
        let added = try register.repository.commit(["a.yaml": "a: 1\n"])
        #expect(try opened.commit(added).id == added)
        #expect(try opened.read(any: ids[0]).bytes == first)
    }

    /// Expects of each object what git has to say.
    private func expectSame(_ register: PackedRegister, _ name: String = "main") throws {
        let contents = try register.contents(in: name)
        #expect(contents.count > 30)
        let reader = register.reader(name)
        for (id, expected) in contents.shuffled() {
            let found = try reader.object(id)
            #expect(found.kind.rawValue == expected.kind)
            #expect(found.bytes == expected.bytes)
            #expect(try reader.header(id).size == expected.bytes.count)
        }
    }
}

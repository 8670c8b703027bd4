import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Damaged packs")
struct DamagedPackTests {
    private static let rounds = Int(ProcessInfo.processInfo.environment["KUMPPANI_MUTATIONS"] ?? "") ?? 60

    @Test("what is damaged anywhere is what libgit2 says of it, and never a crash", arguments: ["idx", "pack"])
    func anywhere(ending: String) throws {
        let register = try PackedRegister(commits: 12)
        try register.repository.git("-c", "repack.useDeltaBaseOffset=\(ending == "idx")", "repack", "-adfq")
        let ids = try register.ids()
        var random = SplitMix(seed: ending == "idx" ? 1 : 2)
        for round in 0..<Self.rounds {
            let name = "damaged-\(round)"
            let whole = try Self.copy(register, as: name)
            let file = whole + "." + ending
            var bytes = Array(try Data(contentsOf: URL(filePath: file)))
            if round % 6 == 5 {
                bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
            } else {
                for _ in 0...Int.random(in: 0..<3, using: &random) {
                    let at = Int.random(in: bytes.indices, using: &random)
                    bytes[at] = round % 2 == 0 ? bytes[at] ^ 1 << UInt8.random(in: 0..<8, using: &random) : 0xFF
                }
            }
            try Data(bytes).write(to: URL(filePath: file))
            let reader = register.reader(name)
            let opened = try register.repository.open(name)
            for id in ids {
                guard let found = reader.object(id) else { continue }
                let expected = try opened.objects.readUnverified(id)
                #expect(
                    found.bytes == expected.bytes && found.kind == expected.kind, "\(ending), round \(round): \(id)")
            }
            try FileManager.default.removeItem(atPath: "\(register.repository.folder)/\(name)")
        }
    }

    @Test("an object that is damaged is reported as by libgit2 alone")
    func reported() throws {
        let register = try PackedRegister(commits: 12)
        let pack = try #require(try register.packs().first)
        var bytes = Array(try Data(contentsOf: URL(filePath: pack + ".pack")))
        // What is packed first is the first commit's, or what it was made of.
        for at in 20..<60 { bytes[at] ^= 0x55 }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: pack + ".pack")
        try Data(bytes).write(to: URL(filePath: pack + ".pack"))
        let opened = try register.repository.open()
        opened.checksHashes = false
        var errors = 0
        for id in try register.ids() {
            do {
                _ = try opened.blob(id)
            } catch  where !error.message.hasPrefix("it is a") {
                errors += 1
                #expect(error.reason == .corrupt, "\(error)")
            } catch {
                continue
            }
        }
        #expect(errors > 0)
    }

    @Test("bases that run in a circle end the search")
    func circle() throws {
        let folder = try TemporaryFolder()
        let ids = [
            ObjectID(high: 0x1111_1111_1111_1111, middle: 1, low: 1),
            ObjectID(high: 0x2222_2222_2222_2222, middle: 2, low: 2),
        ]
        // Two objects, each a change of the other: nothing that has to be unpacked before the search has ended.
        let entries = [ids[1], ids[0]].map { base in [UInt8(0x73)] + base.raw + [0x78, 0x9C, 3, 0, 0, 0, 0, 1] }
        let checksum = [UInt8](repeating: 9, count: 20)
        let pack = Array("PACK".utf8) + [0, 0, 0, 2, 0, 0, 0, 2] + entries[0] + entries[1] + checksum
        var index: [UInt8] = [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]
        for byte in 0..<256 { index += [0, 0, 0, byte < 0x11 ? 0 : byte < 0x22 ? 1 : 2] }
        index += ids[0].raw + ids[1].raw + [UInt8](repeating: 0, count: 8)
        index += [0, 0, 0, 12, 0, 0, 0, UInt8(12 + entries[0].count)] + checksum + checksum
        try FileManager.default.createDirectory(atPath: folder.path + "/pack", withIntermediateDirectories: true)
        try Data(pack).write(to: URL(filePath: folder.path + "/pack/pack-circle.pack"))
        try Data(index).write(to: URL(filePath: folder.path + "/pack/pack-circle.idx"))
        let opened = try #require(Pack(folder.path + "/pack/pack-circle"))
        #expect(ids.map(opened.index.offset) == [12, 12 + entries[0].count])
        let reader = PackReader(PackSet(folders: [folder.path]))
        #expect(ids.allSatisfy { reader.object($0) == nil })
    }

    /// A repository with the same pack, whose path libgit2 has never seen: it remembers packs by their paths.
    private static func copy(_ register: PackedRegister, as name: String) throws -> String {
        let pack = try #require(try register.packs().first)
        try register.repository.git("init", "--quiet", "../\(name)")
        let target = register.packFolder(name) + "/" + URL(filePath: pack).lastPathComponent
        for ending in ["idx", "pack"] {
            try FileManager.default.copyItem(atPath: "\(pack).\(ending)", toPath: "\(target).\(ending)")
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(target).\(ending)")
        }
        return target
    }
}

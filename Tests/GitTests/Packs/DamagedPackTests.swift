import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Damaged packs")
struct DamagedPackTests {
    private static let rounds = Int(ProcessInfo.processInfo.environment["KUMPPANI_MUTATIONS"] ?? "") ?? 60

    @Test("what is damaged anywhere is told, or read as it was, and never read wrong", arguments: ["idx", "pack"])
    func anywhere(ending: String) throws {
        let register = try PackedRegister(commits: 12)
        try register.repository.git("-c", "repack.useDeltaBaseOffset=\(ending == "idx")", "repack", "-adfq")
        let contents = try register.contents()
        var random = SplitMix(seed: ending == "idx" ? 1 : 2)
        var told = 0
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
            for (id, expected) in contents {
                do {
                    let found = try reader.object(id)
                    #expect(
                        found.bytes == expected.bytes && found.kind.rawValue == expected.kind,
                        "\(ending), round \(round): \(id)")
                } catch {
                    told += 1
                    #expect([.corrupt, .tooLarge, .missingObject(id)].contains(error.reason), "\(error)")
                    if error.reason == .corrupt { #expect(error.cause.en.contains(name)) }
                }
            }
            try FileManager.default.removeItem(atPath: "\(register.repository.folder)/\(name)")
        }
        #expect(told > 0)
    }

    @Test("every bit of a small index is either told or does no harm, and libgit2 is not let near")
    func everyBit() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n"])
        let id = try repository.commit(["a.yaml": "a: 2\n"])
        try repository.git("repack", "-adfq")
        let pack = try #require(try PackedRegister.packs(in: repository).first)
        let index = Array(try Data(contentsOf: URL(filePath: pack + ".idx")))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: pack + ".idx")
        // The counts are alike; the tables behind them are taken byte by byte.
        for at in [0, 4, 8, 511, 1_028] + (1_032..<index.count) {
            var bytes = index
            bytes[at] ^= 1 << UInt8(at % 8)
            try FileManager.default.removeItem(atPath: pack + ".idx")
            try Data(bytes).write(to: URL(filePath: pack + ".idx"))
            let opened = try repository.open()
            do {
                #expect(try opened.blob(opened.objectID("\(id):a.yaml") ?? .zero) == Array("a: 2\n".utf8))
            } catch {
                #expect([.corrupt, .missingObject(.zero)].contains(error.reason) || error.cause == "it is not there")
            }
            #expect(try gitError { _ = try opened.createBlob([1, 2, 3]) }.reason == .corrupt)
        }
    }

    @Test("a damaged object is told with its pack and its place, the others are read")
    func reported() throws {
        let register = try PackedRegister(commits: 12)
        let pack = try #require(try register.packs().first)
        var bytes = Array(try Data(contentsOf: URL(filePath: pack + ".pack")))
        // What is packed first is the first commit's, or what it was made of.
        for at in 20..<60 { bytes[at] ^= 0x55 }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: pack + ".pack")
        let contents = try register.contents()
        try Data(bytes).write(to: URL(filePath: pack + ".pack"))
        let reader = register.reader()
        var errors = 0
        for (id, expected) in contents {
            do {
                #expect(try reader.object(id).bytes == expected.bytes)
            } catch {
                errors += 1
                #expect(error.reason == .corrupt, "\(error)")
                #expect(error.cause.en.contains(pack))
            }
        }
        #expect((1..<contents.count).contains(errors))
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
        let opened = try Pack(folder.path + "/pack/pack-circle")
        #expect(ids.map { opened.index.place(of: $0)?.offset } == [12, 12 + entries[0].count])
        let reader = PackReader(PackSet(folders: [folder.path]), Inflater())
        for id in ids { #expect(throws: ObjectFlaw.self) { _ = try reader.object(id) } }
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

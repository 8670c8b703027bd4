import Foundation
import Git
import TestSupport
import Testing

@testable import History

@Suite("A damaged index")
struct DamagedIndexTests {
    @Test("is built anew, whichever byte of it is another")
    func mutations() throws {
        let chronicle = try Chronicle()
        for i in 0..<12 {
            try chronicle.commit(["partners/p\(i % 4)": "a: \(i)\n", "networks/n\(i)": "b: \(i)\n"])
        }
        let index = try chronicle.index()
        let paths = try index.paths().sorted()
        let expected = try paths.map { try index.changes(of: $0).map(\.commit) }
        let file = URL(filePath: IndexFiles(index.repository).database)
        let whole = try Data(contentsOf: file)
        let count = ProcessInfo.processInfo.environment["KUMPPANI_MUTATIONS"].flatMap { Int($0) } ?? 25
        for i in 0..<count {
            var bytes = try Data(contentsOf: file)
            let place = (i * 7_919 + i * i * 31) % bytes.count
            switch i % 4 {
            case 0: bytes[place] ^= 1 << UInt8(i % 8)
            case 1: bytes[place] = bytes[place] &+ 1
            case 2: bytes = bytes.prefix(place)
            default: bytes.replaceSubrange(place..<min(place + 40, bytes.count), with: Data(count: 40))
            }
            // Not aside and renamed: as a disk damages it.
            let handle = try FileHandle(forWritingTo: file)
            try handle.truncate(atOffset: 0)
            try handle.write(contentsOf: bytes)
            try handle.close()
            let read = try chronicle.index()
            #expect(try read.paths().sorted() == paths)
            #expect(try paths.map { try read.changes(of: $0).map(\.commit) } == expected, "damage \(i) at \(place)")
        }
        #expect(try Data(contentsOf: file).count == whole.count)
    }

    @Test("a copied repository keeps its index; one whose sum or database is gone, another or a pipe builds it anew")
    func copies() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/p": "a: 1\n"])
        let files = IndexFiles(try chronicle.index().repository)
        #expect(files.checksum.isUnchanged())
        let bytes = try Data(contentsOf: URL(filePath: files.database))
        try bytes.write(to: URL(filePath: files.database))
        #expect(!files.checksum.isUnchanged())
        #expect(files.checksum.isWhole())
        _ = try chronicle.index()
        #expect(files.checksum.isUnchanged())
        for sum in ["", "x", "1 2 3\n"] {
            try Data(sum.utf8).write(to: URL(filePath: files.checksum.file))
            #expect(!files.checksum.isWhole())
            #expect(try chronicle.index().changes(of: Chronicle.path("partners/p")).count == 1)
            #expect(files.checksum.isUnchanged())
        }
        for file in [files.checksum.file, files.database] {
            try FileManager.default.removeItem(atPath: file)
            #expect(mkfifo(file, 0o644) == 0)
            #expect(try chronicle.index().changes(of: Chronicle.path("partners/p")).count == 1)
        }
        try Data().write(to: URL(filePath: files.database + "-journal"))
        #expect(!files.checksum.isUnchanged())
        #expect(!files.checksum.isWhole())
        #expect(try chronicle.index().changes(of: Chronicle.path("partners/p")).count == 1)
    }

    @Test("a sum differs where any byte does, and where the length does")
    func sums() {
        let bytes = (0..<100).map { UInt8($0) }
        func sum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { IndexChecksum.sum(of: $0) } }
        var sums = Set((0...100).map { sum(Array(bytes.prefix($0))) })
        for i in bytes.indices {
            var other = bytes
            other[i] ^= 0x80
            sums.insert(sum(other))
        }
        #expect(sums.count == 201)
    }
}

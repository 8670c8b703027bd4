import Foundation
import Git
import History
import TestSupport
import Testing

@Suite("Where an index cannot be kept")
struct UnwritableTests {
    private func count(_ chronicle: Chronicle) throws -> Int {
        try chronicle.index().changes(of: Chronicle.path("partners/oslo")).count
    }

    private func keeping(_ chronicle: Chronicle) -> String { chronicle.repository.path + "/.git/kumppani" }

    @Test("a file in the place of its folder is left alone")
    func fileInPlace() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/oslo": "id: oslo\n"])
        try chronicle.repository.write("main/.git/kumppani", "mine\n")
        #expect(try count(chronicle) == 1)
        #expect(try String(contentsOfFile: keeping(chronicle), encoding: .utf8) == "mine\n")
    }

    @Test("a folder in the place of its database, or of its lock, is left alone", arguments: ["sqlite", "lock"])
    func folderInPlace(of file: String) throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/oslo": "id: oslo\n"])
        let place = keeping(chronicle) + (file == "lock" ? "/history.lock" : "/history-2.sqlite")
        try chronicle.repository.write("main/.git/kumppani/\(place.split(separator: "/").last ?? "")/mine", "mine\n")
        #expect(try count(chronicle) == 1)
        #expect(FileManager.default.fileExists(atPath: place + "/mine"))
    }

    @Test("an index that is there and lies on a full or read-only place is used as far as it goes")
    func grown() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/oslo": "id: oslo\n"])
        #expect(try count(chronicle) == 1)
        try chronicle.commit(["partners/oslo": "id: oslo\nname: Oslo\n"])
        // Nobody gets a lock that is a folder, whoever asks: as where nothing may be written.
        try FileManager.default.removeItem(atPath: keeping(chronicle) + "/history.lock")
        try FileManager.default.createDirectory(
            atPath: keeping(chronicle) + "/history.lock", withIntermediateDirectories: false)
        #expect(try count(chronicle) == 2)
        #expect(try count(chronicle) == 2)
    }
}

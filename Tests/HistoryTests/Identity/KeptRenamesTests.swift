import GRDB
import Records
import TestSupport
import Testing

@testable import History

/// What took long to find is kept in the index.
@Suite struct KeptRenamesTests {
    private let lines = (1...8).map { "line\($0): \($0)\n" }.joined()

    /// A register in which one commit renamed and changed so many records.
    private func chronicle(renaming count: Int) throws -> Chronicle {
        let chronicle = try Chronicle()
        var renamed: [String: String?] = [:]
        for i in 0..<count {
            renamed["partners/old\(i)"] = .some(nil)
            renamed["partners/new\(i)"] = lines + "own: \(i)\nmore: 1\n"
        }
        try chronicle.commit(
            Dictionary(uniqueKeysWithValues: (0..<count).map { ("partners/old\($0)", lines + "own: \($0)\n") }))
        try chronicle.commit(renamed)
        return chronicle
    }

    private func isKept(_ chronicle: Chronicle) throws -> Bool {
        let histories = try chronicle.histories()
        let number = try #require(histories.index.tipNumber)
        return try histories.index.read { database in
            try Int.fetchOne(
                database, sql: #"SELECT count(*) FROM renames WHERE "commit" = ? AND path = -1"#, arguments: [number])
        } == 1
    }

    @Test("the renames of a commit are kept where twenty files had to be read, and told the same afterwards")
    func many() throws {
        let chronicle = try chronicle(renaming: 10)
        let expected = ["renamed more", "added line1 line2 line3 line4 line5 line6 line7 line8 own"]
        #expect(try chronicle.story("partners/new7") == expected)
        #expect(try isKept(chronicle))
        #expect(try chronicle.story("partners/new7") == expected)
        #expect(try chronicle.story("partners/old3") == expected)
    }

    @Test("of fewer they are found anew, which takes no longer than to look them up")
    func few() throws {
        let chronicle = try chronicle(renaming: 9)
        #expect(try chronicle.story("partners/new7").first == "renamed more")
        #expect(try !isKept(chronicle))
    }

    @Test("while another process writes, an answer does not wait for what it would keep")
    func busy() throws {
        let chronicle = try chronicle(renaming: 10)
        let lock = IndexFiles(try chronicle.index().repository).lock
        let story = try lock.locked(onWait: { _ in }) { try chronicle.story("partners/new7") }
        #expect(story.first == "renamed more")
        #expect(try !isKept(chronicle))
    }
}

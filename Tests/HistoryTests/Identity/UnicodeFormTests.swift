import Git
import History
import Records
import TestSupport
import Testing

/// Paths whose names look the same and have other bytes, as Macs write them (NFD) and as others do (NFC).
@Suite struct UnicodeFormTests {
    private let composed = "partners/\u{E5}bo"
    private let decomposed = "partners/a\u{30A}bo"

    @Test("a record whose name gets another Unicode form goes on with its past", arguments: [true, false])
    func rename(toComposed: Bool) throws {
        let (old, new) = toComposed ? (decomposed, composed) : (composed, decomposed)
        let chronicle = try Chronicle()
        try chronicle.commit([old: "name: Turku\n"], "First")
        try chronicle.repository.git("mv", "\(Chronicle.path(old))", "\(Chronicle.path(new))")
        try chronicle.repository.commit([:], "Rename")
        try chronicle.commit([new: "name: \u{C5}bo\n"], "Change")
        #expect(try chronicle.story(new, isAll: true) == ["changed name", "renamed", "added name"])
        #expect(try chronicle.story(old, isAll: true) == ["changed name", "renamed", "added name"])
        let histories = try chronicle.histories()
        let latest = try histories.latestPath(from: Chronicle.path(old))
        #expect(latest == Chronicle.path(new))
        // What differs between both ends is one record under a new name.
        let differences = try histories.differences(
            from: histories.index.commit(at: "HEAD~2"), to: histories.index.tipCommit)
        #expect(differences.map(\.kind) == [.renamed])
    }

    @Test("two records whose names differ in their Unicode form alone have histories of their own")
    func two() throws {
        let chronicle = try Chronicle()
        try chronicle.commit([decomposed: "name: One\nnote: a\n"], "One")
        try chronicle.commit([composed: "title: Two\nother: b\n"], "Two")
        try chronicle.commit([decomposed: "name: First\nnote: a\n"], "First")
        #expect(try chronicle.story(decomposed) == ["changed name", "added name note"])
        #expect(try chronicle.story(composed) == ["added title other"])
        let histories = try chronicle.histories()
        #expect(try histories.digests(in: .init(since: nil)).map(\.path.name.count).sorted() == [9, 10])
    }

    @Test("a person may write the name of a record in any Unicode form")
    func named() throws {
        let chronicle = try Chronicle()
        try chronicle.commit([decomposed: "name: Turku\n"], "First")
        let names = RecordNames(try chronicle.histories(), source: MemorySource([:])) { _ in }
        #expect(try names.path(named: composed) == Chronicle.path(decomposed))
        #expect(try names.path(named: "\u{E5}bo") == Chronicle.path(decomposed))
    }
}

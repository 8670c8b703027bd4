import Git
import History
import TestSupport
import Testing

/// Merges that keep what one parent has of a record, and drop what the other has made of it.
@Suite struct DroppedChangeTests {
    private let first = "name: Baltic\nowner: kv\n"
    private let wrong = "name: Wrong\nowner: kv\n"

    /// A main line and a branch `side` beside it, each with a commit of its own; HEAD is on the main line.
    private func branched(side: [String: String?], main: [String: String?]) throws -> Chronicle {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["networks/baltic": first, "units/kv": "id: kv\n"], "Begin")
        try git.git("checkout", "--quiet", "-b", "side")
        try chronicle.commit(side, "Side")
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(main, "Main")
        return chronicle
    }

    @Test("what was made on a branch and dropped when that was merged is told nowhere", arguments: [true, false])
    func ours(inSteps: Bool) throws {
        let chronicle = try branched(
            side: ["networks/baltic": wrong, "networks/riga": "name: Riga\n"], main: ["units/kv": "id: kv\nnote: m\n"])
        let git = chronicle.repository
        if inSteps {
            try git.git("checkout", "--quiet", "side")
            try chronicle.commit(["networks/baltic": wrong + "note: x\n"], "More")
            try git.git("checkout", "--quiet", "main")
        }
        try git.git("merge", "--quiet", "-s", "ours", "-m", "Ours", "side")
        #expect(try chronicle.story("networks/baltic").map { $0.split(separator: " ")[0] } == ["added"])
        let digests = try chronicle.histories().digests(in: Period(since: nil))
        #expect(digests.allSatisfy { $0.path != Chronicle.path("networks/riga") })
        #expect(try chronicle.story("units/kv").count == 2)
        try chronicle.commit(["networks/baltic": "name: Baltic\nowner: sea\n"], "Later")
        #expect(try chronicle.story("networks/baltic").map { $0.split(separator: " ")[0] } == ["changed", "added"])
    }

    @Test("of two edits of one record the one that a merge did not take is not told")
    func resolved() throws {
        let chronicle = try branched(
            side: ["networks/baltic": "name: Baltic\nowner: sea\n"],
            main: ["networks/baltic": "name: Baltic\nowner: air\n"])
        try chronicle.repository.git("merge", "--quiet", "-s", "ours", "-m", "Ours", "side")
        #expect(try chronicle.story("networks/baltic").map { $0.split(separator: " ")[0] } == ["changed", "added"])
        let changes = try chronicle.histories().changes(ofPath: Chronicle.path("networks/baltic"))
        #expect(changes.first?.commit.subject == "Main")
    }

    @Test("a merge that takes the other side's record in place of what the register had is told")
    func theirs() throws {
        let chronicle = try branched(
            side: ["units/kv": "id: kv\nnote: s\n"], main: ["networks/baltic": wrong, "networks/riga": "name: Riga\n"])
        let git = chronicle.repository
        try git.git("merge", "--quiet", "--no-commit", "--no-ff", "side")
        try git.git("checkout", "side", "--", "records/networks/baltic.yaml")
        try git.git("rm", "--quiet", "--force", "records/networks/riga.yaml")
        try git.git("commit", "--quiet", "-m", "Merge")
        #expect(try chronicle.story("networks/baltic").prefix(2) == ["changed name", "changed name"])
        let changes = try chronicle.histories().changes(ofPath: Chronicle.path("networks/baltic"))
        #expect(changes.map(\.commit.subject) == ["Merge", "Main", "Begin"])
        #expect(try chronicle.story("networks/riga").map { $0.split(separator: " ")[0] } == ["removed", "added"])
    }

    @Test("a plain merge of what one side changed drops nothing", arguments: [true, false])
    func plain(intoSide: Bool) throws {
        let chronicle = try branched(side: ["networks/baltic": wrong], main: ["units/kv": "id: kv\nnote: m\n"])
        let git = chronicle.repository
        if intoSide { try git.git("checkout", "--quiet", "side") }
        try git.git("merge", "--quiet", "--no-ff", "-m", "Merge", intoSide ? "main" : "side")
        #expect(try chronicle.story("networks/baltic").first == "changed name")
        #expect(try chronicle.story("units/kv").first == "changed note")
    }
}

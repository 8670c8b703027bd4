import Diagnostics
import Differences
import Documents
import History
import TestSupport
import Testing

@Suite struct BlameTests {
    private func blame(_ chronicle: Chronicle, _ record: String) throws -> [String: String] {
        let fields = try chronicle.histories().blame(ofPath: Chronicle.path(record)).fields
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.field.path.description, $0.change.commit.subject) })
    }

    @Test("each field has the commit that last set its value, entries of lists have their own")
    func fields() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "id: a\nowner: x\nphases:\n- {status: active}\n"], "one")
        try chronicle.commit(["partners/a": "id: a\nowner: y\nphases:\n- {status: active}\n"], "two")
        try chronicle.commit(
            ["partners/a": "id: a\nowner: y\nphases:\n- {status: active}\n- {status: ended}\n"], "three")
        try chronicle.commit(
            ["partners/a": "# layout\nid: a\nowner: y\nphases:\n- {status: active}\n- {status: ended}\n"], "four")
        #expect(
            try blame(chronicle, "partners/a") == [
                "/id": "one", "/owner": "two", "/phases[status=active]": "one", "/phases[status=ended]": "three",
            ])
    }

    @Test("a value that came, went and came again is of the commit that brought it last")
    func again() throws {
        let chronicle = try Chronicle()
        for (i, owner) in ["x", "y", "x"].enumerated() {
            try chronicle.commit(["partners/a": "owner: \(owner)\n"], "\(i)")
        }
        #expect(try blame(chronicle, "partners/a") == ["/owner": "2"])
    }

    @Test("the side of a merge that lost is not blamed for the value that won")
    func loser() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/a": "owner: x\n"], "base")
        try git.git("checkout", "--quiet", "-b", "side")
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/a": "owner: ours\n"], "ours")
        try git.git("checkout", "--quiet", "side")
        try chronicle.commit(["partners/a": "owner: theirs\n"], "theirs")
        try git.git("checkout", "--quiet", "main")
        try git.git(["merge", "--quiet", "--no-ff", "-s", "ours", "-m", "Merge", "side"])
        #expect(try blame(chronicle, "partners/a") == ["/owner": "ours"])
    }

    @Test("blame goes through renames, and stops at what was restored")
    func renames() throws {
        let chronicle = try Chronicle()
        let text = "a: 1\nb: 2\nc: 3\nd: 4\n"
        try chronicle.commit(["partners/old": text], "one")
        try chronicle.commit(["partners/old": nil, "partners/new": text + "e: 5\n"], "two")
        #expect(try blame(chronicle, "partners/new")["/a"] == "one")
        #expect(try blame(chronicle, "partners/new")["/e"] == "two")
        try chronicle.commit(["partners/new": nil], "gone")
        try chronicle.commit(["partners/new": text], "back")
        #expect(try Set(blame(chronicle, "partners/new").values) == ["back"])
    }

    @Test("an entry keeps its own commits when another field changes what it is called")
    func renamedEntry() throws {
        let chronicle = try Chronicle()
        func text(_ phase: String) -> String { "phases:\n- {status: member\(phase)}\n- {status: left, since: 2020}\n" }
        try chronicle.commit(["partners/a": text("")], "one")
        try chronicle.commit(["partners/a": text(", reason: why")], "two")
        try chronicle.commit(["partners/a": text(", reason: why, since: 1994")], "three")
        #expect(
            try blame(chronicle, "partners/a") == [
                "/phases[status=member]/status": "one", "/phases[status=member]/reason": "two",
                "/phases[status=member]/since": "three", "/phases[status=left]": "one",
            ])
    }

    @Test("what a branch had not seen yet was not set by it, and an entry that is gone is not shown")
    func branches() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        let text = { (a: Int, b: Int) in "a: \(a)\n1: 1\n2: 2\n3: 3\n4: 4\nlist: [x, y]\nb: \(b)\n" }
        try chronicle.commit(["partners/p": text(1, 1)], "base")
        try git.git("checkout", "--quiet", "-b", "side")
        try chronicle.commit(["partners/p": text(2, 1)], "side")
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/p": text(1, 2)], "main")
        try git.git(["merge", "--quiet", "--no-ff", "-m", "Merge", "side"])
        try chronicle.commit(["partners/p": text(2, 2).replacing("[x, y]", with: "[y]")], "less")
        let blamed = try blame(chronicle, "partners/p")
        #expect(blamed["/a"] == "side" && blamed["/b"] == "main" && blamed["/list"] == "base")
        let list = try chronicle.histories().blame(ofPath: Chronicle.path("partners/p")).fields.first {
            $0.field.path.description == "/list"
        }
        #expect(list?.field.new.map(ValueWords(in: .en).text(of:)) == "y")
    }
}

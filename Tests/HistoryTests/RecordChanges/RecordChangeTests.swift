import Diagnostics
import Differences
import Git
import History
import TestSupport
import Testing

@Suite struct RecordChangeTests {
    @Test("fields are told, and what is only layout is told only to those who ask for all")
    func layout() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "id: a\nowner: x\n"])
        try chronicle.commit(["partners/a": "# why\nowner: 'x'\nid: a\n"])
        try chronicle.commit(["partners/a": "id: a\nowner: y\n"])
        #expect(try chronicle.story("partners/a") == ["changed owner", "added id owner"])
        #expect(try chronicle.story("partners/a", isAll: true) == ["changed owner", "layout", "added id owner"])
    }

    @Test("an ending phase or an until of the record itself ends it, another phase does not")
    func ended() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "phases:\n- status: active\n", "units/u": "id: u\n"])
        try chronicle.commit(["partners/a": "phases:\n- status: active\n- status: dormant\n"])
        try chronicle.commit([
            "partners/a": "phases:\n- status: active\n- status: dormant\n- status: ended\n",
            "units/u": "id: u\nuntil: 2020\n",
        ])
        #expect(
            try chronicle.histories().changes(ofPath: Chronicle.path("partners/a")).map(\.kind) == [
                .ended, .changed, .added,
            ])
        #expect(try chronicle.histories().changes(ofPath: Chronicle.path("units/u")).map(\.kind) == [.ended, .added])
    }

    @Test("a record that ends and is renamed at once has ended; its old name is told besides")
    func endedAndRenamed() throws {
        let chronicle = try Chronicle()
        let text = "a: 1\nb: 2\nc: 3\nphases:\n- status: active\n"
        try chronicle.commit(["partners/old": text])
        try chronicle.commit(["partners/old": nil, "partners/new": text + "- status: ended\n"])
        let last = try chronicle.histories().changes(ofPath: Chronicle.path("partners/new")).first
        #expect(last?.kind == .ended)
        #expect(last?.formerly == "partners/old")
    }

    @Test("a merge is told only where it changed a field itself")
    func merges() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        let text = { (a: Int, b: Int) in "a: \(a)\n1: 1\n2: 2\n3: 3\n4: 4\n5: 5\n6: 6\nb: \(b)\n" }
        try chronicle.commit(["partners/x": text(1, 1), "partners/y": text(1, 1)])
        try git.git("checkout", "--quiet", "-b", "side")
        try chronicle.commit(["partners/x": text(1, 2), "partners/y": text(1, 2)])
        try git.git("checkout", "--quiet", "main")
        try chronicle.commit(["partners/x": text(2, 1), "partners/y": text(2, 1)])
        // Both sides of x and of y come together; y gets a third value in the merge itself.
        try git.git(["merge", "--quiet", "--no-commit", "side"])
        try git.write("main/\(Chronicle.path("partners/y"))", text(2, 3))
        try git.commit([:], "Merge")
        #expect(try chronicle.story("partners/x") == ["changed a", "changed b", "added a 1 2 3 4 5 6 b"])
        #expect(try chronicle.story("partners/y") == ["changed b", "changed a", "changed b", "added a 1 2 3 4 5 6 b"])
        #expect(try chronicle.histories().changes(ofPath: Chronicle.path("partners/y")).first?.commit.isMerge == true)
    }

    @Test(
        "a commit whose record cannot be read, or holds a key twice, is told, and the next is compared with the last that could be",
        arguments: ["a: [1\nb: 1\n", "a: 1\nb: 1\na: 3\n"])
    func unreadable(broken: String) throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "a: 1\nb: 1\n"])
        try chronicle.commit(["partners/a": broken])
        try chronicle.commit(["partners/a": "a: 2\nb: 1\n"])
        let changes = try chronicle.histories().changes(ofPath: Chronicle.path("partners/a"))
        #expect(changes.map(\.kind) == [.changed, .changed, .added])
        #expect(changes[0].fields.map(\.path.description) == ["/a"])
        #expect(changes[0].problem?.en.contains("compared with the last version that could be") == true)
        #expect(changes[1].fields.isEmpty)
        #expect(changes[1].problem?.en.hasPrefix("the record cannot be read as of this commit (line ") == true)
    }

    @Test("a file that gives way to a link is a record no more")
    func link() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "a: 1\n"])
        try chronicle.repository.git("rm", "--quiet", "\(Chronicle.path("partners/a"))")
        try chronicle.repository.git(["config", "core.symlinks", "true"])
        let id = try chronicle.repository.git(["hash-object", "-w", "--stdin"], input: .init("elsewhere".utf8))
        try chronicle.repository.git(
            "update-index", "--add", "--cacheinfo",
            "120000,\(id.split(separator: "\n")[0]),\(Chronicle.path("partners/a"))")
        try chronicle.repository.git("commit", "--quiet", "-m", "Link")
        #expect(
            try chronicle.histories().changes(ofPath: Chronicle.path("partners/a")).map(\.kind) == [.removed, .added])
    }

    @Test("authors are called by their present names, and decisions come from trailers")
    func commitFacts() throws {
        let chronicle = try Chronicle()
        try chronicle.repository.write("main/.mailmap", "Aino Virtanen <aino@hel.fi> <aino@example.org>\n")
        try chronicle.commit(
            ["partners/a": "a: 1\n"], "End it\n\nSince the war.\n\nOver.\n\nDecision: hel-1\ndecision: hel-2\n")
        let commit = try #require(try chronicle.histories().changes(ofPath: Chronicle.path("partners/a")).first?.commit)
        #expect(commit.author.name == "Aino Virtanen")
        #expect(commit.author.email == "aino@hel.fi")
        #expect(commit.decisions == ["hel-1", "hel-2"])
        #expect(commit.subject == "End it")
        #expect(commit.paragraphs == ["Since the war.", "Over."])
    }

    @Test(
        "the paragraphs of a message stand between its subject and the trailers",
        arguments: [
            ("One line", []), ("One line\nand another\n", []), ("A\n\nB  \n\n\nC\nD\n", ["B", "C\nD"]),
            ("A\r\n\r\nB\r\n", ["B"]), ("A\n\nDecision: hel-1\n", []), ("A\n\n \n\nB", ["B"]),
        ])
    func paragraphs(message: String, expected: [String]) throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/a": "a: 1\n"], message)
        let commit = try #require(try chronicle.histories().changes(ofPath: Chronicle.path("partners/a")).first?.commit)
        #expect(commit.paragraphs == expected)
    }

    @Test("days and times are those of the writer's own clock")
    func times() {
        let signature = Signature(name: "", email: "", seconds: 1_709_250_300, offsetMinutes: -330)
        #expect(signature.timestamp == "2024-02-29T18:15:00-05:30")
        #expect("\(signature.day)" == "2024-02-29")
        #expect(Signature(name: "", email: "", seconds: -1, offsetMinutes: 0).timestamp == "1970-01-01T00:00:00+00:00")
        #expect("\(Signature(name: "", email: "", seconds: .max / 2, offsetMinutes: 0).day)" == "9999-12-30")
    }
}

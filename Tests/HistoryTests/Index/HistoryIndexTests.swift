import Foundation
import Git
import History
import TestSupport
import Testing

@Suite struct HistoryIndexTests {
    private func file(_ chronicle: Chronicle) -> String {
        chronicle.repository.path + "/.git/kumppani/history-2.sqlite"
    }

    private func commits(_ index: HistoryIndex, _ record: String) throws -> [ObjectID] {
        try index.changes(of: Chronicle.path(record)).map(\.commit)
    }

    @Test("an index has the commits that changed a path, newest first, with what was there before and after")
    func changes() throws {
        let chronicle = try Chronicle()
        let first = try chronicle.commit(["partners/oslo": "id: oslo\n"])
        try chronicle.commit(["partners/riika": "id: riika\n"])
        let third = try chronicle.commit(["partners/oslo": nil])
        let changes = try chronicle.index().changes(of: Chronicle.path("partners/oslo"))
        #expect(changes.map(\.commit) == [third, first])
        #expect(changes.map { $0.new == nil } == [true, false])
        #expect(changes[0].old == changes[1].new)
        #expect(changes[1].new?.id == (try chronicle.repository.id("\(first):records/partners/oslo.yaml")))
    }

    @Test("a new commit is added to the index that is there, and the file stays the same one")
    func update() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/oslo": "id: oslo\n"])
        _ = try chronicle.index()
        let inode = try FileManager.default.attributesOfItem(atPath: file(chronicle))[.systemFileNumber] as? Int
        let second = try chronicle.commit(["partners/oslo": "id: oslo\nname: x\n"])
        #expect(try commits(chronicle.index(), "partners/oslo").first == second)
        #expect(try FileManager.default.attributesOfItem(atPath: file(chronicle))[.systemFileNumber] as? Int == inode)
    }

    @Test("an index that was added to commit by commit equals one that is built at once")
    func sameAsFresh() throws {
        let chronicle = try Chronicle()
        let records = ["partners/a", "partners/b", "networks/c"]
        for i in 0..<12 {
            try chronicle.commit([records[i % 3]: "id: x\nstep: \(i)\n"])
            if i == 4 { try chronicle.repository.git("branch", "side") }
            if i == 8 {
                try chronicle.repository.git(["merge", "--quiet", "--no-ff", "-m", "Merge", "side"])
            }
            _ = try chronicle.index()
        }
        let grown = try chronicle.index()
        let fresh = try HistoryIndex(.init(isStored: false)) { [path = chronicle.repository.path] in
            try Repository.open(from: path)
        }
        for record in records { #expect(try commits(grown, record) == commits(fresh, record)) }
        #expect(try grown.paths().sorted() == fresh.paths().sorted())
    }

    @Test("a change belongs to the commit that made it, and a merge has only what differs from all its parents")
    func merges() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        try chronicle.commit(["partners/oslo": "a: 1\nb: 1\n", "partners/riika": "a: 1\n"])
        try git.git("checkout", "--quiet", "-b", "side")
        let side = try chronicle.commit(["partners/riika": "a: 2\n"])
        try git.git("checkout", "--quiet", "main")
        let main = try chronicle.commit(["partners/oslo": "a: 2\nb: 1\n"])
        try git.git(["merge", "--quiet", "--no-commit", "side"])
        try git.write("main/records/partners/oslo.yaml", "a: 2\nb: 3\n")
        let merge = try git.commit([:], "Merge with a change of its own")
        let index = try chronicle.index()
        #expect(try commits(index, "partners/riika").first == side)
        #expect(try commits(index, "partners/oslo").prefix(2) == [merge, main])
        #expect(try index.changes(of: Chronicle.path("partners/oslo")).first?.isMerge == true)
    }

    @Test("every path has the commits that git log has, in a history of branches and merges")
    func likeGit() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        for i in 0..<30 {
            if i % 7 == 3 { try git.git("checkout", "--quiet", "-b", "side\(i)") }
            try chronicle.commit([
                "partners/p\(i % 4)": "step: \(i)\n", "networks/\(i)": i % 5 == 0 ? "x: 1\n" : "y: 2\n",
            ])
            if i % 7 == 5 {
                try git.git("checkout", "--quiet", "main")
                try git.git(["merge", "--quiet", "--no-ff", "-m", "Merge", "-X", "theirs", "side\(i - 2)"])
            }
        }
        let index = try chronicle.index()
        for path in try index.paths() {
            let log = try git.git(
                "log", "--full-history", "--no-merges", "--no-renames", "--format=%H", "--", path.description)
            let own = try index.changes(of: path).filter { !$0.isMerge }.map(\.commit.description)
            #expect(Set(own) == Set(log.split(separator: "\n").map(String.init)), "\(path)")
        }
    }

    @Test("what a branch lost by a forced push is no part of its history any more")
    func forcedPush() throws {
        let chronicle = try Chronicle()
        let first = try chronicle.commit(["partners/oslo": "a: 1\n"])
        try chronicle.commit(["partners/oslo": "a: 2\n"])
        _ = try chronicle.index()
        try chronicle.repository.git("reset", "--quiet", "--hard", first.description)
        let other = try chronicle.commit(["partners/oslo": "a: 3\n"])
        #expect(try commits(chronicle.index(), "partners/oslo") == [other, first])
    }

    @Test("the history of a branch is seen from it, whichever is checked out")
    func branches() throws {
        let chronicle = try Chronicle()
        let first = try chronicle.commit(["partners/oslo": "a: 1\n"])
        try chronicle.repository.git("checkout", "--quiet", "-b", "side")
        let side = try chronicle.commit(["partners/oslo": "a: 2\n"])
        try chronicle.repository.git("checkout", "--quiet", "main")
        #expect(try commits(chronicle.index(), "partners/oslo") == [first])
        #expect(try commits(chronicle.index(at: side), "partners/oslo") == [side, first])
    }

    @Test("a bare clone and a linked work tree have the same history, the work tree in the same file")
    func places() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        let first = try chronicle.commit(["partners/oslo": "a: 1\n"])
        try git.git("clone", "--quiet", "--bare", git.path, git.folder + "/bare.git")
        try git.git("worktree", "add", "--quiet", git.folder + "/linked")
        #expect(try commits(chronicle.index("bare.git"), "partners/oslo") == [first])
        #expect(try commits(chronicle.index("linked"), "partners/oslo") == [first])
        #expect(FileManager.default.fileExists(atPath: file(chronicle)))
    }

    @Test("a shallow clone says where it ends; deepened, it knows more")
    func shallow() throws {
        let chronicle = try Chronicle()
        let git = chronicle.repository
        let first = try chronicle.commit(["partners/oslo": "a: 1\n"])
        let second = try chronicle.commit(["partners/oslo": "a: 2\n"])
        try git.git("clone", "--quiet", "--depth", "1", "file://" + git.path, git.folder + "/shallow")
        let shallow = try chronicle.index("shallow")
        #expect(try shallow.missingHistory() == [second])
        #expect(try commits(shallow, "partners/oslo") == [second])
        try git.git(["fetch", "--quiet", "--unshallow"], in: "shallow")
        let whole = try chronicle.index("shallow")
        #expect(try whole.missingHistory().isEmpty)
        #expect(try commits(whole, "partners/oslo") == [second, first])
    }

    @Test(
        "an index that is damaged is built anew",
        arguments: ["", "no database at all", "SQLite format 3\u{0}" + String(repeating: "x", count: 9_000)])
    func damage(bytes: String) throws {
        let chronicle = try Chronicle()
        let first = try chronicle.commit(["partners/oslo": "a: 1\n"])
        _ = try chronicle.index()
        try Data(bytes.utf8).write(to: URL(filePath: file(chronicle)))
        #expect(try commits(chronicle.index(), "partners/oslo") == [first])
    }

    @Test("an index that loses its pages in the middle is built anew")
    func tornPages() throws {
        let chronicle = try Chronicle()
        for i in 0..<40 { try chronicle.commit(["partners/p\(i)": "a: \(i)\n"]) }
        _ = try chronicle.index()
        var bytes = try Data(contentsOf: URL(filePath: file(chronicle)))
        for i in bytes.indices where i >= 4_096 { bytes[i] = 0xFF }
        try bytes.write(to: URL(filePath: file(chronicle)))
        #expect(try commits(chronicle.index(), "partners/p7").count == 1)
    }

    @Test("a database of something else in its place gives way")
    func foreign() throws {
        let chronicle = try Chronicle()
        let first = try chronicle.commit(["partners/oslo": "a: 1\n"])
        _ = try chronicle.index()
        try FileManager.default.removeItem(atPath: file(chronicle))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE x (y)')",
            file(chronicle),
        ]
        try process.run()
        process.waitUntilExit()
        #expect(try commits(chronicle.index(), "partners/oslo") == [first])
    }

    @Test("several that open it at once all see the whole history")
    func concurrency() async throws {
        let chronicle = try Chronicle()
        for i in 0..<20 { try chronicle.commit(["partners/oslo": "a: \(i)\n"]) }
        let path = chronicle.repository.path
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let index = try HistoryIndex {
                        try Repository.open(from: path, environment: TemporaryRepository.plain)
                    }
                    return try index.changes(of: "records/partners/oslo.yaml").count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 20, count: 8))
    }

    @Test("a repository without commits has an empty history")
    func unborn() throws {
        let chronicle = try Chronicle()
        #expect(try chronicle.index().changes(of: "x").isEmpty)
        let first = try chronicle.commit(["partners/oslo": "a: 1\n"])
        #expect(try commits(chronicle.index(), "partners/oslo") == [first])
    }

    @Test("nothing is stored where that is not wanted")
    func notStored() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/oslo": "a: 1\n"])
        let path = chronicle.repository.path
        let index = try HistoryIndex(.init(isStored: false)) { try Repository.open(from: path) }
        #expect(try commits(index, "partners/oslo").count == 1)
        #expect(!FileManager.default.fileExists(atPath: file(chronicle)))
    }
}

import Git
import TestSupport
import Testing

@Suite("Files that are staged as they were before a commit") struct StagedRevertTests {
    private static let path = "records/networks/c40.yaml"
    private static let changed = GuardedRegister.network + "notes: x\n"
    private static let further = changed + "notes2: y\n"
    private static let mark = "is staged as it was before"

    /// A register whose branch has moved on, with the work tree but without the index.
    private static func left(_ new: String?, for path: String = path) throws -> GuardedRegister {
        let register = try GuardedRegister()
        let old = try register.repository.git("write-tree")
        if let new { try register.stage(new, as: path) } else { try register.repository.git("rm", "--quiet", path) }
        let tree = try register.repository.git("write-tree")
        let commit = try register.repository.git("commit-tree", "-p", "HEAD", "-m", "Ours", tree)
        try register.repository.git("update-ref", "-m", "commit (kumppani): Ours", "refs/heads/main", commit)
        try register.repository.git("read-tree", old)
        return register
    }

    @Test("a change, a new file and a removal that others would take back unseen are refused, with the remedy")
    func refused() throws {
        let other = "records/networks/new.yaml"
        let new = GuardedRegister.network.replacing("c40", with: "new")
        let cases: [(String?, String)] = [(Self.changed, Self.path), (new, other), (nil, Self.path)]
        for (text, path) in cases {
            let register = try Self.left(text, for: path)
            try register.write("x\n", to: "unrelated.txt")
            try register.repository.git("add", "unrelated.txt")
            let tip = try register.repository.id("HEAD")
            let run = try register.git("commit", "--quiet", "-m", "Theirs")
            #expect(run.status == 1 && run.output.contains("'\(path)' \(Self.mark)"), "\(run.output)")
            #expect(run.output.contains("git restore --staged '\(path)'"))
            try register.repository.git("restore", "--staged", path)
            let again = try register.git("commit", "--quiet", "-m", "Theirs")
            #expect(again.status == 0, "\(again.output)")
            #expect(try register.repository.git("diff", "--name-only", "\(tip)", "HEAD") == "unrelated.txt")
        }
    }

    @Test("it is told also where further commits have followed")
    func later() throws {
        let register = try Self.left(Self.changed)
        let tree = try register.repository.git("rev-parse", "HEAD^{tree}")
        let commit = try register.repository.git("commit-tree", "-p", "HEAD", "-m", "Empty", tree)
        try register.repository.git("update-ref", "-m", "commit (kumppani): Empty", "refs/heads/main", commit)
        #expect(try register.git("commit", "-m", "Theirs").output.contains(Self.mark))
    }

    @Test("a file that is taken back on purpose, staged and in the work tree, is committed")
    func meant() throws {
        let register = try Self.left(Self.changed)
        try register.stage(GuardedRegister.network, as: Self.path)
        #expect(try register.git("commit", "-m", "Take it back").status == 0)
    }

    /// What people do whose own commits have changed the file.
    private static let ways: [(name: String, steps: [[String]])] = [
        ("a staged change", [["add", path]]),
        ("git commit -a", [["commit", "--quiet", "-a", "-m", "All"]]),
        ("git commit FILE", [["commit", "--quiet", "-m", "One", path]]),
        ("git rm --cached", [["rm", "--quiet", "--cached", "records/decisions/hel-1.yaml"]]),
        ("git stash", [["add", path], ["stash", "--quiet"], ["stash", "pop", "--quiet"], ["add", path]]),
        ("git stash --keep-index", [["add", path], ["stash", "--quiet", "--keep-index"]]),
        ("git revert", [["add", path], ["commit", "--quiet", "-m", "One"], ["revert", "--no-commit", "HEAD"]]),
        (
            "a file dropped from the last commit",
            [["add", path], ["commit", "--quiet", "-m", "One"], ["reset", "--quiet", "HEAD~1", "--", path]]
        ),
        (
            "a soft reset",
            [["add", path], ["commit", "--quiet", "-m", "One"], ["reset", "--quiet", "--soft", "HEAD~1"]]
        ),
        (
            "an older version staged",
            [
                ["add", path], ["commit", "--quiet", "-m", "One"],
                ["restore", "--staged", "--source", "HEAD~1", path],
            ]
        ),
        (
            "a branch switched to",
            [["add", path], ["commit", "--quiet", "-m", "One"], ["switch", "--quiet", "-c", "side", "HEAD~1"]]
        ),
    ]

    @Test("what people do with git is no such mark", arguments: ways.indices)
    func noAlarm(way: Int) throws {
        let (name, steps) = Self.ways[way]
        let register = try GuardedRegister()
        try register.repository.commit(["unrelated.txt": "1\n"])
        try register.write(Self.changed, to: Self.path)
        for step in steps { try register.repository.git(step) }
        let run = try register.run("/usr/bin/env", ["git", "commit", "--allow-empty", "--quiet", "-m", "Theirs"])
        #expect(!run.output.contains(Self.mark), "\(name): \(run.output)")
        let amended = try register.run(
            "/usr/bin/env", ["git", "commit", "--amend", "--allow-empty", "--quiet", "-m", "M"])
        #expect(!amended.output.contains(Self.mark), "\(name): \(amended.output)")
    }

    @Test("part of a file that is staged is no such mark")
    func partOfAFile() throws {
        let register = try Self.left(Self.changed)
        try register.repository.git("restore", "--staged", ".")
        try register.stage(Self.changed + "more: z\n", as: Self.path)
        try register.write(Self.further, to: Self.path)
        #expect(try register.git("commit", "-m", "Part").status == 0)
    }

    @Test("a log that leads to commits which are not here any more says nothing")
    func oldLog() throws {
        let register = try Self.left(Self.changed)
        let tip = try register.repository.id("HEAD")
        let gone = String(repeating: "1", count: 40)
        try register.repository.write(
            "main/.git/logs/HEAD", "\(gone) \(tip) A <a@example.org> 1600000000 +0000\tcommit (kumppani): Ours\n")
        let run = try register.git("commit", "--quiet", "-m", "Theirs")
        #expect(run.status == 0, "\(run.output)")
    }
}

import Diagnostics
import Git
import GitRecords
import TestSupport
import Testing

@testable import Editing

@Suite("Commits on a branch") struct BranchCommitterTests {
    @Test("a commit changes, adds and removes files, and index and work tree follow")
    func everything() throws {
        let place = try CommitPlace(["a.yaml": "a: 1\n", "x/y/old.yaml": "old\n", "x/kept.yaml": "k\n"])
        let tip = try place.repository.id("HEAD")
        let landed = try place.commit(["a.yaml": "a: 2\n", "new/deep/b.yaml": "b\n", "x/y/old.yaml": nil], "Say why")
        #expect(landed.id == (try place.repository.id("main")) && landed.parent == tip)
        #expect(landed.branch == "refs/heads/main")
        #expect(landed.writtenFiles == ["a.yaml", "new/deep/b.yaml", "x/y/old.yaml"])
        #expect(try place.status() == "" && place.locks().isEmpty)
        #expect(place.text("a.yaml") == "a: 2\n" && place.text("new/deep/b.yaml") == "b\n")
        #expect(place.text("x/y/old.yaml") == nil)
        #expect(try place.repository.git("ls-files") == "a.yaml\nnew/deep/b.yaml\nx/kept.yaml")
        #expect(try place.repository.git("show", "--name-status", "--format=%P %s", "HEAD").hasPrefix("\(tip) Say why"))
        #expect(try place.repository.git("fsck", "--strict", "--no-dangling") == "")
        // Folders that became empty are gone, as git has it.
        #expect(place.text("x/y") == nil && !FileTree.exists(place.repository.path + "/x/y"))
        try place.repository.git("commit", "--quiet", "--allow-empty", "-m", "Next")
        #expect(try place.repository.git("diff", "HEAD~1", "HEAD") == "")
    }

    @Test("the first commit of a branch has no parent")
    func unborn() throws {
        let place = try CommitPlace([:])
        let landed = try place.commit(["records/a.yaml": "a: 1\n"], "Begin")
        #expect(landed.parent == nil)
        #expect(try place.repository.git("log", "--format=%P|%s") == "|Begin")
        #expect(try place.status() == "" && place.text("records/a.yaml") == "a: 1\n")
        #expect(try place.repository.git("reflog", "--format=%gs", "main") == "commit (kumppani): Begin")
    }

    @Test("a branch cannot begin where one has its name as a folder, packed or not", arguments: [false, true])
    func impossibleBranch(isPacked: Bool) throws {
        let place = try CommitPlace()
        try place.repository.git("branch", "a/b")
        try place.repository.git("branch", "c")
        if isPacked { try place.repository.git("pack-refs", "--all") }
        try place.repository.git("rm", "-r", "--quiet", ".")
        for (name, other) in [("a", "refs/heads/a/b"), ("c/d", "refs/heads/c")] {
            try place.repository.git("symbolic-ref", "HEAD", "refs/heads/\(name)")
            let error = try #require(try place.refusal(["a.yaml": "a: 2\n"]))
            #expect(error.reason == .impossibleBranch && error.message.en.contains("'\(other)'"), "\(error.message)")
        }
    }

    @Test("a packed branch moves on, also where its empty folder is left")
    func packed() throws {
        let place = try CommitPlace()
        try place.repository.git("pack-refs", "--all")
        try FileTree.makeFolders(place.repository.path + "/.git/refs/heads/main/empty")
        try place.commit(["a.yaml": "a: 2\n"])
        #expect(try place.status() == "")
        #expect(try place.repository.git("log", "--format=%s") == "Change\nBegin")
    }

    @Test("a file keeps its mode, and its permissions in the work tree")
    func modes() throws {
        let place = try CommitPlace([:])
        try place.repository.write("main/run.sh", "#!/bin/sh\n", executable: true)
        try place.repository.commit()
        try place.commit(["run.sh": "#!/bin/sh\necho\n"])
        #expect(try place.repository.git("ls-tree", "--format=%(objectmode)", "HEAD") == "100755")
        #expect(try place.status() == "" && FileTree.permissions(place.repository.path + "/run.sh") == 0o755)
    }

    @Test("prepare is called again with the new tip when the branch has moved meanwhile")
    func moved() throws {
        let place = try CommitPlace()
        var tips: [ObjectID?] = []
        let landed = try place.committer().commit { tip in
            tips.append(tip)
            if tips.count == 1 { try place.repository.commit(["b.yaml": "b: 2\n"], "Theirs") }
            return CommitPlace.contents(["a.yaml": "a: 2\n"], "Ours")
        }
        #expect(tips.count == 2 && landed.parent == tips[1] && tips[0] != tips[1])
        #expect(try place.repository.git("log", "--format=%s") == "Ours\nTheirs\nBegin")
        #expect(try place.status() == "" && place.text("b.yaml") == "b: 2\n")
    }

    @Test("whoever commits all the time is kept from it in the end")
    func movedAgainAndAgain() throws {
        let place = try CommitPlace()
        var count = 0
        var refused = 0
        try place.committer().commit { _ in
            count += 1
            do {
                try place.repository.commit(["b.yaml": "b: \(count)\n"], "Theirs \(count)")
            } catch {
                refused += 1
            }
            return CommitPlace.contents(["a.yaml": "a: 2\n"], "Ours")
        }
        #expect(count == 4 && refused == 1)
        #expect(try place.repository.git("log", "--format=%s", "-1") == "Ours")
        // What was refused is still there, staged or not.
        #expect(place.text("b.yaml") == "b: 4\n" && place.locks().isEmpty)
    }

    @Test("a branch that moves after each look is told, and nothing has changed")
    func movedTooOften() throws {
        let place = try CommitPlace()
        var limits = CommitPlace.limits
        limits.attempts = 2
        var count = 0
        do {
            try place.committer(limits: limits).commit { _ in
                count += 1
                try place.repository.commit(["b.yaml": "b: \(count)\n"], "Theirs \(count)")
                return CommitPlace.contents(["a.yaml": "a: 2\n"], "Ours")
            }
            Issue.record("it landed")
        } catch let error as CommitError {
            #expect(error.reason == .moved && error.message.en.contains("'refs/heads/main'"))
        }
        #expect(try place.status() == "" && place.text("a.yaml") == "a: 1\n")
    }

    @Test("what prepare throws comes out, and nothing has changed")
    func prepareThrows() throws {
        struct Refused: Error {}
        let place = try CommitPlace()
        let before = try place.state()
        #expect(throws: Refused.self) { try place.committer().commit { _ in throw Refused() } }
        #expect(try place.state() == before)
    }

    @Test("nothing new is nothing to commit, a message has to say something")
    func nothing() throws {
        let place = try CommitPlace()
        #expect(try place.refusal(["a.yaml": "a: 1\n", "none.yaml": nil])?.reason == .nothingChanged)
        #expect(try place.refusal([:])?.reason == .nothingChanged)
        #expect(try place.refusal(["a.yaml": "a: 2\n"], " \n\n")?.reason == .emptyMessage)
    }

    @Test("a message is stored as git commit -m stores it")
    func message() throws {
        let place = try CommitPlace()
        let text = "\n\nÄäni  \n\n\n# no comment\t\nDecision: HEL 2020-1\n\n"
        try place.commit(["a.yaml": "a: 2\n"], text)
        let ours = try place.repository.git("cat-file", "commit", "HEAD").split(separator: "\n\n", maxSplits: 1)[1]
        try place.repository.git(["commit", "--quiet", "--allow-empty", "-m", text])
        let theirs = try place.repository.git("cat-file", "commit", "HEAD").split(separator: "\n\n", maxSplits: 1)[1]
        #expect(ours == theirs && ours == "Ääni\n\n# no comment\nDecision: HEL 2020-1")
    }

    @Test("on no branch nothing is committed")
    func detached() throws {
        let place = try CommitPlace()
        try place.repository.git("checkout", "--quiet", "--detach")
        #expect(try place.refusal(["a.yaml": "a: 2\n"])?.reason == .detached)
    }

    @Test("while a push waits for its hook no branch moves")
    func quarantine() throws {
        let place = try CommitPlace()
        let error = try gitError { try place.commit(["a.yaml": "2\n"], with: ["GIT_QUARANTINE_PATH": "/tmp"]) }
        #expect(error.reason == .quarantined)
    }
}

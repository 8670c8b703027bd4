import Diagnostics
import Git
import TestSupport
import Testing

@testable import Editing

@Suite("Where commits land") struct PlacesTests {
    @Test("in a bare repository the branch moves, and its log where the configuration asks for one")
    func bare() throws {
        let place = try CommitPlace()
        try place.repository.git("clone", "--quiet", "--bare", ".", "../bare.git")
        let landed = try place.commit(["a.yaml": "a: 2\n"], in: "bare.git")
        #expect(landed.writtenFiles.isEmpty)
        #expect(try place.repository.git(["log", "--format=%s"], in: "bare.git") == "Change\nBegin\n")
        #expect(try place.repository.git(["reflog", "main"], in: "bare.git") == "")
        try place.repository.git(["config", "core.logAllRefUpdates", "true"], in: "bare.git")
        try place.commit(["a.yaml": "a: 3\n"], "Logged", in: "bare.git")
        #expect(
            try place.repository.git(["reflog", "--format=%gs", "main"], in: "bare.git")
                == "commit (kumppani): Logged\n")
        #expect(try place.repository.git(["reflog", "--format=%gs"], in: "bare.git") == "commit (kumppani): Logged\n")
        #expect(try place.repository.git(["fsck", "--strict", "--no-dangling"], in: "bare.git") == "")
    }

    @Test("a bare repository's branch that a linked work tree stands on is left to that")
    func bareWithWorkTree() throws {
        let place = try CommitPlace()
        try place.repository.git("clone", "--quiet", "--bare", ".", "../bare.git")
        try place.repository.git(["worktree", "add", "--quiet", "--force", "../linked", "main"], in: "bare.git")
        #expect(try place.refusal(["a.yaml": "a: 2\n"], in: "bare.git")?.reason == .checkedOutElsewhere)
        try place.commit(["a.yaml": "a: 2\n"], in: "linked")
        #expect(try place.status(in: "linked") == "" && place.text("a.yaml", in: "linked") == "a: 2\n")
    }

    @Test("a linked work tree has its own HEAD, index and log")
    func linked() throws {
        let place = try CommitPlace()
        try place.repository.git("worktree", "add", "--quiet", "-b", "side", "../side")
        try place.commit(["a.yaml": "a: side\n"], "Side", in: "side")
        #expect(try place.status(in: "side") == "" && place.status() == "")
        #expect(try place.repository.git("log", "--format=%s", "side") == "Side\nBegin")
        #expect(try place.repository.git("log", "--format=%s", "main") == "Begin")
        #expect(try place.repository.git(["reflog", "-1", "--format=%gs"], in: "side") == "commit (kumppani): Side\n")
        #expect(place.text("a.yaml") == "a: 1\n" && place.locks().isEmpty)
    }

    @Test("the index is the one that GIT_INDEX_FILE names")
    func otherIndex() throws {
        let place = try CommitPlace()
        let other = place.repository.folder + "/other-index"
        try place.repository.git(["read-tree", "HEAD"], with: ["GIT_INDEX_FILE": other])
        try place.commit(["a.yaml": "a: 2\n"], with: ["GIT_INDEX_FILE": other])
        #expect(try place.repository.git(["diff", "--cached", "HEAD"], with: ["GIT_INDEX_FILE": other]) == "")
        #expect(try place.repository.git("diff", "--cached", "--name-only", "HEAD") == "a.yaml")
    }

    @Test("HEAD may lead to the branch through another name")
    func alias() throws {
        let place = try CommitPlace()
        try place.repository.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
        try place.repository.git("symbolic-ref", "HEAD", "refs/heads/alias")
        #expect(try place.commit(["a.yaml": "a: 2\n"]).branch == "refs/heads/main")
        #expect(try place.text(".git/HEAD") == "ref: refs/heads/alias\n" && place.status() == "")
    }

    @Test(
        "logs of moves are kept as core.logAllRefUpdates says", arguments: [("false", 0), ("always", 1), ("true", 1)])
    func logs(entry: String, count: Int) throws {
        let place = try CommitPlace([:])
        try place.repository.git("config", "core.logAllRefUpdates", entry)
        try place.commit(["a.yaml": "a: 2\n"])
        #expect(try place.repository.git("reflog", "show", "main").split(separator: "\n").count == count)
    }

    @Test("a split index is refused with what to do")
    func splitIndex() throws {
        let place = try CommitPlace()
        try place.repository.git("update-index", "--split-index")
        let before = try place.state()
        let error = try gitError { try place.commit(["a.yaml": "a: 2\n"]) }
        #expect(
            error.reason == .unsupported(feature: "split index") && error.hint?.en.contains("--no-split-index") == true)
        #expect(try place.state() == before)
    }

    @Test(
        "hooks of others, which git commit would run, are named; what cannot run and ours are not",
        arguments: [false, true])
    func hooks(areMoved: Bool) throws {
        let place = try CommitPlace()
        #expect(try place.commit(["a.yaml": "a: 2\n"]).hooksNotRun == [])
        if areMoved { try place.repository.git("config", "core.hooksPath", "../hooks") }
        let folder = areMoved ? "hooks" : "main/.git/hooks"
        let script = "#!/bin/sh\nexit 1\n"
        for name in ["commit-msg", "post-commit", "pre-push"] {
            try place.repository.write("\(folder)/\(name)", script, executable: true)
        }
        try place.repository.write("\(folder)/pre-commit", script)
        #expect(try place.commit(["a.yaml": "a: 3\n"]).hooksNotRun == ["commit-msg", "post-commit"])
        #expect(try place.status() == "")
    }
}

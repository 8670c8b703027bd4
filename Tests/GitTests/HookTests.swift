import Foundation
import Git
import TestSupport
import Testing

@Suite("Opening inside a hook")
struct HookTests {
    @Test("pre-receive sees the pushed commits in the quarantine, and may not write references")
    func preReceive() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n"])
        try repository.git("clone", "--quiet", "--bare", ".", "../server.git")
        let second = try repository.commit(["a.yaml": "a: 2\n"])
        let status = try PausedHook.during(
            ["push", "../server.git", "main"], of: repository, hook: "server.git/hooks/pre-receive"
        ) { hook in
            #expect(hook.input == "\(first) \(second) refs/heads/main\n")
            let inside = try Repository.open(from: hook.folder, environment: hook.environment)
            #expect(inside.isQuarantined)
            #expect(inside.workTree == nil)
            let commit = try inside.commit(second)
            #expect(commit.parentIDs == [first])
            #expect(try inside.commit(first).id == first)
            #expect(try inside.commitIDs(in: CommitRange(from: [second], without: [first])) == [second])
            #expect(try inside.commitID(second.description.prefix(10).description) == second)
            let change = try #require(try inside.difference(from: inside.commit(first).treeID, to: commit.treeID).first)
            #expect(try inside.blob(try #require(change.new).id) == Array("a: 2\n".utf8))
            #expect(try inside.items(in: commit.treeID).count == 1)
            let error = try gitError {
                try inside.updateReference("refs/heads/main", from: first, to: second, message: "no")
            }
            #expect(error.reason == .quarantined)

            let outside = try repository.open("server.git")
            #expect(try gitError { _ = try outside.commit(second) }.reason == .missingObject(second))
        }
        #expect(status == 0)
        #expect(try repository.open("server.git").head() == .branch(name: "refs/heads/main", commit: second))
    }

    @Test("pre-receive of a fork sees the objects of the pool that it borrows from")
    func preReceiveOfFork() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n"])
        try repository.git("clone", "--quiet", "--bare", ".", "../pool.git")
        try repository.git("clone", "--quiet", "--bare", "--shared", "../pool.git", "../fork.git")
        let second = try repository.commit(["b.yaml": "b: 1\n"])
        let status = try PausedHook.during(
            ["push", "../fork.git", "main"], of: repository, hook: "fork.git/hooks/pre-receive"
        ) { hook in
            let inside = try Repository.open(from: hook.folder, environment: hook.environment)
            #expect(try inside.commitIDs(in: CommitRange(from: [second])) == [second, first])
            #expect(try inside.items(in: inside.commit(second).treeID).count == 2)
        }
        #expect(status == 0)
    }

    @Test("pre-commit of `git commit -a` sees the temporary index")
    func commitAll() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n", "b.yaml": "b: 1\n"])
        try repository.write("main/a.yaml", "a: 2\n")
        let status = try PausedHook.during(
            ["commit", "--quiet", "-a", "-m", "Change"], of: repository, hook: "main/.git/hooks/pre-commit"
        ) { hook in
            #expect(hook.environment["GIT_INDEX_FILE"] != nil)
            let inside = try Repository.open(from: hook.folder, environment: hook.environment)
            let staged = try inside.index().entries.map { try inside.blob($0.id) }
            #expect(staged == [Array("a: 2\n".utf8), Array("b: 1\n".utf8)])
        }
        #expect(status == 0)
    }

    @Test("pre-commit of `git commit FILE` sees only that file changed")
    func commitFile() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n", "b.yaml": "b: 1\n"])
        try repository.write("main/a.yaml", "a: 2\n")
        try repository.write("main/b.yaml", "b: 2\n")
        try repository.git("add", "b.yaml")
        let status = try PausedHook.during(
            ["commit", "--quiet", "-m", "Change", "a.yaml"], of: repository, hook: "main/.git/hooks/pre-commit"
        ) { hook in
            let inside = try Repository.open(from: hook.folder, environment: hook.environment)
            let staged = try inside.index().entries.map { try inside.blob($0.id) }
            #expect(staged == [Array("a: 2\n".utf8), Array("b: 1\n".utf8)])
        }
        #expect(status == 0)
    }

    @Test("pre-commit in a linked work tree sees the index and HEAD of that work tree")
    func linkedWorkTree() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n"])
        try repository.git("worktree", "add", "--quiet", "-b", "side", "../side")
        try repository.write("side/b.yaml", "b: 1\n")
        try repository.git(["add", "b.yaml"], in: "side")
        let status = try PausedHook.during(
            ["commit", "--quiet", "-m", "Change"], of: repository, in: "side", hook: "main/.git/hooks/pre-commit"
        ) { hook in
            let inside = try Repository.open(from: hook.folder, environment: hook.environment)
            #expect(try inside.index().entries.map(\.path) == ["a.yaml", "b.yaml"])
            #expect(try inside.head() == .branch(name: "refs/heads/side", commit: first))
            #expect(inside.workTree == repository.folder + "/side")
        }
        #expect(status == 0)
    }

    @Test("with GIT_WORK_TREE set, pre-commit sees the index all the same")
    func workTreeVariable() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n"])
        try repository.write("elsewhere/c.yaml", "c: 1\n")
        let variables = ["GIT_DIR": repository.path + "/.git", "GIT_WORK_TREE": repository.folder + "/elsewhere"]
        try repository.git(["add", "c.yaml"], in: "elsewhere", with: variables)
        let inside = try repository.open("elsewhere", variables)
        #expect(try inside.index().entries.map(\.path) == ["a.yaml", "c.yaml"])
        #expect(inside.workTree == repository.folder + "/elsewhere")
    }
}

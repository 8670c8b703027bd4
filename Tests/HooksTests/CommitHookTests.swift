import Foundation
import TestSupport
import Testing

@Suite("Hooks of a clone") struct CommitHookTests {
    @Test(
        "commit, commit -a, commit FILE and an amend that would leave a network without an owner are refused",
        arguments: [
            ["commit", "-m", "Drop the owner"], ["commit", "-a", "-m", "Drop the owner"],
            ["commit", "-m", "Drop the owner", "records/networks/c40.yaml"], ["commit", "--amend", "--no-edit"],
        ])
    func refuses(arguments: [String]) throws {
        let register = try GuardedRegister()
        let before = try register.repository.id("HEAD")
        let path = "records/networks/c40.yaml"
        let isStaged = !arguments.contains("-a") && arguments.last != path
        if isStaged {
            try register.stage(GuardedRegister.unowned, as: path)
        } else {
            try register.write(GuardedRegister.unowned, to: path)
        }
        let run = try register.run("/usr/bin/env", ["git"] + arguments)
        #expect(run.status == 1)
        #expect(run.output.contains("records/networks/c40.yaml:1:1: error[owner-required]"))
        #expect(run.output.contains("commit refused: 1 error"))
        #expect(try register.repository.id("HEAD") == before)
    }

    @Test("a merge that breaks what neither side broke is refused, with and without conflicts elsewhere")
    func merge() throws {
        let register = try GuardedRegister()
        try register.repository.git("checkout", "--quiet", "-b", "side")
        try register.stage(GuardedRegister.unit.replacing("kv", with: "uusi"), as: "records/units/uusi.yaml")
        try register.stage(GuardedRegister.network.replacing("kv", with: "uusi"), as: "records/networks/c40.yaml")
        try register.stage(GuardedRegister.ended, as: "records/units/kv.yaml")
        #expect(try register.git("commit", "-m", "Hand C40 over").status == 0)
        try register.repository.git("checkout", "--quiet", "main")
        let other = GuardedRegister.network.replacing("c40", with: "metrex").replacing("C40", with: "METREX")
        try register.stage(other, as: "records/networks/metrex.yaml")
        #expect(try register.git("commit", "-m", "Join METREX").status == 0)
        let before = try register.repository.id("HEAD")
        let run = try register.git("merge", "side", "-m", "Merge side")
        #expect(run.status != 0)
        #expect(run.output.contains("records/networks/metrex.yaml:3:8: error[owner-in-force]"))
        #expect(try register.repository.id("HEAD") == before)
        let second = try register.git("commit", "--no-edit")
        #expect(second.status == 1)
        try register.stage(other.replacing("kv", with: "uusi"), as: "records/networks/metrex.yaml")
        #expect(try register.git("commit", "--no-edit").status == 0)
    }

    @Test("what is staged counts, not the working file")
    func stagedCounts() throws {
        let register = try GuardedRegister()
        let path = "records/networks/c40.yaml"
        try register.stage(GuardedRegister.network + "notes: hyvä\n", as: path)
        try register.write(GuardedRegister.unowned, to: path)
        #expect(try register.git("commit", "-m", "Note").status == 0)
        #expect(
            try String(contentsOfFile: register.repository.path + "/" + path, encoding: .utf8)
                == GuardedRegister.unowned)
        try register.stage(GuardedRegister.unowned, as: path)
        try register.write(GuardedRegister.network, to: path)
        let run = try register.git("commit", "-m", "Drop")
        #expect(run.status == 1)
        #expect(
            try String(contentsOfFile: register.repository.path + "/" + path, encoding: .utf8)
                == GuardedRegister.network)
    }

    @Test("ending a unit breaks the networks that it owns, though the commit does not touch them")
    func untouched() throws {
        let register = try GuardedRegister()
        try register.stage(GuardedRegister.ended, as: "records/units/kv.yaml")
        let run = try register.git("commit", "-m", "End the unit")
        #expect(run.status == 1)
        #expect(run.output.contains("records/networks/c40.yaml:3:8: error[owner-in-force]"))
    }

    @Test("what was broken before is counted, shown where the commit touches it, and refuses nothing")
    func earlier() throws {
        let register = try GuardedRegister()
        try register.stage(GuardedRegister.unowned, as: "records/networks/c40.yaml")
        try register.repository.git("commit", "--no-verify", "--quiet", "-m", "Bypass")
        try register.stage(GuardedRegister.unit + "notes: x\n", as: "records/units/kv.yaml")
        let other = try register.git("commit", "-m", "Elsewhere")
        #expect(other.status == 0)
        #expect(other.output.contains("1 error was there before"))
        try register.stage("# above\n" + GuardedRegister.unowned, as: "records/networks/c40.yaml")
        let touching = try register.git("commit", "-m", "Touch it")
        #expect(touching.status == 0)
        #expect(touching.output.contains("already so before this commit:\nrecords/networks/c40.yaml:2:1"))
    }

    @Test("the first commit of a register is checked whole")
    func firstCommit() throws {
        let repository = try TemporaryRepository()
        let register = try GuardedRegister()
        for (path, text) in GuardedRegister.frame { try repository.write("main/" + path, text) }
        try repository.write("main/records/networks/c40.yaml", GuardedRegister.unowned)
        try repository.git("add", "--all")
        let status = try register.run(GuardedRegister.program, ["-C", repository.path, "hook", "pre-commit"])
        #expect(status.status == 1)
        #expect(status.output.contains("owner-required"))
    }

    @Test("a record is ended, not deleted, unless the message says why; a rename is no deletion")
    func removals() throws {
        let register = try GuardedRegister()
        try register.stage(GuardedRegister.network.replacing("c40", with: "x40"), as: "records/networks/x40.yaml")
        #expect(try register.git("commit", "-m", "Add").status == 0)
        try register.repository.git("rm", "--quiet", "records/networks/x40.yaml")
        let run = try register.git("commit", "-m", "Delete")
        #expect(run.status == 1)
        #expect(run.output.contains("records/networks/x40.yaml:1:1: error[record-removed]"))
        #expect(run.output.contains("Removes: networks/x40 (<reason>)"))
        #expect(try register.git("commit", "-m", "Delete", "-m", "Removes: networks/x40").status == 1)
        #expect(try register.git("commit", "-m", "Delete", "-m", "Removes: networks/x40 (entered twice)").status == 0)
        try register.repository.git("mv", "records/networks/c40.yaml", "records/networks/c41.yaml")
        try register.stage(GuardedRegister.network.replacing("c40", with: "c41"), as: "records/networks/c41.yaml")
        #expect(try register.git("commit", "-m", "Rename").status == 0)
        try register.repository.git("mv", "records/networks/c41.yaml", "records/networks/c42.yaml")
        try register.stage(
            "owner: kv\nname: {fi: Muu}\nsupports: [y]\nid: c42\nsources: [a]\n", as: "records/networks/c42.yaml")
        #expect(try register.git("commit", "-m", "Rename").status == 1)
        #expect(try register.git("commit", "-m", "Rename", "-m", "Renames: networks/c41 -> networks/c42").status == 0)
    }

    @Test(
        "the message has a subject of its own, and names decisions that exist",
        arguments: [
            ("Note\n", true), ("Note\n\nMore.\n", true), ("Note\nMore.\n", false), ("---\n", false),
            ("Note\n\nDecision: hel-1\n", true), ("Note\n\nDecision: decisions/hel-1\n", true),
            ("Note\n\nDecision: HEL 2020-1 § 3\n", true), ("Note\n\nDecision: hel-2\n", false),
        ])
    func messages(text: String, isFine: Bool) throws {
        let register = try GuardedRegister()
        try register.repository.write("message", text)
        let run = try register.git("commit", "--allow-empty", "-F", register.repository.folder + "/message")
        #expect((run.status == 0) == isFine, "\(run.output)")
    }

    @Test("hooks work in a linked work tree, and in a register in a folder of the repository")
    func places() throws {
        let register = try GuardedRegister()
        try register.repository.git("worktree", "add", "--quiet", "-b", "side", "../side")
        try register.repository.write("side/records/networks/c40.yaml", GuardedRegister.unowned)
        #expect(try register.git("commit", "-a", "-m", "Drop", in: "side").status == 1)

        let inner = Dictionary(uniqueKeysWithValues: GuardedRegister.sound.map { ("inner/" + $0.key, $0.value) })
        let other = try GuardedRegister(inner.merging(["inner/readme": "x"]) { $1 }, installs: false)
        #expect(try other.kumppani("hooks", "install", in: "main/inner").status == 0)
        try other.stage(GuardedRegister.unowned, as: "inner/records/networks/c40.yaml")
        #expect(try other.git("commit", "-m", "Drop").status == 1)
        try other.stage(GuardedRegister.network, as: "inner/records/networks/c40.yaml")
        try other.stage("y", as: "readme")
        #expect(try other.git("commit", "-m", "Elsewhere").status == 0)
    }

    @Test("pre-push refuses what pre-commit was not asked about")
    func prePush() throws {
        let register = try GuardedRegister()
        try register.repository.git("clone", "--quiet", "--bare", ".", "../server.git")
        try register.repository.git("remote", "add", "origin", register.repository.folder + "/server.git")
        try register.repository.git("fetch", "--quiet", "origin")
        try register.stage(GuardedRegister.unowned, as: "records/networks/c40.yaml")
        try register.repository.git("commit", "--no-verify", "--quiet", "-m", "Bypass")
        let before = try register.served()
        let run = try register.git("push", "origin", "main")
        #expect(run.status == 1)
        #expect(run.output.contains("error[owner-required]"))
        #expect(try register.served() == before)
        #expect(try register.git("push", "origin", "main:refs/heads/new").status == 1)
    }
}

import Foundation
import Git
import TestSupport
import Testing

@Suite("Repositories that are damaged, incomplete, or of a kind that cannot be read") struct IncompleteTests {
    private static let network = "records/networks/c40.yaml"

    /// Expects that nothing is committed, and that the person reads why and what to do.
    private func expectRefusal(
        of register: GuardedRegister, in name: String = "main", saying texts: String...,
        location: SourceLocation = #_sourceLocation
    ) throws {
        let hook = try register.kumppani("hook", "pre-commit", in: name)
        let commit = try register.git("commit", "-a", "-m", "Note", in: name)
        #expect(hook.status == 2 && commit.status == 1, "\(hook.output)\(commit.output)", sourceLocation: location)
        for text in texts + ["hint: "] {
            #expect(commit.output.contains(text), "\(commit.output)", sourceLocation: location)
        }
    }

    @Test("what a partial clone left out says how to fetch it, also when the other side is gone, and then it works")
    func partial() throws {
        let register = try GuardedRegister(installs: false)
        for name in ["uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"] {
            try register.repository.git("config", name, "true")
        }
        let address = "file://\(register.repository.path)"
        try register.repository.git("clone", "--quiet", "--filter=blob:none", "--sparse", address, "../partial")
        try register.repository.git(["sparse-checkout", "set", "records/units"], in: "partial")
        #expect(try register.kumppani("hooks", "install", in: "partial").status == 0)
        try register.repository.write("partial/records/units/kv.yaml", GuardedRegister.unit + "notes: x\n")
        let missing = "was left out of this partial clone"
        try expectRefusal(
            of: register, in: "partial", saying: missing, "git fetch --refetch --no-filter",
            "reading 'records/")
        #expect(try register.kumppani("check", "--staged", in: "partial").status == 2)
        #expect(try register.kumppani("check", "--rev", "HEAD", in: "partial").status == 2)
        let away = register.repository.folder + "/away"
        try FileManager.default.moveItem(atPath: register.repository.path, toPath: away)
        let hook = try register.kumppani("hook", "pre-commit", in: "partial")
        #expect(hook.status == 2 && hook.output.contains(missing))
        try FileManager.default.moveItem(atPath: away, toPath: register.repository.path)
        try register.repository.git(["fetch", "--quiet", "--refetch", "--no-filter"], in: "partial")
        #expect(try register.git("commit", "-a", "-m", "Note", in: "partial").status == 0)
    }

    @Test("a sparse checkout is checked whole when it is committed, and check tells what it did not see")
    func sparse() throws {
        for arguments in [
            ["--cone", "records/units"], ["--no-cone", "/*", "!/records/networks/"],
            ["--sparse-index", "records/units"],
        ] {
            let register = try GuardedRegister()
            try register.repository.git(["sparse-checkout", "set"] + arguments)
            try register.write(GuardedRegister.ended, to: "records/units/kv.yaml")
            try register.repository.git(["add", "--sparse", "records/units/kv.yaml"])
            let run = try register.git("commit", "-m", "End the unit")
            #expect(run.status == 1 && run.output.contains("c40.yaml:3:8: error[owner-in-force]"), "\(run.output)")
            let check = try register.kumppani("check")
            #expect(check.output.contains("which were not checked"), "\(check.output)")
            #expect(try register.kumppani("check", "--staged").status == 1)
            try register.repository.git("sparse-checkout", "disable")
            #expect(try !register.kumppani("check").output.contains("sparse"))
        }
    }

    @Test("a damaged object is damage, not a wrong record: nothing lands that could not be read")
    func corrupt() throws {
        let register = try GuardedRegister()
        try register.serve()
        let blob = try register.repository.id("HEAD:\(Self.network)").description
        for name in ["main/.git", "server.git"] {
            let file = "\(name)/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
            try FileManager.default.removeItem(atPath: register.repository.folder + "/" + file)
            try register.repository.write(file, "this is not zlib")
            try? FileManager.default.removeItem(atPath: register.repository.folder + "/\(name)/kumppani")
        }
        try register.write(GuardedRegister.unit + "notes: x\n", to: "records/units/kv.yaml")
        try expectRefusal(of: register, saying: "reading '\(Self.network)' failed", "git fsck")
        #expect(try register.kumppani("check").status == 0)
        #expect(try register.kumppani("check", "--rev", "HEAD").status == 2)
    }

    @Test("a pushed tree with a missing or damaged record is refused with the reason")
    func pushedDamage() throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        try register.repository.git(["config", "receive.fsckObjects", "false"], in: "server.git")
        // git itself looks for blobs that a push refers to, so the damage is in what the server has.
        let blob = try register.repository.id("HEAD:\(Self.network)").description
        let file = "server.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
        try FileManager.default.removeItem(atPath: register.repository.folder + "/" + file)
        try register.repository.write(file, "this is not zlib")
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: x\n"])
        let before = try register.served()
        let push = try register.git("push", "origin", "main")
        #expect(push.status == 1 && push.output.contains("reading '\(Self.network)' failed"), "\(push.output)")
        #expect(try register.served() == before)
    }

    @Test("a split index and a SHA-256 repository say so to who commits, and the remedy for the first works")
    func unsupported() throws {
        let register = try GuardedRegister()
        try register.repository.git("config", "core.splitIndex", "true")
        try register.repository.git("update-index", "--split-index")
        try register.write(GuardedRegister.network + "notes: x\n", to: Self.network)
        try expectRefusal(of: register, saying: "split index")
        let remedy = "git config core.splitIndex false && git update-index --no-split-index"
        #expect(try register.kumppani("check", "--staged").output.contains(remedy))
        #expect(try register.run("/bin/sh", ["-c", remedy]).status == 0)
        #expect(try register.git("commit", "-a", "-m", "Note").status == 0)

        try register.repository.git("init", "--quiet", "--object-format=sha256", "../other")
        for (path, text) in GuardedRegister.sound { try register.repository.write("other/" + path, text) }
        #expect(try register.kumppani("hooks", "install", in: "other").status == 2)
        try FileManager.default.copyItem(
            atPath: register.repository.path + "/.git/hooks/pre-commit",
            toPath: register.repository.folder + "/other/.git/hooks/pre-commit")
        try register.repository.git(["add", "--all"], in: "other")
        try expectRefusal(of: register, in: "other", saying: "SHA-256", "--object-format=sha1")
        try register.repository.git(["commit", "--no-verify", "--quiet", "-m", "Begin"], in: "other")
        let told = try register.kumppani("check", "--rev", "HEAD", in: "other").output
        let copying = try #require(told.split(separator: "`").dropFirst().first.map(String.init), "\(told)")
        #expect(try register.run("/bin/sh", ["-c", copying], in: "other").status == 0)
        #expect(try register.kumppani("check", in: "copy").status == 0)
    }

    @Test(
        "another owner's repository is not read until git is told to trust it",
        .enabled(if: geteuid() == 0, "chown needs root"))
    func foreignOwner() throws {
        let register = try GuardedRegister()
        let folders = [register.repository.path, register.repository.path + "/.git"]
        for folder in folders { try #require(chown(folder, 65534, 65534) == 0) }
        defer { for folder in folders { chown(folder, 0, 0) } }
        for command in [["check", "--staged"], ["hooks", "install"], ["hook", "pre-commit"], ["when-broken"]] {
            let run = try register.run(GuardedRegister.program, command)
            #expect(run.status == 2 && run.output.contains("safe.directory \(register.repository.path)"))
        }
        #expect(try register.kumppani("check").status == 0)
        // The remedy, written where HOME has it.
        let trust = "[safe]\n\tdirectory = \(register.repository.path)\n"
        try register.repository.write(".gitconfig", trust)
        let run = try register.run(
            GuardedRegister.program, ["check", "--staged"], with: ["GIT_CONFIG_GLOBAL": ""])
        #expect(run.status == 0, "\(run.output)")
    }
}

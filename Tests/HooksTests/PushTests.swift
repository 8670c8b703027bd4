import Foundation
import Git
import TestSupport
import Testing

@Suite("The hook of a server") struct PushTests {
    /// A register with a guarded server, whose own clone has no hooks: everything was bypassed.
    private func served(_ policies: String = "", _ more: [String: String] = [:]) throws -> GuardedRegister {
        var files = GuardedRegister.sound.merging(more) { $1 }
        files["register.yaml", default: ""] += "\n" + policies
        let register = try GuardedRegister(files, installs: false)
        try register.serve()
        return register
    }

    @Test(
        "commits made with --no-verify are refused over file, git daemon and HTTP, and the pusher reads why",
        arguments: Server.Way.allCases)
    func ways(_ way: Server.Way) throws {
        let register = try served()
        let server: Server
        do {
            server = try Server(way, of: register)
        } catch let absent as Server.Absent {
            print("skipped: pushing over \(way.rawValue) needs \(absent.program)")
            return
        }
        let before = try Self.snapshot(register)
        try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.unowned], "Bypass")
        let refused = try register.git("push", server.address, "main")
        #expect(refused.status == 1)
        #expect(refused.output.contains("remote: records/networks/c40.yaml:1:1: error[owner-required]"))
        #expect(refused.output.contains("(pre-receive hook declined)"))
        #expect(try Self.snapshot(register) == before)
        try register.repository.git("reset", "--quiet", "--hard", "HEAD~")
        let fine = try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: x\n"])
        let landed = try register.git("push", server.address, "main")
        #expect(landed.status == 0, "\(landed.output)")
        #expect(try register.served().contains(fine.description))
    }

    /// Every file of the bare repository, with its contents, but for objects and results of checks.
    private static func snapshot(_ register: GuardedRegister) throws -> [String: Data] {
        let root = register.repository.folder + "/server.git"
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root)
        where !path.hasPrefix("objects/") && !path.hasPrefix("kumppani") {
            files[path] = FileManager.default.contents(atPath: root + "/" + path) ?? Data()
        }
        return files
    }

    @Test(
        "an invalid commit in the middle is refused though a later one mends it, unless the policy asks for the last only"
    )
    func middle() throws {
        for (policies, status) in [("", Int32(1)), ("policies: {branches: {commits: last}}\n", 0)] {
            let register = try served(policies)
            try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.unowned], "Bypass")
            try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.network], "Mend")
            let run = try register.git("push", "origin", "main")
            #expect(run.status == status, "\(run.output)")
            if status == 1 { #expect(run.output.contains("'Bypass'")) }
        }
    }

    @Test("new branches and tags are judged like any other, and nothing lands of a push that is refused in part")
    func references() throws {
        let register = try served()
        try register.repository.git("branch", "fine")
        try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.unowned], "Bypass")
        try register.repository.git("tag", "-m", "Tag", "v1")
        let before = try register.served()
        #expect(try register.git("push", "origin", "main:refs/heads/new").status == 1)
        #expect(try register.git("push", "origin", "v1").status == 1)
        #expect(try register.git("push", "origin", "fine", "main:refs/heads/new").status == 1)
        #expect(try register.served() == before)
        #expect(try register.git("push", "origin", "fine").status == 0)
        #expect(try register.git("push", "origin", ":fine").status == 0)
    }

    @Test("protected branches are neither deleted nor forced, as the policy of what stands there says")
    func protection() throws {
        let register = try served("policies: {branches: {protected: [main, \"release/*\"]}}\n")
        try register.repository.git(["config", "receive.denyDeleteCurrent", "ignore"], in: "server.git")
        try register.repository.git("push", "--quiet", "origin", "main:release/1", "main:draft")
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: x\n"], "One")
        try register.repository.git("push", "--quiet", "origin", "main", "main:release/1", "main:draft")
        try register.repository.git("reset", "--quiet", "--hard", "HEAD~")
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: y\n"], "Other")
        let before = try register.served()
        for arguments in [["--force", "main"], [":main"], ["--force", "main:release/1"], [":release/1"]] {
            let run = try register.run("/usr/bin/env", ["git", "push", "origin"] + arguments)
            #expect(run.status == 1)
            #expect(run.output.contains("is protected"))
        }
        #expect(try register.served() == before)
        #expect(try register.git("push", "--force", "origin", "main:draft").status == 0)
        #expect(try register.git("push", "origin", ":draft").status == 0)
    }

    @Test("the frame may change as the current policy says, not as the pushed one does")
    func frame() throws {
        let refusing = "policies: {frame: {change: refuse}}\n"
        let register = try served(refusing)
        let open = (GuardedRegister.frame["register.yaml"] ?? "") + "\n"
        try register.repository.commit(["register.yaml": open], "Open the frame")
        let run = try register.git("push", "origin", "main")
        #expect(run.status == 1)
        #expect(run.output.contains("'register.yaml' belongs to the frame"))
        #expect(try register.git("push", "origin", "main:draft").status == 0)

        let free = try served()
        try free.repository.commit(["register.yaml": open + refusing, "hooks/x": "y"], "Close the frame")
        #expect(try free.git("push", "origin", "main").status == 0)
        try free.repository.commit(["hooks/x": "z"], "Change a hook")
        #expect(try free.git("push", "origin", "main").status == 1)
    }

    @Test("a removed record needs its trailer in the commit that removes it, whatever comes after")
    func removals() throws {
        let register = try served(
            "", ["records/networks/x40.yaml": GuardedRegister.network.replacing("c40", with: "x40")])
        try register.repository.git("rm", "--quiet", "records/networks/x40.yaml")
        try register.repository.commit([:], "Delete")
        let run = try register.git("push", "origin", "main")
        #expect(run.status == 1)
        #expect(run.output.contains("error[record-removed]"))
        try register.repository.git(
            "commit", "--quiet", "--amend", "-m", "Delete", "-m", "Removes: networks/x40 (entered twice)")
        #expect(try register.git("push", "origin", "main").status == 0)
    }

    @Test("the first push of a register is judged by itself, and a removed register.yaml is refused")
    func beginnings() throws {
        let register = try GuardedRegister(installs: false)
        try register.repository.git("init", "--quiet", "--bare", "--initial-branch=main", "../server.git")
        try register.repository.git("remote", "add", "origin", register.repository.folder + "/server.git")
        #expect(try register.kumppani("hooks", "install", "--server", in: "server.git").status == 0)
        try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.unowned], "Bypass")
        #expect(try register.git("push", "origin", "main").status == 1)
        try register.repository.git("reset", "--quiet", "--hard", "HEAD~")
        #expect(try register.git("push", "origin", "main").status == 0)
        try register.repository.git("rm", "--quiet", "register.yaml")
        try register.repository.commit([:], "Remove the register")
        #expect(try register.git("push", "origin", "main").status == 1)
    }

    @Test("of hundreds of commits at once each is judged", arguments: [nil, 100])
    func hundreds(invalid: Int?) throws {
        let register = try served()
        // Without optimization the program is slow.
        try register.repository.git(["config", "kumppani.pushSeconds", "100"], in: "server.git")
        var stream = ""
        for i in 1...250 {
            let text = i == invalid ? GuardedRegister.ended : GuardedRegister.unit + "notes: \(1000 + i)\n"
            stream += """
                commit refs/heads/main
                committer A <a@example.org> \(1_600_000_000 + i) +0000
                data 10
                Commit \(100 + i)
                \(i == 1 ? "from refs/heads/main^0\n" : "")M 100644 inline records/units/kv.yaml
                data \(text.utf8.count)
                \(text)


                """
        }
        try register.repository.git(["fast-import", "--quiet", "--force"], input: Data(stream.utf8))
        try register.repository.git("reset", "--quiet", "--hard")
        let run = try register.git("push", "origin", "main")
        #expect(run.status == (invalid == nil ? 0 : 1), "\(run.output)")
        #expect(run.output.contains("'Commit 200'") == (invalid != nil))
    }

    @Test("of fifty pushers at once, half of them with something invalid, exactly the valid ones land")
    func pushers() async throws {
        let register = try served()
        for i in 0..<50 {
            try register.repository.git("checkout", "--quiet", "-B", "b\(i)", "main")
            let text =
                i.isMultiple(of: 2)
                ? GuardedRegister.network + "notes: \(i)\n" : GuardedRegister.unowned + "notes: \(i)\n"
            try register.repository.commit(["records/networks/c40.yaml": text], "Change \(i)")
        }
        let processes = try (0..<50).map { i in
            let process = try register.start("/usr/bin/env", ["git", "push", "--quiet", "origin", "b\(i)"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }
        for (i, process) in processes.enumerated() {
            process.waitUntilExit()
            #expect((process.terminationStatus == 0) == i.isMultiple(of: 2), "pusher \(i)")
        }
        let landed = try register.repository.git(["for-each-ref", "--format=%(refname:short)"], in: "server.git")
        #expect(Set(landed.split(separator: "\n").map(String.init)) == Set(["main"] + (0..<25).map { "b\(2 * $0)" }))
        for line in landed.split(separator: "\n") {
            #expect(try register.kumppani("check", "--rev", String(line), in: "server.git").status == 0)
        }
    }
}

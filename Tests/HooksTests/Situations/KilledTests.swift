import Foundation
import Git
import TestSupport
import Testing

@Suite("Hooks that are killed") struct KilledTests {
    /// From before the program has started to after it has ended, in seconds.
    private static let delays = ["0", "0.005", "0.01", "0.016", "0.024", "0.036", "0.06"]
    private static let network = "records/networks/c40.yaml"

    /// Puts a script in the place of a hook that runs it and kills it after a while; returns what stood there.
    private func doom(_ hook: String, at path: String, after delay: String, _ register: GuardedRegister) throws
        -> String
    {
        let script = try String(contentsOfFile: register.repository.folder + "/" + path, encoding: .utf8)
        try register.repository.write(
            path,
            """
            #!/bin/sh
            # What runs in the background reads nothing from where the shell reads, unless that has another number.
            exec 3<&0
            '\(GuardedRegister.program)' hook \(hook) "$@" <&3 &
            sleep \(delay)
            kill -9 $!
            wait $!
            """, executable: true)
        return script
    }

    /// Expects a repository that git finds sound, without anybody's lock.
    private func expectUsable(_ folder: String, _ register: GuardedRegister, _ delay: String) throws {
        let fsck = try register.git("fsck", "--no-dangling", in: folder)
        #expect(fsck.status == 0 && fsck.output.isEmpty, "after \(delay) s: \(fsck.output)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: register.repository.folder + "/" + folder)
        #expect(files.filter { $0.hasSuffix(".lock") } == [], "after \(delay) s")
    }

    @Test(
        "a clone's hook that is killed lets nothing invalid through, and the next one judges as if nothing had been",
        arguments: ["pre-commit", "commit-msg"])
    func committing(_ hook: String) throws {
        let register = try GuardedRegister()
        for (i, delay) in Self.delays.enumerated() {
            let head = try register.repository.id("HEAD")
            // What is refused for its records by the one hook is refused for its message by the other.
            let message = hook == "commit-msg" ? "Drop\n\nDecision: nowhere" : "Drop"
            let text = hook == "commit-msg" ? GuardedRegister.network + "notes: \(i)\n" : GuardedRegister.unowned
            try register.stage(text, as: Self.network)
            let path = "main/.git/hooks/\(hook)"
            let script = try doom(hook, at: path, after: delay, register)
            #expect(try register.git("commit", "-m", message).status != 0)
            #expect(try register.repository.id("HEAD") == head)
            try expectUsable("main", register, delay)
            try register.repository.write(path, script, executable: true)

            let remembering = try register.kumppani("check", "--staged")
            #expect(try register.kumppani("check", "--staged", "--no-cache").output == remembering.output)
            let refused = try register.git("commit", "-m", message)
            #expect(refused.status == 1 && refused.output.contains("error["), "after \(delay) s: \(refused.output)")
            try register.stage(GuardedRegister.network + "notes: fine \(i)\n", as: Self.network)
            let fine = try register.git("commit", "-m", "Note")
            #expect(fine.status == 0, "after \(delay) s: \(fine.output)")
        }
    }

    @Test(
        "a hook of a push that is killed lets nothing invalid land, and the next one judges as if nothing had been",
        arguments: ["pre-push", "pre-receive"])
    func pushing(_ hook: String) throws {
        let register = try GuardedRegister(installs: hook == "pre-push")
        if hook == "pre-push" {
            try register.repository.git("clone", "--quiet", "--bare", ".", "../server.git")
            try register.repository.git("remote", "add", "origin", register.repository.folder + "/server.git")
        } else {
            try register.serve()
        }
        let path = hook == "pre-push" ? "main/.git/hooks/\(hook)" : "server.git/hooks/\(hook)"
        for (i, delay) in Self.delays.enumerated() {
            let before = try register.served()
            try register.write(GuardedRegister.unowned, to: Self.network)
            try register.repository.git("commit", "--quiet", "--no-verify", "-a", "-m", "Bypass")
            let script = try doom(hook, at: path, after: delay, register)
            #expect(try register.git("push", "origin", "main").status != 0)
            #expect(try register.served() == before)
            for folder in ["main", "server.git"] { try expectUsable(folder, register, delay) }
            try register.repository.write(path, script, executable: true)

            let refused = try register.git("push", "origin", "main")
            #expect(refused.status == 1 && refused.output.contains("error[owner-required]"), "\(refused.output)")
            #expect(try register.served() == before)
            try register.repository.git("reset", "--quiet", "--hard", "HEAD~")
            let fine = try register.repository.commit([Self.network: GuardedRegister.network + "notes: fine \(i)\n"])
            let landed = try register.git("push", "origin", "main")
            #expect(landed.status == 0, "after \(delay) s: \(landed.output)")
            #expect(try register.served().contains(fine.description))
        }
    }

    @Test("an installation that is killed leaves whole hooks or none, and the next one finishes it")
    func installing() throws {
        for delay in Self.delays {
            let register = try GuardedRegister(installs: false)
            let process = try register.start(
                "/bin/sh", ["-c", "'\(GuardedRegister.program)' hooks install & sleep \(delay); kill -9 $!; wait $!"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            try expectUsable("main", register, delay)
            let again = try register.kumppani("hooks", "install")
            #expect(again.status == 0, "after \(delay) s: \(again.output)")
            #expect(try register.kumppani("hooks", "status").status == 0)
            let hooks = try FileManager.default.contentsOfDirectory(atPath: register.repository.path + "/.git/hooks")
            #expect(hooks.filter { $0.hasSuffix(".tmp") } == [], "after \(delay) s")
            try register.stage(GuardedRegister.unowned, as: Self.network)
            #expect(try register.git("commit", "-m", "Drop").status == 1)
        }
    }

    @Test("a lock left on the configuration is named with what to do, and then the installation goes on")
    func locked() throws {
        let register = try GuardedRegister(installs: false)
        try register.write("", to: ".git/config.lock")
        let run = try register.kumppani("hooks", "install", "--server")
        #expect(run.status == 2 && run.output.contains("config.lock"), "\(run.output)")
        #expect(run.output.contains("remove its lock file if that process is dead"), "\(run.output)")
        try FileManager.default.removeItem(atPath: register.repository.path + "/.git/config.lock")
        #expect(try register.kumppani("hooks", "install", "--server").status == 0)
        #expect(try register.repository.git("config", "receive.fsckObjects") == "true")
    }
}

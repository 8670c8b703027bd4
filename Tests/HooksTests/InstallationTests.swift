import Foundation
import TestSupport
import Testing

@Suite("Putting hooks in place") struct InstallationTests {
    private func refusesCommits(_ register: GuardedRegister) throws -> Bool {
        try register.stage(GuardedRegister.unowned, as: "records/networks/c40.yaml")
        defer { _ = try? register.repository.git("reset", "--quiet", "--hard") }
        return try register.git("commit", "-m", "Drop").status != 0
    }

    @Test("a register without hooks/ gets scripts of its own, which uninstall removes")
    func withoutFolder() throws {
        let register = try GuardedRegister(installs: false)
        #expect(try register.kumppani("hooks", "status").output.contains("pre-commit: not in place"))
        #expect(try !refusesCommits(register))
        try register.repository.git("reset", "--quiet", "--hard", "HEAD~")
        #expect(try register.kumppani("hooks", "install").output.contains("Wrote 'pre-commit'"))
        #expect(try register.kumppani("hooks", "install").output.contains("in place already"))
        #expect(try register.kumppani("hooks", "status").output.contains("pre-commit: in place, "))
        #expect(try refusesCommits(register))
        #expect(try register.kumppani("hooks", "uninstall").output.contains("Removed"))
        #expect(try !refusesCommits(register))
        #expect(try register.kumppani("hooks", "uninstall").output == "There were no hooks of ours.\n")
    }

    @Test("hooks are told of and taken away where the register is gone", arguments: ["", "registers/partners/"])
    func withoutRegister(folder: String) throws {
        let files = Dictionary(uniqueKeysWithValues: GuardedRegister.sound.map { (folder + $0, $1) })
        let register = try GuardedRegister(files, installs: false)
        #expect(try register.kumppani("-C", folder.isEmpty ? "." : folder, "hooks", "install").status == 0)
        try register.repository.git("rm", "--quiet", folder + "register.yaml")
        #expect(try register.kumppani("hooks", "status").output.contains("pre-commit: in place"))
        #expect(try register.kumppani("hooks", "uninstall").output.contains("Removed"))
        #expect(try register.git("config", "kumppani.folder").status == 1)
    }

    @Test("hooks are never run from the work tree, where a pull brings others, in linked work trees too")
    func changedByPull() throws {
        var files = GuardedRegister.sound
        for name in ["pre-commit", "pre-merge-commit", "commit-msg", "pre-push"] {
            files["hooks/\(name)"] = "#!/bin/sh\n# kumppani hook \(name)\nexit 0\n"
        }
        let register = try GuardedRegister(files, installs: false)
        for name in files.keys where name.hasPrefix("hooks/") {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: register.repository.path + "/" + name)
        }
        // What earlier versions have set.
        try register.repository.git("config", "core.hooksPath", "hooks")
        #expect(try register.kumppani("hooks", "status").output.contains("pre-commit: not in place"))
        #expect(try register.kumppani("doctor").output.contains("pre-commit: not in place"))
        #expect(try !refusesCommits(register))
        try register.repository.git("reset", "--quiet", "--hard", "HEAD~")
        let run = try register.kumppani("hooks", "install")
        #expect(run.output.contains("does so no longer (core.hooksPath)"))
        #expect(run.output.contains("Wrote 'pre-commit', "))
        #expect(try register.git("config", "core.hooksPath").status == 1)
        #expect(try register.kumppani("hooks", "status").output.contains("pre-commit: in place, "))
        #expect(try refusesCommits(register))
        try register.repository.git("worktree", "add", "--quiet", "-b", "side", "../side")
        #expect(try register.kumppani("hooks", "status", in: "side").output.contains("pre-commit: in place, "))
    }

    @Test("a hook that is a link into the work tree is none of ours, and a file takes its place")
    func linked() throws {
        let register = try GuardedRegister()
        let (hooks, files) = (register.repository.path + "/.git/hooks/", FileManager.default)
        try files.createDirectory(atPath: register.repository.path + "/hooks", withIntermediateDirectories: true)
        for name in ["pre-commit", "commit-msg"] {
            try files.moveItem(atPath: hooks + name, toPath: register.repository.path + "/hooks/" + name)
            try files.createSymbolicLink(atPath: hooks + name, withDestinationPath: "../../hooks/" + name)
        }
        let status = try register.kumppani("hooks", "status")
        #expect(
            status.output.contains("pre-commit: not in place: git runs '") && status.output.contains("any pull can"))
        #expect(try register.kumppani("doctor").output.contains("commit-msg: not in place"))
        #expect(try register.kumppani("hooks", "install").status == 0)
        #expect(try register.kumppani("hooks", "status").output.contains("pre-commit: in place, "))
        #expect(try files.attributesOfItem(atPath: hooks + "pre-commit")[.type] as? FileAttributeType == .typeRegular)
    }

    @Test("a folder of the work tree that others have set is left alone, and said")
    func otherWorkTreeFolder() throws {
        let register = try GuardedRegister(installs: false)
        try register.repository.git("config", "core.hooksPath", ".husky")
        let run = try register.kumppani("hooks", "install")
        #expect(run.status == 2)
        #expect(run.output.contains("which any pull can change; nothing was changed"))
        #expect(try register.repository.git("config", "core.hooksPath") == ".husky")
    }

    @Test("git itself says where it runs hooks from, whatever file names the folder")
    func includedPath() throws {
        let register = try GuardedRegister(installs: false)
        try register.repository.git("remote", "add", "origin", "https://forge.example.org/city/x.git")
        let folder = register.repository.folder
        try FileManager.default.createDirectory(atPath: folder + "/team", withIntermediateDirectories: true)
        try register.repository.write("included", "[core]\n\thooksPath = \(folder)/team\n")
        try register.repository.write(
            "global",
            "[includeIf \"hasconfig:remote.*.url:https://forge.example.org/**\"]\n\tpath = \(folder)/included\n")
        let environment = ["GIT_CONFIG_GLOBAL": folder + "/global"]
        let run = { (arguments: [String]) in
            try register.run(GuardedRegister.program, arguments, with: environment)
        }
        #expect(try run(["hooks", "install"]).output.contains("into '\(folder)/team'"))
        #expect(try run(["hooks", "status"]).output.contains("pre-commit: in place, \(folder)/team/pre-commit"))
        try register.stage(GuardedRegister.unowned, as: "records/networks/c40.yaml")
        #expect(try register.git("commit", "-m", "Drop", with: environment).status == 1)
    }

    @Test("what was changed since it was installed is told, and written again; what runs the program is kept, and said")
    func changedScripts() throws {
        let register = try GuardedRegister()
        let hooks = register.repository.path + "/.git/hooks/"
        let script = try String(contentsOfFile: hooks + "pre-commit", encoding: .utf8)
        try register.repository.write(
            "main/.git/hooks/pre-commit", script.replacing("exec", with: "exit 0; exec"), executable: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: hooks + "pre-push")
        let status = try register.kumppani("hooks", "status").output
        #expect(status.contains("pre-commit: not in place: '"))
        #expect(status.contains("pre-push: not in place: '"))
        #expect(status.contains("commit-msg: in place, "))
        let run = try register.kumppani("hooks", "install")
        #expect(run.output.contains("Wrote 'pre-commit', 'pre-push' into"))
        #expect(run.output.contains("Kept 'pre-merge-commit', 'commit-msg' there"))
        #expect(try String(contentsOfFile: hooks + "pre-commit", encoding: .utf8) == script)
        #expect(try refusesCommits(register))
    }

    @Test("a server with a work tree runs its hook from the git directory, after a clone's hooks were installed there")
    func serverWithWorkTree() throws {
        let register = try GuardedRegister(
            GuardedRegister.sound.merging(["hooks/pre-receive": "#!/bin/sh\nexec kumppani hook pre-receive\n"]) { $1 },
            installs: false)
        try register.repository.git("clone", "--quiet", ".", "../server")
        try register.repository.git(["config", "core.hooksPath", "hooks"], in: "server")
        try register.repository.git(["config", "receive.denyCurrentBranch", "updateInstead"], in: "server")
        #expect(try register.kumppani("hooks", "install", "--server", in: "server").status == 0)
        #expect(try register.kumppani("hooks", "status", in: "server").output.contains("pre-receive: in place, "))
        try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.unowned], "Bypass")
        #expect(try register.git("push", "../server", "main").status == 1)
    }

    @Test("the server's git refuses malformed objects once the hook is installed, and it is told where it does not")
    func malformedObjects() throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        #expect(try register.repository.git(["config", "receive.fsckObjects"], in: "server.git") == "true\n")
        for name in ["receive.fsckObjects", "transfer.fsckObjects"] {
            try register.repository.git(["config", "receive.fsckObjects", "false"], in: "server.git")
            if name.hasPrefix("transfer") {
                try register.repository.git(["config", "--unset", "receive.fsckObjects"], in: "server.git")
            }
            #expect(try register.kumppani("hooks", "status", in: "server.git").output.contains("fsckObjects: off"))
            #expect(try register.kumppani("doctor", in: "server.git").status == 1)
            let run = try register.kumppani("hooks", "install", "--server", in: "server.git")
            #expect(run.output.contains("refuses malformed objects that are pushed from now on"))
            #expect(try register.kumppani("hooks", "status", in: "server.git").output.contains("fsckObjects: on"))
        }
    }

    @Test("other hooks are never changed; what to add to them is said, and works")
    func others() throws {
        let register = try GuardedRegister(installs: false)
        let other = "#!/bin/sh\necho other\n"
        try register.repository.write("main/.git/hooks/pre-commit", other, executable: true)
        let run = try register.kumppani("hooks", "install")
        #expect(run.status == 2)
        #expect(run.output.contains("other hooks are there already, and nothing was changed"))
        #expect(run.output.contains("hook pre-commit \"$@\" || exit 1"))
        let path = register.repository.path + "/.git/hooks/pre-commit"
        #expect(try String(contentsOfFile: path, encoding: .utf8) == other)
        try register.repository.write(
            "main/.git/hooks/pre-commit", other + "'\(GuardedRegister.program)' hook pre-commit \"$@\" || exit 1\n",
            executable: true)
        #expect(try register.kumppani("hooks", "install").status == 0)
        #expect(try refusesCommits(register))
    }

    @Test("a hooks path of somebody else's, and hooks with other names, stay as they are")
    func otherPath() throws {
        let register = try GuardedRegister(installs: false)
        try register.repository.write("shared/pre-push", "#!/bin/sh\nexit 0\n", executable: true)
        try register.repository.git("config", "core.hooksPath", "../shared")
        #expect(try register.kumppani("hooks", "install").status == 2)
        #expect(try register.repository.git("config", "core.hooksPath") == "../shared")
        try FileManager.default.removeItem(atPath: register.repository.folder + "/shared/pre-push")
        try register.repository.write("shared/post-commit", "#!/bin/sh\nexit 0\n", executable: true)
        #expect(try register.kumppani("hooks", "install").status == 0)
        #expect(try refusesCommits(register))
    }

    @Test("a bare repository takes the server's hook only, and says so")
    func bare() throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        #expect(try register.kumppani("hooks", "install", in: "server.git").status == 2)
        #expect(try register.kumppani("hooks", "status", in: "server.git").output.contains("pre-receive: in place"))
        #expect(try register.kumppani("hooks", "install", "--server", in: "server.git").output.contains("already"))
        #expect(try register.kumppani("hooks", "uninstall", in: "server.git").output.contains("Removed"))
    }
}

@Suite("Checking what git holds") struct MomentTests {
    @Test("--staged, --rev and --range look at the index, a commit, and each commit")
    func moments() throws {
        let register = try GuardedRegister(installs: false)
        try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.unowned], "Bypass")
        try register.repository.commit(["records/networks/c40.yaml": GuardedRegister.network], "Mend")
        try register.stage(GuardedRegister.ended, as: "records/units/kv.yaml")
        try register.write(GuardedRegister.unit, to: "records/units/kv.yaml")
        #expect(try register.kumppani("check").status == 0)
        #expect(try register.kumppani("check", "--staged").output.contains("error[owner-in-force]"))
        #expect(try register.kumppani("check", "--rev", "HEAD").status == 0)
        #expect(try register.kumppani("check", "--rev", "HEAD~").output.contains("error[owner-required]"))
        let range = try register.kumppani("check", "--range", "HEAD~2..HEAD")
        #expect(range.status == 1)
        #expect(range.output.contains("(since commit "))
        #expect(range.output.contains("'Bypass')"))
        #expect(try register.kumppani("check", "--rev", "HEAD~", "records/units").status == 0)
        #expect(try register.kumppani("check", "--staged", "--format", "sarif").output.contains("owner-in-force"))
        #expect(try register.kumppani("check", "--staged", "--no-cache").status == 1)
        #expect(try register.kumppani("check", "--staged", "--rev", "HEAD").status == 2)
        #expect(try register.kumppani("check", "--rev", "absent").status == 2)
        #expect(try register.kumppani("check", "--range", "HEAD..HEAD").status == 2)
    }

    @Test("a bare repository is checked at HEAD")
    func bare() throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        #expect(try register.kumppani("check", in: "server.git").output.hasSuffix("3 records: 0 errors, 0 warnings\n"))
        #expect(try register.kumppani("check", "--rev", "main", in: "server.git").status == 0)
    }

    @Test(
        "where git holds nothing that could be checked it is exit code 2, with what to do next",
        arguments: ["conflict", "split", "empty", "foreign"])
    func impossible(_ situation: String) throws {
        let register = try GuardedRegister(installs: false)
        switch situation {
        case "conflict":
            try register.repository.git("checkout", "--quiet", "-b", "side")
            try register.repository.commit(["records/units/kv.yaml": "id: kv\nname: {fi: A}\n"])
            try register.repository.git("checkout", "--quiet", "main")
            try register.repository.commit(["records/units/kv.yaml": "id: kv\nname: {fi: B}\n"])
            #expect(try register.git("merge", "side").status != 0)
        case "split": try register.repository.git("update-index", "--split-index")
        case "empty": try register.repository.git("rm", "--quiet", "-r", "--cached", ".")
        default: try FileManager.default.removeItem(atPath: register.repository.path + "/.git")
        }
        let run = try register.kumppani("check", "--staged")
        #expect(run.status == 2, "\(run.output)")
        #expect(run.output.contains("hint: "))
    }
}

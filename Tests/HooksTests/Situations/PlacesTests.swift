import Foundation
import TestSupport
import Testing

@Suite("Places that a register may be in") struct PlacesTests {
    private static let network = "records/networks/c40.yaml"

    @Test("a submodule is a register of its own, and the repository around it is none")
    func submodule() throws {
        let register = try GuardedRegister(installs: false)
        try register.repository.git(["init", "--quiet", "--initial-branch=main", "../around"])
        try register.repository.git(
            ["submodule", "--quiet", "add", register.repository.path, "the register"], in: "around")
        let inside = "around/the register"
        #expect(try register.kumppani("hooks", "install", in: inside).status == 0)
        try register.repository.write("\(inside)/\(Self.network)", GuardedRegister.unowned)
        let refused = try register.git("commit", "-a", "-m", "Drop", in: inside)
        #expect(refused.status == 1 && refused.output.contains("owner-required"))
        try register.repository.write("\(inside)/\(Self.network)", GuardedRegister.network + "notes: x\n")
        #expect(try register.git("commit", "-a", "-m", "Note", in: inside).status == 0)
        #expect(try register.kumppani("hooks", "status", in: inside).output.contains("modules/the register/hooks"))
        #expect(try register.git("commit", "-a", "-m", "Bring it here", in: "around").status == 0)
        #expect(try register.kumppani("check", in: "around").status == 2)
    }

    @Test("GIT_DIR and GIT_WORK_TREE lead to the register, from whatever folder")
    func variables() throws {
        let register = try GuardedRegister()
        try register.write(GuardedRegister.unowned, to: Self.network)
        try register.repository.write("elsewhere/x", "")
        let absolute = ["GIT_DIR": register.repository.path + "/.git", "GIT_WORK_TREE": register.repository.path]
        let relative = ["GIT_DIR": "../main/.git", "GIT_WORK_TREE": "../main"]
        for (folder, variables) in [("elsewhere", absolute), ("elsewhere", relative), ("main/records", absolute)] {
            let run = try register.git("commit", "-a", "-m", "Drop", in: folder, with: variables)
            #expect(run.status == 1 && run.output.contains("owner-required"), "\(folder): \(run.output)")
        }
        let staged = try register.run(
            GuardedRegister.program, ["check", "--staged"], in: "elsewhere", with: absolute)
        #expect(staged.status == 0, "\(staged.output)")
    }

    @Test("folders and records may have spaces, quotes and letters beyond ASCII", arguments: ["true", "false"])
    func names(quotePath: String) throws {
        let folder = "sub/rekisteri äö'x"
        let files = Dictionary(uniqueKeysWithValues: GuardedRegister.sound.map { ("\(folder)/\($0.key)", $0.value) })
        let register = try GuardedRegister(files, installs: false)
        try register.repository.git("config", "core.quotePath", quotePath)
        #expect(try register.kumppani("hooks", "install", in: "main/\(folder)").status == 0)
        #expect(try register.repository.git("config", "kumppani.folder") == folder)
        let record = "\(folder)/records/networks/åbo å.yaml"
        try register.stage(GuardedRegister.network.replacing("id: c40", with: "id: åbo å"), as: record)
        #expect(try register.git("commit", "-m", "Join").status == 0)
        try register.stage(GuardedRegister.unowned.replacing("id: c40", with: "id: åbo å"), as: record)
        let run = try register.git("commit", "-m", "Drop")
        #expect(run.status == 1 && run.output.contains("records/networks/åbo å.yaml:1:1: error[owner-required]"))

        // The server finds the folder by itself, where there is only one that it can be.
        try register.repository.git("clone", "--quiet", "--bare", ".", "../server.git")
        let installing = try register.kumppani("hooks", "install", "--server", in: "server.git")
        #expect(installing.output.contains("The register is in the folder '\(folder)'"), "\(installing.output)")
        try register.repository.git("commit", "--quiet", "--no-verify", "-m", "Drop")
        let push = try register.git("push", "--no-verify", "../server.git", "main")
        #expect(push.status == 1 && push.output.contains("owner-required"), "\(push.output)")
        let broken = try register.kumppani("when-broken", in: "main/\(folder)")
        #expect(broken.status == 1 && broken.output.contains("Aino: Drop"), "\(broken.output)")
        #expect(try register.kumppani("when-broken").status == 2)
    }

    @Test("the server asks which of several registers it guards, and tells where it sees none")
    func several() throws {
        let files = Dictionary(
            uniqueKeysWithValues: ["a", "b"].flatMap { folder in
                GuardedRegister.sound.map { ("\(folder)/\($0.key)", $0.value) }
            })
        let register = try GuardedRegister(files, installs: false)
        try register.repository.git("clone", "--quiet", "--bare", ".", "../server.git")
        let asked = try register.kumppani("hooks", "install", "--server", in: "server.git")
        #expect(asked.status == 2 && asked.output.contains("git config kumppani.folder FOLDER"), "\(asked.output)")
        try register.repository.git(["config", "kumppani.folder", "b"], in: "server.git")
        #expect(try register.kumppani("hooks", "install", "--server", in: "server.git").status == 0)
        try register.repository.git("rm", "--quiet", "-r", "a", "b")
        try register.repository.commit(["readme": "x"])
        try register.repository.git("clone", "--quiet", "--bare", ".", "../empty.git")
        let none = try register.kumppani("hooks", "install", "--server", in: "empty.git")
        #expect(none.status == 0 && none.output.contains("HEAD holds no register.yaml"), "\(none.output)")
    }

    @Test("with core.autocrlf the files have other line ends than what is checked and committed")
    func lineEnds() throws {
        let register = try GuardedRegister()
        try register.repository.git("config", "core.autocrlf", "true")
        try FileManager.default.removeItem(atPath: register.repository.path + "/records")
        try register.repository.git("checkout", "--quiet", "--", ".")
        let path = register.repository.path + "/" + Self.network
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\r\n"))
        #expect(try register.kumppani("check").output.hasSuffix("0 errors, 0 warnings\n"))
        try register.write(GuardedRegister.unowned.replacing("\n", with: "\r\n"), to: Self.network)
        #expect(try register.git("commit", "-a", "-m", "Drop").status == 1)
        try register.write((GuardedRegister.network + "notes: x\n").replacing("\n", with: "\r\n"), to: Self.network)
        #expect(try register.git("commit", "-a", "-m", "Note").status == 0)
    }

    @Test("paths for forges begin at the top of the repository, whatever folder the register is")
    func forges() throws {
        let mail = GuardedRegister.unit + "mailbox: kv@example.org\n"
        let files = GuardedRegister.sound.merging(["records/units/kv.yaml": mail]) { $1 }
        let register = try GuardedRegister(
            Dictionary(uniqueKeysWithValues: files.map { ("inner/" + $0.key, $0.value) }), installs: false)
        let run = try register.kumppani(
            "codeowners", "--for", "github", "-o", "../.github-CODEOWNERS", in: "main/inner")
        #expect(run.status == 0)
        let text = try String(contentsOfFile: register.repository.path + "/.github-CODEOWNERS", encoding: .utf8)
        #expect(text.contains("\n/inner/records/networks/c40.yaml kv@example.org\n"))
        try register.write(text + "/x y\n", to: ".github/CODEOWNERS")
        try register.repository.git("add", ".github")
        try register.stage(GuardedRegister.unowned, as: "inner/" + Self.network)
        for moment in [[], ["--staged"]] {
            let check = try register.run(
                GuardedRegister.program, ["check"] + moment, in: "main/inner")
            #expect(check.output.contains("../.github/CODEOWNERS:3:1: warning[codeowners-current]"))
            #expect(check.output.contains("hint: kumppani codeowners --for github -o ../.github/CODEOWNERS"))
        }
        #expect(try register.kumppani("hooks", "install", in: "main/inner").status == 0)
        #expect(try register.git("commit", "-m", "Drop").output.contains("codeowners-current"))
        for format in ["github", "gitlab", "sarif"] {
            let output = try register.kumppani("check", "--format", format, in: "main/inner").output
            #expect(output.contains("inner/records/networks/c40.yaml"), "\(output)")
            #expect(output.contains(".github/CODEOWNERS"))
            for place in ["file=../", "\"../", "inner/.."] { #expect(!output.contains(place), "\(output)") }
        }
    }
}

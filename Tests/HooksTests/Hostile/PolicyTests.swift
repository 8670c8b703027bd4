import Foundation
import Git
import TestSupport
import Testing

/// Pushes whose last commit is as it should be, and whose others are not.
@Suite("Ways round the policies") struct PolicyTests {
    static let network = "records/networks/c40.yaml"
    static let spare = "records/networks/x40.yaml"
    static let personal = GuardedRegister.network + "notes: etu.suku@hel.fi\n"
    static let emptied = "title: {en: Guarded}\nlanguages: [fi]\ncollections: {}\n"
    static let elsewhere =
        "title: {en: Guarded}\nlanguages: [fi]\ncollections: {networks: {files: \"nowhere/{id}.yaml\"}}\n"

    /// A guarded register with a network to spare, the frame closed or not; its clone has no hooks.
    func served(_ policies: String, _ more: [String: String] = [:]) throws -> GuardedRegister {
        var files = GuardedRegister.sound.merging(more) { $1 }
        files["register.yaml"] = Self.frame(policies)
        files[Self.spare] = GuardedRegister.network.replacing("c40", with: "x40")
        let register = try GuardedRegister(files, installs: false)
        try register.serve()
        return register
    }

    static func frame(_ policies: String) -> String {
        (GuardedRegister.frame["register.yaml"] ?? "") + "\npolicies: {\(policies)}\n"
    }

    static let open = "frame: {change: allow}"
    static let closed = "frame: {change: refuse}"
    static let lastOnly = "branches: {commits: last}"

    /// Expects a push of the present commit to be refused for a reason, and the server to stay as it is.
    func expectRefused(
        _ register: GuardedRegister, _ reason: String, to branch: String = "main",
        location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try register.served()
        let run = try register.git("push", "--force", "origin", "HEAD:refs/heads/\(branch)")
        #expect(run.status == 1, sourceLocation: location)
        #expect(run.output.contains(reason), "\(run.output)", sourceLocation: location)
        #expect(try register.served() == before, sourceLocation: location)
    }

    @Test(
        "where HEAD of the server names no branch that is there, the one that people push to is protected all the same")
    func lostHead() throws {
        let register = try served(Self.closed)
        let server = register.repository.folder + "/server.git"
        try register.repository.git(["--git-dir", server, "symbolic-ref", "HEAD", "refs/heads/trunk"])
        try register.repository.commit(["register.yaml": Self.frame(Self.open)], "Other rules")
        try expectRefused(register, "belongs to the frame of the register")
        let deletion = try register.git("push", "origin", ":refs/heads/main")
        #expect(deletion.status == 1 && deletion.output.contains("'refs/heads/main' is protected"))
        let status = try register.kumppani("hooks", "status", in: "server.git")
        #expect(status.output.contains("HEAD names 'trunk', which is no branch here: 'main' is taken"))
    }

    @Test("no new branch takes the protection from another where HEAD names none", arguments: ["main", "trunk"])
    func guessedDefault(name: String) throws {
        let register = try served(Self.closed)
        let server = register.repository.folder + "/server.git"
        if name != "main" {
            try register.repository.git(["--git-dir", server, "branch", "--move", "main", name])
        }
        try register.repository.git(["--git-dir", server, "symbolic-ref", "HEAD", "refs/heads/master"])
        try expectRefused(register, "HEAD of the repository names 'refs/heads/master'", to: "master")
        #expect(try register.git("push", "origin", "HEAD:refs/heads/draft").status == 0)
        try register.repository.commit(["register.yaml": Self.frame(Self.open)], "Other rules")
        try expectRefused(register, "belongs to the frame of the register", to: name)
        let deletion = try register.git("push", "origin", ":refs/heads/\(name)")
        #expect(deletion.status == 1 && deletion.output.contains("'refs/heads/\(name)' is protected"))
        try register.repository.git("checkout", "--quiet", "--orphan", "other")
        try register.repository.commit(["register.yaml": Self.emptied], "Another beginning")
        try expectRefused(register, "would lose commits", to: name)
    }

    @Test("where the server looks for the register in a folder, that may be written in any way, and has to be there")
    func folder() throws {
        let register = try GuardedRegister(
            Dictionary(uniqueKeysWithValues: GuardedRegister.sound.map { ("reg/" + $0, $1) }), installs: false)
        try register.serve()
        try register.repository.commit(["reg/" + Self.network: GuardedRegister.unowned], "Unowned")
        for folder in ["reg", "./reg", "reg/.", "reg//"] {
            try register.repository.git(["config", "kumppani.folder", folder], in: "server.git")
            try expectRefused(register, "error[owner-required]")
            #expect(try !register.kumppani("hooks", "status", in: "server.git").output.contains("HEAD has no"))
        }
        try register.repository.git(["config", "kumppani.folder", "rge"], in: "server.git")
        try expectRefused(register, "there is no 'rge/register.yaml' in it, where the server looks for the register")
        let status = try register.kumppani("hooks", "status", in: "server.git")
        #expect(status.output.contains("HEAD has no 'rge/register.yaml'"), "\(status.output)")
        let installed = try register.kumppani("hooks", "install", "--server", in: "server.git")
        #expect(installed.output.contains("HEAD has no 'rge/register.yaml'"), "\(installed.output)")
        let doctor = try register.kumppani("doctor", in: "server.git")
        #expect(doctor.output.contains("HEAD has no 'rge/register.yaml'"), "\(doctor.output)")
    }

    @Test(
        "an invalid record is refused where the rules that it breaks are emptied and put back",
        arguments: [open, closed])
    func emptiedRules(policies: String) throws {
        let register = try served(policies)
        try register.repository.commit(
            ["register.yaml": Self.elsewhere, Self.network: GuardedRegister.unowned], "Other rules")
        try register.repository.commit(
            ["register.yaml": Self.frame(policies), Self.network: GuardedRegister.network], "Back")
        try expectRefused(register, "'Other rules')")
    }

    @Test("a schema that is found by its $id belongs to the rules that stand")
    func schemaByID() throws {
        let frame = Self.frame(Self.open).replacing(
            "role: network", with: "role: network, schema: schemas/network.json")
        let register = try served(
            Self.open,
            [
                "schemas/network.json": #"{"properties": {"id": {"$ref": "urn:x:id"}}}"#,
                "schemas/id.json": #"{"$id": "urn:x:id", "pattern": "^[a-z0-9]+$"}"#,
            ])
        try register.repository.commit(["register.yaml": frame], "Give the networks a schema")
        #expect(try register.git("push", "origin", "main").status == 0)
        let wrong = GuardedRegister.network.replacing("id: c40", with: "id: C40!")
        try register.repository.commit(
            ["schemas/id.json": #"{"$id": "urn:x:id"}"#, Self.network: wrong], "Other rules")
        try register.repository.commit(
            [
                "schemas/id.json": #"{"$id": "urn:x:id", "pattern": "^[a-z0-9]+$"}"#,
                Self.network: GuardedRegister.network,
            ], "Back")
        try expectRefused(register, "'Other rules')")
    }

    @Test("rules may change together with the records where the policy allows it, and what does not match is refused")
    func lastingChange() throws {
        let register = try served(Self.open)
        let moved = Self.frame(Self.open).replacing("records/networks/", with: "networks/")
        try register.repository.git("mv", "records/networks", "networks")
        try register.repository.commit(["register.yaml": moved], "Move the networks")
        #expect(try register.git("push", "origin", "main").status == 0)
        try register.repository.commit(["networks/c40.yaml": GuardedRegister.unowned], "Bypass")
        try register.repository.commit(["networks/c40.yaml": GuardedRegister.network], "Mend")
        try expectRefused(register, "'Bypass')")
    }

    @Test("a record deleted unsaid is refused where the register is taken away meanwhile", arguments: [open, lastOnly])
    func deletedMeanwhile(policies: String) throws {
        let register = try served(policies)
        try register.repository.git("rm", "--quiet", "register.yaml")
        try register.repository.commit([:], "Without register")
        try register.repository.git("rm", "--quiet", Self.spare)
        try register.repository.commit([:], "Delete")
        try register.repository.commit(["register.yaml": Self.frame(policies)], "Back")
        try expectRefused(register, "there is no 'register.yaml' in the commit")
        try expectRefused(register, "the record 'networks/x40' is deleted", to: "draft")
    }

    @Test("a record that only one parent of a merge has needs its trailer, whichever parent comes first")
    func mergedAway() throws {
        let register = try served(Self.open)
        let base = try register.repository.id("HEAD").description
        let root = try register.repository.git(
            ["commit-tree", "-m", "Root", try register.repository.git(["mktree"]).trimmed])
        try register.repository.git("rm", "--quiet", Self.spare)
        let tree = try register.repository.git("write-tree")
        for parents in [[base, root.trimmed], [root.trimmed, base]] {
            let merge = try register.repository.git(
                ["commit-tree", "-m", "Merge", "-p", parents[0], "-p", parents[1], tree])
            try register.repository.git("reset", "--quiet", "--hard", merge.trimmed)
            try expectRefused(register, "error")
            try expectRefused(register, "the record 'networks/x40' is deleted", to: "draft")
        }
    }

    @Test("a merge takes over what the other side has removed with an answer, and answers for what it drops itself")
    func merges() throws {
        let register = try served(Self.open)
        try register.repository.git("checkout", "--quiet", "-b", "side")
        try register.repository.git("rm", "--quiet", Self.spare)
        try register.repository.commit([:], "Delete\n\nRemoves: networks/x40 (entered twice)\n")
        try register.repository.commit(
            ["records/networks/y40.yaml": "supports: [y]\nid: y40\nname: {fi: Muu}\nowner: kv\nsources: [muu]\n"], "Add"
        )
        try register.repository.git("checkout", "--quiet", "main")
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: x\n"], "Note")
        let main = try register.repository.id("HEAD").description
        try register.repository.git("merge", "--quiet", "--strategy", "ours", "--no-edit", "side")
        try expectRefused(register, "the record 'networks/y40' is deleted")
        try register.repository.git("reset", "--quiet", "--hard", main)
        try register.repository.git("merge", "--quiet", "--no-edit", "side")
        #expect(try register.git("push", "origin", "main").status == 0)
    }

    @Test("commits that only an unprotected branch has are judged again when they come to a protected one")
    func overDraft() throws {
        let register = try served(Self.open)
        try register.repository.git("rm", "--quiet", "register.yaml")
        try register.repository.commit([Self.network: GuardedRegister.unowned], "Without register")
        try register.repository.commit(
            [Self.network: GuardedRegister.network, "register.yaml": Self.frame(Self.open)], "Back")
        #expect(try register.git("push", "origin", "HEAD:draft").status == 0)
        try expectRefused(register, "there is no 'register.yaml' in the commit")
    }

    @Test(
        "the closed frame holds all schemas with what they refer to, at every commit, on new and orphaned branches too",
        arguments: ["common.json", "more/deep.json", "schemas/network.json", "schemas/new.json", "hooks/post-merge"])
    func frame(path: String) throws {
        let refusing = Self.frame(Self.closed + ", branches: {protected: [main, \"release/*\"]}")
            .replacing("role: network", with: "role: network, schema: schemas/network.json")
        let register = try served(
            Self.closed,
            [
                "schemas/network.json": #"{"properties": {"name": {"$ref": "../common.json"}}}"#,
                "common.json": #"{"$ref": "more/deep.json"}"#, "more/deep.json": "{}",
            ])
        try register.repository.git(["update-ref", "refs/heads/main", "main"], in: "server.git")
        try register.repository.commit(["register.yaml": refusing], "Close the frame")
        let tip = try register.repository.id("HEAD").description
        try register.repository.git(
            ["fetch", "--quiet", register.repository.path, "+main:main"], in: "server.git")
        let was = FileManager.default.contents(atPath: register.repository.path + "/" + path)
        try register.repository.commit([path: #"{"title": "x"}"#], "Change")
        try expectRefused(register, "'\(path)' belongs to the frame")
        try expectRefused(register, "'\(path)' belongs to the frame", to: "release/1")
        let tree = try register.repository.git("rev-parse", "HEAD^{tree}")
        let orphan = try register.repository.git(["commit-tree", "-m", "Orphan", tree]).trimmed
        if let was {
            try register.repository.commit([path: String(decoding: was, as: UTF8.self)], "Back")
        } else {
            try register.repository.git("rm", "--quiet", path)
            try register.repository.commit([:], "Back")
        }
        try expectRefused(register, "'\(path)' belongs to the frame")
        try register.repository.git("reset", "--quiet", "--hard", orphan)
        try expectRefused(register, "'\(path)' belongs to the frame")
        try expectRefused(register, "'\(path)' belongs to the frame", to: "release/1")
        try register.repository.git("reset", "--quiet", "--hard", tip)
        #expect(try register.git("push", "origin", "HEAD:release/1").status == 0)
    }

    @Test("where the frame is closed the branch that holds the policies is not deleted, whatever they say of deletions")
    func deletion() throws {
        let register = try served(
            Self.closed + ", branches: {protected: [\"release/*\"], deletions: allow, forced-pushes: allow}")
        try register.repository.git(["config", "receive.denyDeleteCurrent", "ignore"], in: "server.git")
        let before = try register.served()
        #expect(try register.git("push", "origin", ":main").status == 1)
        try register.repository.commit(["register.yaml": Self.frame("")], "Open the frame")
        try expectRefused(register, "'register.yaml' belongs to the frame")
        #expect(try register.served() == before)
    }

    @Test("a branch that keepers have left with an older frame can be merged")
    func olderBranch() throws {
        let register = try served(Self.closed)
        try register.repository.git("checkout", "--quiet", "-b", "side")
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: x\n"], "Note")
        try register.repository.git("checkout", "--quiet", "main")
        try register.repository.commit(["register.yaml": Self.frame(Self.closed) + "# newer\n"], "Change the frame")
        try register.repository.git(["fetch", "--quiet", register.repository.path, "+main:main"], in: "server.git")
        try register.repository.git("merge", "--quiet", "--no-edit", "side")
        let run = try register.git("push", "origin", "main")
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("replacement objects, which show other contents than commits hold, are refused")
    func replacements() throws {
        let register = try served(Self.open)
        try register.repository.commit([Self.network: GuardedRegister.network + "notes: x\n"], "Note")
        try register.repository.git("replace", "HEAD", "HEAD~")
        let run = try register.git("push", "origin", "refs/replace/*:refs/replace/*")
        #expect(run.status == 1)
        #expect(run.output.contains("would show other contents"))
    }

    @Test("the first commit that brought a problem is named, not a later one that still has it")
    func firstCommit() throws {
        let register = try served(Self.open)
        for (text, message) in [("", "First"), ("notes: x\n", "Second"), ("notes: y\n", "Third")] {
            try register.repository.commit([Self.network: GuardedRegister.unowned + text], message)
        }
        try expectRefused(register, "'First')")
    }
}

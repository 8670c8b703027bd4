import Foundation
import TestSupport
import Testing

@Suite("Messages of commits") struct MessageTests {
    private static let spare = "records/networks/x40.yaml"

    /// A guarded clone with a network to spare.
    private func guarded(_ id: String = "x40") throws -> GuardedRegister {
        let text = GuardedRegister.network.replacing("id: c40", with: "id: \"\(id)\"")
        return try GuardedRegister(GuardedRegister.sound.merging(["records/networks/\(id).yaml": text]) { $1 })
    }

    /// Lets an editor put a text in place of the first lines that git shows.
    private func commit(
        _ register: GuardedRegister, editing text: String, _ arguments: String...
    ) throws -> GuardedRegister.Run {
        try register.repository.write("text", text)
        let script = "#!/bin/sh\ncat '\(register.repository.folder)/text' \"$1\" > \"$1.new\"; mv \"$1.new\" \"$1\"\n"
        try register.repository.write("editor", script, executable: true)
        return try register.run(
            "/usr/bin/env", ["git", "commit"] + arguments, with: ["GIT_EDITOR": register.repository.folder + "/editor"])
    }

    @Test(
        "git's own remarks are no part of a message, whatever they begin with",
        arguments: [nil, ";", "%", "auto"], [[], ["--verbose"]])
    func comments(character: String?, arguments: [String]) throws {
        let register = try guarded()
        if let character { try register.repository.git("config", "core.commentChar", character) }
        try register.repository.git("rm", "--quiet", Self.spare)
        let text = "Remove the duplicate\n\nRemoves: networks/x40 (entered twice)\n"
        let run = try commit(register, editing: text, arguments.first ?? "--no-verbose")
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("a subject such as '#12 ...' is one where git keeps it, and none where git drops it")
    func numbers() throws {
        let register = try guarded()
        try register.stage(GuardedRegister.unit + "notes: x\n", as: "records/units/kv.yaml")
        #expect(try commit(register, editing: "#12 Tell of it\n").status != 0)
        #expect(try register.git("-c", "commit.cleanup=strip", "commit", "-m", "#12 Tell of it").status != 0)
        #expect(try register.git("commit", "-m", "#12 Tell of it").status == 0)
        try register.stage(GuardedRegister.unit + "notes: y\n", as: "records/units/kv.yaml")
        try register.repository.git("config", "core.commentChar", ";")
        #expect(try commit(register, editing: "#13 Tell of it\n").status == 0)
        try register.stage(GuardedRegister.unit + "notes: z\n", as: "records/units/kv.yaml")
        try register.repository.git("config", "commit.cleanup", "scissors")
        #expect(try commit(register, editing: ";14 Tell of it\n").status == 0)
    }

    @Test(
        "records whose ids hold spaces, brackets and arrows are removed and renamed like any other",
        arguments: ["port of baltic", "baltic (old)", "baltic (old", "a -> b", "ääkkönen"])
    func oddNames(id: String) throws {
        let register = try guarded(id)
        let path = "records/networks/\(id).yaml"
        try register.repository.git("rm", "--quiet", path)
        #expect(try register.git("commit", "-m", "Remove", "-m", "Removes: networks/\(id)").status == 1)
        #expect(
            try register.git("commit", "-m", "Remove", "-m", "Removes: networks/\(id)x (entered twice)").status == 1)
        let run = try register.git("commit", "-m", "Remove", "-m", "Removes: networks/\(id) (entered twice (by two))")
        #expect(run.status == 0, "\(run.output)")
        try register.repository.git("reset", "--quiet", "--hard", "HEAD~")
        try register.repository.git("mv", path, "records/networks/new name.yaml")
        try register.stage(
            "owner: kv\nname: {fi: Muu}\nsupports: [y]\nid: new name\nsources: [a]\n",
            as: "records/networks/new name.yaml")
        #expect(
            try register.git("commit", "-m", "Rename", "-m", "Renames: networks/\(id) -> networks/new name").status == 0
        )
    }

    @Test("a message is read in the encoding that commits get, in a clone and on the server")
    func encodings() throws {
        let register = try guarded("ääkkönen")
        try register.serve()
        try register.repository.git("config", "i18n.commitEncoding", "ISO-8859-1")
        try register.repository.git("rm", "--quiet", "records/networks/ääkkönen.yaml")
        let message = "Poista\n\nRemoves: networks/ääkkönen (syötetty kahdesti)\n"
        let bytes = message.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        try Data(bytes).write(to: URL(filePath: register.repository.folder + "/message"))
        let run = try register.git("commit", "-F", register.repository.folder + "/message")
        #expect(run.status == 0, "\(run.output)")
        let pushed = try register.git("push", "origin", "main")
        #expect(pushed.status == 0, "\(pushed.output)")
    }

    @Test(
        "what is a person's is refused in messages and names of files, in a clone and on the server",
        arguments: [
            ("Ask etu.suku@hel.fi", "notes.txt", "COMMIT_MSG:1:1"),
            ("Note\n\nCall +358 40 123 4567.", "notes.txt", "COMMIT_MSG:3:1"),
            ("Merge the records that etu.suku@hel.fi named", "notes.txt", "COMMIT_MSG:1:1"),
            ("Merge branch 'x' (040 123 4567)", "notes.txt", "COMMIT_MSG:1:1"),
            ("Note\n\nReported-by: Etu, 040 123 4567, 131052-308T", "notes.txt", "COMMIT_MSG:3:1"),
            ("Note\n\nSigned-off-by: Etu 040 123 4567 <etu@hel.fi>", "notes.txt", "COMMIT_MSG:3:1"),
            ("Note\n\netu.suku@hel.fi says, seen-by: nobody", "notes.txt", "COMMIT_MSG:3:1"),
            ("Note", "files/etu.suku@hel.fi.txt", "files/etu.suku@hel.fi.txt:1:1"),
        ])
    func personalData(message: String, file: String, place: String) throws {
        let register = try GuardedRegister()
        try register.serve()
        try register.stage("x", as: file)
        let run = try register.git("commit", "-m", message)
        #expect(run.status == 1)
        #expect(run.output.contains("\(place): error[personal-data]"), "\(run.output)")
        try register.repository.git("commit", "--quiet", "--no-verify", "-m", message)
        let pushed = try register.git("push", "--no-verify", "origin", "main")
        #expect(pushed.status == 1)
        #expect(pushed.output.contains("remote: \(place): error[personal-data]"), "\(pushed.output)")
    }

    @Test(
        "what is a person's is refused in the message of a tag, whatever it points at",
        arguments: ["HEAD", "HEAD:register.yaml", "inner"])
    func tags(target: String) throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        try register.repository.git("tag", "-a", "-m", "Version\n\nAsk etu.suku@hel.fi", "inner", "HEAD")
        let message = target == "inner" ? "Version of the autumn" : "Version\n\nAsk etu.suku@hel.fi"
        try register.repository.git("tag", "-a", "-m", message, "outer", target)
        let pushed = try register.git("push", "origin", "outer")
        #expect(pushed.status == 1)
        #expect(pushed.output.contains("remote: TAG_MSG:3:1: error[personal-data]"), "\(pushed.output)")
        try register.repository.git("tag", "-a", "-m", "Version 2: HEL 2019-005840", "plain", "HEAD")
        let plain = try register.git("push", "origin", "plain")
        #expect(plain.status == 0, "\(plain.output)")
    }

    @Test("the message of a tag has the limit that messages of commits have")
    func longTag() throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        try register.repository.git(["config", "kumppani.messageBytes", "20"], in: "server.git")
        try register.repository.git("tag", "-a", "-m", "Of nineteen bytes:", "fits", "HEAD")
        #expect(try register.git("push", "origin", "fits").status == 0)
        try register.repository.git("tag", "-a", "-m", "Of more bytes than 20", "long", "HEAD")
        let pushed = try register.git("push", "origin", "long")
        #expect(pushed.status == 1 && pushed.output.contains("the message has 22 bytes, more than the 20"))
    }

    @Test("people whom git itself names in messages are left alone")
    func signedOff() throws {
        let register = try GuardedRegister()
        try register.serve()
        try register.stage("x", as: "notes.txt")
        let message =
            "Merge branch 'etu.suku@hel.fi'\n\nCo-Authored-By: Etu Suku <etu.suku@hel.fi>\nSigned-off-by: Etu Suku <etu.suku@hel.fi>\nDecision: hel-1"
        #expect(try register.git("commit", "-m", message).status == 0)
        let run = try register.git("push", "origin", "main")
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("a trailer that does not say why, or names what is not there, is shown at its line with what to write")
    func advice() throws {
        let register = try guarded()
        try register.repository.git("rm", "--quiet", Self.spare)
        let bare = try register.git("commit", "-m", "Remove", "-m", "Removes: networks/x40")
        #expect(bare.output.contains("COMMIT_MSG:3:1: error[record-removed]: the trailer does not say why"))
        #expect(bare.output.contains("'Removes: networks/x40 (entered twice)'"))
        let decision = try register.git(
            "commit", "-m", "Remove", "-m", "Removes: networks/x40 (entered twice)\nDecision: hel-2")
        #expect(decision.output.contains("COMMIT_MSG:4:1: error[decision-exists]"))
        #expect(decision.output.contains("did you mean 'hel-1'?"))
        try register.stage(
            "owner: kv\nname: {fi: Muu}\nsupports: [y]\nid: y40\nsources: [a]\n", as: "records/networks/y40.yaml")
        let unsaid = try register.git("commit", "-m", "Rename")
        #expect(unsaid.output.contains("if it goes on as 'networks/y40', add 'Renames: networks/x40 -> networks/y40'"))
        let wrong = try register.git("commit", "-m", "Rename", "-m", "Renames: networks/x40 -> networks/z40")
        #expect(wrong.output.contains("the commit adds no record 'networks/z40' that 'networks/x40' could go on as"))
        #expect(try register.git("commit", "-m", "Rename", "-m", "Renames: x40 -> y40").status == 0)
    }

    @Test(
        "a record is removed by its path as well as by its id, and a full stop does no harm",
        arguments: ["records/networks/x40.yaml (entered twice)", "networks/x40 (entered twice)."])
    func removedOtherwise(value: String) throws {
        let register = try guarded()
        try register.serve()
        try register.repository.git("rm", "--quiet", Self.spare)
        let run = try register.git("commit", "-m", "Remove", "-m", "Removes: \(value)")
        #expect(run.status == 0, "\(run.output)")
        let pushed = try register.git("push", "origin", "main")
        #expect(pushed.status == 0, "\(pushed.output)")
    }

    @Test(
        "a line that means to answer for a removed record and is written otherwise is shown, with how to write it",
        arguments: [
            "x40 (entered twice)", "networks/x40 because it was entered twice", "networks/x40 - entered twice",
            "networks/x40 [entered twice]", "`networks/x40` (entered twice)", "networks/x40 (entered twice",
            "networks/x4o (entered twice)", "networks/x40, networks/c40 (entered twice)",
        ])
    func notUnderstood(value: String) throws {
        let register = try guarded()
        try register.repository.git("rm", "--quiet", Self.spare)
        let run = try register.git("commit", "-m", "Remove", "-m", "Removes: \(value)")
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                "COMMIT_MSG:3:1: error[record-removed]: the record 'networks/x40' is deleted, and this line does not"),
            "\(run.output)")
        #expect(run.output.contains("a line for each record: 'Removes: networks/x40 (<reason>)'"))
    }

    @Test("a line that answers for a removed record above the last paragraph is shown, with where to put it")
    func misplaced() throws {
        let register = try guarded()
        try register.repository.git("rm", "--quiet", Self.spare)
        let run = try register.git(
            "commit", "-m", "Remove", "-m", "Removes: networks/x40 (entered twice)", "-m", "It was an error.")
        #expect(run.status == 1)
        #expect(run.output.contains("COMMIT_MSG:3:1: error[record-removed]"), "\(run.output)")
        #expect(run.output.contains("put the line into the last paragraph of the message"))
    }

    @Test("lines that are about other records leave the advice for a removed one as it is")
    func otherLines() throws {
        let other = "records/networks/y40.yaml"
        let register = try GuardedRegister(
            GuardedRegister.sound.merging([
                Self.spare: GuardedRegister.network.replacing("c40", with: "x40"),
                other: GuardedRegister.network.replacing("c40", with: "y40"),
            ]) { $1 })
        try register.repository.git("rm", "--quiet", Self.spare, other)
        let run = try register.git("commit", "-m", "Remove", "-m", "Removes: networks/x400 (entered twice)")
        for path in [Self.spare, other] { #expect(run.output.contains("\(path):1:1: error[record-removed]")) }
        #expect(!run.output.contains("COMMIT_MSG"), "\(run.output)")
    }

    @Test("a push shows a trailer's line in the message of the commit")
    func pushedTrailer() throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        try register.repository.commit(
            ["records/units/kv.yaml": GuardedRegister.unit + "notes: x\n"], "Note\n\nMore.\n\nDecision: hel-2\n")
        let run = try register.git("push", "origin", "main")
        #expect(run.output.contains("COMMIT_MSG:5:1: error[decision-exists]"))
    }

    @Test("all that hooks say goes to stderr")
    func standardError() throws {
        let register = try guarded()
        try register.stage(GuardedRegister.unowned, as: "records/networks/c40.yaml")
        let process = try register.start(GuardedRegister.program, ["hook", "pre-commit"])
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        #expect(try (output.fileHandleForReading.readToEnd() ?? Data()).isEmpty)
        process.waitUntilExit()
        #expect(String(decoding: said, as: UTF8.self).contains("commit refused: 1 error"))
    }

    @Test("a push to an address, or of what rebase and cherry-pick made, is judged ahead for what it brings alone")
    func prePush() throws {
        let register = try GuardedRegister(
            GuardedRegister.sound.merging(["records/networks/x40.yaml": "id: x40\nname: {fi: X}\nowner: kv\n"]) { $1 })
        try register.serve()
        try register.repository.git("config", "--unset-all", "remote.origin.fetch")
        let address = register.repository.folder + "/server.git"
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: x\n"])
        let fine = try register.git("push", address, "main", "main:new")
        #expect(fine.status == 0)
        #expect(!fine.output.contains("warning["), "\(fine.output)")
        try register.repository.git("checkout", "--quiet", "-b", "side")
        try register.repository.write("main/records/networks/c40.yaml", GuardedRegister.unowned)
        try register.repository.git("commit", "--quiet", "--no-verify", "-am", "Bypass")
        try register.repository.git("checkout", "--quiet", "main")
        #expect(try register.git("cherry-pick", "side").status == 0)
        let run = try register.git("push", address, "main")
        #expect(run.status == 1)
        #expect(run.output.contains("'Bypass')"))
        #expect(!run.output.contains("remote: "))
    }
}

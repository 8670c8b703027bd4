import Foundation
import TestSupport
import Testing

/// The commands that change records, from outside: what they print, write and commit.
@Suite struct ChangeCommandTests: RunsProgram {
    let repository: TemporaryRepository

    init() throws { repository = try .ofSmallRegister() }

    @Test("a change is written into the files, shown in words, and not staged")
    func files() throws {
        let run = try run("set", "oslo", "name=Oslo kommune")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                Changed and not committed: records/partners/oslo.yaml

                Oslo kommune (partners/oslo)  changed
                  Name: Oslo → Oslo kommune

                """)
        #expect(try text("records/partners/oslo.yaml") == "id: oslo\nname: Oslo kommune\ncountry: NO\nowner: kv\n")
        #expect(try repository.git("status", "--short") == " M records/partners/oslo.yaml")
    }

    @Test("--dry-run writes nothing, and what breaks the register neither")
    func nothingWritten() throws {
        let dry = try run("set", "oslo", "country=SE", "--dry-run")
        #expect(dry.status == 0 && dry.output.hasPrefix("Would change, nothing was written\n"))
        for extra in [[], ["--commit"]] {
            let broken = try extra.isEmpty ? run("set", "oslo", "owner=kw") : run("set", "oslo", "owner=kw", "--commit")
            #expect(broken.status == 1)
            #expect(broken.output.hasPrefix("Refused: the change would break the register, and nothing was written\n"))
            #expect(broken.errors.contains("records/partners/oslo.yaml:4:8: error[reference-resolves]"))
            #expect(broken.errors.contains("did you mean 'kv'?"))
        }
        #expect(try run("set", "oslo", "country=NO").output.hasPrefix("Nothing to change\n"))
        #expect(try repository.git("status", "--short") == "")
        #expect(try repository.git("rev-list", "--count", "HEAD") == "1")
    }

    @Test("--commit makes one commit, with the index and the files following, and leaves other work alone")
    func commit() throws {
        try repository.write("main/records/units/kv.yaml", "id: kv # in the making\n")
        let run = try run("set", "oslo", "country=SE", "--commit", "-m", "Move Oslo\n\nFor a test.")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Changed and committed to main: "))
        #expect(try repository.git("log", "-1", "--format=%an %s|%b") == "Aino Move Oslo|For a test.")
        #expect(try repository.git("show", "--stat", "--format=", "HEAD").contains("1 file changed"))
        #expect(try repository.git("status", "--short") == " M records/units/kv.yaml")
    }

    @Test("a change says in the subject what it does, and why in the message")
    func message() throws {
        _ = try run("set", "oslo", "country=SE", "name=Osl", "--commit")
        #expect(try repository.git("log", "-1", "--format=%B") == "Osl: Name, country")
        _ = try run("set", "oslo", "country=NO", "--commit", "--language", "fi")
        #expect(try repository.git("log", "-1", "--format=%s") == "Osl: country")
        #expect(try run("new", "units", "elo", "--commit").status == 0)
        #expect(try repository.git("log", "-1", "--format=%s") == "Add units/elo")
        #expect(try text("records/units/elo.yaml") == "id: elo\n")
    }

    @Test(
        "a renamed unit takes its references along in one commit, whose history goes on; taken back, all is as before")
    func rename() throws {
        let before = try repository.git("rev-parse", "HEAD^{tree}")
        #expect(try run("rename", "units/kv", "kansainvaliset", "--commit").status == 0)
        #expect(
            try repository.git("log", "-1", "--format=%B").contains("\nRenames: units/kv -> units/kansainvaliset"))
        #expect(try run("check").status == 0)
        let history = try run("history", "kansainvaliset")
        #expect(history.output.contains("renamed from units/kv") && history.output.contains("added"))
        #expect(try run("revert", "HEAD", "--commit").status == 0)
        #expect(try repository.git("rev-parse", "HEAD^{tree}") == before)
        #expect(
            try repository.git("log", "-1", "--format=%B")
                == "Take back: Rename units/kv to kansainvaliset\n\nRenames: units/kansainvaliset -> units/kv")
    }

    @Test("an end is a date in the record; what still refers to it is shown, and a day that is none is refused")
    func end() throws {
        try repository.write(
            "main/schemas/unit.schema.json",
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["id"],
             "properties": {"id": {"type": "string"}, "until": {"type": "string", "format": "partial-date"}}}
            """)
        let wrong = try run("end", "kv", "--on", "soon", "--because", "It was merged")
        #expect(wrong.status == 2 && wrong.errors.contains("'soon' is not a date"))
        let without = try run("end", "kv", "--because", "It was merged")
        #expect(without.status == 2 && without.errors.contains("'end' needs a date"))
        #expect(try text("records/units/kv.yaml") == "id: kv\n")
        let run = try run("end", "kv", "--on", "2020", "--because", "It was merged")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try text("records/units/kv.yaml") == "id: kv\nuntil: '2020'\n")
        #expect(run.output.contains("These records still refer to it.") && run.output.contains("partners/oslo"))
    }

    @Test("without --commit a merge says what the message of the commit has to say")
    func mergeInFiles() throws {
        try repository.write("main/records/partners/oslo-2.yaml", "id: oslo-2\nname: Oslo\nowner: kv\n")
        try repository.write("main/records/partners/bergen.yaml", "id: bergen\nowner: kv\nrelated: [partners/oslo-2]\n")
        let run = try run("merge", "oslo-2", "--into", "oslo")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Oslo (partners/oslo-2)  merged into Oslo (partners/oslo)\n"))
        #expect(run.output.contains("- Removes: partners/oslo-2 (merged into partners/oslo)\n"))
    }

    @Test("two records become one, and the message says where the first went")
    func merge() throws {
        try repository.write(
            "main/records/partners/oslo-2.yaml", "id: oslo-2\nname: Oslo 2\nowner: kv\nrelated: [units/kv]\n")
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "Enter Oslo twice")
        let undecided = try run("merge", "oslo-2", "--into", "oslo")
        #expect(undecided.status == 2)
        #expect(
            undecided.errors.contains(" (name): Oslo / Oslo 2")
                && undecided.errors.contains("\n  write '--keep oslo FIELD'"))
        let run = try run("merge", "oslo-2", "--into", "oslo", "--keep", "oslo", "name", "--commit")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            try text("records/partners/oslo.yaml")
                == "id: oslo\nname: Oslo\ncountry: NO\nowner: kv\nrelated: [units/kv]\n")
        #expect(
            try repository.git("log", "-1", "--format=%B").contains(
                "\nRemoves: partners/oslo-2 (merged into partners/oslo)"))
    }

    @Test("in a bare repository a change needs --commit")
    func bare() throws {
        try repository.git("clone", "--quiet", "--bare", ".", "../bare.git")
        let files = try run("set", "oslo", "country=SE", in: "bare.git")
        #expect(files.status == 2)
        #expect(files.errors.contains("make a commit of the change"))
        #expect(try run("set", "oslo", "country=SE", "--commit", in: "bare.git").status == 0)
        #expect(
            try repository.git(["show", "HEAD:records/partners/oslo.yaml"], in: "bare.git").contains("country: SE"))
    }

    @Test("a register in a folder of its repository is changed from anywhere below it")
    func folder() throws {
        for (path, text) in SmallRegister.sound { try repository.write("main/sub/" + path, text) }
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "A second register")
        #expect(try run("set", "oslo.yaml", "country=SE", "--commit", in: "main/sub/records/partners").status == 0)
        #expect(try repository.git("show", "--name-only", "--format=").hasSuffix("sub/records/partners/oslo.yaml"))
    }

    @Test("two that change different fields of one record at once both land; of one field the second is told")
    func concurrent() throws {
        let first = try run("set", "oslo", "country=SE", "--commit")
        #expect(first.status == 0)
        let jobs = (0..<8).map { number in
            let process = Process()
            process.executableURL = ProgramRun.program
            process.arguments = [
                "set", "oslo", number % 2 == 0 ? "postcode=0\(number)" : "name=Oslo \(number)", "--commit",
            ]
            process.currentDirectoryURL = URL(fileURLWithPath: repository.path)
            process.environment = repository.environment
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            return process
        }
        for job in jobs { try job.run() }
        for job in jobs { job.waitUntilExit() }
        let landed = jobs.count { $0.terminationStatus == 0 }
        #expect(landed >= 2)
        // Each that says so is one commit; nothing of another is lost with it.
        #expect(try repository.git("rev-list", "--count", "HEAD") == "\(2 + landed)")
        let text = try repository.git("show", "HEAD:records/partners/oslo.yaml")
        #expect(text.contains("postcode: '0") && text.contains("name: Oslo ") && text.contains("country: SE"))
        #expect(try repository.git("status", "--short") == "")
    }

    @Test("'check --fix --commit' makes one commit of what can be mended, and shows what is left")
    func mend() throws {
        let path = "records/partners/oslo.yaml"
        try repository.write(
            "main/" + path, "id: oslo\nname: Oslo\ncountry: NO\nowner: kv\npostcode: 00100\nseats: x\n")
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "--no-verify", "-m", "Break")
        let first = try run("check", "--fix", "--commit")
        #expect(first.status == 1 && first.output.hasPrefix("Changed and committed to main"))
        #expect(first.output.contains("Mended: 1 problem\n"))
        #expect(try text(path).contains("postcode: '00100'\n"))
        #expect(try repository.git("log", "-1", "--format=%s") == "Mend 1 problem that a check found")
        #expect(try repository.git("status", "--short").isEmpty)
        let second = try run("check", "--fix", "--commit", "-m", "Again")
        #expect(second.status == 1 && second.output.hasPrefix("Nothing to mend without asking\n"))
        #expect(try repository.git("log", "-1", "--format=%s") == "Mend 1 problem that a check found")
    }
}

import TestSupport
import Testing

/// Taking commits back, from outside.
@Suite struct RevertCommandTests: RunsProgram {
    let repository: TemporaryRepository

    init() throws { repository = try .ofSmallRegister() }

    @Test("whoever names a record to take back, and no commit, is told what is missing")
    func revertWithoutCommit() throws {
        let run = try run("revert", "oslo")
        #expect(run.status == 2 && run.errors.contains("write 'revert RECORD COMMIT'"), "\(run.errors)")
        #expect(try !self.run("revert", "oslo", "nosuch").errors.contains("write 'revert RECORD COMMIT'"))
    }

    @Test("a commit is taken back on the record that it was about, whatever that is called now")
    func revertRenamed() throws {
        #expect(try run("set", "oslo", "name=Reval", "--commit").status == 0)
        let commit = try repository.git("rev-parse", "HEAD")
        #expect(try run("rename", "oslo", "reval", "--commit").status == 0)
        try repository.write("main/records/partners/oslo.yaml", "id: oslo\nname: Another\ncountry: SE\nowner: kv\n")
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", "Another")
        for arguments in [[commit], ["reval", commit], ["oslo", commit]] {
            let shown = try run(["revert"] + arguments + ["--dry-run"])
            #expect(shown.status == 0 && shown.output.contains("(partners/reval)  changed"), "\(arguments)")
            #expect(!shown.output.contains("Another"))
        }
        let rename = try run("revert", "reval", "HEAD~1")
        #expect(rename.status == 2 && rename.errors.contains("'HEAD~1' gave reval another id"))
    }
}

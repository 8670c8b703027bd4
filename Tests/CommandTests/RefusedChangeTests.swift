import TestSupport
import Testing

/// What makes no commit, from outside, and what is told then.
@Suite struct RefusedChangeTests: RunsProgram {
    let repository: TemporaryRepository

    init() throws { repository = try .ofSmallRegister() }

    @Test("a decision that the register does not have makes no commit, and is told before one is tried")
    func unknownDecision() throws {
        try repository.write(
            "main/register.yaml",
            SmallRegister.frame["register.yaml"].map {
                $0 + "\n  decisions: {files: 'decisions/{id}.yaml', role: decision}\n"
            } ?? "")
        try repository.git("commit", "--quiet", "--all", "-m", "Decisions")
        let run = try run("set", "oslo", "country=SE", "--commit", "--decision", "hel-1")
        #expect(run.status == 2 && run.errors.contains("there is no decision 'hel-1' in the register"))
        #expect(try repository.git("log", "--format=%s", "-1") == "Decisions")
    }

    @Test("a decision that nobody has taken, a person's mailbox and an empty message make no commit")
    func refusedMessages() throws {
        for message in ["Asked matti.virtanen@hel.fi", "", "..."] {
            #expect(try run("set", "oslo", "country=SE", "--commit", "-m", message).status == 2)
        }
        #expect(try run("set", "oslo", "country=SE", "-m", "No commit").status == 2)
        #expect(try repository.git("rev-list", "--count", "HEAD") == "1")
        #expect(try repository.git("status", "--short") == "")
    }

    @Test("unfinished work in the file that is to be committed stops it, and is named")
    func unfinishedWork() throws {
        try repository.write("main/records/partners/oslo.yaml", "id: oslo\nowner: kv\n")
        let run = try run("set", "oslo", "country=SE", "--commit")
        #expect(run.status == 2)
        #expect(run.errors.contains("'records/partners/oslo.yaml': there are changes that are not committed"))
        #expect(try text("records/partners/oslo.yaml") == "id: oslo\nowner: kv\n")
    }

    @Test("a record that is only in the files yet is told so where a commit was to be made of it")
    func notCommitted() throws {
        try repository.write("main/records/partners/new.yaml", "id: new\nname: New\ncountry: SE\nowner: kv\n")
        let refused = try run("set", "new", "name=Newer", "--commit")
        #expect(refused.status == 2 && refused.errors.contains("hint: it is in the files: commit them first"))
        let absent = try run("set", "absent", "name=Newer", "--commit")
        #expect(absent.status == 2 && absent.errors.hasPrefix("kumppani: there is no record 'absent'"))
    }
}

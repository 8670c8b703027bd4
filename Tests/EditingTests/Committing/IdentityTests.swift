import Diagnostics
import Git
import TestSupport
import Testing

@testable import Editing

@Suite("Who commits") struct IdentityTests {
    @Test("author and committer are those of git's variables, with their dates")
    func variables() throws {
        let place = try CommitPlace()
        let variables = ["GIT_AUTHOR_DATE": "2020-01-02T03:04:05+0200", "GIT_COMMITTER_DATE": "@1600000000 -0330"]
        try place.commit(["a.yaml": "a: 2\n"], with: variables)
        #expect(
            try place.repository.git("log", "-1", "--format=%an <%ae> %aI, %cn <%ce> %ct %ci")
                == "Aino <aino@example.org> 2020-01-02T03:04:05+02:00, "
                + "Väinö <vaino@example.org> 1600000000 2020-09-13 08:56:40 -0330")
    }

    @Test("without variables they are those of the configuration, author.name before user.name")
    func configuration() throws {
        let place = try CommitPlace()
        for (entry, value) in [("user.name", "User"), ("user.email", "user@example.org"), ("author.name", "Author")] {
            try place.repository.git("config", entry, value)
        }
        try place.commit(["a.yaml": "a: 2\n"], with: Self.nobody)
        #expect(
            try place.repository.git("log", "-1", "--format=%an <%ae>, %cn <%ce>")
                == "Author <user@example.org>, User <user@example.org>")
    }

    @Test("whoever is given counts before them")
    func given() throws {
        let place = try CommitPlace()
        let author = Signature(name: "Kaisa", email: "kaisa@example.org", seconds: 1_700_000_000, offsetMinutes: 120)
        try place.committer(author: author).commit { _ in CommitPlace.contents(["a.yaml": "a: 2\n"]) }
        #expect(try place.repository.git("log", "-1", "--format=%an %at, %cn") == "Kaisa 1700000000, Väinö")
    }

    @Test("nobody is not made up, and a date that is none is told")
    func nobody() throws {
        let place = try CommitPlace()
        try place.repository.git("config", "user.useConfigOnly", "true")
        let before = try place.state()
        let error = try gitError { try place.commit(["a.yaml": "a: 2\n"], with: Self.nobody) }
        #expect(error.reason == .noIdentity && error.hint?.en.contains("git config --global user.name") == true)
        let date = try gitError { try place.commit(["a.yaml": "a: 2\n"], with: ["GIT_AUTHOR_DATE": "yestermorrow!"]) }
        #expect(date.reason == .noIdentity && date.message.en.contains("GIT_AUTHOR_DATE"), "\(date)")
        #expect(try place.state() == before)
    }

    private static let nobody = Dictionary(
        uniqueKeysWithValues: ["AUTHOR", "COMMITTER"].flatMap { role in
            ["NAME", "EMAIL", "DATE"].map { ("GIT_\(role)_\($0)", "") }
        })

    @Test("where commits are signed git signs, and where it cannot nothing moves")
    func signing() throws {
        let place = try CommitPlace()
        try place.repository.git("config", "commit.gpgSign", "true")
        try place.repository.write(
            "sign", "#!/bin/sh\necho '[GNUPG:] SIG_CREATED ' >&2\necho SIGNED\ncat >/dev/null\n", executable: true)
        try place.repository.git("config", "gpg.program", place.repository.folder + "/sign")
        try place.commit(["a.yaml": "a: 2\n"], "Signed\n\nWhy")
        let commit = try place.repository.git("cat-file", "commit", "HEAD")
        #expect(commit.contains("\ngpgsig SIGNED") && commit.hasSuffix("\n\nSigned\n\nWhy"), "\(commit)")
        #expect(try place.repository.git("log", "-1", "--format=%an %cn %at") == "Aino Väinö 1500000060")
        try place.repository.git("config", "gpg.program", "/bin/false")
        let before = try place.state()
        let error = try gitError { try place.commit(["a.yaml": "a: 3\n"]) }
        #expect(error.attempt.en.contains("commit-tree"))
        #expect(try place.state() == before)
    }
}

import Diagnostics
import TestSupport
import Testing

@testable import Git

@Suite("Errors")
struct GitErrorTests {
    @Test("an error says what was attempted, on what, why, and what to do")
    func sentence() {
        let error = GitError(.noRepository, "there is none", attempt: "open the repository", subject: "/x")
        #expect(
            error.description
                == "cannot open the repository '/x': there is none; start in a folder of a git repository, or make "
                + "one with `git init`")
    }

    @Test("names cannot steer the terminal")
    func controlCharacters() {
        let error = GitError(.other, "no", attempt: "read", subject: "a\u{1B}[2J\nb\u{9B}")
        #expect(error.description == #"cannot read 'a\u{1b}[2J\u{a}b\u{9b}': no"#)
    }

    @Test(
        "folders in commands are quoted where a shell needs it",
        arguments: [("/srv/a-b_c.git", "/srv/a-b_c.git"), ("/my files", "'/my files'"), ("/a'b;c", #"'/a'\''b;c'"#)])
    func quoting(folder: String, quoted: String) {
        let error = GitError(.foreignOwner(directory: folder), "no", attempt: "open", subject: folder)
        #expect(error.hint?.en.hasSuffix("safe.directory \(quoted)`") == true)
    }

    @Test("libgit2's error is taken over and cleared")
    func captured() throws {
        let repository = try TemporaryRepository()
        let opened = try repository.open()
        let none = ObjectID(high: 1, middle: 2, low: 3)
        let first = try gitError { try opened.updateReference("refs/x", from: nil, to: none, message: "x") }
        #expect(first.code == -1)
        #expect(first.category == 4)
        #expect(first.cause == "target OID for the reference doesn't exist on the repository")
        let second = GitError(lastErrorWithCode: -1, attempt: "do", subject: "it")
        #expect(second.cause == "libgit2 gave no reason (code -1)")
    }
}

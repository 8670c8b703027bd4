import TestSupport
import Testing

@testable import Git

@Suite("Revisions, references and HEAD")
struct RevisionTests {
    @Test(
        "revisions name the commits that git finds",
        arguments: ["HEAD", "HEAD~1", "main^", "v1", "light", "HEAD^{/First}"])
    func revisions(revision: String) throws {
        let repository = try TemporaryRepository()
        try repository.commit([:], "First")
        try repository.commit([:], "Second")
        try repository.git("tag", "--annotate", "-m", "One", "v1", "HEAD~1")
        try repository.git("tag", "light")
        #expect(
            try repository.open().commitID(revision)
                == repository.id(revision.contains("/") ? revision : revision + "^{commit}"))
    }

    @Test("a shortened id is enough, an unknown name is not found, a blob is no commit")
    func others() throws {
        let repository = try TemporaryRepository()
        let id = try repository.commit(["a.yaml": "a: 1\n"])
        let opened = try repository.open()
        #expect(try opened.commitID(String(id.description.prefix(8))) == id)
        for revision in ["nothing", "HEAD~5", "HEAD:a.yaml", "a b"] {
            let error = try gitError { _ = try opened.commitID(revision) }
            #expect(error.subject == revision)
            #expect(error.attempt == "find the revision")
        }
        #expect(try gitError { _ = try opened.commitID("nothing") }.reason == .notFound)
        #expect(try gitError { _ = try opened.commitID("HEAD:a.yaml") }.message == "it does not name a commit")
    }

    @Test("references are listed by name, packed or not, with what they point at")
    func references() throws {
        let repository = try TemporaryRepository()
        let id = try repository.commit(["a.yaml": "a: 1\n"])
        try repository.git("tag", "--annotate", "-m", "One", "v1")
        try repository.git("tag", "blob", "HEAD:a.yaml")
        try repository.git("branch", "side")
        try repository.git("pack-refs", "--all")
        try repository.git("branch", "loose")
        try repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
        let opened = try repository.open()
        let tag = try repository.id("v1")
        let blob = try repository.id("HEAD:a.yaml")
        #expect(
            try opened.references() == [
                Reference(name: "refs/heads/loose", target: .object(id)),
                Reference(name: "refs/heads/main", target: .object(id)),
                Reference(name: "refs/heads/side", target: .object(id)),
                Reference(name: "refs/remotes/origin/HEAD", target: .symbolic("refs/remotes/origin/main")),
                Reference(name: "refs/tags/blob", target: .object(blob)),
                Reference(name: "refs/tags/v1", target: .object(tag)),
            ])
        #expect(try opened.references(prefix: "refs/tags/").count == 2)
        #expect(try opened.commitID(peeling: tag) == id)
        #expect(try opened.commitID(peeling: id) == id)
        #expect(try opened.commitID(peeling: blob) == nil)
        #expect(try opened.reference("refs/heads/none") == nil)
    }

    @Test("HEAD stands on a branch or on a commit")
    func head() throws {
        let repository = try TemporaryRepository()
        let id = try repository.commit()
        #expect(try repository.open().head() == .branch(name: "refs/heads/main", commit: id))
        try repository.git("checkout", "--quiet", "--detach")
        #expect(try repository.open().head() == .detached(commit: id))
        try repository.git("checkout", "--quiet", "--orphan", "fresh")
        #expect(try repository.open().head() == .unborn(name: "refs/heads/fresh"))
    }
}

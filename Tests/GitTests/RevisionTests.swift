import TestSupport
import Testing

@testable import Git

@Suite("Revisions, references and HEAD")
struct RevisionTests {
    @Test(
        "revisions name the commits that git finds",
        arguments: [
            "HEAD", "HEAD~1", "main^", "v1", "light", "HEAD^{/First}", "@", "@~", "heads/main", "refs/heads/main",
            "v1^0",
            "v1^{}", "v1^{commit}", "HEAD~0", "HEAD^^{commit}", "HEAD@{0}", ":/Second", "HEAD^{object}", "v1-1-g",
        ])
    func revisions(revision: String) throws {
        let repository = try TemporaryRepository()
        try repository.commit([:], "First")
        try repository.commit([:], "Second")
        try repository.git("tag", "--annotate", "-m", "One", "v1", "HEAD~1")
        try repository.git("tag", "light")
        let revision = revision.hasSuffix("-g") ? try revision + repository.id("HEAD").description.prefix(7) : revision
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
        #expect(try gitError { _ = try opened.commitID("HEAD:a.yaml") }.cause == "it does not name a commit")
    }

    @Test("what a revision with a path or a kind names is what git finds")
    func objects() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["r/a~1.yaml": "a: 1\n", "r/s/b.yaml": "b: 1\n"])
        try repository.git("tag", "--annotate", "-m", "One", "v1")
        try repository.git("tag", "--annotate", "-m", "Of a tag", "v2", "v1")
        let opened = try repository.open()
        for revision in [
            "HEAD:r/a~1.yaml", "HEAD:r/s", "HEAD:", "v2:r/s/b.yaml", "v2^{tree}", "v2", "v2^{}", "HEAD^{tree}:r",
            "v2^{tag}",
            "v1^0^{tree}",
        ] {
            #expect(try opened.objectID(revision) == repository.id(revision), "\(revision)")
        }
        for revision in ["HEAD:r/none", "HEAD:r/a~1.yaml/x", "HEAD^{blob}", "HEAD^2", "HEAD~", "none:r"] {
            #expect(try opened.objectID(revision) == nil, "\(revision)")
        }
    }

    @Test("a shortened id that several objects have is ambiguous")
    func ambiguous() throws {
        let repository = try TemporaryRepository()
        let opened = try repository.open()
        var seen: Set<String> = []
        // Of 65,536 ways in which ids can begin, one comes twice long before this.
        var short: String?
        for number in 0..<5_000 {
            let start = String(try opened.createBlob(Array("\(number)".utf8)).description.prefix(4))
            guard seen.insert(start).inserted else {
                short = start
                break
            }
        }
        let ambiguous = try #require(short)
        let error = try gitError { _ = try opened.commitID(ambiguous) }
        #expect(error.reason == .ambiguous)
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

import Diagnostics
import Git
import TestSupport
import Testing

@testable import Editing

@Suite("Files that follow a commit") struct WorkTreeFileTests {
    @Test("nothing is written through a link, whether to a file or to a folder")
    func links() throws {
        let place = try CommitPlace(["a.yaml": "a: 1\n", "records/b.yaml": "b: 1\n"])
        let path = place.repository.path
        try FileTree.remove(path + "/a.yaml")
        try place.repository.write("outside.yaml", "a: 1\n")
        try FileTree.link(path + "/a.yaml", to: "../outside.yaml")
        let file = try #require(try place.refusal(["a.yaml": "a: 2\n"]))
        #expect(file.reason == .unusualFile("a.yaml") && file.message.en.contains("symbolic link"))
        try FileTree.remove(path + "/records")
        try place.repository.write("elsewhere/b.yaml", "b: 1\n")
        try FileTree.link(path + "/records", to: "../elsewhere")
        let folder = try #require(try place.refusal(["records/b.yaml": "b: 2\n"]))
        #expect(folder.reason == .unusualFile("records"))
        #expect(place.text("outside.yaml", in: ".") == "a: 1\n" && place.text("elsewhere/b.yaml", in: ".") == "b: 1\n")
    }

    @Test("where the tip has a folder, a link or a submodule no file is committed")
    func noFile() throws {
        let place = try CommitPlace(["records/b.yaml": "b: 1\n"])
        try FileTree.link(place.repository.path + "/link", to: "records/b.yaml")
        try place.repository.commit()
        for path in ["records", "link"] {
            #expect(try place.refusal([path: "x\n"])?.reason == .unusualFile(RepositoryPath(path)))
        }
    }

    @Test(
        "line ends are those that git gives the file", arguments: ["eol=crlf", "text eol=crlf", "text=auto eol=crlf"])
    func lineEnds(attributes: String) throws {
        let place = try CommitPlace([".gitattributes": "*.yaml \(attributes)\n"])
        try place.commit(["a.yaml": "a: 1\nb: 2\n"])
        #expect(place.text("a.yaml") == "a: 1\r\nb: 2\r\n")
        #expect(try place.status() == "" && place.repository.git("show", "HEAD:a.yaml") == "a: 1\nb: 2")
        try place.commit(["a.yaml": "a: 2\n"])
        #expect(try place.status() == "" && place.text("a.yaml") == "a: 2\r\n")
        try place.write("a: mine\r\n", to: "a.yaml")
        #expect(try place.refusal(["a.yaml": "a: 3\n"])?.reason == .unfinishedWork(["a.yaml"]))
    }

    @Test("core.autocrlf counts as attributes do")
    func autocrlf() throws {
        let place = try CommitPlace()
        try place.repository.git("config", "core.autocrlf", "true")
        try place.commit(["c.yaml": "c: 1\n"])
        #expect(try place.status() == "" && place.text("c.yaml") == "c: 1\r\n")
    }

    @Test(
        "what git stores otherwise than it lies in the work tree, in a way that only git knows, is left to git",
        arguments: ["working-tree-encoding=UTF-16", "filter=secret", "ident", "text"])
    func conversions(attributes: String) throws {
        let place = try CommitPlace([".gitattributes": "*.yaml \(attributes)\n", "a.txt": "a\n"])
        try place.repository.git("config", "filter.secret.clean", "cat")
        let error = try #require(try place.refusal(["a.yaml": "a: $Id: 12$\r\n"]))
        #expect(error.reason == .unusualFile("a.yaml"), "\(error.message)")
        try place.commit(["a.txt": "b\n"])
        #expect(try place.status() == "")
    }

    @Test("a filter that nobody has configured converts nothing")
    func namedFilter() throws {
        let place = try CommitPlace([".gitattributes": "*.yaml filter=secret working-tree-encoding=UTF-8\n"])
        try place.commit(["a.yaml": "a: 1\n"])
        #expect(try place.status() == "")
    }

    @Test("what a sparse checkout leaves out is told with what to do")
    func sparse() throws {
        let place = try CommitPlace(["in/a.yaml": "a: 1\n", "out/deep/b.yaml": "b: 1\n", "top.yaml": "t: 1\n"])
        try place.repository.git(["sparse-checkout", "set", "--cone", "in"])
        let error = try #require(try place.refusal(["out/deep/b.yaml": "b: 2\n"]))
        #expect(error.hint?.en.contains("git sparse-checkout add") == true)
        let listed = try place.repository.git("ls-files", "-t")
        try place.commit(["in/a.yaml": "a: 2\n", "top.yaml": "t: 2\n"])
        #expect(try place.status() == "" && place.repository.git("ls-files", "-t") == listed)
        #expect(try place.repository.git("show", "HEAD:out/deep/b.yaml") == "b: 1")
        #expect(place.text("out/deep/b.yaml") == nil)
    }

    @Test("a sparse index is refused with what to do")
    func sparseIndex() throws {
        let place = try CommitPlace(["in/a.yaml": "a: 1\n", "out/deep/b.yaml": "b: 1\n"])
        try place.repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "in")
        let before = try place.state()
        let error = try gitError { try place.commit(["in/a.yaml": "a: 2\n"]) }
        #expect(error.hint == "run `git sparse-checkout reapply --no-sparse-index`")
        #expect(try place.state() == before)
        try place.repository.git("sparse-checkout", "reapply", "--no-sparse-index")
        try place.commit(["in/a.yaml": "a: 2\n"])
        #expect(try place.status() == "")
    }

    @Test("names that are not ASCII, and those with spaces and newlines, are files as others are")
    func names() throws {
        let place = try CommitPlace()
        let names = ["ä.yaml", "a\u{308}.yaml", "sp ace.yaml", "new\nline.yaml", "\"quoted\".yaml"]
        try place.committer().commit { _ in
            let edits = names.map { FileEdit(path: RepositoryPath($0), contents: Array("x\n".utf8)) }
            return CommitContents(files: edits, message: "Names")
        }
        #expect(try place.status() == "" && names.allSatisfy { place.text($0) == "x\n" })
    }
}

import Foundation
import Git
import TestSupport
import Testing

@Suite("Objects that stand in place of others")
struct ReplacementTests {
    @Test("a replaced commit, tree or blob is read as git reads it, unless that is switched off")
    func replaced() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n"], "First")
        let second = try repository.commit(["a.yaml": "a: 2\n"], "Second")
        let blobs = try [repository.id("HEAD~1:a.yaml"), repository.id("HEAD:a.yaml")]
        let folder = try repository.open().cacheFolder
        try repository.git("replace", second.description, first.description)
        try repository.git("replace", blobs[0].description, blobs[1].description)
        for isPacked in [false, true] {
            if isPacked { try repository.git("pack-refs", "--all") }
            let opened = try repository.open()
            #expect(try opened.commit(second).message == "First")
            #expect(try opened.commit(second).id == second)
            #expect(try opened.commitIDs(in: opened.range("HEAD")) == [second])
            #expect(try opened.blob(blobs[0]) == Array("a: 2\n".utf8))
            #expect(opened.cacheFolder != folder)
            let plain = try repository.open("main", ["GIT_NO_REPLACE_OBJECTS": ""])
            #expect(try plain.commit(second).message == "Second")
            #expect(plain.cacheFolder == folder)
        }
        try repository.git("config", "core.useReplaceRefs", "false")
        #expect(try repository.open().commit(second).message == "Second")
    }

    @Test("a history that is joined on is walked, and so are grafts and another place for replacements")
    func joined() throws {
        let repository = try TemporaryRepository()
        let old = try repository.commit(["a.yaml": "a: 1\n"], "Old")
        try repository.git("checkout", "--quiet", "--orphan", "new")
        let new = try repository.commit(["a.yaml": "a: 2\n"], "New")
        try repository.git("replace", "--graft", new.description, old.description)
        let opened = try repository.open()
        #expect(try opened.commitIDs(in: opened.range("new")) == [new, old])
        #expect(try opened.commits(in: opened.range("new")).map(\.message) == ["New", "Old"])
        #expect(try opened.isAncestor(old, of: new))
        #expect(try opened.mergeBases(new, old) == [old])
        #expect(try opened.commitID("new~1") == old)
        let elsewhere = try repository.open("main", ["GIT_REPLACE_REF_BASE": "refs/other"])
        #expect(try elsewhere.commitIDs(in: elsewhere.range("new")) == [new])
        try repository.git("replace", "-d", new.description)
        try repository.write("main/.git/info/grafts", "# grafts\n\(new) \(old)\nnonsense\n")
        let grafted = try repository.open()
        #expect(try grafted.commitIDs(in: grafted.range("new")) == [new, old])
        #expect(try grafted.commit(new).parentIDs == [old])
    }

    @Test("what a push brings is read as it is")
    func quarantined() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit([:], "First")
        let second = try repository.commit([:], "Second")
        try repository.git("replace", second.description, first.description)
        let inside = try repository.open("main", ["GIT_QUARANTINE_PATH": repository.path + "/.git/objects"])
        #expect(try inside.commit(second).message == "Second")
    }

    @Test("replacements that run in a circle are told")
    func circle() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit([:], "First")
        let second = try repository.commit([:], "Second")
        try repository.git("update-ref", "refs/replace/\(first)", second.description)
        try repository.git("update-ref", "refs/replace/\(second)", first.description)
        let error = try gitError { _ = try repository.open().commit(first) }
        #expect(error.reason == .corrupt)
        #expect(error.description.contains("git replace --list"))
    }
}

import Diagnostics
import Foundation
import Git
import GitRecords
import Records
import TestSupport
import Testing

@Suite("Registers out of git")
struct GitSourceTests {
    private func shared(_ repository: TemporaryRepository, _ variables: [String: String] = [:]) throws
        -> SharedRepository
    {
        let path = repository.path
        let variables = TemporaryRepository.plain.merging(variables) { $1 }
        return try SharedRepository { () throws(GitError) in
            try Repository.open(from: path, environment: variables)
        }
    }

    private func texts(_ source: some RecordSource, below folder: String = "") throws -> [String: String] {
        var texts: [String: String] = [:]
        for file in try source.files(below: folder) where file.kind == .regular {
            texts[file.path] = String(decoding: try source.read(file, limit: 1000), as: UTF8.self)
        }
        return texts
    }

    @Test("a commit is read whatever is checked out and staged")
    func tree() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(SmallRegister.sound)
        try repository.commit(["records/units/kv.yaml": "id: kw\n"])
        try repository.write("main/records/units/kv.yaml", "id: kx\n")
        let source = try TreeSource(try shared(repository), commit: first)
        #expect(try texts(source) == SmallRegister.sound)
        #expect(try texts(source, below: "records/units") == ["records/units/kv.yaml": "id: kv\n"])
        #expect(try source.files(below: "records/absent").isEmpty)
        #expect(try source.readIfPresent("records/absent.yaml", limit: 10) == nil)
        #expect(try source.readIfPresent("register.yaml/absent", limit: 10) == nil)
    }

    @Test("the index is read as the coming commit will have it, not the working files")
    func index() throws {
        let repository = try TemporaryRepository()
        try repository.commit(SmallRegister.sound)
        try repository.write("main/records/units/kv.yaml", "id: staged\n")
        try repository.git("add", "--all")
        try repository.write("main/records/units/kv.yaml", "id: working\n")
        try repository.write("main/records/units/announced.yaml", "id: announced\n")
        try repository.git("add", "--intent-to-add", "records/units/announced.yaml")
        let source = try IndexSource(try shared(repository))
        #expect(try texts(source, below: "records/units") == ["records/units/kv.yaml": "id: staged\n"])
        #expect(try source.readIfPresent("records/units/announced.yaml", limit: 10) == nil)
        #expect(try texts(source).count == SmallRegister.sound.count)
    }

    @Test("GIT_INDEX_FILE names another index")
    func otherIndex() throws {
        let repository = try TemporaryRepository()
        try repository.commit(SmallRegister.sound)
        let other = ["GIT_INDEX_FILE": repository.folder + "/other"]
        try repository.git(["read-tree", "HEAD"], with: other)
        try repository.git(["rm", "--cached", "--quiet", "records/units/kv.yaml"], with: other)
        #expect(try IndexSource(try shared(repository, other)).files(below: "records/units").isEmpty)
        #expect(try IndexSource(try shared(repository)).files(below: "records/units").count == 1)
    }

    @Test("a register in a folder of the repository has paths of its own")
    func folder() throws {
        let repository = try TemporaryRepository()
        let inside = Dictionary(uniqueKeysWithValues: SmallRegister.sound.map { ("inner/\($0.key)", $0.value) })
        let commit = try repository.commit(inside.merging(["inner.yaml": "x: 1\n", "a.yaml": "y: 1\n"]) { $1 })
        let shared = try shared(repository)
        #expect(try texts(IndexSource(shared, folder: "inner")) == SmallRegister.sound)
        #expect(try texts(TreeSource(shared, commit: commit, folder: "inner")) == SmallRegister.sound)
        #expect(try texts(TreeSource(shared, commit: commit, folder: "absent")).isEmpty)
    }

    @Test("the tree that git has noted for the index is the one that it would write, or none")
    func stagedTree() throws {
        let repository = try TemporaryRepository()
        try repository.commit(SmallRegister.sound)
        let shared = try shared(repository)
        #expect(try IndexSource(shared).tree?.description == repository.git("write-tree"))
        try repository.write("main/records/units/kv.yaml", "id: staged\n")
        try repository.git("add", "--all")
        #expect(try IndexSource(shared).tree == nil)
        let tree = try repository.git("write-tree")
        #expect(try IndexSource(shared).tree?.description == tree)
        try repository.write("main/records/units/announced.yaml", "id: announced\n")
        try repository.git("add", "--intent-to-add", "records/units/announced.yaml")
        #expect(try IndexSource(shared).tree == nil)
    }

    @Test("links and submodules are told, and never read")
    func kinds() throws {
        let repository = try TemporaryRepository()
        let commit = try repository.commit(["a.yaml": "a: 1\n"])
        try FileManager.default.createSymbolicLink(
            atPath: repository.path + "/link.yaml", withDestinationPath: "a.yaml")
        try repository.git("add", "link.yaml")
        try repository.git("update-index", "--add", "--cacheinfo", "160000,\(commit),module.yaml")
        let second = try repository.git("commit", "--quiet", "-m", "Kinds")
        #expect(second.isEmpty)
        let shared = try shared(repository)
        let sources: [any RecordSource] = [
            try IndexSource(shared), try TreeSource(shared, commit: try repository.id("HEAD")),
        ]
        for source in sources {
            let files = try source.files(below: "").sorted { $0.path < $1.path }
            #expect(files.map(\.kind) == [.regular, .symbolicLink, .submodule])
            #expect(throws: SourceError.self) { try source.read("link.yaml", limit: 10) }
            #expect(throws: SourceError.self) { try source.read(files[2], limit: 10) }
        }
    }

    @Test(
        "a link in the place of a folder is listed alone, in the index as in a commit, and what lies below it is not read"
    )
    func linkedFolders() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["shared/units/a.yaml": "id: a\n"])
        try FileManager.default.createSymbolicLink(
            atPath: repository.path + "/records", withDestinationPath: "shared")
        try repository.git("add", "records")
        #expect(try repository.git("commit", "--quiet", "-m", "Link").isEmpty)
        let shared = try shared(repository)
        let sources: [any RecordSource] = [
            try IndexSource(shared), try TreeSource(shared, commit: try repository.id("HEAD")),
        ]
        for source in sources {
            for folder in ["records", "records/units"] {
                #expect(try source.files(below: folder).map(\.path) == ["records"])
                #expect(try source.files(below: folder).map(\.kind) == [.symbolicLink])
            }
            let error = try #require(throws: SourceError.self) {
                try source.readIfPresent("records/units/a.yaml", limit: 9)
            }
            #expect(error.reason == "'records' is no folder of the register")
            #expect(try source.readIfPresent("shared/units/a.yaml/b", limit: 9) == nil)
        }
    }

    @Test("equal contents have equal names, in the index as in a commit")
    func contents() throws {
        let repository = try TemporaryRepository()
        let commit = try repository.commit(["a.yaml": "x: 1\n", "b.yaml": "x: 1\n", "c.yaml": "x: 2\n"])
        let shared = try shared(repository)
        let staged = try IndexSource(shared).files(below: "").map(\.content)
        #expect(try TreeSource(shared, commit: commit).files(below: "").map(\.content) == staged)
        #expect(staged[0] == staged[1])
        #expect(staged[1] != staged[2])
        #expect(staged[0].map { ObjectID($0) } == (try repository.id("HEAD:a.yaml")))
    }

    @Test("a file beyond the limit is told to be so, and not read")
    func limit() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": String(repeating: "a", count: 5000)])
        #expect(try IndexSource(try shared(repository)).read("a.yaml", limit: 100).count == 101)
    }

    @Test("with conflicts of a merge there is no next commit, and the paths are named")
    func conflicts() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.yaml": "a: 1\n"])
        try repository.git("checkout", "--quiet", "-b", "side")
        try repository.commit(["a.yaml": "a: 2\n"])
        try repository.git("checkout", "--quiet", "main")
        try repository.commit(["a.yaml": "a: 3\n"])
        #expect(throws: (any Error).self) { try repository.git("merge", "side") }
        let shared = try shared(repository)
        let error = #expect(throws: UnmergedIndex.self) { try IndexSource(shared) }
        #expect(error?.paths == ["a.yaml"])
        #expect(error?.message.en.contains("'a.yaml' has unresolved conflicts") == true)
    }

    @Test("a whole register is loaded from a commit by all threads at once")
    func loading() throws {
        let repository = try TemporaryRepository()
        var files = SmallRegister.sound
        for i in 0..<400 { files["records/partners/p\(i).yaml"] = "id: p\(i)\nowner: kv\n" }
        let commit = try repository.commit(files)
        let source = try TreeSource(try shared(repository), commit: commit)
        let loaded = try RegisterLoader(source: source, configuration: .read(from: source)).load()
        #expect(loaded.register.records.count == 402)
        #expect(loaded.diagnostics.isEmpty)
    }
}

import Git
import TestSupport
import Testing

@Suite("Writing")
struct WritingTests {
    private let person = Signature(
        name: "Aino Ä", email: "aino@example.org", seconds: 1_600_000_000, offsetMinutes: -90)

    @Test("a change becomes a blob, a tree, a commit and a moved branch that git finds sound")
    func everything() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a: 1\n", "x/y/z.yaml": "z\n", "x/w.yaml": "w\n", "q/r": "r\n"])
        let opened = try repository.open()
        let blob = try opened.createBlob(Array("a: 2\n".utf8))
        let base = try opened.commit(first).treeID
        let tree = try opened.createTree(
            from: base,
            applying: [
                .set("a.yaml", mode: .file, id: blob), .set("new/deep/er.yaml", mode: .executable, id: blob),
                .remove("x/y/z.yaml"), .remove("q/r"),
            ])
        let second = try opened.createCommit(
            tree: tree, parents: [first], author: person, committer: person, message: "Muuta\n\nDecision: § 1")
        #expect(try opened.head().commitID == first)
        try opened.updateReference("refs/heads/main", from: first, to: second, message: "kumppani: change")
        #expect(try opened.head().commitID == second)
        #expect(
            try repository.git("ls-tree", "-r", "--format=%(objectmode) %(path)", "main").split(separator: "\n") == [
                "100644 a.yaml", "100755 new/deep/er.yaml", "100644 x/w.yaml",
            ])
        #expect(try repository.git("ls-tree", "--name-only", "main") == "a.yaml\nnew\nx")
        #expect(
            try repository.git("log", "-1", "--format=%an|%ae|%at|%ai|%B") == """
                Aino Ä|aino@example.org|1600000000|2020-09-13 10:56:40 -0130|Muuta

                Decision: § 1
                """)
        #expect(try opened.commit(second).author == person)
        #expect(try repository.git("fsck", "--strict", "--no-dangling") == "")
        #expect(try repository.git("reflog", "-1", "--format=%gs", "main") == "kumppani: change")
    }

    @Test("a first commit needs no base")
    func firstCommit() throws {
        let repository = try TemporaryRepository()
        let opened = try repository.open()
        let blob = try opened.createBlob([])
        let tree = try opened.createTree(from: nil, applying: [.set("records/a.yaml", mode: .file, id: blob)])
        let commit = try opened.createCommit(
            tree: tree, parents: [], author: person, committer: person, message: "First\n")
        try opened.updateReference("refs/heads/main", from: nil, to: commit, message: "first")
        #expect(try repository.git("rev-list", "--objects", "main").split(separator: "\n").count == 4)
        #expect(try opened.createTree(from: tree, applying: [.remove("records/a.yaml")]) == .emptyTree)
        #expect(try opened.createTree(from: nil, applying: []) == .emptyTree)
    }

    @Test("a reference moves only from the value that was seen")
    func compareAndSwap() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit([:], "First")
        let second = try repository.commit([:], "Second")
        let opened = try repository.open()
        let attempts: [(String, ObjectID?)] = [
            ("refs/heads/main", first), ("refs/heads/main", nil), ("refs/heads/none", first),
        ]
        for (name, old) in attempts {
            let error = try gitError { try opened.updateReference(name, from: old, to: first, message: "m") }
            #expect(error.reason == .referenceMoved, "\(error)")
        }
        #expect(try opened.head().commitID == second)
        #expect(throws: GitError.self) {
            try opened.updateReference("refs/heads/new", from: nil, to: .zero, message: "m")
        }
        try opened.updateReference("refs/heads/new", from: nil, to: first, message: "m")
        try opened.updateReference("refs/heads/new", from: first, to: second, message: "m")
        #expect(try opened.reference("refs/heads/new")?.target == .object(second))
    }

    @Test("a locked reference says so")
    func locked() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit([:], "First")
        try repository.write("main/.git/refs/heads/main.lock", "")
        let error = try gitError {
            try repository.open().updateReference("refs/heads/main", from: first, to: first, message: "m")
        }
        #expect(error.reason == .locked, "\(error)")
    }

    @Test("only full and well-formed names are written", arguments: ["main", "HEAD", "refs/heads/a..b", "refs/heads/"])
    func names(name: String) throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit([:], "First")
        let error = try gitError {
            try repository.open().updateReference(name, from: nil, to: first, message: "m")
        }
        #expect(error.subject == name)
    }

    @Test("unsafe paths are refused", arguments: ["../a", ".git/config", "a//b", "/a", "", "a/./b", "a/", "a\0b"])
    func unsafePaths(path: String) throws {
        let repository = try TemporaryRepository()
        let opened = try repository.open()
        let blob = try opened.createBlob([])
        let edit = TreeEdit.set(RepositoryPath(path), mode: .file, id: blob)
        #expect(throws: GitError.self) { _ = try opened.createTree(from: nil, applying: [edit]) }
    }

    @Test("changes that contradict each other are refused, a file may give way to a folder in two steps")
    func contradictions() throws {
        let repository = try TemporaryRepository()
        let opened = try repository.open()
        let blob = try opened.createBlob([])
        let file = TreeEdit.set("a", mode: .file, id: blob)
        let inside = TreeEdit.set("a/b", mode: .file, id: blob)
        for edits in [[file, file], [file, inside], [inside, .remove("a")]] {
            let error = try gitError { _ = try opened.createTree(from: nil, applying: edits) }
            #expect(error.cause == "the path 'a' is changed twice, or is a folder of another")
        }
        let first = try opened.createTree(from: nil, applying: [file])
        let none = try opened.createTree(from: first, applying: [.remove("a")])
        let second = try opened.createTree(from: none, applying: [inside])
        #expect(try opened.items(in: second).map(\.path) == ["a/b"])
    }

    @Test("what is not there cannot be removed or committed, and nobody signs without name")
    func refused() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.yaml": "a\n"])
        let opened = try repository.open()
        let base = try opened.commit(first).treeID
        #expect(throws: GitError.self) { _ = try opened.createTree(from: base, applying: [.remove("b.yaml")]) }
        let nobody = Signature(name: "", email: "", seconds: 0, offsetMinutes: 0)
        let forged = Signature(name: "A <b>\nparent", email: "x", seconds: 0, offsetMinutes: 0)
        for signature in [nobody, forged] {
            do {
                let id = try opened.createCommit(
                    tree: base, parents: [], author: signature, committer: person, message: "m")
                #expect(try opened.commit(id).author.name == "A b parent" && repository.git("fsck", "--strict") == "")
            } catch let error as GitError {
                #expect(error.attempt == "sign as")
            }
        }
        #expect(throws: GitError.self) {
            _ = try opened.createCommit(
                tree: .zero, parents: [], author: person, committer: person, message: "m")
        }
        #expect(throws: GitError.self) {
            _ = try opened.createCommit(
                tree: base, parents: [base], author: person, committer: person, message: "m")
        }
    }

    @Test("configuration is read from all files and written to the repository's own")
    func configuration() throws {
        let repository = try TemporaryRepository()
        try repository.write("user.conf", "[user]\n\tname = Aino\n[core]\n\thooksPath = ~/hooks\n")
        let opened = try repository.open(
            "main", ["GIT_CONFIG_GLOBAL": repository.folder + "/user.conf", "HOME": repository.folder])
        #expect(try opened.configuration("user.name") == "Aino")
        #expect(try opened.configuration("user.none") == nil)
        #expect(try opened.hooksDirectory().hasSuffix("/hooks"))
        #expect(try !opened.hooksDirectory().contains("~"))
        try opened.setConfiguration("core.hooksPath", to: "hooks")
        #expect(try repository.git("config", "--local", "core.hooksPath") == "hooks")
        #expect(try opened.hooksDirectory() == repository.path + "/hooks")
        #expect(try repository.git("rev-parse", "--git-path", "hooks") == "hooks")
    }

    @Test("without configuration hooks lie in the common folder, also for linked work trees")
    func hooks() throws {
        let repository = try TemporaryRepository()
        try repository.commit()
        try repository.git("worktree", "add", "--quiet", "--detach", "../side")
        for name in ["main", "side"] {
            #expect(try repository.open(name).hooksDirectory() == repository.path + "/.git/hooks")
        }
    }

    @Test("a blob's size is known without reading it")
    func blobSize() throws {
        let repository = try TemporaryRepository()
        let opened = try repository.open()
        let id = try opened.createBlob(Array(repeating: 0, count: 100_000))
        #expect(try opened.blobSize(id) == 100_000)
        #expect(try opened.blob(id).count == 100_000)
        #expect(try opened.blob(opened.createBlob([])).isEmpty)
    }
}

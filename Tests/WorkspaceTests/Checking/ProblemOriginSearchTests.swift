import Git
import Records
import TestSupport
import Testing
import Workspace

/// The commits at which problems began.
@Suite struct ProblemOriginSearchTests {
    private let schema = #"""
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "properties": {"a": {"type": "integer"}, "l": {"items": {"type": "integer"}}}}
        """#

    private func register() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        try repository.commit(
            [
                "register.yaml": "title: T\ncollections:\n  r: {files: \"r/{id}.yaml\", schema: s.json}\n",
                "s.json": schema, "r/x.yaml": "a: 1\nname: something\nowner: somebody\n",
            ], "Base")
        return repository
    }

    private func beginnings(_ repository: TemporaryRepository) throws -> [String] {
        let workspace = try Workspace(start: repository.path, environment: TemporaryRepository.plain)
        return try workspace.origins(ofProblemsAt: "HEAD", on: Day(number: 19_000)).map { $0.commit?.subject ?? "-" }
    }

    @Test("a value that was wrong in another way before has been wrong since then")
    func worse() throws {
        let repository = try register()
        try repository.commit(["r/x.yaml": "a: bad\nname: something\nowner: somebody\n"], "Bad")
        try repository.commit(["r/x.yaml": "a: worse\nname: something\nowner: somebody\n"], "Worse")
        #expect(try beginnings(repository) == ["Bad"])
    }

    @Test("a record that was renamed keeps its problems")
    func renamed() throws {
        let repository = try register()
        try repository.commit(["r/x.yaml": "a: bad\nname: something\nowner: somebody\n"], "Bad")
        try repository.git("mv", "r/x.yaml", "r/y.yaml")
        try repository.commit([:], "Rename")
        #expect(try beginnings(repository) == ["Bad"])
    }

    @Test("another record's problem with the same field began by itself")
    func other() throws {
        let repository = try register()
        try repository.commit(["r/x.yaml": "a: bad\nname: something\nowner: somebody\n"], "Bad")
        try repository.commit(["r/z.yaml": "a: bad\nkind: of its own\n"], "Other")
        #expect(try beginnings(repository).sorted() == ["Bad", "Other"])
    }
}

import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Files that look like records") struct StrayFilesTests {
    private func register(_ texts: [String: String], links: Set<String> = []) throws -> LoadedRegister {
        let source = MemorySource(texts, links: links)
        return try RegisterLoader(source: source, configuration: try .read(from: source)).load()
    }

    /// The stray files by path, with what is said of each.
    private func strays(_ paths: [String], _ frame: String, schemas: [String] = []) throws -> [String: String] {
        var texts = Dictionary(uniqueKeysWithValues: paths.map { ($0, "{}") })
        for schema in schemas { texts[schema] = "{}" }
        texts["register.yaml"] = frame
        return Dictionary(
            uniqueKeysWithValues: try register(texts).register.strayFiles.map { stray in
                switch stray.reason {
                case .notOrdinary: (stray.file.path, "not ordinary")
                case .ending(let path): (stray.file.path, path)
                case .place(let collection, let path): (stray.file.path, "\(collection) \(path)")
                }
            })
    }

    private static let frame = """
        collections:
          networks: {files: "records/networks/{id}.yaml"}
          units: {files: "records/units/{id}.yaml"}
        """

    @Test(
        "below a folder of records, beside it, or with another ending, a file is told with the nearest collection",
        arguments: [
            ("records/networks/sub/x.yaml", "networks records/networks/x.yaml"),
            ("records/network/x.yaml", "networks records/networks/x.yaml"),
            ("records/unts/a/x.yaml", "units records/units/x.yaml"),
            ("records/x.yaml", "networks records/networks/x.yaml"),
            ("records/other/x.yaml", "networks records/networks/x.yaml"),
            ("records/units/x.yml", "records/units/x.yaml"),
            ("records/units/x.YAML", "records/units/x.yaml"), ("records/units/x.json", "records/units/x.yaml"),
        ])
    func told(path: String, told: String) throws {
        #expect(try strays([path, "records/units/a.yaml"], Self.frame) == [path: told])
    }

    @Test(
        "what nobody takes for a record is not told",
        arguments: [
            "README.md", "records/README.md", "records/units/notes.txt", "register.yaml", ".github/workflows/ci.yaml",
            "schemas/unit.schema.json", "records/.pre-commit-config.yaml", "records/.git/x.yaml", "docs/x.yaml",
            "records/units/.#x.yaml", "records/units/x.yaml~", "records/schemas/x.json", "x.yaml",
        ])
    func quiet(path: String) throws {
        #expect(try strays([path, "records/units/a.yaml"], Self.frame).isEmpty)
    }

    @Test("beside a single folder of records only a folder with a similar name is told, and below it everything")
    func single() throws {
        let frame = "collections: {people: {files: 'data/people/{id}.json', schema: data/schemas/p.json}}\n"
        let paths = [
            "data/people/a.json", "data/peple/b.json", "data/config.json", "data/schemas/q.json",
            "data/people/x/c.json",
        ]
        #expect(
            try strays(paths, frame, schemas: ["data/schemas/p.json"]) == [
                "data/peple/b.json": "people data/people/b.json", "data/people/x/c.json": "people data/people/c.json",
            ])
    }

    @Test("where folders give the ids, a file with the records' name in another place is told")
    func fixedName() throws {
        let frame = "collections: {keps: {files: 'keps/*/{id}/kep.yaml'}}\n"
        let paths = ["keps/a/1/kep.yaml", "keps/a/b/1/kep.yaml", "keps/a/kep.yaml", "keps/a/1/other.yaml"]
        #expect(
            try strays(paths, frame) == [
                "keps/a/b/1/kep.yaml": "keps keps/*/{id}/kep.yaml", "keps/a/kep.yaml": "keps keps/*/{id}/kep.yaml",
            ])
    }

    @Test("what is excepted is neither a record nor told")
    func excepted() throws {
        let frame =
            "collections: {units: {files: 'records/units/{id}.yaml', except: ['records/units/t*.yaml', records/old]}}\n"
        let paths = [
            "records/units/a.yaml", "records/units/template.yaml", "records/old/x.yaml", "records/units/old/x.yaml",
        ]
        #expect(try strays(paths, frame) == ["records/units/old/x.yaml": "units records/units/x.yaml"])
    }

    @Test(
        "a link at a record's path, at a folder of records or above one is told, and no other",
        arguments: [
            ("records/units/a.yaml", true), ("records/units", true), ("records", true),
            ("records/units/notes.txt", false),
            ("records/units/sub", false), ("records/other", false), ("docs", false), ("records/units/.#a.yaml", false),
        ])
    func links(path: String, isTold: Bool) throws {
        let texts = ["register.yaml": Self.frame, path: ""]
        let strays = try register(texts, links: [path]).register.strayFiles
        #expect(strays.map(\.file.path) == (isTold ? [path] : []))
        #expect(strays.allSatisfy { $0.file.kind == .symbolicLink })
    }

    @Test("below a pattern with stars every link that could hold records is told")
    func deepLinks() throws {
        let texts = [
            "register.yaml": "collections: {a: {files: 'r/**/{id}.yaml'}}\n", "r/sub": "", "r/x/y": "", "s": "",
        ]
        #expect(
            try register(texts, links: ["r/sub", "r/x/y", "s"]).register.strayFiles.map(\.file.path) == [
                "r/sub", "r/x/y",
            ])
    }

    @Test("a register without a record is warned of, at its collections")
    func empty() throws {
        let loaded = try register(["register.yaml": Self.frame, "records/readme.md": ""])
        #expect(loaded.diagnostics.map(\.rule) == ["register-empty"])
        #expect(loaded.diagnostics.first?.severity == .warning)
        #expect(loaded.diagnostics.first?.location.start.line == 1)
        #expect(loaded.diagnostics.first?.hint?.en.contains("'records/networks/{id}.yaml'") == true)
        #expect(try register(["register.yaml": Self.frame, "records/units/a.yaml": "id: a\n"]).diagnostics.isEmpty)
    }
}

import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Which path is which record") struct CollectionFinderTests {
    private func configuration(_ collections: String) throws -> RegisterConfiguration {
        try RegisterConfiguration.read(Array("collections:\n\(collections)".utf8))
    }

    @Test(
        "the first collection whose pattern a path matches has it",
        arguments: [
            ("records/units/a.yaml", "units/a"), ("records/units/b/a.yaml", "deep/a"), ("x/a.yaml", "deep/a"),
            ("a.yaml", "deep/a"), ("records/units/a.yml", nil),
        ])
    func order(path: String, record: String?) throws {
        let configuration = try configuration(
            """
              units: {files: "records/units/{id}.yaml"}
              deep: {files: "**/{id}.yaml"}
            """)
        #expect(configuration.recordID(at: path)?.description == record)
    }

    @Test(
        "register.yaml, schemas that it names, and what is excepted are no records whatever a glob says",
        arguments: [
            ("register.yaml", nil), ("schemas/a.json", nil), ("composer.json", nil), ("vendor/x/a.json", nil),
            ("vendors.json", "all/vendors"), ("schemas/b.json", "all/b"), ("sub/register.yaml", "texts/register"),
        ])
    func exceptions(path: String, record: String?) throws {
        let configuration = try configuration(
            """
              all: {files: "**/{id}.json", schema: schemas/a.json, except: [composer.json, vendor]}
              texts: {files: "**/{id}.yaml"}
            """)
        #expect(configuration.recordID(at: path)?.description == record)
    }

    @Test(
        "what editors, file managers and shares leave behind is no record",
        arguments: [
            ".#a.yaml", "#a.yaml#", "._a.yaml", "a.yaml~", "a.yaml.swp", ".a.yaml.swp", "~$a.yaml", ".DS_Store",
            "Thumbs.db", ".~lock.a.yaml#", ".nfs000000000001",
        ])
    func leftovers(name: String) throws {
        for files in ["r/{id}", "r/{id}.yaml", "**/{id}.yaml", "r/{id...}"] {
            #expect(try configuration("  a: {files: \"\(files)\"}\n").recordID(at: "r/\(name)") == nil)
        }
    }

    @Test("a hidden file and a copy that a share has made are records, so that they are checked")
    func kept() throws {
        let configuration = try configuration("  a: {files: \"r/{id}.yaml\"}\n")
        for id in [".hidden", "oslo (conflicted copy)", "~a", "a~b", "#a", "#"] {
            #expect(configuration.recordID(at: "r/\(id).yaml")?.id == id)
        }
    }

    @Test(
        "a glob that is excepted has no id, and leads nowhere out of the register",
        arguments: ["⟦'{id}.json'⟧", "⟦/a⟧"])
    func wrongExceptions(marked: String) throws {
        let marked = Marked("collections: {a: {files: '{id}.json', except: [\(marked)]}}\n")
        let error = try #require(throws: RegisterError.self) { try RegisterConfiguration.read(marked.bytes) }
        #expect(error.diagnostics.map(\.place) == marked.places)
    }

    @Test(
        "a schema lies in the register",
        arguments: ["../s.json", "/s.json", "a/../../s.json", "./s.json", "a/./s.json"])
    func schemaOutside(schema: String) throws {
        let error = try #require(throws: RegisterError.self) {
            try configuration("  a: {files: \"r/{id}.yaml\", schema: \(schema)}\n")
        }
        #expect(error.diagnostics.first?.pointer == "/collections/a/schema")
    }

    @Test("an id is in the path only where the collection says so")
    func idInPath() throws {
        let configuration = try configuration(
            "  a: {files: \"a/{id}.yaml\", id: path}\n  b: {files: \"b/{id}.yaml\"}\n")
        #expect(configuration.collections.map(\.isIDInPathOnly) == [true, false])
    }

    @Test("of thousands of collections each finds its own records")
    func many() throws {
        let lines = (0..<5000).map { "  c\($0): {files: \"records/c\($0)/{id}.yaml\"}\n" }.joined()
        let configuration = try configuration(lines)
        for i in 0..<5000 {
            #expect(configuration.recordID(at: "records/c\(i)/x.yaml")?.collection == "c\(i)")
        }
        #expect(configuration.recordFolders == ["records"])
    }

    @Test(
        "files are listed in the folder above the records, so that what lies beside them is seen",
        arguments: [
            (["records/a/{id}.yaml", "records/b/{id}.yaml"], ["records"]),
            (["a/{id}.yaml", "a-b/{id}.yaml"], ["a-b", "a"]),
            (["a/b/c/{id}.yaml", "a/{id}.yaml"], ["a"]), (["{id}.yaml", "-a/{id}.yaml"], [""]),
            (["rules/{id...}.yml"], ["rules"]),
        ])
    func folders(files: [String], folders: [String]) throws {
        let lines = files.enumerated().map { "  c\($0.offset): {files: \"\($0.element)\"}\n" }.joined()
        #expect(try configuration(lines).recordFolders == folders)
    }
}

import Diagnostics
import Records
import Testing

@Suite("Registers with changes that are not made yet") struct OverlaySourceTests {
    private let base = MemorySource(["a/b.yaml": "b", "a/c.yaml": "c", "a.yaml": "a", "d/e.yaml": "e"])

    private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    @Test("changed files are read as they would be, new ones are listed in order, and gone ones are not there")
    func changes() throws {
        let source = OverlaySource(
            base, changes: ["a/c.yaml": Array("new".utf8), "a/b.yaml": nil, "a/aa.yaml": Array("aa".utf8), "z": []])
        #expect(try source.files(below: "").map(\.path) == ["a.yaml", "a/aa.yaml", "a/c.yaml", "d/e.yaml", "z"])
        #expect(try source.files(below: "a").map(\.path) == ["a/aa.yaml", "a/c.yaml"])
        #expect(try source.files(below: "d").map(\.path) == ["d/e.yaml"])
        #expect(try text(source.read("a/c.yaml", limit: 9)) == "new")
        #expect(try text(source.readIfPresent("a/aa.yaml", limit: 9)) == "aa")
        #expect(try text(source.readIfPresent("d/e.yaml", limit: 9)) == "e")
        #expect(try source.readIfPresent("a/b.yaml", limit: 9) == nil)
        #expect(throws: SourceError.self) { try source.read("a/b.yaml", limit: 9) }
        for file in try source.files(below: "") { #expect(try source.read(file, limit: 9).count < 9) }
    }

    @Test("a changed file has no name of its contents, which the source knows of the old ones only")
    func contents() throws {
        let id = ContentID(high: 1, middle: 2, low: 3)
        struct Named: RecordSource {
            let id: ContentID
            func files(below folder: String) -> FileListing {
                FileListing([
                    SourceFile(path: "a", kind: .regular, content: id),
                    SourceFile(path: "b", kind: .regular, content: id),
                ])
            }
            func read(_ path: String, limit: Int) -> [UInt8] { [] }
            func readIfPresent(_ path: String, limit: Int) -> [UInt8]? { [] }
        }
        let files = try OverlaySource(Named(id: id), changes: ["b": [1]]).files(below: "")
        #expect(files.map(\.content) == [id, nil])
    }

    @Test("without changes all is as it was")
    func none() throws {
        let source = OverlaySource(base, changes: [:])
        #expect(try source.files(below: "").map(\.path) == base.files(below: "").map(\.path))
    }
}

import Foundation
import Records
import TestSupport
import Testing

@Suite struct FolderSourceTests {
    @Test("files are found however deep, links are reported and not followed, .git is left alone")
    func listing() throws {
        let folder = try TemporaryFolder()
        try folder.write("a: 1\n", to: "records/partners/x/a.yaml")
        try folder.write("secret\n", to: "outside.yaml")
        try folder.write("ref\n", to: ".git/HEAD")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/records/partners/link.yaml", withDestinationPath: "../../outside.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/records/linked", withDestinationPath: "..")
        let source = FolderSource(root: folder.path)
        let files = try source.files(below: "")
        #expect(
            Set(files) == [
                SourceFile(path: "outside.yaml", kind: .regular),
                SourceFile(path: "records/partners/x/a.yaml", kind: .regular),
                SourceFile(path: "records/partners/link.yaml", kind: .symbolicLink),
                SourceFile(path: "records/linked", kind: .symbolicLink),
            ])
        #expect(throws: SourceError.self) { try source.read("records/partners/link.yaml", limit: 100) }
        #expect(try source.files(below: "absent").isEmpty)
    }

    @Test("a named pipe is refused and does not make the reader wait")
    func pipes() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/a.yaml", 0o600) == 0)
        let source = FolderSource(root: folder.path)
        #expect(try source.files(below: "").map(\.kind) == [.other])
        #expect(throws: SourceError.self) { try source.read("a.yaml", limit: 100) }
    }

    @Test("no more is read than the limit and one byte, so that a huge file costs nothing")
    func limit() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "x", count: 1000), to: "a.yaml")
        let source = FolderSource(root: folder.path)
        #expect(try source.read("a.yaml", limit: 10).count == 11)
        #expect(try source.readIfPresent("b.yaml", limit: 10) == nil)
    }
}

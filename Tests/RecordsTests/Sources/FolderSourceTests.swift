import Diagnostics
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

    @Test("a link in the place of a folder, or above it, is listed alone and never followed")
    func linkedFolders() throws {
        let folder = try TemporaryFolder()
        try folder.write("id: a\n", to: "shared/units/a.yaml")
        for (link, target) in [("records", "shared"), ("shared/linked", "units")] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(link)", withDestinationPath: target)
        }
        let source = FolderSource(root: folder.path)
        let above = [SourceFile(path: "records", kind: .symbolicLink)]
        #expect(try Array(source.files(below: "records/units")) == above)
        #expect(try Array(source.files(below: "records")) == above)
        #expect(
            try Array(source.files(below: "shared/linked")) == [SourceFile(path: "shared/linked", kind: .symbolicLink)])
        #expect(try Array(source.files(below: "shared/units/a.yaml")).map(\.kind) == [.regular])
        let error = try #require(throws: SourceError.self) {
            try source.readIfPresent("records/units/a.yaml", limit: 9)
        }
        #expect(error.reason.en == "'records' is no folder of the register")
        #expect(try source.readIfPresent("shared/units/a.yaml/b", limit: 9) == nil)
    }

    @Test("no path leads out of the register", arguments: ["/etc/passwd", "../secret.yaml", "a/../../secret.yaml"])
    func outside(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("secret", to: "secret.yaml")
        try folder.write("x", to: "inner/a/x")
        let source = FolderSource(root: folder.path + "/inner")
        let error = try #require(throws: SourceError.self) { try source.readIfPresent(path, limit: 100) }
        #expect(error.reason.en == "it lies outside of the register")
    }

    @Test("files and folders whose names are not UTF-8 are listed as such, and the others beside them")
    func notUTF8() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "b.yaml")
        for name in [[0xE5], [0xE6]] as [[UInt8]] {
            let path = (Array("\(folder.path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
            if name == [0xE5] { close(open(path, O_CREAT | O_WRONLY, 0o600)) } else { #expect(mkdir(path, 0o700) == 0) }
        }
        let files = try FolderSource(root: folder.path).files(below: "")
        #expect(files.map(\.kind) == [.regular, .nameNotUTF8, .nameNotUTF8])
        #expect(files.map(\.path) == ["b.yaml", "\u{FFFD}", "\u{FFFD}"])
    }

    @Test("what a person names is read wherever it lies, and through links")
    func namedFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a.yaml")
        try folder.write("y", to: "sub/b.yaml")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.yaml", withDestinationPath: "a.yaml")
        let source = NamedFiles(from: folder.path + "/sub")
        for path in ["../a.yaml", "../link.yaml", folder.path + "/a.yaml"] {
            #expect(try source.read(path, limit: 9) == Array("x".utf8))
        }
        #expect(throws: SourceError.self) { try source.read("a.yaml", limit: 9) }
        #expect(source.files(below: "").isEmpty)
    }
}

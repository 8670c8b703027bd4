import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Editing

@Suite struct FormattedFileTests {
    @Test("a file that another program has changed since, made longer, or removed is not written")
    func changed() throws {
        let folder = try TemporaryFolder()
        for text in ["a:  2\n", "a:  1\nb: 2\n", nil] {
            if let text { try folder.write(["a.yaml": text]) } else { try folder.write(["b.yaml": ""]) }
            let file = FormattedFile(
                path: text == nil ? "c.yaml" : "a.yaml", old: Array("a:  1\n".utf8), new: Array("a: 1\n".utf8))
            #expect(file.write(in: folder.path) is ChangedFile)
        }
        #expect(try String(contentsOfFile: folder.path + "/a.yaml", encoding: .utf8) == "a:  1\nb: 2\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.yaml", "b.yaml"])
    }

    @Test("a file that cannot be written is a failure of the run")
    func notWritten() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a.yaml": "a:  1\n"])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/b.yaml", withDestinationPath: "a.yaml")
        let file = FormattedFile(path: "b.yaml", old: Array("a:  1\n".utf8), new: Array("a: 1\n".utf8))
        let error = file.write(in: folder.path)
        #expect(error is FileError)
        var run = FormatRun(folder: "", records: 1, isWritten: true)
        run.failures = [error].compactMap(\.self)
        #expect(run.couldNotWork)
        #expect(try String(contentsOfFile: folder.path + "/a.yaml", encoding: .utf8) == "a:  1\n")
    }

    @Test("differences name files from the top of the repository")
    func difference() {
        var run = FormatRun(folder: "city/register", records: 1, isWritten: false)
        run.changes = [FormattedFile(path: "a.yaml", old: Array("a:  1\n".utf8), new: Array("a: 1\n".utf8))]
        #expect(run.difference.hasPrefix("--- a/city/register/a.yaml\n+++ b/city/register/a.yaml\n@@"))
    }
}

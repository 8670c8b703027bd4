import Checks
import Diagnostics
import Editing
import Files
import Foundation
import Records
import TestSupport
import Testing
import Workspace

@Suite("Changes of files in a work tree") struct WritingFilesTests {
    private let folder: TemporaryFolder
    private let editor: RegisterEditor

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(EditedRegister.texts)
        editor = RegisterEditor(try Workspace(start: folder.path), on: RuleExample.usualDay)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8)
    }

    @Test("what somebody else has written since is kept, and of the change nothing is left behind")
    func changedMeanwhile() throws {
        let proposal = try editor.proposal(at: .workTree) { proposal in
            try proposal.rename(proposal.record(named: "units/kv"), to: "kansainvaliset")
        }
        try folder.write(["records/units/kv.yaml": "id: kv\nname: Written meanwhile\n"])
        #expect(throws: ChangedFile.self) { try editor.write(proposal) }
        #expect(try text("records/units/kv.yaml") == "id: kv\nname: Written meanwhile\n")
        for path in ["records/networks/c40.yaml", "records/units/culture.yaml"] {
            #expect(try text(path) == EditedRegister.texts[path])
        }
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/records/units/kansainvaliset.yaml"))
    }

    @Test("all files of a change are written")
    func written() throws {
        let proposal = try editor.proposal(at: .workTree) { proposal in
            try proposal.rename(proposal.record(named: "units/kv"), to: "kansainvaliset")
        }
        #expect(try editor.write(proposal).count == 4)
        #expect(try text("records/units/kansainvaliset.yaml") == "id: kansainvaliset\nname: International affairs\n")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/records/units/kv.yaml"))
    }

    @Test("where a file cannot be written nothing has changed, and nothing is left behind")
    func unwritable() throws {
        let proposal = try editor.proposal(at: .workTree) { proposal in
            try proposal.rename(proposal.record(named: "units/kv"), to: "kansainvaliset")
        }
        // The name of a file that the last change needs for a moment is taken.
        let taken = "\(folder.path)/records/units/kansainvaliset.yaml.\(getpid()).tmp"
        try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: false)
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        #expect(throws: FileError.self) { try editor.write(proposal) }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
        for path in ["records/networks/c40.yaml", "records/units/culture.yaml", "records/units/kv.yaml"] {
            #expect(try text(path) == EditedRegister.texts[path])
        }
    }
}

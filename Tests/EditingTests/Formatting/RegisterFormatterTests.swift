import Diagnostics
import Editing
import Foundation
import Records
import TestSupport
import Testing
import Workspace

@Suite struct RegisterFormatterTests {
    private let folder: TemporaryFolder
    private let day = Day(number: 20_000)

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            SmallRegister.sound.merging([
                "records/partners/bergen.yaml": "# head\nname: 'Bergen' # beside\nid: bergen\nowner: kv\n",
                "records/units/un.yaml": "id:   un\n", "records/README.md": "#  no record\n",
            ]) { $1 })
    }

    private func run(_ names: String..., from place: String = "", isWriting: Bool = false) throws -> FormatRun {
        let workspace = try Workspace(start: folder.path + place)
        return try RegisterFormatter(workspace, on: day).run(names, isWriting: isWriting)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    }

    @Test("files of records are written in the layout, fields in the schema's order, and then nothing is left to do")
    func writes() throws {
        let run = try run(isWriting: true)
        #expect(run.changes.map(\.path) == ["records/partners/bergen.yaml", "records/units/un.yaml"])
        #expect(run.summary.en == "4 records: 2 formatted")
        #expect(run.failures.isEmpty && !run.couldNotWork)
        #expect(
            try text("records/partners/bergen.yaml") == "# head\nid: bergen\nname: Bergen # beside\nowner: kv\n")
        #expect(try text("records/README.md") == "#  no record\n")
        let again = try self.run(isWriting: true)
        #expect(again.changes.isEmpty)
        #expect(again.summary.en == "4 records: nothing to format")
    }

    @Test("where nothing is to be written, what would change is known and the files stay")
    func looksOnly() throws {
        let run = try run()
        #expect(run.summary.en == "4 records: 2 not in the layout")
        #expect(try text("records/units/un.yaml") == "id:   un\n")
        #expect(
            run.difference.hasSuffix(
                """
                --- a/records/units/un.yaml
                +++ b/records/units/un.yaml
                @@ -1,1 +1,1 @@
                -id:   un
                +id: un

                """))
    }

    @Test(
        "files, folders and records can be named, from the top and from where one stands",
        arguments: [
            ("records/units/un.yaml", "", 1), ("records/partners", "", 2), ("records/", "", 4), (".", "", 4),
            ("units/un", "", 1), ("bergen", "", 1), ("./partners", "/records", 2), ("partners", "/records", 2),
            ("../units", "/records/partners", 2), ("bergen.yaml", "/records/partners", 1),
            ("un.yaml", "/records/units", 1),
        ])
    func names(name: String, place: String, count: Int) throws {
        #expect(try run(name, from: place).records == count)
        #expect(try run(folder.path + "/records/units", from: place).records == 2)
        #expect(try run("oslo", name, from: place).records == (count > 1 && name != "../units" ? count : count + 1))
    }

    @Test("a name that means no record is refused before anything is written")
    func unknown() throws {
        for name in ["bergem", "/etc", "../.."] {
            #expect(throws: UnknownRecord.self) { try run("un", name, isWriting: true) }
        }
        // What is there and no record is told so.
        #expect(throws: NoRecordFile.self) { try run("un", "records/README.md", isWriting: true) }
        #expect(try text("records/units/un.yaml") == "id:   un\n")
    }

    @Test("a file that cannot be read is left, with a reason, and the others are written")
    func unreadable() throws {
        try folder.write(["records/units/x.yaml": "id: [\n"])
        let run = try run(isWriting: true)
        #expect(run.changes.count == 2)
        #expect(run.failures.map(\.message.en).allSatisfy { $0.hasPrefix("'records/units/x.yaml:") })
        #expect(run.summary.en == "5 records: 2 formatted, 1 left as it is")
        #expect(run.summary.sv == "5 poster: 2 formaterade, 1 oförändrad")
        #expect(!run.couldNotWork)
        #expect(try text("records/units/x.yaml") == "id: [\n")
    }

    @Test("a link is not followed, and a written file keeps its permissions")
    func linksAndPermissions() throws {
        try folder.write(["elsewhere.yaml": "id:   link\n"])
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder.path + "/records/units/link.yaml", withDestinationPath: "../../elsewhere.yaml")
        try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/records/units/un.yaml")
        #expect(try run(isWriting: true).changes.count == 2)
        #expect(try text("elsewhere.yaml") == "id:   link\n")
        let attributes = try manager.attributesOfItem(atPath: folder.path + "/records/units/un.yaml")
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test("JSON records are formatted, and collections without a schema keep their order")
    func otherRegisters() throws {
        let other = try TemporaryFolder()
        try other.write([
            "register.yaml": "collections: {a: {files: \"a/{id}.json\"}, b: {files: \"b/{id}.yaml\"}}\n",
            "a/x.json": "{\"b\":1,\"a\":[]}", "b/y.yaml": "b: 1\na:   2\n",
        ])
        let run = try RegisterFormatter(Workspace(start: other.path), on: day).run([], isWriting: true)
        #expect(
            run.changes.map { String(decoding: $0.new, as: UTF8.self) } == [
                "{\n  \"b\": 1,\n  \"a\": []\n}\n", "b: 1\na: 2\n",
            ])
    }

    @Test("in a bare repository it can be seen what is not in the layout, and nothing be written")
    func bare() throws {
        let repository = try TemporaryRepository()
        for (path, text) in SmallRegister.frame { try repository.write("main/" + path, text) }
        try repository.commit(["records/units/kv.yaml": "id:   kv\n"], "Begin")
        try repository.git("clone", "-q", "--bare", ".", "../bare.git")
        let workspace = try Workspace(
            start: repository.folder + "/bare.git", environment: repository.environment, usesCache: false)
        let formatter = try RegisterFormatter(workspace, on: day)
        #expect(try formatter.run([], isWriting: false).summary.en == "1 record: 1 not in the layout")
        #expect(throws: NoFilesToFormat.self) { try formatter.run([], isWriting: true) }
    }
}

import Foundation
import TestSupport
import Testing

/// The built program, from outside.
@Suite struct CommandTests {
    private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> ProgramRun {
        try ProgramRun(arguments, in: folder.path)
    }

    private func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallRegister.sound.merging(more) { $1 })
        return folder
    }

    @Test("a sound register ends with the totals and exit code 0")
    func sound() throws {
        let run = try run("check", in: try folder())
        #expect(run.status == 0)
        #expect(run.output == "2 records: 0 errors, 0 warnings\n")
        #expect(run.errors.isEmpty)
    }

    @Test("a path is checked or refused: a file that no check looks at is exit code 2, with the nearest record")
    func pathsThatAreNoRecords() throws {
        let folder = try folder(["README.md": "# Read me\n", "notes/a.txt": "x\n", "records/partners/a.txt": "x\n"])
        for path in ["README.md", "notes", "notes/a.txt", "records/partners/a.txt"] {
            let run = try run("check", path, in: folder)
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.contains("'\(path)' is no record, and no folder that has any"))
        }
        #expect(try run("check", "records/partners/absent.yaml", in: folder).status == 2)
        for path in [".", "records", "records/partners", "records/partners/oslo.yaml", "register.yaml"] {
            #expect(try run("check", path, in: folder).status == 0)
        }
    }

    @Test("problems in the data are exit code 1, and are shown with their line")
    func problems() throws {
        let run = try run("check", in: try folder(["records/partners/oslo.yaml": "id: oslo\nowner: kw\n"]))
        #expect(run.status == 1)
        #expect(
            run.output == """
                records/partners/oslo.yaml:2:8: error[reference-resolves]: there is no 'kw' in 'units'
                  2 | owner: kw
                    |        ^^
                  hint: did you mean 'kv'?
                  help: kumppani explain reference-resolves

                2 records: 1 error, 0 warnings

                """)
    }

    @Test(
        "only what lies in the named paths is shown",
        arguments: [
            ("records/units", 0), ("records/partners", 1), ("records/partners/oslo.yaml", 1), (".", 1),
        ])
    func paths(path: String, status: Int32) throws {
        let folder = try folder(["records/partners/oslo.yaml": "id: oslo\nowner: kw\n"])
        #expect(try run("check", path, in: folder).status == status)
    }

    @Test(
        "what could not be done is exit code 2, on stderr, with what to do next",
        arguments: [
            ["check", "--format", "jsn"], ["check", "--on", "tomorrow"], ["check", "absent"], ["list", "partner"],
            ["show", "olso"], ["explain", "owner-requird"], ["-C", "absent", "check"],
            ["check", "--config", "absent.yaml"],
            ["nothing"], ["check", "--nothing"], ["list", "partners", "--where", "x"],
        ])
    func failures(arguments: [String]) throws {
        let folder = try folder()
        let process = try runAll(arguments, in: folder)
        #expect(process.status == 2, "\(process)")
        #expect(process.output.isEmpty)
        #expect(!process.errors.isEmpty)
    }

    private func runAll(_ arguments: [String], in folder: TemporaryFolder) throws -> ProgramRun {
        switch arguments.count {
        case 1: try run(arguments[0], in: folder)
        case 2: try run(arguments[0], arguments[1], in: folder)
        case 3: try run(arguments[0], arguments[1], arguments[2], in: folder)
        default: try run(arguments[0], arguments[1], arguments[2], arguments[3], in: folder)
        }
    }

    @Test("a folder without register is told to name one")
    func noRegister() throws {
        let run = try run("check", in: try TemporaryFolder())
        #expect(run.status == 2)
        #expect(run.errors.contains("register.yaml"))
        #expect(run.errors.contains("hint: "))
    }

    @Test("a register.yaml kept elsewhere, with its schemas beside it, checks files that know nothing of it")
    func otherConfiguration() throws {
        let frame = try TemporaryFolder()
        try frame.write([
            "register.yaml": "collections:\n  keps: {files: \"keps/*/{id}/kep.yaml\", schema: kep.json}\n",
            "kep.json": #"{"required": ["title"]}"#,
        ])
        let folder = try TemporaryFolder()
        try folder.write(["keps/node/1/kep.yaml": "title: x\n", "keps/node/2/kep.yaml": "name: y\n"])
        let run = try run("--config", frame.path + "/register.yaml", "check", in: folder)
        #expect(run.status == 1)
        #expect(run.output.contains("keps/node/2/kep.yaml:1:1: error[schema/required]"))
        #expect(run.output.hasSuffix("2 records: 1 error, 0 warnings\n"))
    }

    @Test("a broken register.yaml or schema is exit code 2, with the place")
    func brokenFrame() throws {
        let one = try run("check", in: try folder(["register.yaml": "collections: []\n"]))
        #expect(one.status == 2)
        #expect(one.errors.contains("register.yaml:1:14"))
        let other = try run("check", in: try folder(["schemas/unit.schema.json": "{"]))
        #expect(other.status == 2)
        #expect(other.errors.contains("schemas/unit.schema.json:1:2"))
    }

    @Test("list, find and show say what the register holds")
    func lookups() throws {
        let folder = try folder()
        #expect(try run("list", "partners", in: folder).output == "Id    Name  Owner  country\noslo  Oslo  kv     NO\n")
        #expect(
            try run("list", "partners", "--format", "csv", in: folder).output
                == "id,name,owner,country\r\noslo,Oslo,kv,NO\r\n")
        #expect(try run("find", "OSL", in: folder).output.contains("partners/oslo"))
        let show = try run("show", "kv", in: folder).output
        #expect(show.contains("Referred to by\n  Partners\n    Oslo (partners/oslo): Owner\n"))
        #expect(try run("show", "oslo", in: folder).output.contains("Name: Oslo\n"))
        #expect(try run("show", "oslo", "--format", "yaml", in: folder).output.hasPrefix("id: oslo\n"))
        #expect(try run("show", "oslo", "--format", "json", in: folder).output.contains(#""country": "NO""#))
    }

    @Test("a schema's author checks one file against it")
    func schemaCheck() throws {
        let folder = try folder(["x.yaml": "id: 1\nowner: kv\n"])
        let run = try run("schema", "check", "schemas/partner.schema.json", "x.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.output.contains("x.yaml:1:5: error[schema/type]"))
        #expect(try self.run("schema", "check", "schemas/partner.schema.json", in: folder).status == 0)
    }

    @Test("-o writes the whole result to a file, and --quiet says nothing of a sound register")
    func output() throws {
        let folder = try folder()
        #expect(try run("check", "--format", "json", "-o", "report.json", in: folder).output.isEmpty)
        #expect(try String(contentsOfFile: folder.path + "/report.json", encoding: .utf8).contains("\"problems\": []"))
        #expect(try run("--quiet", "check", in: folder).output.isEmpty)
        #expect(try run("check", "-o", "absent/report.json", in: folder).status == 2)
    }

    @Test("the manual page describes every command that --help lists")
    func manual() throws {
        let page = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../docs/kumppani.1"), encoding: .utf8)
        let help = try run("--help", in: try TemporaryFolder()).output
        let commands = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.compactMap { line -> Substring? in
            line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.dropFirst(2).prefix { $0 != " " } : nil
        }
        #expect(commands.count >= 7)
        for command in commands where command != "See" {
            #expect(page.replacing("\\-", with: "-").contains(".Ss \(command)"), "make man: \(command)")
        }
    }

    @Test("--version, --help and completions go to stdout")
    func help() throws {
        let folder = try TemporaryFolder()
        #expect(try run("--version", in: folder).output.split(separator: ".").count == 3)
        #expect(try run("--help", in: folder).output.contains("check"))
        #expect(try run("--generate-completion-script", "bash", in: folder).output.contains("kumppani"))
        #expect(try run("doctor", in: try self.folder()).output.contains("2 records were read"))
    }
}

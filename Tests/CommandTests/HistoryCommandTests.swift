import Diagnostics
import Documents
import Foundation
import JSONSchema
import TestSupport
import Testing

/// The history commands of the built program, from outside.
@Suite struct HistoryCommandTests {
    private let repository: TemporaryRepository

    /// A partner that a unit owns: begun in 2019, moved to another unit in 2022, renamed in 2023, ended in 2024.
    init() throws {
        repository = try TemporaryRepository()
        for (path, text) in SmallRegister.frame { try repository.write("main/" + path, text) }
        try repository.write(
            "main/register.yaml",
            """
            title: {fi: Koe, en: Trial}
            languages: [fi, en]
            collections:
              partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json, role: partner}
              units: {files: "records/units/{id}.yaml", schema: schemas/unit.schema.json, role: unit}
              decisions: {files: "records/decisions/{id}.yaml", role: decision}

            """)
        try repository.write(
            "main/schemas/partner.schema.json",
            #"{"properties": {"owner": {"type": "string", "x-references": "units", "x-label": {"fi": "Omistaja", "en": "Owner"}}}}"#
        )
        try repository.write("main/records/units/kv.yaml", "id: kv\nname: Kansainvälisten asioiden yksikkö\n")
        try repository.write("main/records/units/elo.yaml", "id: elo\nname: Elinkeino-osasto\n")
        try repository.write(
            "main/records/decisions/d1.yaml", "id: d1\ncase: HEL 2022-1\nname: Omistajat\ndate: 2022-03-01\n")
        try partner("oslo", "owner: elo\nphases:\n- {status: active, since: 2001}\n", on: "2019-05-01", "Begin")
        try partner(
            "oslo", "owner: kv\nphases:\n- {status: active, since: 2001}\n", on: "2022-03-02",
            "Move\n\nAs decided.\n\nBy all.\n\nDecision: d1\n")
        try repository.git("rm", "--quiet", "records/partners/oslo.yaml")
        try partner(
            "oslo-no", "owner: kv\nphases:\n- {status: active, since: 2001}\n", on: "2023-01-01",
            "Rename\n\nRenames: oslo -> oslo-no\n")
        try partner(
            "oslo-no", "owner: kv\nphases:\n- {status: active, since: 2001}\n- {status: ended, since: 2022-02}\n",
            on: "2024-12-02", "End <it> & go")
    }

    private func partner(_ id: String, _ text: String, on day: String, _ message: String) throws {
        try repository.write("main/records/partners/\(id).yaml", "id: \(id)\nname: Oslo\n" + text)
        try repository.git("add", "--all")
        let date = "\(day)T12:00:00+0200"
        try repository.git(
            ["commit", "--quiet", "-m", message], with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }

    private func run(_ arguments: String..., in name: String = "main") throws -> (
        status: Int32, output: String, errors: String
    ) {
        try run(arguments, in: name)
    }

    private func run(_ arguments: [String], in name: String) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(
            "kumppani")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: repository.folder + "/" + name)
        process.environment = repository.environment.merging(["NO_COLOR": "1"]) { $1 }
        let files = try TemporaryFolder()
        try files.write(["out": "", "err": ""])
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files.path + "/out"))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: files.path + "/err"))
        try process.run()
        process.waitUntilExit()
        return (
            process.terminationStatus, try String(contentsOfFile: files.path + "/out", encoding: .utf8),
            try String(contentsOfFile: files.path + "/err", encoding: .utf8)
        )
    }

    @Test("a history reads like a page: dates, what changed in words, why, by which decision")
    func text() throws {
        let run = try run("history", "oslo-no")
        #expect(run.errors.isEmpty)
        #expect(
            run.output.hasPrefix(
                """
                Oslo (partners/oslo-no)

                2.12.2024  ended  Aino
                  phases ended: added: status: ended; since: 2/2022
                  | End <it> & go

                1.1.2023  renamed from partners/oslo  Aino
                  Was partners/oslo, is now partners/oslo-no
                  id: oslo → oslo-no
                  | Rename

                decided 1.3.2022 · recorded 2.3.2022  changed  Aino
                  Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö
                  | Move
                  | As decided.
                  | By all.
                  Decision: HEL 2022-1, Omistajat (1.3.2022)

                1.5.2019  added  Aino
                """), "\(run.output)")
        #expect(try self.run("history", "oslo").output == run.output)
        #expect(try self.run("history", "records/partners/oslo-no.yaml").output == run.output)
    }

    @Test(
        "a path counts from the top, else from where the command runs",
        arguments: ["oslo-no.yaml", "./oslo-no.yaml", "../partners/oslo-no.yaml", "records/partners/oslo-no.yaml"])
    func here(path: String) throws {
        let here = "main/records/partners"
        for words in [["history"], ["show"], ["blame"], ["show", "--at", "HEAD"]] {
            let run = try run(words + [path], in: here)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try run.output == self.run(words + ["oslo-no"], in: "main").output)
        }
        let difference = try run("diff", "HEAD~1..HEAD", "--", path, in: here)
        #expect(difference.output.contains("Oslo (partners/oslo-no)"), "\(difference.errors)")
        #expect(try run("history", "oslo.yaml", in: here).output == run("history", "oslo").output)
    }

    @Test("what lies at the top is meant before what lies here, unless the path begins with a dot")
    func topFirst() throws {
        try repository.write("main/records/partners/records/partners/oslo-no.yaml", "id: other\n")
        try repository.write("main/register.yaml", "collections: {all: {files: 'records/**/{id}.yaml'}}\n")
        try repository.commit()
        let here = "main/records/partners"
        let path = "records/partners/oslo-no.yaml"
        #expect(try run("show", path, "--format", "yaml", in: here).output.contains("id: oslo-no"))
        #expect(try run("show", "./" + path, "--format", "yaml", in: here).output == "id: other\n")
        #expect(try run("history", path, in: here).output.contains("Rename"))
        #expect(try run("history", "./" + path, in: here).output.contains("→ other"))
        let above = try run("history", "../../../oslo-no.yaml", in: here)
        #expect(above.status == 2)
        #expect(above.errors.contains("knows a record '../../../oslo-no.yaml'"))
    }

    @Test(
        "a field that no version and no schema knows is exit code 2, with the nearest name",
        arguments: [
            ("ownr", "owner"), ("Owner", "owner"), ("phases.sinc", "phases.since"), ("/phases/statu", "phases.status"),
        ])
    func unknownField(field: String, nearest: String) throws {
        for command in ["history", "blame"] {
            let run = try run(command, "oslo-no", "--field", field)
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            #expect(
                run.errors == """
                    kumppani: 'partners/oslo-no' has no field '\(field)', and never had; its schema knows none either
                      hint: did you mean '\(nearest)'?

                    """)
        }
    }

    @Test("a field that the schema knows, or that stood in a version, is no unknown one")
    func knownField() throws {
        try partner("oslo-no", "owner: kv\nnote: {of: x}\n", on: "2025-01-01", "Note")
        try partner("oslo-no", "name: Oslo\n", on: "2025-02-01", "No note")
        for field in ["note", "note.of", "owner", "phases.status"] {
            #expect(try run("history", "oslo-no", "--field", field).status == 0, "\(field)")
            #expect(try run("blame", "oslo-no", "--field", field).status == 0, "\(field)")
        }
        #expect(try run("history", "oslo-no", "--field", "note.off").errors.contains("did you mean 'note.of'?"))
        try repository.write(
            "main/schemas/partner.schema.json", #"{"properties": {"fee": {"type": "object"}, "owner": {}}}"#)
        let never = try run("history", "oslo-no", "--field", "fee.eur")
        #expect(never.status == 0)
        #expect(never.output.contains("No commit changed what was asked about."))
    }

    @Test(
        "a history as JSON is as docs/history.schema.json says",
        arguments: [["history", "oslo-no"], ["history", "oslo-no", "--all"], ["history", "kv", "--related"]])
    func json(arguments: [String]) throws {
        let result =
            arguments.count == 2
            ? try run(arguments[0], arguments[1], "--format", "json")
            : try run(arguments[0], arguments[1], arguments[2], "--format", "json")
        #expect(result.status == 0)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let schema = Documents.read(
            Array(try Data(contentsOf: root.appending(path: "docs/history.schema.json"))), path: "history.schema.json")
        let compilation = try SchemaStore().compile(
            schema.document, base: URI("file:///history.schema.json"), options: SchemaOptions(assertFormats: true))
        let compiled = try #require(compilation.schema)
        let document = Documents.read(Array(result.output.utf8), path: "output.json").document
        var evaluator = Evaluator()
        #expect(evaluator.check(document, against: compiled).map(\.message) == [])
        #expect(document.root["changes"]?.items.isEmpty == false)
    }

    @Test("one field's changes, values and days can be asked for")
    func field() throws {
        #expect(try run("history", "oslo-no", "--field", "owner").output.contains("Elinkeino-osasto → "))
        #expect(try !run("history", "oslo-no", "--field", "owner").output.contains("phases"))
        let spans = try run("history", "oslo-no", "--field", "owner", "--spans", "--format", "json").output
        #expect(spans.contains(#""until": "2022-03-02""#))
        #expect(try run("history", "oslo-no", "--spans").status == 2)
        let misuse = "kumppani: '--spans' shows one field\n  hint: name it with --field\n"
        #expect(try run("history", "oslo-no", "--spans").errors == misuse)
        #expect(
            try run("history", "oslo-no", "--valid", "--related").errors.hasPrefix(
                "kumppani: '--valid' shows the whole"))
    }

    @Test("the record's own dates tell what the register learned late")
    func valid() throws {
        let output = try run("history", "oslo-no", "--valid").output
        #expect(output.contains("2/2022 –   phases: ended  entered later, 2.12.2024"), "\(output)")
    }

    @Test("since and until name days of the register")
    func period() throws {
        let output = try run("history", "oslo-no", "--since", "2022", "--until", "2023-06").output
        #expect(output.contains("2.3.2022") && output.contains("1.1.2023"))
        #expect(!output.contains("1.5.2019") && !output.contains("2.12.2024"))
    }

    @Test("diff between dates is a page of what is new, ended and changed")
    func diff() throws {
        let output = try run("diff", "2019-12-31..2024-12-31").output
        #expect(
            output == """
                From 31.12.2019 to 31.12.2024
                1 record differs

                Ended: partners

                Oslo (partners/oslo-no)
                  Was partners/oslo, is now partners/oslo-no
                  id: oslo → oslo-no
                  Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö
                  phases ended: added: status: ended; since: 2/2022
                  | 2.3.2022 Aino: Move
                  | 1.1.2023 Aino: Rename
                  | 2.12.2024 Aino: End <it> & go
                  Decision: HEL 2022-1, Omistajat (1.3.2022)

                """, "\(output)")
        #expect(try run("diff", "2024..2024").output.contains("No record differs."))
        #expect(try run("diff", "2018..2019", "oslo-no").output.contains("New: partners"))
        let before = try run("diff", "2001..2002")
        #expect(
            before.output.contains("No record differs.")
                && before.errors.contains("the history of this register begins on"))
        #expect(try !run("diff", "2024..2024").errors.contains("begins on"))
        #expect(try run("diff", "HEAD~1..", "--format", "json").output.contains(#""kind": "ended""#))
    }

    @Test("a bare repository has the history of a register in the folder that is noted for it")
    func bareFolder() throws {
        try repository.write("main/register/here", "")
        for name in ["records", "register.yaml", "schemas"] { try repository.git("mv", name, "register/\(name)") }
        try repository.git("commit", "--quiet", "-m", "Move it all")
        try repository.git("clone", "--quiet", "--bare", ".", "../bare.git")
        #expect(try run("history", "oslo-no", in: "bare.git").status == 2)
        try repository.git(["config", "kumppani.folder", "register"], in: "bare.git")
        let told = try run("history", "oslo-no", in: "bare.git")
        #expect(told.status == 0)
        #expect(told.output.contains("| Begin\n"), "\(told.output)\(told.errors)")
    }

    @Test("blame names the commit of every field")
    func blame() throws {
        let output = try run("blame", "oslo-no").output
        #expect(
            output.contains("  Owner: Kansainvälisten asioiden yksikkö\n  | Move\n  Decision: HEL 2022-1, Omistajat"),
            "\(output)")
        #expect(try run("blame", "oslo-no", "--format", "json", "--field", "owner").output.contains(#""value": "kv""#))
    }

    @Test("a digest of changes can be limited to what a unit answers for")
    func changes() throws {
        let all = try run("changes", "--since", "2022").output
        #expect(all.contains("Oslo (partners/oslo-no) — ") && all.contains("ended"), "\(all)")
        #expect(try run("changes", "--since", "2023", "--owner", "elo").output.contains("Nothing changed."))
        #expect(try run("changes", "--since", "2022", "--owner", "elo").output.contains("Oslo"))
        #expect(try run("changes", "--since", "2022", "--owner", "nobody").status == 2)
        let markdown = try run("changes", "--since", "2022", "--format", "markdown").output
        #expect(markdown.contains("### 2.12.2024\n\n*ended · Aino*\n"), "\(markdown)")
    }

    @Test("a feed and a page keep foreign text from being markup")
    func escaping() throws {
        let feed = try run("changes", "--since", "2019", "--format", "atom").output
        #expect(feed.contains("End &lt;it&gt; &amp; go"))
        #expect(XMLNames.areBalanced(feed))
        let page = try run("history", "oslo-no", "--format", "html").output
        #expect(page.contains("End &lt;it&gt; &amp; go") && !page.contains("<it>"))
        #expect(page.contains("<p>As decided.</p>\n<p>By all.</p>"))
        #expect(try run("history", "oslo-no", "--format", "markdown").output.contains("End \\<it\\> \\& go"))
    }

    @Test("a period's review has partners and owners under their headings")
    func review() throws {
        let output = try run("report", "period", "--recorded", "--since", "2022-01-01", "--until", "2024-12-31").output
        #expect(output.contains("Ended: partners\n\nOslo (partners/oslo-no)  2.12.2024  ended  Aino\n"), "\(output)")
        #expect(
            output.contains(
                "Owners\n\nOslo (partners/oslo)  decided 1.3.2022 · recorded 2.3.2022  changed  Aino\n  Owner: Elinkeino-osasto → "
            ))
        #expect(output.contains("Decision: HEL 2022-1, Omistajat"))
    }

    @Test("show goes back to what the register knew then, under the name of then")
    func showAt() throws {
        let output = try run("show", "oslo-no", "--at", "2022-12-31").output
        #expect(
            output.contains("partners/oslo\n") && output.contains("Owner: Kansainvälisten asioiden yksikkö (kv)"),
            "\(output)")
        #expect(
            try run("show", "oslo-no", "--at", "2024", "--on", "2010-01-01").output.contains("under way since 2001."))
        #expect(try run("show", "oslo-no", "--at", "2018").status == 2)
        #expect(try run("show", "oslo-no", "--at", "nothing").status == 2)
    }

    @Test("a bare repository, a shallow clone and a linked work tree tell their histories")
    func places() throws {
        try repository.git("clone", "--quiet", "--bare", repository.path, repository.folder + "/bare.git")
        try repository.git(
            "clone", "--quiet", "--depth", "1", "file://" + repository.path, repository.folder + "/shallow")
        try repository.git("worktree", "add", "--quiet", repository.folder + "/linked")
        let whole = try run("history", "oslo-no").output
        #expect(try run("history", "oslo-no", in: "bare.git").output == whole)
        #expect(try run("history", "oslo-no", in: "linked").output == whole)
        let shallow = try run("history", "oslo-no", in: "shallow")
        #expect(shallow.status == 0)
        #expect(shallow.errors.contains("before 2024-12-02") && shallow.errors.contains("git fetch --unshallow"))
    }

    @Test(
        "what cannot be told is exit code 2 with what to do next",
        arguments: [
            ["history", "olso"], ["diff", "HEAD"], ["diff", "HEAD~1...HEAD"], ["diff", "absent..HEAD"],
            ["blame", "nobody"],
            ["report", "nothing"],
            ["changes"], ["history", "oslo", "--until", "tomorrow"],
        ])
    func failures(arguments: [String]) throws {
        let result =
            arguments.count == 1
            ? try run(arguments[0])
            : arguments.count == 2
                ? try run(arguments[0], arguments[1]) : try run(arguments[0], arguments[1], arguments[2], arguments[3])
        #expect(result.status == 2, "\(result)")
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test("a folder that is no repository says so")
    func noRepository() throws {
        try FileManager.default.createDirectory(atPath: repository.folder + "/empty", withIntermediateDirectories: true)
        let result = try run("history", "oslo", in: "empty")
        #expect(result.status == 2)
        #expect(result.errors.contains("repository"))
    }
}

/// As much of XML as tells whether every element that begins ends.
private enum XMLNames {
    static func areBalanced(_ text: String) -> Bool {
        var open: [Substring] = []
        for part in text.split(separator: "<").dropFirst() {
            let tag = part.prefix { $0 != ">" }
            if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else {
                open.append(tag.prefix { $0 != " " })
            }
        }
        return open.isEmpty
    }
}

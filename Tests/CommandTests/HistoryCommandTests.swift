import Diagnostics
import Documents
import Foundation
import JSONSchema
import TestSupport
import Testing

/// The history and blame of a record, from outside.
@Suite struct HistoryCommandTests: RunsProgram {
    let repository: TemporaryRepository

    init() throws { repository = try .ofOwnerHistory() }

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
        try repository.partner("oslo-no", "owner: kv\nnote: {of: x}\n", on: "2025-01-01", "Note")
        try repository.partner("oslo-no", "name: Oslo\n", on: "2025-02-01", "No note")
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

    @Test("blame names the commit of every field")
    func blame() throws {
        let output = try run("blame", "oslo-no").output
        #expect(
            output.contains("  Owner: Kansainvälisten asioiden yksikkö\n  | Move\n  Decision: HEL 2022-1, Omistajat"),
            "\(output)")
        #expect(try run("blame", "oslo-no", "--format", "json", "--field", "owner").output.contains(#""value": "kv""#))
    }
}

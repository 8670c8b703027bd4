import Foundation
import TestSupport
import Testing

/// What the built program prints in a language holds no words of another one, but for what records themselves say.
@Suite("Languages of commands") struct SpokenLanguageTests {
    private let repository: TemporaryRepository

    /// A register whose labels are in three languages and whose records say nothing in any: a partner that was begun,
    /// moved to another unit and ended, and one that is broken.
    init() throws {
        repository = try TemporaryRepository()
        for (path, text) in Self.frame { try repository.write("main/" + path, text) }
        try repository.write("main/records/units/xy.yaml", "id: xy\nname: XY\n")
        try repository.write("main/records/units/zz.yaml", "id: zz\nname: ZZ\n")
        try repository.write("main/records/decisions/d1.yaml", "id: d1\ncase: HEL 2022-1\nname: Q1\ndate: 2022-03-01\n")
        try partner("owner: zz\nphases:\n- {status: active, since: 2001}\n", on: "2019-05-01", "Qaa")
        try partner(
            "owner: xy\nphases:\n- {status: active, since: 2001}\n", on: "2022-03-02", "Qbb\n\nDecision: d1\n")
        try partner(
            "owner: xy\nphases:\n- {status: active, since: 2001}\n- {status: ended, since: 2022-02}\n",
            on: "2024-12-02", "Qcc")
    }

    private func partner(_ text: String, on day: String, _ message: String) throws {
        try repository.write("main/records/partners/oslo.yaml", "id: oslo\nname: Oslo\n" + text)
        try repository.git("add", "--all")
        let date = "\(day)T12:00:00+0200"
        try repository.git(
            ["commit", "--quiet", "-m", message], with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }

    private static let frame: [String: String] = [
        "register.yaml": """
        title: {fi: Koe, sv: Prov, en: Trial}
        languages: [fi, sv, en]
        collections:
          partners:
            files: "records/partners/{id}.yaml"
            schema: schemas/partner.schema.json
            role: partner
            label: {fi: {one: kumppani, many: kumppanit}, sv: {one: partner, many: partner}, en: {one: partner, many: partners}}
          units:
            files: "records/units/{id}.yaml"
            schema: schemas/unit.schema.json
            role: unit
            label: {fi: {one: yksikkö, many: yksiköt}, sv: {one: enhet, many: enheter}, en: {one: unit, many: units}}
          decisions:
            files: "records/decisions/{id}.yaml"
            role: decision
            label: {fi: {one: päätös, many: päätökset}, sv: {one: beslut, many: beslut}, en: {one: decision, many: decisions}}

        """,
        "schemas/partner.schema.json": """
        {"type": "object", "required": ["id", "owner"], "properties": {
          "id": {"type": "string", "x-label": {"fi": "Tunnus", "sv": "Id", "en": "Identifier"}},
          "name": {"type": "string", "x-label": {"fi": "Nimi", "sv": "Namn", "en": "Name"}},
          "owner": {"type": "string", "x-references": "units",
            "x-label": {"fi": "Omistaja", "sv": "Ägare", "en": "Owner"}},
          "phases": {"type": "array", "x-label": {"fi": "Vaiheet", "sv": "Skeden", "en": "Phases"},
            "items": {"type": "object", "properties": {
              "status": {"enum": ["active", "ended"], "x-label": {"fi": "Tila", "sv": "Status", "en": "Status"},
                "x-enum-labels": {
                  "active": {"fi": "voimassa", "sv": "gällande", "en": "active"},
                  "ended": {"fi": "päättynyt", "sv": "avslutad", "en": "ended"}}},
              "since": {"x-label": {"fi": "Alkaen", "sv": "Från och med", "en": "Since"}}}}}}}
        """,
        "schemas/unit.schema.json": """
        {"type": "object", "required": ["id"], "properties": {
          "id": {"type": "string", "x-label": {"fi": "Tunnus", "sv": "Id", "en": "Identifier"}},
          "name": {"type": "string", "x-label": {"fi": "Nimi", "sv": "Namn", "en": "Name"}}}}
        """,
    ]

    private var output: SpokenOutput { SpokenOutput(repository: repository) }

    private func said(_ arguments: [String], _ language: String) throws -> String {
        try output.said(arguments, language)
    }

    private func check(_ arguments: [String], without: (String) -> String = { $0 }) throws {
        try output.check(arguments, without: without)
    }

    @Test("what held is told by the labels of its choices, and what was entered later without blame")
    func valid() throws {
        #expect(
            try said(["history", "oslo", "--valid"], "fi").contains(
                "Vaiheet: päättynyt  kirjattu 2.12.2024 (jälkikäteen)"))
        #expect(
            try said(["history", "oslo", "--valid"], "sv").contains("Skeden: avslutad  antecknat i efterhand 2.12.2024")
        )
    }

    @Test("changes begin with what happened to how many, and a record's heading says all that its entries do")
    func changes() throws {
        let text = try said(["changes", "--since", "2022"], "fi")
        #expect(text.contains("Vuodesta 2022: 1 tietue\nPäättynyt 1\n"))
        #expect(text.contains("Oslo (partners/oslo) — muutettu ja päättynyt"))
        let all = try said(["changes", "--since", "2018"], "sv")
        #expect(all.contains("Tillagda 3, avslutade 1\n"), "\(all)")
        #expect(all.contains("Oslo (partners/oslo) — tillagd, ändrad och avslutad"))
    }

    @Test("a name that nothing has is refused in a plain sentence")
    func unknown() throws {
        #expect(try said(["report", "nosuch"], "sv").contains("det finns ingen rapport 'nosuch'"))
        #expect(try said(["report", "nosuch"], "fi").contains("raporttia 'nosuch' ei ole"))
    }

    @Test(
        "every command speaks one language",
        arguments: [
            ["check"], ["check", "--overview"], ["check", "--range", "HEAD~2..HEAD"], ["show", "oslo"],
            ["show", "oslo", "--at", "2020"], ["list", "partners"], ["find", "oslo"], ["find", "qqq"],
            ["history", "oslo"], ["history", "oslo", "--all", "--related"], ["history", "oslo", "--valid"],
            ["history", "oslo", "--field", "owner", "--spans"], ["history", "oslo", "--field", "owner"],
            ["history", "xy"], ["blame", "oslo"], ["diff", "HEAD~2..HEAD"], ["diff", "2018..2020"],
            ["changes", "--since", "2018"], ["changes", "--since", "2030"],
            ["changes", "--since", "2018", "--owner", "xy"],
            ["report", "period", "--since", "2018", "--until", "2025"], ["report", "period", "--since", "2030"],
            ["explain"], ["doctor"], ["hooks", "status"], ["drivers", "status"], ["drivers", "install"],
            ["drivers", "uninstall"], ["hooks", "install"], ["hooks", "uninstall"], ["when-broken"],
        ])
    func commands(arguments: [String]) throws { try check(arguments) }

    @Test("a broken record is told in one language")
    func brokenRecord() throws {
        for text in [
            "id: osla\nowner: kw\nphases: 5\n", "id: oslo\nowner: [xy\n", "id: oslo\nid: oslo\n",
            "name: 5\nphases:\n- {status: activ}\n",
        ] {
            try repository.write("main/records/partners/oslo.yaml", text)
            try check(["check"])
            try check(["show", "oslo"]) { $0.replacing(text, with: "") }
            try check(["doctor"])
        }
    }

    @Test("a refused commit is told in one language")
    func refusedCommit() throws {
        try repository.write("main/message", "Qdd\nQee\n")
        try check(["hook", "commit-msg", "message"])
        try repository.write("main/message", "Qdd\n\nDecision: HEL 1999-1\n")
        try repository.git("rm", "--quiet", "records/partners/oslo.yaml")
        try check(["hook", "commit-msg", "message"])
        try repository.git("rm", "--quiet", "--cached", "register.yaml")
        try check(["hook", "pre-commit"])
    }

    @Test(
        "what could not be done is told in one language",
        arguments: [
            ["check", "--format", "jsn"], ["check", "--on", "tomorrow"], ["check", "absent"], ["list", "partner"],
            ["show", "olso"], ["explain", "owner-requird"], ["-C", "absent", "check"],
            ["check", "--config", "absent.yaml"], ["nothing"], ["list", "partners", "--where", "x"],
            ["list", "partners", "--where", "ownr=x"], ["list", "partners", "--columns", "nme"],
            ["history", "olso"], ["history", "oslo", "--field", "ownr"], ["history", "oslo", "--since", "soon"],
            ["diff", "HEAD"], ["diff", "nowhere..HEAD"], ["check", "--rev", "nowhere"],
            ["changes", "--since", "soon"], ["changes", "--since", "2018", "--owner", "nobody"],
            ["report", "period", "--since", "soon"], ["blame", "olso"], ["show", "oslo", "--at", "soon"],
            ["show", "oslo", "--at", "1990"], ["hook", "nothing"], ["hook", "commit-msg"],
            ["schema", "check", "absent.json", "absent.yaml"], ["codeowners"], ["list"], ["check", "--nothing"],
            ["check", "--stricht"], ["check", "--on"], ["check", "--color", "pink"], ["check", "--strict=1"],
            ["show", "oslo", "x"], ["show", "oslo", "x", "y"], ["history", "oslo", "--format", "pdf"],
            ["hooks", "instal"],
        ])
    func failures(arguments: [String]) throws { try check(arguments) }

    /// A command as the parser describes it.
    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let subcommands: [Command]?

        /// It and all below it, by what one writes.
        func all(below path: [String] = []) -> [(path: [String], command: Command)] {
            [(path, self)]
                + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap {
                    $0.all(below: path + [$0.commandName])
                }
        }
    }

    private func described(_ language: String) throws -> [(path: [String], command: Command)] {
        struct Dump: Decodable { let command: Command }
        let text = try said(["--experimental-dump-help"], language)
        return try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command.all()
    }

    @Test("the help of every command is in one language")
    func help() throws {
        let commands = try described("en")
        #expect(commands.count > 40)
        for (path, _) in commands { try check(path + ["--help"]) }
    }

    @Test("every command has a help of its own, in as many paragraphs in each language")
    func paragraphs() throws {
        let english = try described("en")
        #expect(Set(english.map(\.command.abstract)).count == english.count)
        for language in ["fi", "sv"] {
            for ((path, own), (_, other)) in zip(english, try described(language)) {
                func count(_ command: Command) -> Int { command.discussion?.split(separator: "\n").count ?? 0 }
                #expect(count(own) == count(other), "\(path) \(language)")
                #expect(own.abstract != other.abstract, "\(path) \(language)")
            }
        }
    }
}

import TestSupport
import Testing

/// Every command and subcommand speaks one language on a register with all collections, roles and schemas.
@Suite("Languages of all commands") struct SpokenRegisterTests {
    private let repository: TemporaryRepository
    private var output: SpokenOutput { SpokenOutput(repository: repository) }

    init() throws { repository = try NeutralRegister.repository() }

    @Test(
        "records, lists and searches",
        arguments: [
            ["show", "oslo"], ["show", "oslo", "--on", "2010"], ["show", "riga"], ["show", "na"], ["show", "nb"],
            ["show", "ea"], ["show", "eb"], ["show", "pj"], ["show", "ma"], ["show", "ta"], ["show", "sa"],
            ["show", "ua"], ["show", "ub"], ["show", "ga"], ["show", "da"], ["show", "pa"], ["show", "ra"],
            ["list"], ["list", "partners"], ["list", "networks"], ["list", "engagements"], ["list", "projects"],
            ["list", "measures"], ["list", "materials"], ["list", "resource-needs"], ["list", "units"],
            ["list", "groups"], ["list", "decisions"], ["list", "programmes"], ["list", "priorities"],
            ["list", "networks", "--columns", "id,name,status,fee.per,review.next,scope"],
            ["list", "networks", "--where", "status=nosuch"], ["list", "networks", "--where", "owner=nosuch"],
            ["list", "partners", "--where", "country=SE"], ["find", "oslo"], ["find", "qra"],
            ["find", "joint-project"],
        ])
    func reading(arguments: [String]) throws { try output.check(arguments) }

    @Test(
        "histories",
        arguments: [
            ["history", "oslo"], ["history", "oslo", "--all"], ["history", "oslo", "--valid"],
            ["history", "na", "--valid"], ["history", "oslo", "--related"], ["history", "oslo", "--since", "2024"],
            ["history", "oslo", "--field", "importance", "--spans"], ["history", "oslo", "--field", "importance"],
            ["blame", "oslo"], ["blame", "ma"], ["diff", "HEAD~2..HEAD"], ["diff", "2023..2024"],
            ["changes", "--since", "2023"], ["changes", "--since", "2024-03"], ["changes", "--since", "HEAD~1"],
            ["changes", "--since", "2023", "--owner", "ua"], ["when-broken"],
            ["when-broken", "--rule", "material-stale"],
        ])
    func histories(arguments: [String]) throws { try output.check(arguments) }

    @Test(
        "reports",
        arguments: [
            ["report", "portfolio"], ["report", "coverage"], ["report", "monitoring"], ["report", "overlaps"],
            ["report", "resources"], ["report", "materials"], ["report", "quality"], ["report", "brief", "oslo"],
            ["report", "brief", "na"], ["report", "brief", "nb"], ["report", "unit", "ua"], ["report", "unit", "ub"],
            ["report", "period", "--since", "2021", "--until", "2024"], ["report", "coverage", "--unit", "ua"],
            ["report", "period", "--recorded", "--since", "2023", "--until", "2025"],
            ["report", "portfolio", "--on", "2010"], ["report", "unit"], ["report", "brief", "ma"],
            ["report", "brief", "oslo", "--level", "mayor"], ["report", "portfolio", "--format", "markdown"],
            ["digest"], ["digest", "--since", "2024"], ["digest", "--unit", "ua", "--within", "400"],
            ["message", "ta"],
            ["message", "oslo"],
        ])
    func reports(arguments: [String]) throws { try output.check(arguments) }

    @Test(
        "checks and what looks after a register",
        arguments: [
            ["check"], ["check", "--overview"], ["check", "--fix"], ["check", "--on", "2030-01-01"], ["doctor"],
            ["hooks", "status"], ["drivers", "status"], ["fmt"], ["fmt", "--diff"],
            ["fmt", "records/units/nosuch.yaml"],
            ["schema", "check", "schemas/unit.schema.json", "records/units/ua.yaml"],
            ["schema", "check", "schemas/unit.schema.json", "records/partners/oslo.yaml"], ["site", "../pages"],
        ])
    func checks(arguments: [String]) throws { try output.check(arguments) }

    @Test("what a list from outside says is held against the register in one language")
    func comparison() throws {
        try repository.write("main/list.csv", "Qname;Qeur\nQna;9000\nQnowhere;1\n")
        try output.check(["compare", "list.csv", "--by", "name=Qname,fee=Qeur"])
        try output.check(["compare", "list.csv"])
        try output.check(["compare", "nosuch.csv"])
    }

    @Test(
        "changes, made and refused",
        arguments: [
            ["set", "oslo", "importance=key"], ["set", "oslo", "owner=ub"], ["set", "oslo", "owner=nosuch"],
            ["set", "oslo", "importance="], ["set", "oslo", "country=Qq"], ["set", "oslo", "location.lat=Qq"],
            ["set", "oslo", "importance=active"], ["set", "oslo", "nosuch"], ["set", "nosuch", "importance=key"],
            ["set", "oslo", "nosuch=1"], ["add", "oslo", "cooperation", "topic=Qx", "form=bilateral", "lead=ua"],
            ["add", "oslo", "owner", "x"], ["remove", "oslo", "cooperation[#1]"],

            ["remove", "oslo", "nosuch"], ["remove", "oslo", "owner"],
            ["end", "riga", "--on", "2026-06", "--because", "Qwhy"],
            ["end", "ta", "--on", "2023", "--because", "Qwhy"],
            ["end", "ta", "--on", "2026", "--because", "Qwhy"], ["end", "ra", "--on", "2026", "--because", "Qwhy"],
            ["new", "units", "uc", "name.fi=Quc", "kind=unit"], ["new", "units", "kind=unit"],
            ["new", "nosuch", "x=1"],
            ["rename", "ua", "uz"], ["rename", "ua", "ub"], ["merge", "riga", "--into", "oslo"],
            ["merge", "riga", "--into", "na"], ["revert", "HEAD"], ["revert", "HEAD~1"], ["revert", "nosuch"],
            ["review", "na", "--verdict", "continue", "--next", "2027"], ["review", "oslo", "--verdict", "continue"],
            ["review", "na"],
        ])
    func changes(arguments: [String]) throws { try output.check(arguments + ["--dry-run"]) }

    @Test("an entry that is there already, and one that is not, are told with the keys and values that name it")
    func entries() throws {
        for arguments in [
            ["add", "oslo", "cooperation", "topic=Qtopic", "form=bilateral", "lead=ua"],
            ["remove", "oslo", "cooperation[#9]"],
        ] {
            try output.check(arguments + ["--dry-run"]) { text in
                text.replacing("topic: Qtopic, form: joint-project, lead: ua, since: 2021-05", with: "")
            }
        }
    }

    @Test("conflicts of a merge are told in one language, with countries, references and choices in words")
    func conflicts() throws {
        func version(_ country: String, _ owner: String, _ importance: String) throws -> String {
            let text = try #require(NeutralRegister.records["partners/oslo"])
            return text.replacing("country: NO", with: "country: \(country)").replacing(
                "owner: ua", with: "owner: \(owner)"
            ).replacing("importance: key", with: "importance: \(importance)")
        }
        for (name, text) in [
            ("base", try version("NO", "ua", "key")), ("ours", try version("EE", "ub", "active")),
            ("theirs", try version("LV", "uc", "occasional")),
        ] { try repository.write("main/\(name)", text) }
        let merge = ["driver", "merge", "base", "ours", "theirs", "records/partners/oslo.yaml"]
        func told(_ language: String) throws -> String {
            let run = try ProgramRun(
                merge, in: repository.path,
                environment: repository.environment.merging(["KUMPPANI_LANGUAGE": language]) { $1 })
            try repository.write("main/ours", version("EE", "ub", "active"))
            return run.errors
        }
        let finnish = try told("fi")
        #expect(finnish.contains("Maa: meillä Viro, heillä Latvia"), "\(finnish)")
        #expect(finnish.contains("Omistaja: meillä Qub, heillä uc"), "\(finnish)")
        let swedish = try told("sv")
        #expect(swedish.contains("Land: vår är Estland, deras är Lettland"), "\(swedish)")
        #expect(swedish.contains("Betydelse: vår är Aktiv, deras är Sporadisk"), "\(swedish)")
    }
}

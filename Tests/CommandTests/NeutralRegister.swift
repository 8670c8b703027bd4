import Foundation
import TestSupport

/// A register with the schemas and collections of the real one, whose records say nothing in any language: every other
/// word of what a command prints is the program's, or that of the schemas.
enum NeutralRegister {
    /// The register in a repository: begun, then changed by commits of their own days.
    static func repository() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        let real = URL(filePath: ProgramRun.realRoot)
        try repository.write(
            "main/register.yaml", String(contentsOf: real.appending(path: "register.yaml"), encoding: .utf8))
        let schemas = try FileManager.default.contentsOfDirectory(atPath: real.appending(path: "schemas").path)
        for name in schemas {
            let text = try String(contentsOf: real.appending(path: "schemas/\(name)"), encoding: .utf8)
            try repository.write("main/schemas/\(name)", text)
        }
        for (path, text) in records { try repository.write("main/records/\(path).yaml", text) }
        try commit(repository, on: "2023-05-01", "Qaa")
        let (path, text) = ("partners/oslo", records["partners/oslo"] ?? "")
        try write(repository, path, text.replacing("importance: key", with: "importance: active"))
        try commit(repository, on: "2024-02-01", "Qbb\n\nDecision: da\n")
        try write(
            repository, path,
            text.replacing(
                "\ncooperation", with: "\n  - {status: dormant, since: 2024-03, reason: Qreason}\ncooperation"))
        try commit(repository, on: "2024-04-01", "Qcc")
        return repository
    }

    private static func write(_ repository: TemporaryRepository, _ path: String, _ text: String) throws {
        try repository.write("main/records/\(path).yaml", text)
    }

    private static func commit(_ repository: TemporaryRepository, on day: String, _ message: String) throws {
        try repository.git("add", "--all")
        let date = "\(day)T12:00:00+0200"
        try repository.git(
            ["commit", "--quiet", "-m", message], with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }

    /// A name that is the same in each language.
    private static func name(_ text: String) -> String { "name: {fi: \(text), sv: \(text), en: \(text)}" }

    /// The records by their paths without folder and ending.
    static let records: [String: String] = [
        "units/ua": "id: ua\n\(name("Qua"))\nkind: unit\nsince: 2001\nmailbox: qua@hel.fi\nsources: [da]\n",
        "units/ub": """
        id: ub
        \(name("Qub"))
        kind: division
        until: 2020
        successor: ua
        remit: Qremit
        sources: [da]

        """,
        "groups/ga": """
        id: ga
        \(name("Qga"))
        kind: coordination
        chair: ua
        remit: Qremit
        meets: Qmeets
        sources: [da]

        """,
        "decisions/da": """
        id: da
        \(name("Qda"))
        case: HEL 2022-000001
        body: ga
        date: 2022-03-01
        section: 3
        outcome: approved
        url: https://a.fi/da
        sources: [https://a.fi/da]

        """,
        "programmes/pa": "id: pa\n\(name("Qpa"))\nkind: strategy\nsince: 2021\ndecision: da\nsources: [da]\n",
        "programmes/pb": "id: pb\n\(name("Qpb"))\nkind: guidelines\nsince: 2017\nuntil: 2020\nsources: [da]\n",
        "priorities/ra": "id: ra\n\(name("Qra"))\nkind: goal\nprogramme: pa\nsources: [da]\n",
        "priorities/rb": "id: rb\n\(name("Qrb"))\nkind: theme\nprogramme: pb\nsources: [da]\n",
        "partners/oslo": """
        id: oslo
        \(name("Oslo"))
        kind: city
        country: NO
        importance: key
        owner: ua
        phases:
          - {status: active, since: 2001, source: da}
        cooperation:
          - {topic: Qtopic, form: joint-project, lead: ua, supports: [ra], since: 2021-05}
        agreements:
          - {kind: memorandum, signed: 2021-05-03, until: 2026-12-20}
        location: {lat: 59.91, lon: 10.75}
        sources: [da]

        """,
        "partners/riga": """
        id: riga
        \(name("Qriga"))
        kind: city
        country: LV
        importance: active
        owner: ua
        phases:
          - {status: active}
        sources: [da]

        """,
        "networks/na": """
        id: na
        \(name("Qna"))
        kind: city-network
        scope: european
        importance: key
        owner: ua
        phases:
          - {status: member, since: 1994}
        roles:
          - {role: board, body: Qbody, since: 2023-06-14, until: 2026}
        supports: [ra]
        rationale: Qwhy
        fee: {eur: 8650, per: year}
        review: {every: 24, last: 2020-05, next: 2022-05}
        sources: [da]

        """,
        "networks/nb": """
        id: nb
        \(name("Qnb"))
        kind: thematic
        scope: global
        importance: regular
        owner: ua
        phases:
          - {status: member, since: 2002}
          - {status: left, since: 2016, reason: Qreason}
        supports: [rb]
        rationale: Qwhy
        sources: [da]

        """,
        "engagements/ea": """
        id: ea
        \(name("Qea"))
        kind: visit-in
        since: 2023-05-03
        until: 2023-05-05
        state: held
        lead: ua
        level: mayor
        from: NO
        visitors: 12
        partners: [oslo]
        supports: [ra]
        outcome: Qoutcome
        follow-ups:
          - {text: Qfollow, unit: ua, due: 2024-01}
        sources: [da]

        """,
        "engagements/eb": """
        id: eb
        \(name("Qeb"))
        kind: meeting
        since: 2027-02
        state: planned
        lead: ua
        partners: [riga]
        supports: [ra]
        sources: [da]

        """,
        "projects/pj": """
        id: pj
        \(name("Qpj"))
        kind: eu-project
        lead: ua
        partners: [riga]
        supports: [ra]
        since: 2022
        funding: {programme: Qfund, eur: 1250000}
        sources: [da]

        """,
        "measures/ma": """
        id: ma
        \(name("Qma"))
        state: underway
        lead: ua
        programme: pa
        supports: [ra]
        due: 2024-12
        indicators:
          - name: {fi: Qind, sv: Qind, en: Qind}
            unit: Qunit
            baseline: 1.5
            target: 40
            readings: [{date: 2023, value: 10}, {date: 2024, value: 12.5}]
        log:
          - {date: 2023-06, kind: success, text: Qtext, partners: [riga]}
          - {date: 2024-06, kind: lesson, text: Qlesson}
        sources: [da]

        """,
        "materials/ta": """
        id: ta
        \(name("Qta"))
        kind: core-message
        supports: [ra]
        owner: ua
        messages: {fi: Qmessage, sv: Qmessage, en: Qmessage}
        reviewed: 2022-03-01
        valid-until: 2024
        sources: [da]

        """,
        "resource-needs/sa": """
        id: sa
        \(name("Qsa"))
        priority: ra
        unit: ua
        year: 2025
        kind: staff
        amount: 2
        need: Qneed
        state: identified
        sources: [da]

        """,
    ]
}

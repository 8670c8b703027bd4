import Diagnostics
import Foundation
import History
import Records
import Site
import TestSupport
import Testing
import Workspace

/// A small register with the roles that pages know, as files, and its site.
struct SmallSite {
    let repository: TemporaryRepository
    let site: Site

    /// Makes a register in a repository of its own: first as of some years ago, then with the partnership ended.
    init(_ more: [String: String] = [:], on day: String = "2026-01-15") throws {
        repository = try TemporaryRepository()
        try Self.commit(Self.frame.merging(Self.records) { $1 }, "Start the register", repository)
        try Self.commit(
            ["records/partners/pietari.yaml": Self.ended].merging(more) { $1 },
            "End the cooperation with Russian cities\n\nBecause of the war.\n\nDecision: hel-2024-1", repository)
        site = try Self.site(repository, on: day)
    }

    /// The site of a repository as it stands.
    static func site(_ repository: TemporaryRepository, on day: String = "2026-01-15") throws -> Site {
        // Pages ask the repository: it goes away with the last history that could.
        let kept = Kept(repository: repository)
        let workspace = try Workspace(
            start: repository.path, environment: TemporaryRepository.plain,
            notify: { _ in withExtendedLifetime(kept) {} })
        let (report, register, snapshot) = try workspace.check(at: .workTree, on: try #require(Day(day)))
        return Site(try SiteModel(snapshot, register, report, history: SharedHistory(try workspace.history())))
    }

    /// A repository that stays as long as somebody has this; nobody uses it.
    private struct Kept: @unchecked Sendable {
        let repository: TemporaryRepository
    }

    /// The register, opened.
    func workspace() throws -> Workspace {
        try Workspace(start: repository.path, environment: TemporaryRepository.plain)
    }

    static func commit(_ files: [String: String], _ message: String, _ repository: TemporaryRepository) throws {
        for (path, text) in files {
            let url = URL(fileURLWithPath: repository.path).appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try repository.git(["add", "--all"])
        try repository.git(["commit", "--quiet", "-m", message])
    }

    /// A page as a reader meets it.
    func page(_ name: PageName, _ language: Language = .fi) throws -> RenderedPage {
        RenderedPage(try #require(try site.content(of: .page(name, language))).bytes)
    }

    /// The page of a record.
    func record(_ collection: String, _ id: String, _ language: Language = .fi) throws -> RenderedPage {
        try page(.record(RecordID(collection: collection, id: id)), language)
    }

    private static func label(_ fi: String, _ sv: String, _ en: String) -> String {
        "\"x-label\": {\"fi\": \"\(fi)\", \"sv\": \"\(sv)\", \"en\": \"\(en)\"}"
    }

    private static func schema(_ properties: [String]) -> String {
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {
        "id": {"type": "string"}, "name": {\(label("Nimi", "Namn", "Name")), "type": "object"},
        "notes": {\(label("Huomautukset", "Anmärkningar", "Notes")), "type": "string", "x-prose": true},
        "sources": {\(label("Lähteet", "Källor", "Sources")), "type": "array", "items": {"type": "string", "x-references": "decisions"}},
        \(properties.joined(separator: ",\n"))}}
        """
    }

    private static func choices(_ name: String, _ label: String, _ words: [(String, String, String, String)]) -> String
    {
        let values = words.map { "\"\($0.0)\": {\"fi\": \"\($0.1)\", \"sv\": \"\($0.2)\", \"en\": \"\($0.3)\"}" }
        return """
            "\(name)": {\(label), "x-filter": true, "enum": [\(words.map { "\"\($0.0)\"" }.joined(separator: ", "))],
            "x-enum-labels": {\(values.joined(separator: ", "))}}
            """
    }

    private static let date = "\"type\": [\"string\", \"integer\"], \"format\": \"edtf\""
    private static let owner =
        "\"owner\": {\(label("Omistaja", "Ägare", "Owner")), \"type\": \"string\", \"x-references\": \"units\", \"x-column\": 2, \"x-filter\": true}"

    private static let phases = """
        "phases": {\(label("Vaiheet", "Skeden", "Phases")), "x-column": 1, "x-filter": true, "type": "array", "items": {"type": "object", "properties": {
        \(choices("status", label("Tila", "Status", "Status"), [("active", "Käynnissä", "Pågår", "Active"), ("member", "Jäsen", "Medlem", "Member"), ("ended", "Päättynyt", "Avslutat", "Ended")])),
        "since": {\(label("Alkaen", "Från", "Since")), \(date)}, "reason": {\(label("Syy", "Orsak", "Reason")), "type": "string", "x-prose": true},
        "source": {\(label("Lähde", "Källa", "Source")), "type": "string", "x-references": "decisions"}}}}
        """

    static let frame: [String: String] = [
        "register.yaml": """
        title: {fi: Koerekisteri, sv: Provregister, en: Trial register}
        languages: [fi, sv, en]
        collections:
          partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json, role: partner, label: {fi: {one: kumppani, many: kumppanit}, sv: {one: partner, many: partner}, en: {one: partner, many: partners}}}
          networks: {files: "records/networks/{id}.yaml", schema: schemas/network.schema.json, role: network, label: {fi: {one: verkosto, many: verkostot}, sv: {one: nätverk, many: nätverk}, en: {one: network, many: networks}}}
          engagements: {files: "records/engagements/{id}.yaml", schema: schemas/engagement.schema.json, role: engagement}
          priorities: {files: "records/priorities/{id}.yaml", schema: schemas/priority.schema.json, role: priority}
          units: {files: "records/units/{id}.yaml", schema: schemas/unit.schema.json, role: unit}
          decisions: {files: "records/decisions/{id}.yaml", schema: schemas/decision.schema.json, role: decision}
        """,
        "schemas/partner.schema.json": schema([
            choices(
                "kind", label("Laji", "Slag", "Kind"),
                [("city", "Kaupunki", "Stad", "City"), ("company", "Yritys", "Företag", "Company")]),
            choices(
                "importance", label("Merkitys", "Betydelse", "Importance"),
                [("key", "Keskeinen", "Central", "Key"), ("active", "Aktiivinen", "Aktiv", "Active")]),
            "\"country\": {\(label("Maa", "Land", "Country")), \"type\": \"string\", \"format\": \"iso-3166-1\", \"x-column\": 3, \"x-filter\": true}",
            owner, phases,
            """
            "cooperation": {\(label("Yhteistyö", "Samarbete", "Cooperation")), "type": "array", "items": {"type": "object", "properties": {
            "topic": {\(label("Aihe", "Ämne", "Topic")), "type": "string", "x-prose": true}, "lead": {\(label("Vastuuyksikkö", "Ansvarig", "Lead")), "type": "string", "x-references": "units"},
            "supports": {\(label("Tukee", "Stöder", "Supports")), "type": "array", "items": {"type": "string", "x-references": "priorities"}},
            "since": {\(date)}, "until": {\(date)}}}}
            """,
            """
            "agreements": {\(label("Sopimukset", "Avtal", "Agreements")), "type": "array", "items": {"type": "object", "properties": {
            "title": {"type": "string"}, "signed": {\(date)}, "until": {\(date)}}}}
            """,
            "\"website\": {\(label("Verkkosivut", "Webbplats", "Website")), \"type\": \"string\"}",
        ]),
        "schemas/network.schema.json": schema([
            choices(
                "importance", label("Merkitys", "Betydelse", "Importance"), [("key", "Keskeinen", "Central", "Key")]),
            owner, phases,
            "\"supports\": {\(label("Tukee", "Stöder", "Supports")), \"type\": \"array\", \"items\": {\"type\": \"string\", \"x-references\": \"priorities\"}}",
        ]),
        "schemas/engagement.schema.json": schema([
            "\"since\": {\(label("Alkaen", "Från", "Since")), \(date)}",
            "\"until\": {\(label("Päättyen", "Till", "Until")), \(date)}",
            "\"lead\": {\(label("Vastuuyksikkö", "Ansvarig", "Lead")), \"type\": \"string\", \"x-references\": \"units\"}",
            "\"partners\": {\(label("Kumppanit", "Partner", "Partners")), \"type\": \"array\", \"items\": {\"type\": \"string\", \"x-references\": \"partners\"}}",
            choices(
                "state", label("Tila", "Status", "State"),
                [("planned", "Suunniteltu", "Planerat", "Planned"), ("held", "Pidetty", "Hållet", "Held")]),
        ]),
        "schemas/priority.schema.json": schema(["\"order\": {\"type\": \"integer\"}"]),
        "schemas/unit.schema.json": schema([
            "\"mailbox\": {\(label("Postilaatikko", "Postlåda", "Mailbox")), \"type\": \"string\"}",
            "\"since\": {\(label("Alkaen", "Från", "Since")), \(date)}",
        ]),
        "schemas/decision.schema.json": schema([
            "\"case\": {\(label("Asianumero", "Ärendenummer", "Case")), \"type\": \"string\"}",
            "\"date\": {\(label("Päivä", "Dag", "Date")), \(date)}",
        ]),
    ]

    static let records: [String: String] = [
        "records/partners/tallinna.yaml": """
        id: tallinna
        name: {fi: Tallinna, sv: Tallinn, en: Tallinn}
        kind: city
        importance: key
        country: EE
        owner: kv
        phases:
          - {status: active, since: 2018}
        cooperation:
          - {topic: Turvallisuus ja varautuminen, lead: viestinta, supports: [turvallisuus]}
          - {topic: Vanha aihe, lead: kv, until: 2020}
        agreements:
          - {title: Sopimus A, signed: 2024-05-01, until: 2026-05-01}
        website: https://www.tallinn.ee/en
        notes: Läheisyys nostaa Tallinnan erityisasemaan.
        sources: [hel-2024-1]

        """,
        "records/partners/pietari.yaml": """
        id: pietari
        name: {fi: Pietari, sv: Sankt Petersburg, en: St Petersburg}
        kind: city
        importance: key
        country: RU
        owner: kv
        phases:
          - {status: active}
        sources: [hel-2024-1]

        """,
        "records/networks/eurocities.yaml": """
        id: eurocities
        name: {fi: Eurocities}
        importance: key
        owner: kv
        supports: [turvallisuus]
        phases:
          - {status: member, since: 1994}
        sources: [hel-2024-1]

        """,
        "records/engagements/vierailu.yaml": """
        id: vierailu
        name: {fi: Vierailu Tallinnaan, sv: Besök i Tallinn, en: Visit to Tallinn}
        since: 2026-02-03
        until: 2026-02-05
        lead: viestinta
        partners: [tallinna]
        state: planned

        """,
        "records/priorities/turvallisuus.yaml":
            "id: turvallisuus\nname: {fi: Turvallisuus, sv: Säkerhet, en: Safety}\n",
        "records/priorities/tyhja.yaml": "id: tyhja\nname: {fi: Tyhjä tavoite, sv: Tomt mål, en: Empty goal}\n",
        "records/units/kv.yaml":
            "id: kv\nname: {fi: Kansainvälinen yksikkö, sv: Internationella enheten, en: International unit}\nmailbox: kv@hel.fi\n",
        "records/units/viestinta.yaml": "id: viestinta\nname: {fi: Viestintä, sv: Kommunikation, en: Communications}\n",
        "records/decisions/hel-2024-1.yaml":
            "id: hel-2024-1\nname: {fi: Tilannekatsaus, sv: Översikt, en: Review}\ncase: HEL 2024-1\ndate: 2024-12-02\n",
    ]

    static let ended = """
        id: pietari
        name: {fi: Pietari, sv: Sankt Petersburg, en: St Petersburg}
        kind: city
        importance: key
        country: RU
        owner: kv
        phases:
          - {status: active}
          - {status: ended, since: 2022-02, reason: Hyökkäyssodan vuoksi., source: hel-2024-1}
        sources: [hel-2024-1]

        """
}

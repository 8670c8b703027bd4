import TestSupport
import Testing

/// `kumppani list`, as people read it.
@Suite struct ListCommandTests {
    private static let schema = """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {
          "name": {"x-column": 1},
          "fee": {"type": "object", "properties": {"eur": {"x-column": 4, "x-label": {"fi": "Maksu (€)", "en": "Fee (€)"}}}},
          "owner": {"x-references": "units", "x-column": 3, "x-label": {"fi": "Omistaja", "sv": "Ägare", "en": "Owner"}},
          "joined": {"x-column": 5}, "seat": {"format": "iso-3166-1", "x-column": 6, "x-label": {"fi": "Maa", "en": "Country"}},
          "phases": {"type": "array", "items": {"properties": {"status": {
            "enum": ["member", "left"], "x-column": 2, "x-label": {"fi": "Tila", "en": "Status"},
            "x-enum-labels": {"member": {"fi": "Jäsen", "en": "Member"}, "left": {"fi": "Eronnut", "en": "Left"}}}}}}}}
        """

    private func list(_ arguments: String...) throws -> String { try run(["list", "networks"] + arguments) }

    private func run(_ arguments: [String]) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write([
            "register.yaml": """
            languages: [fi, en]
            collections:
              networks: {files: "records/networks/{id}.yaml", schema: schemas/network.schema.json, role: network}
              units: {files: "records/units/{id}.yaml", role: unit}
            """,
            "schemas/network.schema.json": Self.schema,
            "records/units/kv.yaml": "id: kv\nname: {fi: Kansainväliset asiat, en: International Affairs}\n",
            "records/networks/metrex.yaml": """
            name: {fi: METREX-verkosto, en: METREX}
            owner: kv
            fee: {eur: 5000}
            joined: 2019-09-30
            seat: EE
            phases: [{status: member, since: 2002}, {status: left, since: 2016}, {status: member, since: 2019-09-30}]
            """,
            "records/networks/u20.yaml": "name: {fi: U20}\nowner: nobody\n",
        ])
        return try ProgramRun(arguments, in: folder.path).output
    }

    @Test(
        "people read the columns that the schema names, in its order, with labels, choices and titles in their language"
    )
    func words() throws {
        #expect(
            try list("--on", "2025-01-01", "--language", "fi") == """
                Tunnus  Nimi             Tila   Omistaja              Maksu (€)  joined     Maa
                metrex  METREX-verkosto  Jäsen  Kansainväliset asiat  5000       30.9.2019  Viro
                u20     U20                     nobody

                """)
        #expect(
            try list("--on", "2017", "--language", "en") == """
                Id      Name      Status  Owner                  Fee (€)  joined     Country
                metrex  METREX    Left    International Affairs  5000     30.9.2019  Estonia
                u20     U20 (fi)          nobody

                """)
    }

    @Test("columns that somebody names have labels and words, too")
    func named() throws {
        #expect(
            try list(
                "--columns", "id,owner,fee.eur,status,phases.since,name.en", "--language", "fi", "--on", "2025-01-01")
                    == """
                    Tunnus  Omistaja              Maksu (€)  Tila   since                  en
                    metrex  Kansainväliset asiat  5000       Jäsen  2002, 2016, 30.9.2019  METREX
                    u20     nobody

                    """)
    }

    @Test("a column that no record has is called as the schema calls it")
    func empty() throws {
        #expect(
            try list("--where", "name~U20", "--columns", "id,fee.eur,phases.status", "--language", "fi")
                == "Tunnus  Maksu (€)  Tila\nu20\n")
    }

    @Test("who reads CSV gets the fields by their keys as they stand")
    func keys() throws {
        #expect(
            try list("--columns", "id,owner,fee.eur", "--format", "csv").hasPrefix(
                "id,owner,fee.eur\r\nmetrex,kv,5000\r\n"))
        let csv = try list("--on", "2025-01-01", "--format", "csv")
        #expect(csv.hasPrefix("id,name,status,owner\r\nmetrex,METREX-verkosto,member,kv\r\n"))
    }

    @Test("what is found is told by name, with the sentences that hold the words, choices and references in words")
    func find() throws {
        func find(_ words: String...) throws -> String { try run(["find", "--language", "fi"] + words) }
        #expect(try find("metrex") == "METREX-verkosto  networks/metrex\n")
        #expect(try find("left") == "METREX-verkosto  networks/metrex\n  phases: Tila: Eronnut\n")
        #expect(
            try find("kv") == """
                Kansainväliset asiat  units/kv
                METREX-verkosto  networks/metrex
                  Omistaja: Kansainväliset asiat

                """)
        #expect(
            try find("kv", "--format", "csv").hasPrefix(
                "record,name,field,text\r\nunits/kv,Kansainväliset asiat,id,kv\r\n"))
    }
}

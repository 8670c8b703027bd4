import TestSupport
import Testing

/// `kumppani list --where`, with values as people read them.
@Suite("Conditions in words") struct ConditionWordsTests {
    private static let schema = """
        {"type": "object", "properties": {
          "owner": {"type": "string", "x-references": "units"}, "seat": {"type": "string", "format": "iso-3166-1"},
          "with": {"type": "array", "items": {"type": "string", "x-references": ["units", "networks"]}},
          "kind": {"enum": ["a", "b", "c"], "x-enum-labels": {
            "a": {"fi": "Muu", "sv": "Annan", "en": "Other"}, "b": {"fi": "Muu", "sv": "b", "en": "Else"},
            "c": {"fi": "Kolmas", "sv": "Tredje", "en": "a"}}},
          "phases": {"type": "array", "items": {"properties": {"status": {
            "enum": ["member", "left"],
            "x-enum-labels": {"member": {"fi": "Jäsen", "sv": "Medlem"}, "left": {"fi": "Eronnut", "sv": "Utträtt"}}}}}}}}
        """

    private func run(_ condition: String, _ language: String = "en") throws -> ProgramRun {
        let folder = try TemporaryFolder()
        try folder.write([
            "register.yaml": """
            languages: [fi, sv]
            collections:
              networks: {files: "records/networks/{id}.yaml", schema: schemas/network.schema.json, role: network}
              units: {files: "records/units/{id}.yaml", role: unit}
            """,
            "schemas/network.schema.json": Self.schema,
            "records/units/kv.yaml": "name: {fi: Kansainväliset asiat, sv: Internationella ärenden}\n",
            "records/units/el.yaml": "name: {fi: Elinkeino-osasto, sv: Internationella ärenden}\n",
            "records/networks/one.yaml": """
            owner: kv
            seat: EE
            kind: a
            with: [units/el]
            phases: [{status: left, since: 2002}]
            """,
            "records/networks/two.yaml": "owner: el\nseat: NO\nkind: b\nphases: [{status: member, since: 2002}]\n",
        ])
        return try ProgramRun(
            ["list", "networks", "--columns", "id", "--where", condition, "--language", language], in: folder.path)
    }

    @Test(
        "a choice may be called by its label, a record by its title and a country by its name, in any language",
        arguments: [
            ("status=Utträtt", "one"), ("status=eronnut", "one"), ("status=left", "one"), ("status!=Utträtt", "two"),
            ("phases.status=Jäsen", "two"), ("owner=Kansainväliset asiat", "one"), ("owner=kv", "one"),
            ("seat=Viro", "one"), ("seat=Norge", "two"), ("seat=NO", "two"), ("seat=norway", "two"),
            ("with=Elinkeino-osasto", "one"), ("kind=a", "one"), ("kind=Else", "two"), ("kind=Annan", "one"),
        ])
    func meant(condition: String, id: String) throws {
        let run = try run(condition)
        #expect(run.status == 0 && run.output == "Id\n\(id)\n", "\(run.output)\(run.errors)")
    }

    @Test("words that mean several values are refused with both", arguments: ["en", "fi", "sv"])
    func ambiguous(language: String) throws {
        let kinds = try run("kind=Muu", language)
        #expect(kinds.status == 2 && kinds.errors.contains("'a', 'b'"), "\(kinds.errors)")
        let units = try run("owner=Internationella ärenden", language)
        #expect(units.status == 2 && units.errors.contains("'el', 'kv'"), "\(units.errors)")
    }

    @Test("what nothing is called is refused as before")
    func unknown() throws {
        let run = try run("status=Eronut")
        #expect(run.status == 2 && run.errors.contains("'status' is never 'Eronut'"), "\(run.errors)")
    }
}

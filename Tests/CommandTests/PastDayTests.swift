import TestSupport
import Testing

/// What `list` and `show` tell of a day that lies before something began.
@Suite struct PastDayTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write([
            "register.yaml": """
            languages: [fi, en]
            collections:
              networks: {files: "records/networks/{id}.yaml", schema: schemas/network.schema.json, role: network, label: {fi: {one: verkosto, many: verkostot}}}
              units: {files: "records/units/{id}.yaml", role: unit, label: {fi: {one: yksikkö, many: yksiköt}}}
              measures: {files: "records/measures/{id}.yaml", schema: schemas/measure.schema.json, role: measure, label: {fi: {one: toimenpide, many: toimenpiteet}}}
            """,
            "schemas/network.schema.json": """
            {"properties": {"name": {"x-column": 1}, "owner": {"x-references": "units", "x-column": 2},
              "phases": {"items": {"properties": {"status": {"x-column": 3, "x-label": {"fi": "Tila"},
                "x-enum-labels": {"member": {"fi": "Jäsen"}, "left": {"fi": "Eronnut"}}}}}}}}
            """,
            "schemas/measure.schema.json": """
            {"properties": {"networks": {"x-label": {"fi": "Verkostot"}, "items": {"x-references": "networks"}},
              "log": {"x-label": {"fi": "Seuranta"}, "items": {"properties": {
                "networks": {"x-label": {"fi": "Verkostot"}, "items": {"x-references": "networks"}}}}}}}
            """,
            "records/units/kv.yaml": "id: kv\nname: {fi: Kansainväliset asiat}\n",
            "records/networks/cnca.yaml":
                "name: {fi: CNCA}\nowner: kv\nphases: [{status: member, since: 2019-01-28}]\n",
            "records/networks/possible.yaml": "name: {fi: Possible}\nowner: kv\nphases: [{status: member}]\n",
            "records/networks/metrex.yaml":
                "name: {fi: METREX}\nowner: kv\nphases: [{status: member, since: 2002}, {status: left, since: 2016}]\n",
            "records/measures/m.yaml":
                "name: {fi: Kartoitus}\nnetworks: [metrex]\nlog: [{networks: [metrex]}, {networks: [metrex]}]\n",
        ])
    }

    private func run(_ arguments: String...) throws -> String {
        try ProgramRun(arguments + ["--language", "fi"], in: folder.path).output
    }

    @Test("list leaves out what had not begun by the day that is asked about, and nothing where none is")
    func list() throws {
        let then = try run("list", "networks", "--on", "2019-01-27")
        #expect(!then.contains("CNCA") && then.contains("Possible") && then.contains("METREX"))
        #expect(try run("list", "networks", "--on", "2019-01-28").contains("CNCA"))
        #expect(try run("list", "networks").contains("CNCA"))
    }

    @Test("show opens with the sentence of the site, and says that a beginning is not known or lies later")
    func show() throws {
        let possible = try run("show", "possible", "--on", "2017-06-01")
        #expect(
            possible.contains(
                "Tilanne 1.6.2017. Possible on verkosto. Kaupunki on jäsenenä; liittymisaika ei ole tiedossa."))
        #expect(try run("show", "cnca", "--on", "2017").contains("Tämä ei ollut vielä alkanut; alku 28.1.2019."))
        let left = try run("show", "metrex")
        #expect(left.contains("METREX oli verkosto. Kaupunki erosi verkostosta vuonna 2016. Verkostosta vastasi"))
        #expect(!left.contains("Tilanne "))
    }

    @Test("show names each record that refers to one once, by collection, with its fields")
    func referring() throws {
        #expect(
            try run("show", "metrex").contains(
                "Tähän viittaavat\n  Toimenpiteet\n    Kartoitus (measures/m): Verkostot; Seuranta: Verkostot\n\n"))
    }
}

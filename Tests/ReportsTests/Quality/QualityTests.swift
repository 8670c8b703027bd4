import Documents
import Records
import Testing

@testable import Reports

@Suite struct QualityTests {
    @Test("fields that fewer than half of the records fill are named by their labels, and unknown beginnings counted")
    func fields() throws {
        let context = try smallContext(
            .quality,
            [
                "partners/a": "name: {fi: A}\nphases: [{status: active}]\nsources: [x]",
                "partners/b": "name: {fi: B}\nphases: [{status: active, since: 2020}]\nnotes: ''\nsources: []",
            ])
        let schema = #"{"properties": {"name": {}, "notes": {"x-label": {"fi": "Huomautukset"}}, "sources": {}}}"#
        let document = Documents.read(Array(schema.utf8), path: "x.json").document
        let report = Quality(context, schemas: ["partners": document])
        let partners = try #require(report.collections.first)
        #expect(partners.count == 2 && partners.withoutSource == 1)
        #expect(partners.withoutStart?.map(\.id.id) == ["a"])
        #expect(partners.seldom.map(\.name) == ["notes"])
        #expect(report.told().contains("Huomautukset       0/2"))
    }

    @Test("no beginning is asked of what recurs, nor of collections that date none")
    func beginnings() throws {
        let context = try smallContext(
            .quality,
            [
                "engagements/a": "name: {fi: Toinen 10}\nstate: held",
                "engagements/b": "name: {fi: Toinen 2}\nstate: held",
                "engagements/c": "name: {fi: Kolmas}\nstate: held\nrecurs: yearly", "decisions/d": "name: {fi: Päätös}",
            ])
        let schema = Documents.read(Array(#"{"properties": {"since": {}}}"#.utf8), path: "x.json").document
        let report = Quality(context, schemas: ["engagements": schema])
        #expect(report.collections.first?.withoutStart?.map(\.id.id) == ["b", "a"])
        let lines = report.told().split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains("Vierailut ja tapahtumat 3 2 3") && lines.contains("Päätökset 1 – 1"))
    }

    @Test("what has neither a start nor a day of its own has none to lack, and a programme tells a start roughly")
    func dates() throws {
        let context = try smallContext(
            .quality,
            [
                "decisions/a": "name: {fi: A}\ndate: 2020", "decisions/b": "name: {fi: B}",
                "priorities/p": "name: {fi: P}",
                "partners/a": "name: {fi: A}\nphases: [{status: active, during: kausi}]",
            ])
        let schemas = ["decisions": "date", "priorities": "order", "partners": "phases"].mapValues { field in
            Documents.read(Array("{\"properties\": {\"\(field)\": {}, \"until\": {}}}".utf8), path: "x.json").document
        }
        let report = Quality(context, schemas: schemas)
        let found = Dictionary(uniqueKeysWithValues: report.collections.map { ($0.configuration.name, $0) })
        #expect(found["decisions"]?.withoutStart?.map(\.id.id) == ["b"])
        #expect(found["partners"]?.withoutStart?.isEmpty == true)
        #expect(try #require(found["priorities"]).withoutStart == nil)
        #expect(report.collections.allSatisfy { !$0.seldom.map(\.name).contains("until") })
    }
}

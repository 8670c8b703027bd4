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
        #expect(partners.withoutStart.map(\.id.id) == ["a"])
        #expect(partners.seldom.map(\.name) == ["notes"])
        #expect(report.told().contains("Huomautukset       0/2"))
    }
}

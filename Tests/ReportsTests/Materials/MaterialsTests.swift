import Diagnostics
import Records
import Testing

@testable import Reports

@Suite struct MaterialsTests {
    private static let records = [
        "priorities/a": "name: {fi: Ilmasto}\nkind: goal\nprogramme: nyt",
        "priorities/b": "name: {fi: Muotoilu}\nkind: goal\nprogramme: nyt",
        "programmes/nyt": "name: {fi: Nyt}\nkind: strategy\nsince: 2020",
        "materials/k": "name: {fi: Viesti}\nsupports: [a]\nreviewed: 2024-06-01\nmessages: {fi: Hei., en: Hello.}",
        "materials/l": "name: {fi: Vanha}\ngeneral: true\nreviewed: 2024-05-31",
        "materials/m": "name: {fi: Mennyt}\ngeneral: true\nreviewed: 2025-05\nvalid-until: 2025-05-31",
        "materials/n": "name: {fi: Kestävä}\ngeneral: true\nreviewed: 2010\nvalid-until: 2025-06-01",
    ]

    @Test("a material is fresh for a year, or until its last day")
    func freshness() throws {
        let report = Materials(try smallContext(.materials, Self.records))
        let found = Dictionary(uniqueKeysWithValues: report.items.map { ($0.record.id.id, $0.freshness) })
        #expect(found == ["k": .fresh, "l": .toReview, "m": .expired, "n": .fresh])
        #expect(report.without.map(\.id.id) == ["b"])
    }

    @Test("a message is told in the language that is asked for, else in Finnish")
    func languages() throws {
        let report = Materials(try smallContext(.materials, Self.records))
        #expect(report.told(.en).contains("| Hello."))
        #expect(report.told(.sv).contains("| Hei."))
    }

    @Test("of a unit it is said that the unit has no material for a goal")
    func unit() throws {
        let text = Materials(try smallContext(.materials, unit: "kv", Self.records)).told()
        #expect(text.contains("Voimassa olevat tavoitteet, joihin yksiköllä ei ole materiaalia"))
    }
}

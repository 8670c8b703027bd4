import Records
import Testing

/// What begins only after a day.
@Suite struct BeginningTests {
    @Test(
        "a record has not begun where all its phases begin later, or the programme does during which it began",
        arguments: [
            ("phases: [{status: member, since: 2019-01-28}]", "2019-01-27", true),
            ("phases: [{status: member, since: 2019-01-28}]", "2019-01-28", false),
            ("phases: [{status: member, since: 2019}]", "2019-01-01", false),
            ("phases: [{status: member}, {status: left, since: 2024}]", "2015-01-01", false),
            ("phases: [{status: active, during: kausi}]", "2021-10-12", true),
            ("phases: [{status: active, during: kausi}]", "2021-10-13", false),
            ("phases: [{status: active, during: nosuch}]", "2000-01-01", false),
            ("since: 2020-05", "2020-04-30", true), ("since: 2020-05", "2020-05-01", false),
            ("until: 2020", "2000-01-01", false), ("phases: []", "2000-01-01", false),
        ])
    func beginning(text: String, day: String, isLater: Bool) throws {
        let source = MemorySource([
            "register.yaml": """
            collections:
              networks: {files: "networks/{id}.yaml", role: network}
              programmes: {files: "programmes/{id}.yaml", role: programme}
            """,
            "networks/n.yaml": "id: n\n\(text)\n", "programmes/kausi.yaml": "id: kausi\nsince: 2021-10-13\n",
        ])
        let configuration = try RegisterConfiguration.read(from: source)
        let register = try RegisterLoader(source: source, configuration: configuration).load().register
        let record = try #require(register[RecordID(collection: "networks", id: "n")])
        #expect(register.isYetToBegin(record, on: try #require(Day(day))) == isLater)
    }
}

import Records
import Testing

/// Which phase a record is in on a day.
@Suite struct PhaseTests {
    private func status(_ phases: String, on day: String) throws -> String? {
        let source = MemorySource(["a/x.yaml": "phases: [\(phases)]\n"])
        let configuration = try RegisterConfiguration.read(Array("collections: {a: {files: \"a/{id}.yaml\"}}\n".utf8))
        let register = try RegisterLoader(source: source, configuration: configuration).load().register
        let record = try #require(register.records(of: "a").first)
        return record.status(on: try #require(PartialDate(day)).first)
    }

    @Test(
        "before the first known beginning there is none, from that day on there is",
        arguments: [
            ("2009-12-31", nil), ("2010-01-01", "active"), ("2014-12-31", "active"), ("2015-01-01", "ended"),
        ])
    func boundaries(day: String, expected: String?) throws {
        #expect(try status("{status: active, since: 2010}, {status: ended, since: 2015}", on: day) == expected)
    }

    @Test("a phase whose beginning nobody knows holds always, or since those ahead of it")
    func unknown() throws {
        #expect(try status("{status: member}", on: "1980") == "member")
        #expect(try status("{status: member}, {status: left, since: 2015}", on: "1980") == "member")
        #expect(try status("{status: member, since: 2010}, {status: left}", on: "1980") == nil)
        #expect(try status("{status: member, since: 2010}, {status: left}", on: "2010") == "left")
    }
}

import Records
import Testing

@Suite struct PathPatternTests {
    @Test(
        "a pattern finds the id in a path, or that the path is not meant",
        arguments: [
            ("records/partners/{id}.yaml", "records/partners/oslo.yaml", "oslo"),
            ("records/partners/{id}.yaml", "records/partners/a/oslo.yaml", nil),
            ("records/partners/{id}.yaml", "records/partners/.yaml", nil),
            ("records/partners/{id}.yaml", "records/partners/oslo.yml", nil),
            ("keps/*/{id}/kep.yaml", "keps/sig-node/1234-x/kep.yaml", "1234-x"),
            ("keps/*/{id}/kep.yaml", "keps/1234-x/kep.yaml", nil),
            ("records/**/{id}.yaml", "records/oslo.yaml", "oslo"),
            ("records/**/{id}.yaml", "records/a/b/oslo.yaml", "oslo"),
            ("records/**/{id}.yaml", "other/oslo.yaml", nil),
            ("**/{id}.json", "a/b.json", "b"), ("{id}.yaml", "a.yaml", "a"), ("{id}.yaml", "a/b.yaml", nil),
            ("a/x-{id}-*.yaml", "a/x-1-2-3.yaml", "1"), ("a/{id}/b/{}.yaml", "a/1/b/{}.yaml", "1"),
            ("records/partners/{id}.yaml", "records/partners/åbo.yaml", "åbo"),
        ])
    func ids(pattern: String, path: String, id: String?) throws {
        #expect(try PathPattern(pattern).id(in: path) == id)
    }

    @Test(
        "a path without one {id}, or out of the register, is no pattern",
        arguments: [
            "a.yaml", "{id}/{id}.yaml", "/a/{id}.yaml", "../{id}.yaml", "a//{id}.yaml", "a/**b/{id}.yaml", "",
        ])
    func refusals(pattern: String) {
        #expect(throws: PathPattern.Problem.self) { try PathPattern(pattern) }
    }

    @Test(
        "files are looked for only in the folder that all matches lie in",
        arguments: [
            ("records/partners/{id}.yaml", "records/partners"), ("keps/*/{id}/kep.yaml", "keps"), ("**/{id}.json", ""),
            ("a/{id}/b.yaml", "a"),
        ])
    func folders(pattern: String, folder: String) throws {
        #expect(try PathPattern(pattern).folder == folder)
    }
}

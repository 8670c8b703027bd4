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
            ("records/partners/{id}.yaml", "records/partnersx/oslo.yaml", nil),
            ("keps/*/{id}/kep.yaml", "keps/sig-node/1234-x/kep.yaml", "1234-x"),
            ("keps/*/{id}/kep.yaml", "keps/1234-x/kep.yaml", nil),
            ("keps/*/{id}/kep.yaml", "keps/.git/1234-x/kep.yaml", nil),
            ("records/**/{id}.yaml", "records/oslo.yaml", "oslo"),
            ("records/**/{id}.yaml", "records/a/b/oslo.yaml", "oslo"),
            ("records/**/{id}.yaml", "records/a/.b/oslo.yaml", nil),
            ("records/**/{id}.yaml", "records//oslo.yaml", nil), ("records/**/{id}.yaml", "records/a//oslo.yaml", nil),
            ("records/**/{id}.yaml", "other/oslo.yaml", nil),
            ("**/{id}.json", "a/b.json", "b"), ("{id}.yaml", "a.yaml", "a"), ("{id}.yaml", "a/b.yaml", nil),
            ("**/{id}.json", ".github/b.json", nil), ("a/**/b/{id}", "a/b/x", "x"), ("a/**/b/{id}", "a/c/b/x", "x"),
            ("a/{id}/**", "a/x", "x"), ("a/{id}/**", "a/x/y/z", "x"),
            ("a/x-{id}-*.yaml", "a/x-1-2-3.yaml", "1"), ("a/{id}/b/{}.yaml", "a/1/b/{}.yaml", "1"),
            ("records/partners/{id}.yaml", "records/partners/åbo.yaml", "åbo"), ("a/{id}*.yaml", "a/åbo.yaml", "å"),
            ("rules/{id...}.yml", "rules/windows/proc/x.yml", "windows/proc/x"),
            ("rules/{id...}.yml", "rules/x.yml", "x"),
            ("rules/{id...}.yml", "rules/.x/y.yml", nil), ("rules/{id...}.yml", "rules/a/.x.yml", "a/.x"),
            ("rules/{id...}.yml", "rules/.yml", nil), ("rules/{id...}.yml", "other/x.yml", nil),
            ("{id...}/kep.yaml", "a/b/kep.yaml", "a/b"), ("{id...}/kep.yaml", "kep.yaml", nil),
            ("a/{id...}/*/k.yaml", "a/b/c/d/k.yaml", "b/c"),
        ])
    func ids(pattern: String, path: String, id: String?) throws {
        #expect(try PathPattern(pattern).id(in: path) == id)
    }

    @Test(
        "a path without one {id}, or out of the register, is no pattern",
        arguments: [
            "a.yaml", "{id}/{id}.yaml", "{id}/{id...}.yaml", "/a/{id}.yaml", "../{id}.yaml", "a//{id}.yaml",
            "a/**b/{id}.yaml", "", "a/{id}***.yaml",
        ])
    func refusals(pattern: String) {
        #expect(throws: PathPattern.Problem.self) { try PathPattern(pattern) }
    }

    @Test(
        "files are looked for only in the folder that all matches lie in",
        arguments: [
            ("records/partners/{id}.yaml", "records/partners"), ("keps/*/{id}/kep.yaml", "keps"), ("**/{id}.json", ""),
            ("a/{id}/b.yaml", "a"), ("rules/{id...}.yml", "rules"),
        ])
    func folders(pattern: String, folder: String) throws {
        #expect(try PathPattern(pattern).folder == folder)
    }

    @Test(
        "an id leads back to its path where the pattern leaves no choice",
        arguments: [
            ("records/{id}.yaml", "oslo", "records/oslo.yaml"), ("records/{id}.yaml", "a/oslo", nil),
            ("records/{id}.yaml", "", nil), ("records/{id}.yaml", "../x", nil), ("*/{id}.yaml", "oslo", nil),
            ("rules/{id...}.yml", "a/b", "rules/a/b.yml"), ("rules/{id...}.yml", "a/../b", nil),
            ("rules/{id...}.yml", "/a", nil),
        ])
    func paths(pattern: String, id: String, path: String?) throws {
        #expect(try PathPattern(pattern).path(for: id) == path)
    }

    @Test("for programs that know no ids a pattern is a plain glob")
    func plainGlob() throws {
        #expect(try PathPattern("a/{id}.yaml").plainGlob == "a/*.yaml")
        #expect(try PathPattern("rules/{id...}.yml").plainGlob == "rules/**/*.yml")
    }

    @Test("a path that nearly fits a pattern of many stars is refused, and soon enough")
    func linear() throws {
        let deep = String(repeating: "a/", count: 1000) + "x.yaml"
        let patterns = try [
            "r/*a*a*a*a*a*a*a*a*a*a*b/{id}.yaml", "**/**/**/**/**/**/{id}/b*.yaml", "{id...}{}*a*a*a*b.yaml",
        ].map { try PathPattern($0) }
        let path = "r/" + String(repeating: "a", count: 4000) + "/x.yaml"
        // Tried star by star, these would take years.
        for pattern in patterns { #expect(pattern.id(in: path) == nil && pattern.id(in: deep) == nil) }
    }

    @Test(
        "a pattern finds what a search through all ways to read it finds", arguments: 1...300 as ClosedRange<UInt64>)
    func againstSearch(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ count: UInt64) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % count)
        }
        let pieces = ["a", "b", "*", "a*", "*b", "**", "{id}", "a{id}", "{id}b", "{id}*"]
        for _ in 0..<20 {
            let text = (0...random(4)).map { _ in pieces[random(10)] }.joined(separator: "/")
            guard let pattern = try? PathPattern(text) else { continue }
            for _ in 0..<20 {
                let path = (0...random(4)).map { _ in ["a", "b", "ab", "aab", "ba"][random(5)] }.joined(separator: "/")
                let parts = path.split(separator: "/").map(String.init)
                let expected = Self.search(text.split(separator: "/").map(String.init)[...], parts[...])
                #expect((pattern.id(in: path) != nil) == expected, "\(text) \(path)")
            }
        }
    }

    /// Whether parts of a pattern match parts of a path, by trying everything.
    private static func search(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
        guard let part = pattern.first else { return path.isEmpty }
        if part == "**" {
            return (path.startIndex...path.endIndex).contains { search(pattern.dropFirst(), path[$0...]) }
        }
        guard let name = path.first else { return false }
        return matches(Array(part.replacing("{id}", with: "?*"))[...], Array(name)[...])
            && search(pattern.dropFirst(), path.dropFirst())
    }

    private static func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        switch first {
        case "*": return (name.startIndex...name.endIndex).contains { matches(pattern.dropFirst(), name[$0...]) }
        case "?": return !name.isEmpty && matches(pattern.dropFirst(), name.dropFirst())
        default: return name.first == first && matches(pattern.dropFirst(), name.dropFirst())
        }
    }
}

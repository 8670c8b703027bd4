import Checks
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Nearly the same name") struct PossibleDuplicateTests {
    /// What the rule says of partners with these names: by the number of each the number of the other.
    private func twins(_ names: [String]) throws -> [Int: Int] {
        var texts = [
            "register.yaml": """
            collections:
              partners: {files: "p/{id}.yaml", role: partner}
            """
        ]
        for (i, name) in names.enumerated() {
            texts["p/p\(1000 + i).yaml"] = "id: p\(1000 + i)\nname: {fi: \"\(name)\"}\nsources: [x]\n"
        }
        let source = MemorySource(texts)
        let report = try RegisterCheck.run(
            source: source, configuration: try .read(from: source), day: RuleExample.usualDay,
            rules: .only(["possible-duplicate"])
        ).report
        var twins: [Int: Int] = [:]
        for problem in report.problems {
            let own = try #require(Int(problem.location.file.dropFirst(3).dropLast(5)))
            let other = try #require(problem.notes.first.flatMap { Int($0.location.file.dropFirst(3).dropLast(5)) })
            twins[own - 1000] = other - 1000
        }
        return twins
    }

    @Test(
        "one letter more, less, another or swapped is nearly the same; two are not, nor is another number",
        arguments: [
            ("Tallinna Linn", "tallinnalinn", true), ("Tallinna", "Talinna", true), ("Tallinna", "Tallinns", true),
            ("Tallinna", "Tallinan", true), ("Tallinna", "Atllinna", true), ("Eurocities", "Euro-Cities", true),
            ("Tallinna", "Talina", false), ("Tallinna", "Tallnian", false), ("Oslo", "Osla", false),
            ("Verkosto 12", "Verkosto 13", false), ("Jyväskylä", "Jyvaskylä", true), ("Łódź", "Łódz", false),
        ])
    func pairs(a: String, b: String, isNear: Bool) throws {
        #expect(try twins([a, b]) == (isNear ? [0: 1, 1: 0] : [:]))
    }

    @Test("whatever the names, each is told its first twin", arguments: 1...8 as ClosedRange<UInt64>)
    func all(seed: UInt64) throws {
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let names = (0..<60).map { _ in
            String((0..<(5 + random(3))).map { _ in ["a", "b", "1"][random(20) == 0 ? 2 : random(2)] }.joined())
        }
        var expected: [Int: Int] = [:]
        for (i, a) in names.enumerated() {
            expected[i] = names.indices.first { j in
                let b = names[j]
                return j != i
                    && (a == b
                        || min(a.count, b.count) >= 6 && a.filter(\.isNumber) == b.filter(\.isNumber)
                            && Spelling.distance(Array(a.unicodeScalars), Array(b.unicodeScalars)) <= 1)
            }
        }
        #expect(try twins(names) == expected)
    }

    @Test("thousands of names that are one, or alike, are compared to the end")
    func many() throws {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let alike = { (i: Int) in
            "samanlainen-"
                + String((0..<6).map { letters[(i * 31 + $0 * i) / Int([1, 26, 676, 17, 19, 23][$0]) % 26] })
        }
        for name in [alike, { _ in "Sama nimi" }] {
            #expect(try !twins((0..<2500).map(name) + ["Aivan toinen nimi", "Aivan toinen nimmi"]).isEmpty)
        }
    }
}

import Foundation
import Pages
import Records
import TestSupport
import Testing
import Words

@testable import Reports

/// Every figure of the reports on the real register, held against a script that reads the YAML by other means.
@Suite struct RealFiguresTests {
    /// What the script says of the real register.
    private struct Figures: Decodable {
        struct Portfolio: Decodable {
            let networks, current, members, withoutFee: Int
            let fees: Double
            let byOwner, byScope: [String: Int]
            let withoutGoal, withoutStart, withoutBenefit, withoutReview: [String]
        }
        struct Monitoring: Decodable {
            let states, goals: [String: Int]
            let successes, lessons: Int
            let silent: [String]
        }
        struct Resources: Decodable { let needs, withoutUnit, withoutYear, withoutAmount: Int }
        struct Materials: Decodable {
            let fresh, expired: Int
            let goalsWithout: [String]
        }
        struct Collection: Decodable {
            let records, withoutSource: Int
            let filled: [String: Int]
        }
        let due: [String]
        let years: [String: Int]
        let portfolio: Portfolio
        let coverage: [String: [String: Int]]
        let monitoring: Monitoring
        let resources: Resources
        let materials: Materials
        let quality: [String: Collection]
        let period: [String: [String]]
    }

    private static func figures(since: String = "2021-08", until: String = "2024-12") throws -> Figures {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "figures.py").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script, realRoot, "2026-11-28", since, until]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "figures.py needs python3 with PyYAML (python3-yaml)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { keys in
            // `by-owner` is `byOwner`; the keys of dictionaries are ids and keep their hyphens.
            let key = keys[keys.count - 1].stringValue
            let isName = keys.count == 2 && !key.contains(" ") && keys[0].stringValue != "coverage"
            let parts = key.split(separator: "-").map(String.init)
            let isOfCollection = keys.count == 3 && keys[0].stringValue == "quality"
            guard (isName && keys[0].stringValue != "quality" && keys[0].stringValue != "period") || isOfCollection
            else {
                return AnyKey(key)
            }
            return AnyKey(parts[0] + parts.dropFirst().map(\.capitalized).joined())
        }
        return try decoder.decode(Figures.self, from: bytes)
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    @Test("what is due is what the records date")
    func due() throws {
        let digest = Digest(try realContext(.unit), within: 36_500, changes: nil)
        let told = (digest.overdue + digest.coming).map { "\($0.record.id) \($0.kind.rawValue) \($0.date)" }
        #expect(told.sorted() == (try Self.figures().due))
    }

    @Test("the networks of each year are those whose phases say so")
    func years() throws {
        let report = Portfolio(try realContext(.portfolio))
        let told = Dictionary(uniqueKeysWithValues: report.years.map { ("\($0.year)", $0.networks) })
        #expect(told == (try Self.figures().years))
    }

    @Test("the portfolio counts and sums what the records say")
    func portfolio() throws {
        let figures = try Self.figures().portfolio
        let report = Portfolio(try realContext(.portfolio))
        #expect(report.memberships.count == figures.networks)
        #expect(report.current.count == figures.current)
        #expect(report.current.count { $0.phase?.status == "member" } == figures.members)
        #expect(report.sum("sum", "fees-a-year") == figures.fees)
        #expect(Int(report.sum("sum", "without-fee")) == figures.withoutFee)
        for (kind, counts) in [("sum-by-owner", figures.byOwner), ("sum-by-scope", figures.byScope)] {
            let found = report.findings.filter { $0.kind == kind }
            #expect(found.count == counts.count)
            for finding in found {
                #expect(finding.value("networks").flatMap(Int.init) == counts[finding.value("of") ?? ""])
            }
        }
        func lacking(_ lack: Portfolio.Lack) -> [String] {
            report.current.filter { $0.lacks.contains(lack) }.map(\.network.id.id).sorted()
        }
        #expect(lacking(.goals) == figures.withoutGoal)
        #expect(lacking(.start) == figures.withoutStart)
        #expect(lacking(.benefit) == figures.withoutBenefit)
        #expect(lacking(.review) == figures.withoutReview)
    }

    @Test("coverage counts what serves each goal in force")
    func coverage() throws {
        let figures = try Self.figures().coverage
        let report = Coverage(try realContext(.coverage))
        #expect(Set(report.ids("goal")) == Set(figures.keys))
        for finding in report.findings where finding.kind == "goal" {
            let expected = try #require(figures[finding.records[0].id])
            for (name, count) in expected {
                #expect(finding.value(name) == "\(count)", "\(finding.records[0]) \(name)")
            }
        }
    }

    @Test("monitoring counts measures, successes and lessons, and sees which are silent")
    func monitoring() throws {
        let figures = try Self.figures().monitoring
        let report = Monitoring(try realContext(.monitoring))
        for (state, count) in figures.states { #expect(report.measures.count { $0.state == state } == count) }
        #expect(report.ids("success").count == figures.successes)
        #expect(report.ids("lesson").count == figures.lessons)
        #expect(report.measures.filter(\.isSilent).map(\.record.id.id).sorted() == figures.silent)
        #expect(Set(report.goals.map(\.goal.id.id)) == Set(figures.goals.keys))
        for (goal, measures) in report.goals { #expect(measures.count == figures.goals[goal.id.id]) }
    }

    @Test("resources and materials count what lacks and what is fresh")
    func bank() throws {
        let figures = try Self.figures()
        let resources = Resources(try realContext(.resources))
        #expect(resources.needs.count == figures.resources.needs)
        #expect(resources.needs.count { $0.unit == nil } == figures.resources.withoutUnit)
        #expect(resources.needs.count { $0.year == nil } == figures.resources.withoutYear)
        #expect(resources.needs.count { $0.amount == nil } == figures.resources.withoutAmount)
        let materials = Materials(try realContext(.materials))
        #expect(materials.items.count { $0.freshness == .fresh } == figures.materials.fresh)
        #expect(materials.items.count { $0.freshness == .expired } == figures.materials.expired)
        #expect(materials.without.map(\.id.id).sorted() == figures.materials.goalsWithout)
    }

    @Test(
        "a period has what came true in it by the records' own dates, and what may have",
        arguments: [("2021-08", "2024-12"), ("2022", "2022"), ("2016", "2019"), ("2022-03", "2022-06-30")])
    func period(since: String, until: String) throws {
        let figures = try Self.figures(since: since, until: until).period
        let report = PeriodReport(try makePeriod((since, until)), try realContext(.period, period: (since, until)))
        let told = report.happenings.filter { ![.cooperationBegan, .cooperationEnded].contains($0.kind) }
        let found = Dictionary(grouping: told) { "\($0.kind.rawValue) \($0.certainty.rawValue)" }
            .mapValues { $0.map(\.record.id.id).sorted() }
        #expect(found == figures)
    }
}

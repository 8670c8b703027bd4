import Diagnostics
import Records
import Testing

@testable import Reports

/// The review of a period in which much happened stays readable.
@Suite struct ManyThingsTests {
    private func report(_ records: [String: String]) throws -> PeriodReport {
        PeriodReport(try makePeriod(("2022", "2024")), try smallContext(.period, period: ("2022", "2024"), records))
    }

    @Test("many visits are counted by level, and those of the highest level are named with what came of them")
    func visits() throws {
        let visits = (1...25).map { number in
            let level = number <= 3 ? "mayor" : number <= 24 ? "expert" : "director"
            return (
                "engagements/v\(number)",
                "name: {fi: Vierailu \(number)}\nkind: visit-in\nlead: kv\nlevel: \(level)\nstate: held\nsince: 2023-05-\(number < 10 ? "0" : "")\(number)\noutcome: Sovittiin jatkosta."
            )
        }
        let text = try report(Dictionary(uniqueKeysWithValues: visits)).told()
        #expect(
            text.contains(
                "Kaupunkiin tehtyjä vierailuja on kirjattu 25; tason mukaan pormestari 3, johtaja 1 ja asiantuntija 21."
            ),
            "\(text)")
        #expect(text.contains("Pormestari: Vierailu 1 (1.5.2023), Vierailu 2 (2.5.2023) ja Vierailu 3 (3.5.2023)."))
        #expect(text.contains("Kaikissa näissä: sovittiin jatkosta."))
        #expect(!text.contains("Vierailu 20"))
    }

    @Test("as many visits as can be listed are listed")
    func fewVisits() throws {
        let visits = (1...20).map {
            ("engagements/v\($0)", "name: {fi: Vierailu \($0)}\nkind: visit-in\nlead: kv\nstate: held\nsince: 2023-05")
        }
        let text = try report(Dictionary(uniqueKeysWithValues: visits)).told()
        #expect(text.contains("Kaupunkiin tehtyjä vierailuja ovat") && text.contains("Vierailu 20 (5/2023)"))
    }

    private static func network(_ id: String, _ phases: String) -> (String, String) {
        (
            "networks/\(id)",
            "name: {fi: \(id.uppercased())}\nkind: thematic\nscope: global\nowner: kv\nimportance: regular\nphases: [\(phases)]"
        )
    }

    @Test("networks that were joined and left are told together where they are many")
    func networks() throws {
        let joined = (1...6).map { Self.network("n\($0)", "{status: member, since: 2023-0\($0)}") }
        let records = joined + [Self.network("left", "{status: member, since: 2000}, {status: left, since: 2024}")]
        let text = try report(Dictionary(uniqueKeysWithValues: records)).told()
        #expect(text.contains("Kaupunki liittyi jäseneksi seuraaviin verkostoihin: N1 (1/2023), N2 (2/2023),"))
        #expect(text.contains("Kaupunki erosi seuraavista verkostoista: LEFT (2024)."))
        #expect(try report(Dictionary(uniqueKeysWithValues: joined)).told().contains("N1: kaupunki liittyi jäseneksi"))
    }

    @Test("an office that began and ended in the period is told once")
    func offices() throws {
        let network = Self.network("n", "{status: member, since: 2000}")
        let roles =
            "\nroles: [{role: board, body: Hallitus, since: 2022-03, until: 2024-03}, {role: chair, until: 2023-05}]"
        let text = try report([network.0: network.1 + roles]).told()
        #expect(text.contains("N: kaupunki oli johtoryhmän jäsen (Hallitus) 3/2022–3/2024."), "\(text)")
        #expect(!text.contains("(Hallitus), päättyi"))
        #expect(text.contains("N: kaupunki oli puheenjohtaja toukokuuhun 2023 asti."))
    }

    @Test("what many entries told of networks stands under the names of their measures")
    func log() throws {
        let network = Self.network("n", "{status: member, since: 2000}")
        let entries = (1...7).map { "{date: 2023-0\($0), kind: progress, text: Eteni., networks: [n]}" }
        let measure =
            "name: {fi: Toimi}\nstate: underway\nlead: kv\nsupports: []\nlog: [\(entries.joined(separator: ", "))]"
        let text = try report([network.0: network.1, "measures/m": measure]).told()
        #expect(text.contains("Toimi: Eteni (1/2023; N)."), "\(text)")
    }

    @Test("what was learnt stands in the order of time, marked as such")
    func lessons() throws {
        let network = Self.network("n", "{status: member, since: 2000}")
        let entries = (1...7).map {
            "{date: 2023-0\($0), kind: \($0 == 2 ? "lesson" : "progress"), text: Eteni \($0)., networks: [n]}"
        }
        let measure =
            "name: {fi: Toimi}\nstate: underway\nlead: kv\nsupports: []\nlog: [\(entries.joined(separator: ", "))]"
        let text = try report([network.0: network.1, "measures/m": measure]).told().replacing(#/ \[\d+\]/#, with: "")
        #expect(text.contains("Eteni 1 (1/2023; N). Opittua: Eteni 2 (2/2023; N). Eteni 3"), "\(text)")
    }

    @Test("what came of one visit alone does not name it again")
    func oneVisit() throws {
        let visit =
            "name: {fi: Vierailu}\nkind: visit-in\nlead: kv\nstate: held\nsince: 2023-05\noutcome: Sovittiin jatkosta."
        let text = try report(["engagements/v": visit]).told()
        #expect(text.contains("Siitä on kirjattu: sovittiin jatkosta."), "\(text)")
    }
}

import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct ConfigurationReaderTests {
    @Test("register.yaml names title, languages, policies and collections in order")
    func whole() throws {
        let configuration = try RegisterConfiguration.read(
            Array(
                """
                title: {fi: Rekisteri, en: Register}
                languages: [fi, sv]
                policies: {formats: assert, role-mailbox: '^[a-z]+@'}
                collections:
                  units: {files: "u/{id}.yaml", role: unit}
                  networks: {files: "n/{id}.yaml", schema: schemas/n.json, role: network}
                """.utf8))
        #expect(configuration.title(in: "en") == "Register")
        #expect(configuration.title(in: "sv") == "Rekisteri")
        #expect(configuration.collections.map(\.name) == ["units", "networks"])
        #expect(configuration.collections.map(\.role) == [.unit, .network])
        #expect(configuration.collection("networks")?.schema == "schemas/n.json")
        #expect(configuration.policies.assertFormats)
    }

    @Test(
        "what cannot be followed is said at its place",
        arguments: [
            "⟦colections⟧: {}\ncollections: {}\n", "⟦title⟧: x\n",
            "collections:\n  a: {files: ⟦x.yaml⟧}\n", "collections:\n  a: {files: \"{id}.yaml\", role: ⟦netwrok⟧}\n",
            "collections:\n  a: {⟦file⟧: \"{id}.yaml\", files: \"{id}.yaml\"}\n", "collections: ⟦[]⟧\n",
            "collections: {}\npolicies: {role-mailbox: ⟦'('⟧}\n",
        ])
    func faults(marked: String) throws {
        let marked = Marked(marked)
        let error = try #require(throws: RegisterError.self) { try RegisterConfiguration.read(marked.bytes) }
        #expect(error.diagnostics.map(\.place) == marked.places, "\(error.diagnostics)")
    }

    @Test("where there is no register.yaml, that is said with what to do")
    func absent() throws {
        let error = try #require(throws: RegisterError.self) { try RegisterConfiguration.read(from: MemorySource()) }
        #expect(error.message.en == "there is no 'register.yaml' here")
        #expect(error.hint?.en.contains("--config") == true)
    }
}

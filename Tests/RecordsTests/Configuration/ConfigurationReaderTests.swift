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

    @Test("two collections cannot have the same files")
    func sameFiles() throws {
        let text =
            "collections:\n  a: {files: 'r/{id}.yaml'}\n  b: {files: 'r/{id}.yaml'}\n  c: {files: 's/{id}.yaml'}\n"
        let error = try #require(throws: RegisterError.self) { try RegisterConfiguration.read(Array(text.utf8)) }
        #expect(error.diagnostics.map(\.message.en) == ["these are the files of 'a' already"])
        #expect(error.diagnostics.first?.location.start.line == 3)
    }

    @Test("a collection is called what its label says, for one record and for several, in the language asked for")
    func labels() throws {
        let partners = try collection("label: {fi: {one: kumppani, many: kumppanit}, sv: {one: part, many: parter}}")
        #expect(partners.label(in: "fi") == "kumppani")
        #expect(partners.pluralLabel(in: "fi") == "kumppanit")
        #expect(partners.label(in: "sv") == "part")
        #expect(partners.pluralLabel(in: "sv") == "parter")
    }

    @Test("a collection without a label in a language is called what the first of its languages says")
    func labelsOfAnotherLanguage() throws {
        let partners = try collection("label: {sv: {one: part, many: parter}, fi: {one: kumppani, many: kumppanit}}")
        #expect(partners.label(in: "en") == "part")
        #expect(partners.pluralLabel(in: "en") == "parter")
    }

    @Test("a collection without labels is called by its name")
    func noLabels() throws {
        let partners = try collection("role: partner")
        #expect(partners.label(in: "fi") == "partners")
        #expect(partners.pluralLabel(in: "fi") == "partners")
    }

    @Test("how much a collection holds is said in the language asked for, or the first that there is")
    func coverage() throws {
        let partners = try collection("coverage: {text: {fi: Osa., sv: En del.}, source: HEL 2024-1}")
        #expect(partners.coverage?.text(in: "sv") == "En del.")
        #expect(partners.coverage?.text(in: "en") == "Osa.")
        #expect(partners.coverage?.source == "HEL 2024-1")
        #expect(try collection("coverage: {text: {fi: Osa.}}").coverage?.source == nil)
        #expect(try collection("role: partner").coverage == nil)
    }

    /// The one collection `partners` of a register, with one more of its settings.
    private func collection(_ setting: String) throws -> CollectionConfiguration {
        let text = "collections:\n  partners: {files: \"p/{id}.yaml\", \(setting)}\n"
        return try #require(RegisterConfiguration.read(Array(text.utf8)).collection("partners"))
    }

    @Test(
        "what cannot be followed is said at its place",
        arguments: [
            "⟦colections⟧: {}\ncollections: {}\n", "⟦title⟧: x\n",
            "collections:\n  a: {files: ⟦x.yaml⟧}\n", "collections:\n  a: {files: \"{id}.yaml\", role: ⟦netwrok⟧}\n",
            "collections:\n  a: {⟦file⟧: \"{id}.yaml\", files: \"{id}.yaml\"}\n", "collections: ⟦[]⟧\n",
            "collections:\n  a: {files: \"{id}.yaml\", label: ⟦kumppani⟧}\n",
            "collections:\n  a: {files: \"{id}.yaml\", label: ⟦{}⟧}\n",
            "collections:\n  a: {files: \"{id}.yaml\", label: {⟦FI⟧: {one: a, many: b}}}\n",
            "collections:\n  a: {files: \"{id}.yaml\", label: {fi: ⟦{⟧one: kumppani}}}\n",
            "collections:\n  a: {files: \"{id}.yaml\", label: {fi: {one: ⟦' '⟧, many: kumppanit}}}\n",
            "collections:\n  a: {files: \"{id}.yaml\", label: {fi: {one: a, many: b, ⟦few⟧: c}}}\n",
            "collections:\n  a: {files: \"{id}.yaml\", coverage: ⟦{⟧source: x}}\n",
            "collections:\n  a: {files: \"{id}.yaml\", coverage: {text: ⟦x⟧}}\n",
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
        #expect(error.hint?.en == "go into a register's folder, or name one")
    }
}

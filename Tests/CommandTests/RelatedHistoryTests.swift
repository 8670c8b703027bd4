import TestSupport
import Testing

/// What the built program finds through references that are there no more.
@Suite struct RelatedHistoryTests {
    private let repository: TemporaryRepository

    init() throws {
        repository = try TemporaryRepository()
        for (path, text) in SmallRegister.frame { try repository.write("main/" + path, text) }
        try repository.write(
            "main/register.yaml",
            """
            title: {fi: Koe, en: Trial}
            languages: [fi, en]
            collections:
              partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json, role: partner}
              units: {files: "records/units/{id}.yaml", schema: schemas/unit.schema.json, role: unit}

            """)
        try commit("units/kv", "")
        try commit("units/elo", "parent: kv\n")
        try commit("partners/oslo", "owner: elo\n", "Begin Oslo")
        try commit("partners/riga", "owner: elo\nname: oslo\n", "Mention Oslo")
        try commit("partners/riga", "owner: elo\nrelated: [partners/oslo]\n", "Join Oslo")
        try commit("partners/riga", "owner: elo\n", "Leave Oslo")
        try commit("partners/riga", "owner: elo\nname: Riga\n", "Name Riga")
        try commit("partners/turku", "owner: elo\nrelated: [partners/oslo]\n", "Begin Turku")
        try repository.git("rm", "--quiet", "records/partners/turku.yaml")
        try commit("partners/espoo", "owner: elo\nrelated: [units/kv]\n", "Begin Espoo")
        try repository.git("mv", "records/partners/oslo.yaml", "records/partners/oslo-no.yaml")
        try commit("partners/oslo-no", "owner: elo\n", "Rename\n\nRenames: oslo -> oslo-no")
        try commit("partners/espoo", "owner: elo\nrelated: [partners/oslo-no]\n", "Turn to Oslo")
    }

    private func commit(_ record: String, _ text: String, _ message: String = "Change") throws {
        let id = record.split(separator: "/").last ?? ""
        try repository.commit(["records/\(record).yaml": "id: \(id)\n\(text)"], message)
    }

    private func run(_ arguments: String...) throws -> String {
        try ProgramRun(arguments, in: repository.path, environment: repository.environment).output
    }

    @Test("what referred to a record once is told as long as it did, under any name and also when it is gone")
    func related() throws {
        let told = try run("history", "oslo-no", "--related")
        for message in ["Join Oslo", "Leave Oslo", "Begin Turku", "Turn to Oslo", "Begin Oslo"] {
            #expect(told.contains("| \(message)\n"), "\(message)\n\(told)")
        }
        #expect(told.contains("partners/turku"))
        for message in ["Mention Oslo", "Name Riga"] { #expect(!told.contains(message), "\(message)\n\(told)") }
        #expect(try !run("history", "oslo-no").contains("Riga"))
    }

    @Test("a unit's digest has what names it in any field that refers to units, but not other units")
    func owner() throws {
        let told = try run("changes", "--since", "2017", "--owner", "kv")
        #expect(told.contains("partners/espoo"))
        #expect(!told.contains("partners/riga") && !told.contains("units/elo"), "\(told)")
        #expect(try run("changes", "--since", "2017", "--owner", "elo").contains("partners/riga"))
    }

    @Test("where nothing differs, that is all that is said")
    func noDifference() throws {
        let told = try run("diff", "HEAD..HEAD")
        #expect(told.contains("No record differs.") && !told.contains("0 records"), "\(told)")
    }
}

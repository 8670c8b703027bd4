import Diagnostics
import Editing
import Testing

@Suite("Mending a whole register") struct MendingTests {
    private let path = MendedRegister.path

    @Test("many places of a file are mended at once; all other bytes stay")
    func together() throws {
        let text = """
            # About this network
            id: aa

            onwer: 'kulttuuri'   # who
            postcode: 00100

            members:
              - johtoryhma   # the first

              - units/kiel
              - units/kiel
            since: 1.2.2024
            """
        let register = try MendedRegister([path: text])
        #expect(
            try register.text() == """
                # About this network
                id: a

                owner: 'kulttuuri'   # who
                postcode: '00100'

                members:
                  - groups/johtoryhma   # the first

                  - units/kiel
                since: 2024-02-01
                """)
        #expect(register.left.isEmpty)
        #expect(register.mended.count == 6)
    }

    @Test("a mend that brings another problem is taken back, and the others are made")
    func takenBack() throws {
        let register = try MendedRegister([
            path: "id: a\npostcode: 001000\nseats: '12'\nonwer: nobody\n", "records/networks/b.yaml": "kind: City\n",
        ])
        #expect(try register.text() == "id: a\npostcode: 001000\nseats: 12\nonwer: nobody\n")
        #expect(try register.text("records/networks/b.yaml") == "kind: city\n")
        #expect(register.mended == ["schema/type", "schema/enum"])
        #expect(register.left == ["schema/type", "schema/additionalProperties"])
    }

    @Test("only what is wanted is mended")
    func limited() throws {
        let files = [path: "id: a\nseats: '12'\n", "records/networks/b.yaml": "kind: City\n"]
        let byFile = try MendedRegister(files) { $0.limited(toFilesBelow: ["records/networks/b.yaml"]) }
        #expect(byFile.proposal.files.keys.sorted() == ["records/networks/b.yaml"])
        let byRule = try MendedRegister(files) { $0.limited(toRules: ["schema/type"]) }
        #expect(byRule.proposal.files.keys.sorted() == [path])
    }

    @Test(
        "a record that was in the layout is in it again where the register asks for it, another one stays as it is written"
    )
    func layout() throws {
        let frame = MendedRegister.frame["register.yaml"] ?? ""
        let register = try MendedRegister([
            "register.yaml": frame.replacing("{formats: assert}", with: "{formats: assert, layout: canonical}"),
            path: "id: a\nsaets: 12\nkind: city\npublic: true\n",
            "records/networks/b.yaml": "id:   b\nkind: City\n",
        ])
        #expect(try register.text() == "id: a\nkind: city\nseats: 12\npublic: true\n")
        #expect(try register.text("records/networks/b.yaml") == "id:   b\nkind: city\n")
        #expect(register.left == ["layout"])
    }

    @Test("a file that cannot be read stays, and others are mended")
    func unreadable() throws {
        let register = try MendedRegister([path: "id: [a\n", "records/networks/b.yaml": "kind: City\n"])
        #expect(register.proposal.files.keys.sorted() == ["records/networks/b.yaml"])
    }

    @Test("a register of which nothing is wrong stays as it is")
    func sound() throws {
        let register = try MendedRegister([path: "id: a\n"])
        #expect(register.proposal.isEmpty && register.mended.isEmpty && register.left.isEmpty)
    }
}

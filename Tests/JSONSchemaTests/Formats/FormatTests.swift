import Testing

@testable import JSONSchema

/// The formats that the official suite does not know.
struct FormatTests {
    private func has(_ format: String, _ text: String) throws -> Bool {
        let format = try #require(Format.named(format))
        return Array(text.utf8).withUnsafeBytes { format.check($0) }
    }

    @Test("Years, months and real days are EDTF", arguments: ["2022", "2022-02", "2022-02-24", "2024-02-29", "0850"])
    func edtf(text: String) throws { #expect(try has("edtf", text)) }

    @Test(
        "Anything else is not",
        arguments: [
            "22", "2022-13", "2022-00", "2023-02-29", "2022-2", "2022-02-24T12:00Z", "2022/2023", "", "2022-", "20222",
        ])
    func notEDTF(text: String) throws { #expect(try !has("edtf", text)) }

    @Test("A bare year passes as EDTF, which YAML reads as a number")
    func bareYears() throws {
        try expect(
            """
            since: 2022
            until: 850
                   ^^^ format /until: 'until' must be a year, month or day, not 850 | write a year, month or day such as 2022, 2022-02 or 2022-02-24
            """, against: "properties: {since: {format: edtf}, until: {format: edtf}}")
    }

    @Test(
        "Countries have two capital letters",
        arguments: [("FI", true), ("NO", true), ("XK", false), ("fi", false), ("FIN", false)])
    func countries(code: String, isValid: Bool) throws {
        #expect(try has("iso-3166-1", code) == isValid)
        #expect(Countries.codes.count == 249)
    }

    @Test("Every format accepts its own example", arguments: Format.all.map(\.name))
    func examples(name: String) throws {
        let format = try #require(Format.named(name))
        for example in format.examples {
            #expect(try has(name, example), "\(example)")
        }
    }
}

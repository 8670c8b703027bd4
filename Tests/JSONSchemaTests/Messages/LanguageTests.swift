import Diagnostics
import Documents
import JSONSchema
import Testing

/// What is said about wrong values in Finnish and Swedish.
struct LanguageTests {
    private func said(_ text: String, against schema: String) throws -> [(fi: String, sv: String)] {
        let compilation = try compile(schema)
        let schema = try #require(compilation.schema, "\(compilation.diagnostics)")
        var evaluator = Evaluator()
        var reader = YAMLReader()
        let document = reader.read(Array(text.utf8), path: "record.yaml").document
        return evaluator.check(document, against: schema).map { problem in
            (
                problem.message.fi + (problem.hint.map { " | \($0.fi)" } ?? ""),
                problem.message.sv + (problem.hint.map { " | \($0.sv)" } ?? "")
            )
        }
    }

    @Test(
        "Each keyword says in each language what a value must be",
        arguments: [
            (
                "a: 5", "{type: string}",
                "'a' on luku 5, mutta sen pitää olla teksti | kirjoita se lainausmerkkeihin: '5'",
                "'a' måste vara text, inte talet 5 | skriv det inom citattecken: '5'"
            ),
            (
                "a:", "{type: [string, object]}",
                "'a' on tyhjä, mutta sen pitää olla teksti tai kenttien ryhmä | kirjoita arvo tai poista avain",
                "'a' måste vara text eller en grupp av fält, men är tomt | skriv ett värde eller ta bort nyckeln"
            ),
            (
                "a: aktive", "{enum: [active, ended, null]}",
                "'a' saa olla vain 'active', 'ended' tai tyhjä, ei 'aktive' | tarkoititko 'active'?",
                "'a' måste vara 'active', 'ended' eller tomt, inte 'aktive' | menade du 'active'?"
            ),
            (
                "a: 1.2.2024", "{format: date}",
                "'a' on '1.2.2024', mutta sen pitää olla päivämäärä | kirjoita se näin: 2024-02-01",
                "'a' måste vara ett datum, inte '1.2.2024' | skriv det så här: 2024-02-01"
            ),
            (
                "a: 3", "{minimum: 5}", "'a' on 3, mutta sen pitää olla vähintään 5", "'a' måste vara minst 5, inte 3"
            ),
            (
                "a: [1]", "{minItems: 2}", "'a': pitää olla vähintään 2 kohtaa, mutta on 1",
                "'a' måste ha minst 2 punkter, inte 1"
            ),
            (
                "a: [1, 1]", "{uniqueItems: true}",
                "1 on tässä toisen kerran; se on jo luettelon kohta 1 | säilytä toinen niistä",
                "1 står här för andra gången; det är redan punkt 1 i listan | behåll en av de två"
            ),
            (
                "a: {}", "{required: [b]}", "'b' puuttuu | lisää 'b:' ja sen arvo",
                "'b' saknas | lägg till 'b:' med ett värde"
            ),
            (
                "a: {x: 1}", "{properties: {b: true, c: true}, additionalProperties: false}",
                "avainta 'x' ei tunneta tässä | tässä tunnetut, vielä käyttämättömät: 'b' ja 'c'",
                "nyckeln 'x' är okänd här | kända här och ännu inte använda: 'b' och 'c'"
            ),
            (
                "a: xx", "{pattern: '^y', x-help: {fi: Alkaa y:llä., en: Begins with y.}}",
                "'a' ei ole odotetussa muodossa: 'xx' | skeemassa sanotaan: Alkaa y:llä.",
                "'a' har inte den väntade formen: 'xx' | i schemat står det: Begins with y."
            ),
            (
                "a: x", "{not: {type: string}}", "'a' ei saa olla teksti", "'a' får inte vara text"
            ),
        ])
    func keywords(text: String, schema: String, finnish: String, swedish: String) throws {
        let said = try said(text, against: "properties: {a: \(schema)}")
        #expect(said.map(\.fi) == [finnish])
        #expect(said.map(\.sv) == [swedish])
    }

    @Test("A long list ends with the number of those that are left out, in each language")
    func longList() throws {
        let values = (1...12).map { "v\($0)" }.joined(separator: ", ")
        let said = try said("a: zzzz", against: "properties: {a: {enum: [\(values)]}}")
        #expect(said.first?.fi.contains("'v8' tai 4 muuta, ei 'zzzz'") == true)
        #expect(said.first?.sv.contains("'v8' eller 4 andra, inte 'zzzz'") == true)
    }
}

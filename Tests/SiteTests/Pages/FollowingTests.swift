import Diagnostics
import Records
import Site
import Testing
import Words

/// What came in the place of something: of a programme, of a unit.
@Suite struct FollowingTests {
    private static let more = [
        "register.yaml": SmallSite.frame["register.yaml", default: ""]
            + "\n  programmes: {files: \"records/programmes/{id}.yaml\", schema: schemas/programme.schema.json, role: programme}\n",
        "schemas/programme.schema.json":
            #"{"properties": {"replaces": {"items": {"x-references": "programmes"}}, "implements": {"items": {"x-references": "programmes"}}}}"#,
        "schemas/unit.schema.json": #"{"properties": {"successor": {"x-references": "units"}}}"#,
        "records/programmes/vanha.yaml": "id: vanha\nname: {fi: Vanha ohjelma}\n",
        "records/programmes/uusi.yaml": "id: uusi\nname: {fi: Uusi ohjelma}\nreplaces: [vanha]\n",
        "records/programmes/osa.yaml": "id: osa\nname: {fi: Osa}\nimplements: [vanha]\n",
        "records/units/yhtio.yaml": "id: yhtio\nname: {fi: Yhtiö}\nsuccessor: kv\n",
        "records/units/toimisto.yaml": "id: toimisto\nname: {fi: Toimisto}\nuntil: 2017\nsuccessor: kv\n",
    ]

    @Test("what replaced a programme is no part of it")
    func programmes() throws {
        let page = try SmallSite(Self.more).record("programmes", "vanha")
        let replaced = try #require(page.text.firstRange(of: "Mikä tämän on korvannut Uusi ohjelma"))
        let parts = try #require(page.text.firstRange(of: "Mitä ohjelmaan kuuluu"))
        #expect(replaced.upperBound < parts.lowerBound)
        #expect(page.text[parts.upperBound...].contains("Osa"))
        #expect(!page.text[parts.upperBound...].contains("Uusi ohjelma"))
    }

    @Test("a unit with a successor is told as no more, also where nobody knows since when")
    func units() throws {
        let small = try SmallSite(Self.more)
        #expect(try small.record("units", "yhtio").text.contains(Language.fi.words.endUnknown))
        #expect(try small.record("units", "toimisto").text.contains(Language.fi.words.isOver))
        #expect(try !small.record("units", "viestinta").text.contains(Language.fi.words.endUnknown))
        #expect(try small.page(.ended).text.contains("Yhtiö Ei tiedossa"))
        let successor = try small.record("units", "kv")
        #expect(successor.text.contains("Edeltäjät Toimisto") || successor.text.contains("Edeltäjät Yhtiö"))
    }
}

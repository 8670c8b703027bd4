import Diagnostics
import Documents
import Records
import TestSupport
import Testing

@testable import Differences

@Suite("Conflicts in words")
struct ConflictWordsTests {
    private static let schema = """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {
          "owner": {"x-label": {"fi": "Omistaja", "en": "Owner"}, "x-references": "units"},
          "seat": {"format": "iso-3166-1", "x-label": {"fi": "Maa", "en": "Country"}}, "why": {"x-prose": true},
          "state": {"x-label": {"fi": "Tila", "en": "State"}, "enum": ["open", "done"],
            "x-enum-labels": {"open": {"fi": "avoin", "en": "open"}, "done": {"fi": "valmis", "en": "finished"}}}}}
        """

    private func words(_ base: String, _ ours: String, _ theirs: String) throws -> [ConflictWords] {
        let source = MemorySource([
            "register.yaml": "collections: {tasks: {files: 'records/{id}.yaml', schema: s.json}}\n",
            "s.json": Self.schema,
        ])
        let guide = try FieldGuide(source: source, configuration: .read(from: source), collection: "tasks")
        func document(_ text: String) -> Document { Documents.read(Array(text.utf8), path: "records/a.yaml").document }
        let (ours, theirs) = (document(ours), document(theirs))
        let result = try Differences.merge(base: document(base), ours: ours, theirs: theirs, guide: guide)
        return ConflictWords.all(result.conflicts, ours: ours, theirs: theirs, guide: guide, prose: .fi) {
            reference, _, language in
            reference == "kv" ? "Kansainväliset asiat (\(language.rawValue))" : nil
        }
    }

    @Test("a field is called by its label, choices and references by what people call them")
    func labels() throws {
        let found = try words("owner: a\nstate: open\n", "owner: kv\nstate: done\n", "owner: b\n")
        #expect(found.map(\.label.fi) == ["Omistaja", "Tila"])
        #expect(found.map(\.path.description) == ["/owner", "/state"])
        #expect(found.map(\.ours.en) == ["Kansainväliset asiat (en)", "finished"])
        #expect(found.map(\.ours.fi) == ["Kansainväliset asiat (fi)", "valmis"])
        #expect(found.map(\.theirs.fi) == ["b", "tyhjä"])
    }

    @Test("countries are named, and a text of words says in which language it is")
    func countries() throws {
        let found = try words("seat: NO\nwhy: a\n", "seat: EE\nwhy: Muotoilu\n", "seat: RU\nwhy: Talous\n")
        #expect(found.map(\.ours.fi) == ["Viro", "Muotoilu"] && found.map(\.theirs.fi) == ["Venäjä", "Talous"])
        #expect(found.map(\.ours.sv) == ["Estland", "Muotoilu (fi)"])
    }

    @Test("without a label it is the key, and a long value is cut")
    func long() throws {
        let text = String(repeating: "ä", count: 80)
        let found = try words("notes: a\n", "notes: \(text)\n", "notes: \(text)x\n")
        #expect(found.map(\.label.sv) == ["notes"])
        #expect(found.map(\.ours.sv) == [text] && found.map(\.theirs.sv) == ["\(text)…"])
    }
}

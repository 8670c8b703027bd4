import Documents
import JSONSchema
import Records
import Testing

@Suite struct FieldNotesTests {
    private static func guide(_ properties: String) throws -> FieldGuide {
        let source = MemorySource([
            "register.yaml": "collections: {a: {files: \"{id}.yaml\", schema: a.json}}\n",
            "a.json": "{\"type\": \"object\", \"properties\": {\(properties)}}",
        ])
        return try #require(
            try FieldGuide.all(source: source, configuration: .read(from: source), forPages: true)["a"])
    }

    @Test("where a schema is silent a newer one speaks, and where it speaks it is heard")
    func newer() throws {
        let then = try Self.guide(
            """
            "state": {"x-label": "Tila silloin", "x-enum-labels": {"member": "Mukana"}}, "owner": {}, "gone": {"x-label": "Poistettu"}
            """)
        let now = try Self.guide(
            """
            "state": {"x-label": "Tila nyt", "x-enum-labels": {"member": "Jäsen", "left": "Eronnut"}, "x-column": 1},
            "owner": {"x-label": "Omistaja", "x-filter": true}
            """)
        let document = Documents.read(Array("state: member\nowner: kv\ngone: a\n".utf8), path: "a.yaml").document
        let root = document.root
        var evaluator = Evaluator()
        let notes = then.notes(on: document, else: now, using: &evaluator)
        let labels = root.entries.map { notes.label(of: $0.value, in: "fi") }
        #expect(labels == ["Tila silloin", "Omistaja", "Poistettu"])
        let state = try #require(root["state"])
        #expect(notes.choiceLabel(of: state)?.text == "Mukana")
        #expect(notes.columns.map(\.value.text) == ["member"] && notes.filters.map(\.text) == ["kv"])
        #expect(then.notes(on: document).label(of: root.entries[1].value, in: "fi") == nil)
        // A choice that the schema of that day did not name is called as it is now.
        let left = Documents.read(Array("state: left\n".utf8), path: "b.yaml").document
        let leftState = try #require(left.root["state"])
        #expect(then.notes(on: left, else: now, using: &evaluator).choiceLabel(of: leftState)?.text == "Eronnut")
    }

    @Test("a text is in words of one language where the schema says so, whatever it says")
    func prose() throws {
        let guide = try Self.guide(
            """
            "why": {"x-prose": true}, "name": {"type": "string"}, "not": {"x-prose": false}, "all": {"items": {"x-prose": true}}
            """)
        let text = "why: Muotoilu\nname: Osasto ja muu\nnot: Syy on tämä\nall: [Yksi, 2]\n"
        let root = Documents.read(Array(text.utf8), path: "a.yaml").document.root
        let notes = guide.notes(on: root.document)
        let items = root["all"]?.items ?? []
        #expect(root.entries.map { notes.isProse($0.value) } == [true, false, false, false])
        #expect(items.map(notes.isProse) == [true, false])
    }
}

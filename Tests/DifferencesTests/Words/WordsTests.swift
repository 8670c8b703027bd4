import Diagnostics
import Differences
import Documents
import Records
import Testing

@Suite struct WordsTests {
    private static let schema = """
        {"properties": {
          "owner": {"title": "Owner", "x-label": {"fi": "Omistaja", "en": "Owner"}, "x-references": "units", "$ref": "#/$defs/id"},
          "importance": {"x-label": "Importance", "enum": ["key", "regular"],
            "x-enum-labels": {"key": {"en": "Key", "fi": "Keskeinen"}, "regular": {"en": "Regular"}}},
          "plain": {}, "why": {"x-prose": true}, "country": {"title": "Country", "format": "iso-3166-1"},
          "name": {"title": "Name", "properties": {"en": {"title": "In English"}}},
          "supports": {"title": "Supports", "items": {"title": "Goal", "x-references": ["units"]}},
          "roles": {"title": "Roles", "x-key": ["role"], "items": {"title": "Role", "properties": {
            "role": {"title": "Called"}, "why": {"title": "Why", "x-prose": true}}}},
          "agreements": {"title": "Agreements", "x-key": ["kind", "signed", "unit"], "items": {
            "x-label": {"en": "Agreement", "fi": "Sopimus"}, "properties": {
              "kind": {"x-enum-labels": {"memorandum": {"en": "Memorandum", "fi": "Aiesopimus"}}},
              "unit": {"x-references": "units"}, "until": {"x-label": {"en": "Until", "fi": "Päättyy"}}}}}},
         "$defs": {"id": {"type": "string", "title": "Identifier", "x-label": "Identifier"}}}
        """

    private func words(_ old: String, _ new: String, in language: Language = .en) throws -> [String] {
        changes(from: yaml(old), to: yaml(new), guide: try guide(Self.schema)).map { change in
            change.text(
                ValueWords(in: language, prose: .fi) { id, collections in
                    collections == ["units"]
                        ? ["kv": "Kansainvälisten asioiden yksikkö", "eo": "Elinkeino-osasto"][id] : nil
                })
        }
    }

    @Test("a reference is told by the title of its record, in the language asked for")
    func references() throws {
        #expect(
            try words("owner: eo\n", "owner: kv\n") == ["Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö"])
        #expect(try words("owner: eo\n", "owner: xx\n", in: .fi) == ["Omistaja: Elinkeino-osasto → xx"])
        #expect(
            try words("supports: [x]\n", "supports: [x, kv]\n") == ["Supports: added: Kansainvälisten asioiden yksikkö"]
        )
    }

    @Test("labels are the schema's, also of fields that one version lacks; without one it is the key")
    func labels() throws {
        #expect(
            try words("owner: kv\n", "name: {en: A}\n") == [
                "Owner: removed: Kansainvälisten asioiden yksikkö", "Name: added: In English: A",
            ])
        #expect(try words("name: {en: A}\n", "name: {en: B}\n") == ["Name: In English: A → B"])
        #expect(try words("plain: 1\n", "plain: 2\n") == ["plain: 1 → 2"])
        #expect(
            try words("importance: key\n", "importance: regular\n", in: .fi) == ["Importance: Keskeinen → Regular"])
    }

    @Test("an entry is called by its label and what tells it apart")
    func entries() throws {
        let old = "agreements: [{kind: memorandum, signed: 2023-12, unit: kv, until: 2025}]\n"
        let new = "agreements: [{kind: memorandum, signed: 2023-12, unit: kv, until: 2027}]\n"
        #expect(try words(old, new) == ["Agreement memorandum 12/2023: Until: 2025 → 2027"])
        #expect(try words(old, new, in: .fi) == ["Sopimus aiesopimus 12/2023: Päättyy: 2025 → 2027"])
        #expect(
            try words("agreements: []\n", "agreements: [{kind: x, signed: 2020}]\n")
                == ["Agreement x 2020: added: kind: x; signed: 2020"])
    }

    @Test("an invalid version has its labels too")
    func invalid() throws {
        #expect(try words("owner: 1\n", "owner: [kv]\n") == ["Owner: 1 → kv"])
    }

    @Test("short texts that read the same are shown as they are written too, long ones are not")
    func writtenOtherwise() throws {
        let (one, other) = ("eo-vanha", "eo-uusi")
        let changed = changes(
            from: yaml("owner: \(one)\n"), to: yaml("owner: \(other)\n"), guide: try guide(Self.schema))
        #expect(
            changed.map { $0.text(ValueWords(in: .en) { _, _ in "Elinkeino-osasto" }) } == [
                "Owner: Elinkeino-osasto (eo-vanha) → Elinkeino-osasto (eo-uusi)"
            ])
        #expect(
            try words("plain: 12.12.2023\n", "plain: 2023-12-12\n") == [
                "plain: 12.12.2023 (12.12.2023) → 12.12.2023 (2023-12-12)"
            ])
        let text = String(repeating: "a", count: 60)
        #expect(
            changes(from: yaml("owner: \(text)1\n"), to: yaml("owner: \(text)2\n"), guide: try guide(Self.schema)).map {
                $0.text(ValueWords(in: .en) { _, _ in "Elinkeino-osasto" })
            } == ["Owner: Elinkeino-osasto → Elinkeino-osasto"])
    }

    @Test(
        "a change of spaces and line ends alone can be seen",
        arguments: [
            (#""a\tb""#, #""a b""#, #""a\tb" → "a b""#), (#""a  b""#, #""a b""#, #""a  b" → "a b""#),
            (#""a\n""#, "a", #""a\n" → "a""#), (#""\xE9""#, #""e\u0301""#, #""\u{e9}" → "e\u{301}""#),
            (
                #""\#(String(repeating: "a", count: 60))\n""#, String(repeating: "a", count: 60),
                "only spaces or line ends changed"
            ),
        ])
    func spacing(old: String, new: String, expected: String) throws {
        #expect(try words("plain: \(old)\n", "plain: \(new)\n") == ["plain: \(expected)"])
    }

    @Test("a code is told by what it stands for, and what is added or removed by a word of the language")
    func codes() throws {
        #expect(try words("country: NO\n", "country: RU\n", in: .fi) == ["Country: Norja → Venäjä"])
        #expect(try words("country: NO\n", "country: XX\n", in: .sv) == ["Country: Norge → XX"])
        #expect(try words("plain: 1\n", "{}\n", in: .sv) == ["plain: struket: 1"])
        #expect(try words("{}\n", "plain: 1\n", in: .fi) == ["plain: lisätty: 1"])
    }

    @Test("numbers are written as people write them, and truth values are words")
    func numbers() throws {
        #expect(try words("plain: 59.5\n", "plain: 1234567\n", in: .fi) == ["plain: 59,5 → 1\u{A0}234\u{A0}567"])
        #expect(try words("plain: 59.5\n", "plain: 2022\n", in: .en) == ["plain: 59.5 → 2022"])
        #expect(try words("plain: true\n", "plain: false\n", in: .sv) == ["plain: ja → nej"])
    }

    @Test("a text of words that is in one language only is marked with it for readers of another, a name is not")
    func prose() throws {
        #expect(try words("why: Muotoilu\n", "why: Talous\n", in: .sv) == ["why: Muotoilu (fi) → Talous (fi)"])
        #expect(try words("why: Muotoilu\n", "why: Talous\n", in: .fi) == ["why: Muotoilu → Talous"])
        #expect(try words("plain: T 04 03\n", "plain: T 04 04\n", in: .sv) == ["plain: T 04 03 → T 04 04"])
        #expect(try words("{}\n", "why: Muotoilu\n", in: .en) == ["why: added: Muotoilu (fi)"])
        let long = String(repeating: "sana ", count: 30)
        #expect(
            try words("why: \(long)a\n", "why: \(long)b\n", in: .sv) == ["why: … sana sana sana sana [a → b] (fi)"])
        #expect(
            try words("roles: []\n", "roles: [{role: x, why: Syy}]\n", in: .sv) == [
                "Role x: tillagt: Called: x; Why: Syy (fi)"
            ])
    }

    @Test("each part of a change says in which language it is")
    func parts() throws {
        let changed = changes(from: yaml("why: Muotoilu\n"), to: yaml("{}\n"), guide: try guide(Self.schema))
        #expect(
            changed.first?.told(ValueWords(in: .sv, prose: .fi)) == [
                ToldText("why: "), ToldText("struket: "), ToldText("Muotoilu", .fi),
            ])
        #expect(changed.first?.told(ValueWords(in: .sv)).last == ToldText("Muotoilu"))
    }

    @Test("an entry that a text by language tells apart is called by that text in the reader's language")
    func entryByLanguage() throws {
        let role = "role: {fi: Kansliapäällikkö, en: City Manager}"
        #expect(
            try words("roles: [{\(role), x: 1}]\n", "roles: [{\(role), x: 2}]\n", in: .fi) == [
                "Role kansliapäällikkö: x: 1 → 2"
            ])
        #expect(
            try words("roles: [{\(role), x: 1}]\n", "roles: [{\(role), x: 2}]\n", in: .en) == [
                "Role city Manager: x: 1 → 2"
            ])
    }

    @Test("values that look alike say of what kind they are")
    func kinds() throws { #expect(try words("plain: 1\n", "plain: '1'\n") == ["plain: 1 (number) → 1 (text)"]) }

    @Test("of a long text only the changed part is shown")
    func longTexts() throws {
        let text = { (word: String) in
            "plain: " + (1...20).map { "word\($0)" }.joined(separator: " ")
                + " \(word) and so on it goes, further and further\n"
        }
        #expect(
            try words(text("old"), text("new")) == [
                "plain: … word17 word18 word19 word20 [old → new] and so on it …"
            ])
        #expect(
            try words(text("kept"), text("kept and more"), in: .fi) == [
                "plain: … word19 word20 kept and [lisätty: more and] so on it goes, …"
            ])
    }
}

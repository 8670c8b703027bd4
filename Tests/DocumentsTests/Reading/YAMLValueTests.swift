import Diagnostics
import Documents
import Testing

/// Texts that are YAML 1.2, as few as they are, and their values.
@Suite struct YAMLValueTests {
    @Test(
        "values are what YAML 1.2 says",
        arguments: [
            ("{ ?foo: bar, :x: y, -z: [?x, -1] }", #"{"?foo":"bar",":x":"y","-z":["?x",-1]}"#),
            ("{a, b: , \"c\":d, 'e' : f, ? g : h, : i}", #"{"a":null,"b":null,"c":"d","e":"f","g":"h","":"i"}"#),
            (
                "[a: b, \"c\":d, ? e : f, ? , : g, h:i]",
                #"[{"a":"b"},{"c":"d"},{"e":"f"},{"":null},{"":"g"},"h:i"]"#
            ),
            ("{a: [b,\n\tc], \"d\"\n: e,\nf\n g: h}", #"{"a":["b","c"],"d":"e","f g":"h"}"#),
            ("? a\n: b\n? c\n? - not\n", "refused"), ("? a\n: - b\n  - c\n: d\n", #"{"a":["b","c"],"":"d"}"#),
            ("a:\n- b\n-\n  - c\n- d: e\n  f: g\n-\nh:\n", #"{"a":["b",["c"],{"d":"e","f":"g"},null],"h":null}"#),
            ("- - a\n  -  b: c\n     d: e\n- \n  f\n", #"[["a",{"b":"c","d":"e"}],"f"]"#),
            ("a: b\n c\n\n d\n  # e\nf: 'g\n\n  h  \n \t i'\n", #"{"a":"b c\nd","f":"g\nh i"}"#),
            ("a: \"b \\\n  \\ c\\\n\n  d\"\ne: \"f \t\n  g\"\n", #"{"a":"b  c\nd","e":"f g"}"#),
            ("a: \"\\x41\\u00e4\\U0001F4A9\\ud83d\\udca9\\e\\_\\N\"", #"{"a":"Aä💩💩\#u{5C}u001b\#u{A0}\#u{85}"}"#),
            (
                "a: |\n  b\n \n  # c\nd: >\n\n  e\n  f\n\n    g\n  h\n\n\ni: |+\n  j\n\nk: >-\n  l\n\n",
                #"{"a":"b\n\n# c\n","d":"\ne f\n\n  g\nh\n","i":"j\n\n","k":"l"}"#
            ),
            ("a: |2-\n   b\n  c\n- |\n", "refused"), ("- |1\n  a\n- >+\n\n- |", #"[" a\n","\n",""]"#),
            ("a: |\n  b", #"{"a":"b\n"}"#), ("--- |\na\n b\n...\n# c\n", #""a\n b\n""#), ("---\n", "null"),
            (
                "a: x\u{2028}b y\nc: wait\u{85} then\n# d \u{2029}e: f\n",
                "{\"a\":\"x\\u2028b y\",\"c\":\"wait\u{85} then\"}"
            ),
            ("a: 1\rb: |\r\n c\r d\r\n", #"{"a":1,"b":"c\nd\n"}"#), ("a:\tb\t# c\n-\td: e\n", "refused"),
            ("a:\tb\t# c\nd:\n \t e\n", #"{"a":"b","d":"e"}"#),
            ("\"a\": 1\n'b' : 2\n\"c d\"   : 3\n", #"{"a":1,"b":2,"c d":3}"#),
            ("::a: b:c\n-d: e#f\n?g: h, [i]\n", #"{"::a":"b:c","-d":"e#f","?g":"h, [i]"}"#), ("a:1", #""a:1""#),
        ])
    func values(text: String, json: String) {
        let result = yaml(text)
        let value = result.document.isSound ? result.document.root.json().compactText : "refused"
        #expect(value == json, "\(result.diagnostics)")
    }

    @Test("a text with carriage returns and one in another Unicode form keep their bytes")
    func bytes() {
        let root = yaml("a: e\u{301}\r\n\u{E9}: 'b\r\n  c'\r\n").document.root
        #expect(root["a"]?.text.unicodeScalars.count == 2)
        #expect(root["\u{E9}"]?.text == "b c")
        #expect(root["e\u{301}"] == nil)
    }
}

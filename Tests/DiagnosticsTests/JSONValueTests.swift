import Diagnostics
import Testing

@Suite struct JSONValueTests {
    @Test("members keep their order, and strings their characters")
    func text() {
        let value: JSONValue = ["b": [1, true, nil, "ä\"\\\n\u{1}\u{2028}"], "a": [:], "c": []]
        #expect(value.compactText == #"{"b":[1,true,null,"ä\"\\\n\u0001\u2028"],"a":{},"c":[]}"#)
        #expect(value.text.split(separator: "\n").first == "{")
    }
}

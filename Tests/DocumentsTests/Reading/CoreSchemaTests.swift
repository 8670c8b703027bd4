import Documents
import Testing

@Suite struct CoreSchemaTests {
    @Test(
        "plain scalars mean what the YAML 1.2 core schema says",
        arguments: [
            ("NO", Kind.string), ("no", .string), ("yes", .string), ("on", .string), ("y", .string), ("12:30", .string),
            ("2024-02-29", .string), ("2022", .integer), ("00100", .integer), ("02900", .integer), ("-12", .integer),
            ("+3", .integer), ("0o17", .integer), ("0x1F", .integer), ("0x", .string), ("0o8", .string),
            ("-0x1", .string),
            ("1_000", .string), ("1.0", .float), (".5", .float), ("1.", .float), ("1e3", .float), ("-1.5E-2", .float),
            (".inf", .float), ("-.INF", .float), (".nan", .float), ("-.nan", .string), ("+", .string), (".", .string),
            ("1e", .string), ("1.2.3", .string), ("true", .boolean), ("False", .boolean),
            ("tRUE", .string), ("~", .null), ("null", .null), ("Null", .null), ("nULL", .string), ("", .null),
        ])
    func kinds(text: String, kind: Kind) {
        #expect(yaml("a: \(text)\n").document.root["a"]?.kind == kind)
    }

    @Test("a quoted scalar is always a string and a key too")
    func quoted() {
        let root = yaml("1: '1'\nnull: \"true\"\n").document.root
        #expect(root.entries.map(\.key.kind) == [.string, .string])
        #expect(root.entries.map(\.value.kind) == [.string, .string])
    }

    @Test("numbers in every notation have their value")
    func numbers() {
        let root = yaml("a: 0x1F\nb: 0o17\nc: +5\nd: 1.5e1\ne: -.inf\n").document.root
        #expect(root.entries.map { $0.value.number } == [31, 15, 5, 15, -.infinity])
        #expect(root["a"]?.integer == 31)
    }
}

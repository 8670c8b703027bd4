import Documents
import Testing

@testable import JSONSchema

/// Equality and repetition of values.
struct EqualityTests {
    private func document(_ yaml: String) -> Document {
        var reader = YAMLReader()
        return reader.read(Array(yaml.utf8), path: "x.yaml").document
    }

    private func areEqual(_ a: String, _ b: String) -> Bool {
        let (a, b) = (document(a), document(b))
        return a.withTreeView { x in b.withTreeView { y in Equality.areEqual(x, 0, y, 0) } }
    }

    @Test(
        "Values are equal whatever their form",
        arguments: [
            ("1", "1.0"), ("{a: 1, b: [x, y]}", "{b: [x, 'y'], a: 1e0}"), ("True", "true"), ("~", "null"),
            (".nan", ".NaN"),
            ("[]", "[]"), ("{}", "{}"),
            ("'a long text with more than eight bytes'", "a long text with more than eight bytes"),
        ])
    func equal(a: String, b: String) { #expect(areEqual(a, b)) }

    @Test(
        "Values that differ are not equal",
        arguments: [
            ("1", "'1'"), ("0", "false"), ("\u{E9}", "e\u{301}"), ("[a, b]", "[b, a]"), ("{a: 1}", "{a: 1, b: 2}"),
            ("{a: 1}", "{b: 1}"), ("''", "~"), ("1e400", "1e401"), ("[]", "{}"), ("123456789a", "123456789b"),
        ])
    func different(a: String, b: String) { #expect(!areEqual(a, b)) }

    @Test("Large mappings in another order are compared in little time")
    func largeMappings() {
        let entries = (0..<20_000).map { "k\($0): \($0)" }
        let a = "{" + entries.joined(separator: ", ") + "}"
        let b = "{" + entries.reversed().joined(separator: ", ") + "}"
        #expect(areEqual(a, b))
        #expect(!areEqual(a, b.replacing("k17: 17,", with: "k17: 18,")))
    }

    @Test("Names that were chosen to have one fingerprint are found like others")
    func crowded() {
        let padding = String(repeating: "x", count: 40)
        let names = (1000..<6000).map { padding + "\($0)" + padding }
        let table = NameTable(names)
        let record = document("[\(names[4321]), \(padding)9999\(padding)]")
        record.withTreeView { tree in
            #expect(Set(names.map { Fingerprint.of($0) }).count == 1)
            #expect(table.number(of: 1, in: tree) == 4321)
            #expect(table.number(of: 2, in: tree) == -1)
        }
    }

    @Test("A repetition is found in short and long lists", arguments: [3, 24, 25, 2000])
    func repetition(count: Int) throws {
        let items = (0..<count).map { "{n: \($0), t: [a\($0)]}" }
        let unique = document("[" + items.joined(separator: ", ") + "]")
        #expect(unique.withTreeView { Uniqueness.firstRepetition(in: $0, 0) == nil })
        let again = document("[" + (items + ["{t: [a1], n: 1.0}"]).joined(separator: ", ") + "]")
        let found = try #require(again.withTreeView { Uniqueness.firstRepetition(in: $0, 0) })
        #expect(again.root.items[1].index == found.first)
        #expect(again.root.items[count].index == found.again)
    }
}

import Diagnostics
import Testing

@testable import JSONSchema

/// Regular expressions as ECMA-262 means them.
struct PatternTests {
    private func search(_ pattern: String, _ text: String) throws -> Pattern.Outcome {
        let pattern = try Pattern(pattern)
        return Array(text.utf8).withUnsafeBytes { pattern.search($0, MatchMemory()) }
    }

    @Test(
        "Patterns match what ECMA-262 says",
        arguments: [
            ("^abc$", "abc", true), ("^abc$", "abc\n", false), ("^\\d+$", "٣", false), ("^\\w$", "é", false),
            ("^\\s$", "\u{FEFF}", true), ("^\\S$", "\u{FEFF}", false), ("^[\\s]$", "\u{2003}", true),
            ("^[^\\S]$", "\u{2003}", true), ("^.$", "\u{2028}", false), ("^.$", "💩", true),
            ("^\\p{Letter}+$", "Åbo", true), ("^\\p{Lu}", "åbo", false), ("^\\P{L}$", "1", true),
            ("^\\p{Script=Greek}$", "α", true), ("^\\p{sc=Cyrillic}$", "α", false), ("^\\p{scx=Latn}$", "a", true),
            ("^\\cJ$", "\n", true), ("^\\u00e5$", "å", true), ("^\\uD83D\\uDCA9$", "💩", true),
            ("^\\u{1F4A9}$", "💩", true), ("^[\\u{1F4A0}-\\u{1F4AF}]$", "💩", true), ("[^]", "\n", true),
            ("[]", "a", false), ("^[\\-a]$", "-", true), ("^(?<y>\\d)\\k<y>$", "22", true), ("^\\/$", "/", true),
            ("^(?:a|b){2,3}?$", "aba", true), ("^a{,3}$", "a{,3}", true), ("^{x}$", "{x}", true), ("^]$", "]", true),
            ("^[[:alpha:]]$", "a]", true), ("^[\\b]$", "\u{8}", true), ("a\\b", "ab", false), ("^(a)?\\1b$", "b", true),
            ("^(?:([ab])x)+\\1$", "axbxb", true), ("^(?:([ab])x)+\\1$", "axbxa", false),
            ("^(a|b){2,}\\1$", "abb", true),
            ("^(?:(a|b)c?\\1)+$", "aabcb", true), ("^(?:(?=(a|b)).)+\\1$", "abb", true), ("\\1(a)", "a", true),
            ("^(?:(a)?b)\\1$", "b", true), ("^(?:(a)|b){1}\\1$", "b", true), ("^(?:(a)|b)?\\1$", "aa", true),
            ("^(?:(a)|b)*$", "aba", true), ("^(?:(?:(a)b)+\\1)+$", "abaaba", true),
            ("^((?:a|b)c)*\\1$", "acbcbc", true),
            ("(?<!x)y", "xy", false), ("(?=.*å)", "på", true), ("^\\x41$", "A", true), ("^\\0$", "\0", true),
        ])
    func meaning(pattern: String, text: String, matches: Bool) throws {
        #expect(try (search(pattern, text) == .matches) == matches, "\(pattern) on \(text)")
    }

    @Test(
        "What is no pattern of ECMA-262 is refused",
        arguments: [
            "(", "a)", "[a", "*a", "a**", "a++", "(?>a)", "(?i)a", "(?#c)", "(?P<n>a)", "\\a", "\\Z", "\\A", "\\Q",
            "\\1",
            "\\k<n>", "[z-a]", "[\\d-z]", "a{3,2}", "a{70001,70000}", "\\p{Foo}", "\\p{Script=Foo}", "\\p{sc=greek}",
            "\\p{Greek}",
            "\\p{letter}", "\\p{}", "\\p{L", "\\p{gc=Foo}", "\\p{Script=L}", "\\P{=}", "\\p{^L}", "\\p{Nonsense}",
            "\\pL", "\\u12", "\\u{110000}", "\\c1",
            "(?<n>a)(?<n>b)", "a\\",
        ])
    func refusals(pattern: String) {
        let problem = #expect(throws: PatternProblem.self, "\(pattern)") { try Pattern(pattern) }
        #expect(problem?.isECMAScript == false, "\(pattern)")
    }

    @Test(
        "What is a pattern of ECMA-262 and more than can be searched with is refused as that",
        arguments: [
            "a{70000}", "a{1,99999999999999999999}", "(?<=a+)b", "(?:a{60000}){60000}", "\\uD800", "[\\uD800-\\uDBFF]",
            String(repeating: "a", count: 70_000),
            String(repeating: "(", count: 300) + String(repeating: ")", count: 300),
        ])
    func beyondPCRE(pattern: String) {
        let problem = #expect(throws: PatternProblem.self, "\(pattern.prefix(40))") { try Pattern(pattern) }
        #expect(problem?.isECMAScript == true, "\(pattern.prefix(40))")
    }

    @Test(
        "A reference that could meet what an earlier repetition has captured is refused as more than can be searched with",
        arguments: [
            "^(?:(a)|b)*\\1$", "^((a)|(b))+\\2$", "^(?:(a)?b)+\\1$", "^(a*)*b\\1$", "^(?:(a)|b\\1)+$",
            "^(?:\\1b|(a))*$", "^(a\\1)+$", "^(?:(?:(a)|b)c)+\\1$", "^(?:(a)*b)+\\1$", "^(?:(a)*b\\1)+$",
            "(?:(?<n>a)|b){2}\\k<n>", "^(?:(?:(a)|b)\\1)+$", "^(?:(?=(a|b)))*\\1$", "^(?:((a)|b)c)*\\2$",
            "^(?:(a){0,2}b){3,}\\1$", "^(?:(a|)b?)+\\1$",
        ])
    func earlierRepetitions(pattern: String) {
        let problem = #expect(throws: PatternProblem.self, "\(pattern)") { try Pattern(pattern) }
        #expect(problem?.isECMAScript == true, "\(pattern)")
        #expect(problem?.message.en.hasSuffix("which its last repetition may have left out") == true, "\(pattern)")
    }

    @Test("Names of groups without an end take no more time than others")
    func endlessNames() {
        #expect(throws: PatternProblem.self) { try Pattern(String(repeating: "(?<", count: 20_000)) }
    }

    @Test("A search of every place of a long text ends")
    func longSearch() throws {
        let text = String(repeating: "ä", count: 3_000)
        #expect(try search("(?:ä?){9}[bc]", text) == .differs)
        #expect(try search("(?:ä?){9}[bc]", text + "b") == .matches)
        #expect(try search("(?:a?){5}$", text) == .matches)
        #expect(try search("(?<=ä)b", text + "b") == .matches)
        #expect(try search("(?:ä?){18}[bc]", text) == .gaveUp)
    }

    @Test("All stretches that match are found, and none where nobody knows")
    func occurrences() throws {
        let memory = MatchMemory()
        #expect(try Pattern("[a-c]+").occurrences(in: "ab ä c", memory) == ["ab", "c"])
        #expect(try Pattern("x*").occurrences(in: "ab", memory) == [])
        #expect(try Pattern("(a|a)+$").occurrences(in: String(repeating: "a", count: 40) + "!", memory) == nil)
        let long = String(repeating: "ab ", count: 2_000)
        #expect(try Pattern("[ab]+").occurrences(in: long, memory)?.count == 2_000)
    }

    @Test("A search that explodes gives up instead", arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*a){20}$"])
    func explosion(pattern: String) throws {
        #expect(try search(pattern, String(repeating: "a", count: 40) + "!") == .gaveUp)
    }

    @Test("Long texts are searched")
    func longTexts() throws {
        let text = String(repeating: "ab", count: 20_000)
        #expect(try search("^(?:a|b)*$", text) == .matches)
        #expect(try search("^[ab]*$", text + text) == .matches)
        #expect(try search("c", text) == .differs)
    }

    @Test("Patterns of hostile size are refused")
    func hostileSize() {
        #expect(throws: PatternProblem.self) {
            try Pattern(String(repeating: "(", count: 1000) + String(repeating: ")", count: 1000))
        }
        #expect(throws: PatternProblem.self) { try Pattern(String(repeating: "a", count: 100_000)) }
        #expect(throws: PatternProblem.self) { try Pattern("(((a{60000}){60000}){60000}){60000}") }
    }
}

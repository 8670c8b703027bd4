import Diagnostics
import Testing

@Suite struct SpellingTests {
    @Test(
        "typing mistakes are recognised",
        arguments: [
            ("olso", "oslo"), ("Tukholmo", "tukholma"), ("tallina", "tallinna"), ("OSLO", "oslo"), ("actve", "active"),
            ("naem", "name"), ("tukhollma", "tukholma"),
            ("kansainvalisten-asiain-yksikko", "kansainvalisten-asioiden-yksikko"),
        ])
    func near(name: String, meant: String) {
        let names = ["oslo", "tukholma", "tallinna", "active", "name", "kansainvalisten-asioiden-yksikko"]
        #expect(Spelling.nearest(to: name, among: names) == meant)
    }

    @Test(
        "the number of a case is exact: another one is meant only where a digit was dropped, doubled or swapped",
        arguments: [
            ("HEL 2024-015392", nil), ("hel-2024-015392", nil), ("hel-2024-105391", "hel-2024-015391"),
            ("hel-2024-01539", "hel-2024-015391"), ("hel-2024-0153911", "hel-2024-015391"),
            ("hel-2024-0153", nil), ("hel 2024-015391", "hel-2024-015391"), ("hal-2024-015391", "hel-2024-015391"),
            ("hel-2024-935101", nil),
        ] as [(String, String?)])
    func caseNumbers(name: String, meant: String?) {
        #expect(Spelling.nearest(to: name, among: ["hel-2024-015391", "oslo"]) == meant)
    }

    @Test("shorter numbers are names like others") func shortNumbers() {
        #expect(Spelling.nearest(to: "urban-21", among: ["urban-20"]) == "urban-20")
        #expect(Spelling.nearest(to: "a-12345x", among: ["a-12346x"]) == "a-12346x")
        #expect(Spelling.nearest(to: "a-123456x", among: ["a-123457x"]) == nil)
    }

    @Test("what is far from everything is nothing's mistake", arguments: ["x", "zzz", "blue", "", "kööpenhamina"])
    func far(name: String) {
        #expect(Spelling.nearest(to: name, among: ["oslo", "tukholma", "active", "name"]) == nil)
    }
}

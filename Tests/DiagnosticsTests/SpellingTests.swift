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

    @Test("what is far from everything is nothing's mistake", arguments: ["x", "zzz", "blue", "", "kööpenhamina"])
    func far(name: String) {
        #expect(Spelling.nearest(to: name, among: ["oslo", "tukholma", "active", "name"]) == nil)
    }
}

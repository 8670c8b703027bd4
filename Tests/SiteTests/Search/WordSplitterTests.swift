import Records
import Testing

@testable import Site

@Suite struct WordSplitterTests {
    @Test("words are folded, of two letters or more, and no longer than forty")
    func words() {
        #expect(WordSplitter.words(of: "Pääkaupunki-seudun É 7 (B2)") == ["paakaupunki", "seudun", "b2"])
        #expect(WordSplitter.words(of: String(repeating: "a", count: 50)) == [String(repeating: "a", count: 40)])
        #expect(WordSplitter.words(of: String(repeating: "ß", count: 50)) == [String(repeating: "ß", count: 40)])
        #expect(WordSplitter.words(of: "") == [])
    }

    /// What ``WordSplitter`` reads byte by byte where it can, as the standard library would.
    private func slowly(_ text: String) -> [String] {
        text.folded.split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count > 1 }.map { String($0.prefix(40)) }
    }

    @Test("every character of the first planes splits and folds a text as the standard library would")
    func characters() {
        for value in (0...0x2FFF as ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["ab\(scalar)cd ef", "\(scalar)b", "Åä\(scalar)\(scalar)"] {
                #expect(WordSplitter.words(of: text) == slowly(text), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(
        "texts with marks, emoji and line ends are split as the standard library would",
        arguments: [
            "e\u{301}cole a\u{308}iti", "👩‍🚀kuu 🇫🇮lippu", "rivi\r\ntoinen", "a\u{200D}b c\u{200B}d", "½osa ²neliö µm",
            "”Niin” – näin… «oui»",
            "Москва ja Ελλάδα",
        ])
    func texts(text: String) { #expect(WordSplitter.words(of: text) == slowly(text)) }
}

import Foundation
import Testing

@testable import Site

@Suite struct SortKeyTests {
    @Test("å, ä and ö stand at the end, other accents and case count as nothing")
    func order() {
        let names = ["Örebro", "Åbo", "Zürich", "Ääne", "zagreb", "Évora", "evora b", "Ørsta b", "Москва"]
        #expect(
            names.sorted { SortKey($0) < SortKey($1) } == [
                "Évora", "evora b", "zagreb", "Zürich", "Åbo", "Ääne", "Örebro", "Ørsta b", "Москва",
            ])
    }

    @Test("a letter stands in one place however it is written")
    func normalized() {
        for value in (0xC0...0xFF as ClosedRange<UInt8>) {
            let letter = "b" + String(Unicode.Scalar(value))
            let decomposed = letter.decomposedStringWithCanonicalMapping
            let (one, other) = (SortKey(letter), SortKey(decomposed))
            #expect(!(one < other) && !(other < one), "U+\(String(value, radix: 16))")
        }
    }
}

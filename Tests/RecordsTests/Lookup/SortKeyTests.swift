import Foundation
import Records
import Testing

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

    @Test("numbers are ordered by their size, wherever they stand, up to twelve digits")
    func numbers() {
        let names = [
            "2", "10", "Urban 3", "Urban 20", "Urban 20 A", "Urban 100", "v1.9", "v1.10", "ä 2", "ä 10", "б 2", "б 10",
        ]
        #expect(names.reversed().sorted { SortKey($0) < SortKey($1) } == names)
        #expect(SortKey("a99999999999") < SortKey("a100000000000"))
        #expect(SortKey("a10000000000000") < SortKey("a9999999999999"))
    }
}

import Testing

@testable import Site

@Suite struct WordIndexTests {
    private static let index = WordIndex(
        [
            "tallinna": [0, 2], "tallinnassa": [1], "kaupunki": [3], "paakaupunki": [4], "eurocities": [5], "tal": [6],
            "omistaja": [7], "москва": [8],
        ], count: 9)

    private func found(_ word: String) -> [String: UInt16] {
        Dictionary(
            Self.index.matches(word).map { (Self.index.word($0.word), $0.weight) }, uniquingKeysWith: max)
    }

    @Test(
        "a word finds itself, what it begins, what it inflects, compounds of it, and what is a slip away",
        arguments: [
            ("tallinna", ["tallinna": 8, "tallinnassa": 6]), ("tall", ["tallinna": 6, "tallinnassa": 6]),
            ("tallinnalle", ["tallinna": 5]), ("kaupunki", ["kaupunki": 8, "paakaupunki": 4]),
            ("tallinnaan", ["tallinna": 5]), ("eurocitise", ["eurocities": 4]), ("eurcoities", ["eurocities": 3]),
            ("xurocities", ["eurocities": 3]), ("eurocties", ["eurocities": 3]), ("oimst", ["omistaja": 2]),
            ("kaupungit", ["kaupunki": 4]), ("москва", ["москва": 8]),
            ("tal", ["tal": 8, "tallinna": 6, "tallinnassa": 6]),
            ("zzzz", [:]), ("xal", [:]), ("eurxcixies", [:]),
        ] as [(String, [String: UInt16])])
    func matches(word: String, expected: [String: UInt16]) { #expect(found(word) == expected) }

    @Test(
        "one slip is a letter more, less or another, or two swapped",
        arguments: [
            ("abcd", "abcd", true), ("abcd", "abxd", true), ("abcd", "abd", true), ("abcd", "abcxd", true),
            ("abcd", "acbd", true), ("abcd", "badc", false), ("abcd", "axyd", false), ("abcd", "ab", false),
            ("abcd", "cabd", false), ("abcd", "", false), ("a", "", true),
        ])
    func slips(a: String, b: String, isOne: Bool) {
        #expect(Slip(Array(a.utf8)).isOne(from: Array(b.utf8)[...]) == isOne)
        #expect(Slip(Array(b.utf8)).isOne(from: Array(a.utf8)[...]) == isOne)
    }
}

import Testing

@testable import Differences

@Suite struct LineMergeTests {
    private func merged(_ base: String, _ ours: String, _ theirs: String) -> LineMerge {
        let lines = [base, ours, theirs].map { $0.map { String($0) } }
        return LineMerge(base: lines[0], ours: lines[1], theirs: lines[2])
    }

    @Test(
        "what only one side changed is taken, and what both did alike",
        arguments: [
            ("abc", "abc", "abc", "abc"), ("abc", "xbc", "aby", "xby"), ("abc", "ac", "abcd", "acd"),
            ("", "ab", "", "ab"), ("abc", "axc", "axc", "axc"), ("abcdef", "bcdef", "abcxyf", "bcxyf"),
        ])
    func clean(base: String, ours: String, theirs: String, expected: String) {
        for merge in [merged(base, ours, theirs), merged(base, theirs, ours)] {
            #expect(merge.isClean && merge.ours.joined() == expected)
        }
    }

    @Test(
        "the same and touching lines conflict",
        arguments: [
            ("abc", "axc", "ayc", "axc", "ayc"), ("abc", "xbc", "ayc", "xbc", "ayc"), ("a", "ab", "ac", "ab", "ac"),
            ("abcd", "xbc", "aycd", "xbc", "ayc"), ("abcde", "xbcdE", "ybcde", "xbcdE", "ybcdE"),
        ])
    func conflict(base: String, ours: String, theirs: String, mine: String, other: String) {
        let merge = merged(base, ours, theirs)
        #expect(!merge.isClean && merge.ours.joined() == mine && merge.theirs.joined() == other)
    }

    @Test("lines that differ in their bytes alone are two lines")
    func bytes() {
        let merge = LineMerge(base: ["a"], ours: ["\u{E9}"], theirs: ["e\u{301}"])
        #expect(!merge.isClean)
    }

    @Test("a text of 20,000 lines merges as a short one, wherever its changes are")
    func long() {
        let base = (0..<20_000).map { $0 % 3 == 0 ? "" : "line \($0)" }
        var (ours, theirs) = (base, base)
        ours[10] = "x"
        ours[19_000] = "z"
        theirs[9_001] = "y"
        theirs.insert("new", at: 15_000)
        let merge = LineMerge(base: base, ours: ours, theirs: theirs)
        var expected = ours
        expected[9_001] = "y"
        expected.insert("new", at: 15_000)
        #expect(merge.isClean && merge.ours == expected)
        theirs[10] = "other"
        let other = LineMerge(base: base, ours: ours, theirs: theirs)
        #expect(other.hunks.filter(\.isConflict).count == 1 && other.ours == expected)
    }

    @Test("of long texts without a line in common all is in conflict")
    func nothingInCommon() {
        let texts = ["a", "b", "c"].map { letter in (0..<2_100).map { "\(letter)\($0)" } }
        let merge = LineMerge(base: texts[0], ours: texts[1], theirs: texts[2])
        #expect(merge.ours == texts[1] && merge.theirs == texts[2])
    }
}

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
}

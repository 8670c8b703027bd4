import Testing

/// Merges that take over what an earlier merge of the same branch had dropped.
@Suite struct LateTakeoverTests {
    private let lines = (1...10).map { "line\($0): \($0)\n" }.joined()

    @Test("a record that the first merge of a branch dropped is added by the one that takes it")
    func addition() throws {
        let told = try DatedChronicle()
        try told.commit("Begin")
        try told.checkout("-b", "side")
        try told.commit("Side", lines)
        try told.checkout("main")
        try told.merge("side")
        try told.commit("Drop")
        try told.checkout("side")
        try told.commit("More", lines + "more: 1\n")
        try told.checkout("main")
        try told.merge("side")
        try told.take("side")
        try told.commit("Take")
        #expect(try told.story() == ["Take: added", "More: changed more"])
        #expect(try told.blame().filter { $0.hasPrefix("line1:") } == ["line1: Take"])
        #expect(try told.blame().last == "more: More")
        #expect(try told.spans("line1") == ["1 19 now Take"])
        #expect(try told.changes(since: "HEAD^") == ["networks/x added: Take, More"])
    }

    @Test(
        "a name that the first merge of a branch dropped is given by the one that takes it", arguments: [false, true])
    func name(isRenamedOnLine: Bool) throws {
        let told = try DatedChronicle()
        try told.commit("Begin", lines)
        try told.checkout("-b", "side")
        try told.rename(to: "networks/y")
        try told.commit("Side")
        try told.checkout("main")
        if isRenamedOnLine { try told.rename(to: "networks/z") }
        try told.commit("Line")
        try told.merge("side")
        try told.commit("Drop")
        try told.checkout("side")
        try told.commit("More")
        try told.checkout("main")
        try told.merge("side")
        let former = isRenamedOnLine ? "networks/z" : "networks/x"
        try told.remove(former)
        try told.take("side", "networks/y")
        try told.commit("Take")
        let line = isRenamedOnLine ? ["Line: renamed from networks/x"] : []
        #expect(try told.story("networks/y") == ["Take: renamed from \(former)"] + line + ["Begin: added"])
        #expect(try told.differences("HEAD^", "HEAD") == ["networks/y renamed from \(former)"])
    }

    @Test("a merge that takes a readable version of a branch for one that nobody can read is told")
    func readable() throws {
        let told = try DatedChronicle()
        try told.commit("Begin", lines)
        try told.checkout("-b", "side")
        try told.commit("Side")
        try told.checkout("main")
        try told.commit("Break", lines + "broken: [\n")
        try told.merge("side")
        try told.take("side")
        try told.commit("Take")
        #expect(try told.story() == ["Take: changed", "Break: changed", "Begin: added"])
    }

    @Test("what a merge within a branch dropped is not told, though the branch is taken as it is")
    func innerMerge() throws {
        let told = try DatedChronicle()
        try told.commit("Begin", lines)
        try told.checkout("-b", "side")
        try told.commit("Side", lines + "side: 1\n")
        try told.checkout("-b", "inner", "main")
        try told.commit("Inner", lines + "inner: 1\n")
        try told.checkout("side")
        try told.merge("inner")
        try told.commit("Inner merge")
        try told.checkout("main")
        try told.commit("Line")
        try told.merge("side")
        try told.take("side")
        try told.commit("Take")
        #expect(try told.story() == ["Side: changed side", "Begin: added"])
    }

    @Test("what a branch did and took back itself is not told, what it did in several steps is told step by step")
    func takenBack() throws {
        let told = try DatedChronicle()
        try told.commit("Begin", lines + "a: 1\nb: 1\n")
        try told.checkout("-b", "side")
        try told.commit("Both", lines + "a: 2\nb: 2\n")
        try told.commit("Back", lines + "a: 1\nb: 2\n")
        try told.commit("On", lines + "a: 1\nb: 3\n")
        try told.checkout("main")
        try told.commit("Line")
        try told.merge("side")
        try told.take("side")
        try told.commit("Take")
        #expect(try told.story() == ["On: changed b", "Both: changed b", "Begin: added"])
    }
}

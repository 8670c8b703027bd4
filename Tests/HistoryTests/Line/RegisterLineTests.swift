import TestSupport
import Testing

/// What is told is what the line of first parents said, and who decided it, whatever merges made of it.
@Suite struct RegisterLineTests {
    /// A record of three fields, of which the first commit is `Base`, with a branch `side` that has a commit `Side`, and
    /// a commit `Main` beside it.
    private func branched(_ base: String, side: String, main: String?) throws -> DatedChronicle {
        let told = try DatedChronicle()
        try told.commit("Base", base)
        try told.checkout("-b", "side")
        try told.commit("Side", side)
        try told.checkout("main")
        try told.commit("Main", main)
        return told
    }

    @Test("of what a branch changed only the part is told that its merge took over")
    func partly() throws {
        let told = try branched("a: 1\nb: 1\n", side: "a: 2\nb: 2\n", main: nil)
        try told.merge("side")
        try told.commit("Merge", "a: 1\nb: 2\n")
        #expect(try told.story() == ["Side: changed b", "Base: added"])
        #expect(try told.spans("a") == ["1 15 now Base"])
        #expect(try told.spans("b") == ["2 18 now Side", "1 15 18 Base"])
        #expect(try told.blame() == ["a: Base", "b: Side"])
    }

    @Test(
        "what was dropped with a branch does not come back with a later branch that has it, nor when it is written anew"
    )
    func dropped() throws {
        let told = try branched("a: 1\n", side: "a: 2\n", main: nil)
        try told.checkout("-b", "later", "side")
        try told.commit("Later", "a: 2\nc: 3\n")
        try told.checkout("main")
        try told.merge("side")
        try told.commit("Ours")
        try told.merge("later")
        try told.commit("Merge", "a: 1\nc: 3\n")
        #expect(try told.story() == ["Later: changed c", "Base: added"])
        #expect(try told.spans("a") == ["1 15 now Base"])
        try told.commit("Anew", "a: 2\n")
        #expect(try told.story().first == "Anew: changed a c")
        #expect(try told.story().count == 3)
        #expect(try told.spans("a") == ["2 21 now Anew", "1 15 21 Base"])
    }

    @Test("a conflict that was resolved for the branch leaves no span that ends before it begins")
    func theirs() throws {
        let told = try branched("a: 1\n", side: "a: 2\n", main: "a: 3\n")
        try told.merge("side")
        try told.commit("Merge", "a: 2\n")
        #expect(try told.spans("a") == ["2 18 now Side", "3 17 18 Main", "1 15 17 Base"])
        #expect(try told.blame() == ["a: Side"])
    }

    @Test("a conflict that was resolved for the line leaves nothing of the branch's value")
    func ours() throws {
        let told = try branched("a: 1\nb: 1\n", side: "a: 2\nb: 2\n", main: "a: 3\nb: 1\n")
        try told.merge("side")
        try told.commit("Merge", "a: 3\nb: 2\n")
        #expect(try told.story() == ["Main: changed a", "Side: changed b", "Base: added"])
        #expect(try told.spans("a") == ["3 17 now Main", "1 15 17 Base"])
    }

    @Test("a value that a merge wrote by itself is the merge's")
    func written() throws {
        let told = try branched("a: 1\nb: 1\n", side: "a: 2\nb: 2\n", main: "a: 3\nb: 1\n")
        try told.merge("side")
        try told.commit("Merge", "a: 4\nb: 2\n")
        #expect(try told.story().first == "Merge: changed a")
        #expect(try told.spans("a").first == "4 18 now Merge")
        #expect(try told.blame() == ["a: Merge", "b: Side"])
    }

    @Test("the same change on both sides is no news of the merge")
    func same() throws {
        let told = try branched("a: 1\n", side: "a: 2\n", main: "a: 2\n")
        try told.merge("side")
        try told.commit("Merge")
        #expect(try told.changes(since: "HEAD~1") == [])
        #expect(try told.differences("HEAD~1", "HEAD") == [])
        #expect(try told.story() == ["Main: changed a", "Base: added"])
        #expect(try told.spans("a") == ["2 17 now Main", "1 15 17 Base"])
        #expect(try told.blame() == ["a: Main"])
    }

    @Test("a record that both sides added is added once", arguments: ["a: 2\nb: 1\n", "a: 2\nb: 5\n"])
    func addedTwice(main: String) throws {
        let told = try DatedChronicle()
        try told.commit("Base")
        try told.checkout("-b", "side")
        try told.commit("Side", "a: 2\nb: 1\n")
        try told.checkout("main")
        try told.commit("Main", main)
        try told.merge("side")
        try told.take("side")
        try told.commit("Merge")
        let isSame = main == "a: 2\nb: 1\n"
        #expect(try told.story() == (isSame ? [] : ["Merge: changed b"]) + ["Main: added"])
        #expect(try told.changes(since: "HEAD~1") == (isSame ? [] : ["networks/x changed: Merge"]))
    }

    @Test("a merge that took the branch's file is told with what it undid, not with what the branch did")
    func otherParent() throws {
        let told = try branched("a: 1\nc: 1\n", side: "a: 2\nc: 1\n", main: "a: 1\nc: 2\n")
        try told.merge("side")
        try told.take("side")
        try told.commit("Merge")
        #expect(
            try told.story() == ["Merge: changed c", "Main: changed c", "Side: changed a", "Base: added"])
        #expect(try told.blame() == ["a: Side", "c: Merge"])
        #expect(try told.spans("c") == ["1 18 now Merge", "2 17 18 Main", "1 15 17 Base"])
        #expect(try told.spans("a") == ["2 18 now Side", "1 15 18 Base"])
    }

    @Test("a merge that took the file of a branch which never touched it is told in the period of the merge alone")
    func untouchedFile() throws {
        let told = try branched("a: 1\n", side: "a: 1\n", main: "a: 2\n")
        try told.merge("side")
        try told.take("side")
        try told.commit("Merge")
        #expect(try told.story() == ["Merge: changed a", "Main: changed a", "Base: added"])
        #expect(try told.changes(since: "HEAD~1") == ["networks/x changed: Merge"])
        #expect(try told.differences("HEAD~1", "HEAD") == ["networks/x changed"])
    }

    @Test("what was undone on a branch that took nothing of the line is the merge's doing")
    func oursOnBranch() throws {
        let told = try branched("a: 1\nc: 1\n", side: "a: 2\nc: 1\n", main: "a: 1\nc: 2\n")
        try told.checkout("side")
        try told.merge("main")
        try told.commit("Ours")
        try told.checkout("main")
        try told.git.git("merge", "--quiet", "--no-ff", "-m", "Merge", "side")
        #expect(
            try told.story() == ["Merge: changed c", "Main: changed c", "Side: changed a", "Base: added"])
        #expect(try told.blame() == ["a: Side", "c: Merge"])
    }

    @Test("a record that was removed and brought back by a merge was gone in between")
    func broughtBack() throws {
        let told = try branched("a: 1\n", side: "a: 2\n", main: nil)
        try told.remove()
        try told.commit("Remove")
        try told.merge("side")
        try told.take("side")
        try told.commit("Merge")
        #expect(
            try told.story() == ["Merge: restored", "Remove: removed", "Side: changed a", "Base: added"])
        #expect(try told.spans("a").map { String($0.prefix(8)) } == ["2 19 now", "absent 1", "1 15 18 "])
        #expect(try told.changes(since: "HEAD~1") == ["networks/x restored: Merge, Side"])
    }

    @Test("several changes of one branch are one change of the register")
    func chain() throws {
        let told = try DatedChronicle()
        try told.commit("Base", "a: 1\n")
        try told.checkout("-b", "side")
        try told.commit("First", "a: 2\n")
        try told.commit("Second", "a: 3\n")
        try told.checkout("main")
        try told.merge("side")
        try told.take("side")
        try told.commit("Merge")
        #expect(try told.story() == ["Second: changed a", "First: changed a", "Base: added"])
        #expect(try told.spans("a") == ["3 18 now Second", "1 15 18 Base"])
    }
}

import TestSupport
import Testing

/// Renames in merges, and names that other records had before.
@Suite struct MergedNamesTests {
    private let lines = (1...6).map { "line\($0): text \($0)\n" }.joined()

    private func begun() throws -> DatedChronicle {
        let told = try DatedChronicle()
        try told.commit("Base", lines + "a: 1\n")
        try told.checkout("-b", "side")
        return told
    }

    @Test("a rename that was made in a merge is the merge's, and only the rename", arguments: [false, true])
    func inMerge(editsSide: Bool) throws {
        let told = try begun()
        try told.commit("Side", editsSide ? lines + "a: 1\nb: 2\n" : nil)
        try told.checkout("main")
        try told.commit("Main")
        try told.merge("side")
        if editsSide { try told.take("side") }
        try told.rename(to: "networks/y")
        try told.commit("Merge")
        let side = editsSide ? ["Side: changed b"] : []
        #expect(try told.story("networks/y") == ["Merge: renamed from networks/x"] + side + ["Base: added"])
        #expect(
            try told.changes(since: "HEAD~1").map { String($0.prefix(26)) }
                == ["networks/y renamed: Merge"].map { $0 + (editsSide ? "," : "") })
        #expect(try told.differences("HEAD~1", "HEAD") == ["networks/y renamed from networks/x"])
        if editsSide { #expect(try told.blame("networks/y").last == "b: Side") }
    }

    @Test("where both sides gave a name and the merge has the branch's, the name on the line is told too")
    func renamedTwice() throws {
        let told = try begun()
        try told.rename(to: "networks/y")
        try told.commit("Side")
        try told.checkout("main")
        try told.rename(to: "networks/z")
        try told.commit("Main")
        try told.merge("side")
        try told.git.git("rm", "--quiet", "records/networks/z.yaml")
        try told.take("side", "networks/y")
        try told.commit("Merge")
        #expect(
            try told.story("networks/y") == [
                "Main: renamed from networks/x", "Side: renamed from networks/x", "Base: added",
            ])
        #expect(try told.differences("HEAD~1", "HEAD") == ["networks/y renamed from networks/z"])
        #expect(try told.changes(since: "HEAD~1") == ["networks/y renamed: Side"])
        #expect(try told.spans("a", "networks/y") == ["1 15 now Base"])
    }

    @Test("a record that merges brought under one name and another was never gone")
    func namesFromBranches() throws {
        let told = try begun()
        try told.rename(to: "networks/y")
        try told.commit("Side")
        try told.checkout("-b", "other", "main")
        try told.rename(to: "networks/z")
        try told.commit("Other")
        try told.checkout("main")
        try told.commit("Main")
        for (branch, name, former) in [("side", "y", "x"), ("other", "z", "y"), ("side", "y", "z")] {
            // What was merged before is no branch any more without a commit of its own.
            try told.checkout(branch)
            try told.commit("On \(branch)")
            try told.checkout("main")
            try told.merge(branch)
            try told.git.git("rm", "--quiet", "--force", "records/networks/\(former).yaml")
            try told.take(branch, "networks/\(name)")
            try told.commit("Merge \(name)")
        }
        let story = try told.story("networks/y")
        #expect(!story.contains { $0.contains("removed") || $0.contains("restored") })
        #expect(story.count { $0.hasSuffix("added") } == 1)
        #expect(try told.spans("a", "networks/y") == ["1 15 now Base"])
        #expect(try told.differences("HEAD~1", "HEAD") == ["networks/y renamed from networks/z"])
    }

    @Test("a name that the line gave and a merge took back is told, and so is the merge")
    func takenBack() throws {
        let told = try begun()
        try told.commit("Side")
        try told.checkout("main")
        try told.rename(to: "networks/z")
        try told.put(lines + "a: 2\n", "networks/z")
        try told.commit("Main")
        try told.merge("side")
        try told.git.git("rm", "--quiet", "--force", "records/networks/z.yaml")
        try told.take("side")
        try told.commit("Merge")
        #expect(
            try told.story() == [
                "Merge: renamed from networks/z a", "Main: renamed from networks/x a", "Base: added",
            ])
        #expect(try told.spans("a") == ["1 18 now Merge", "2 17 18 Main", "1 15 17 Base"])
        #expect(try told.differences("HEAD~1", "HEAD") == ["networks/x renamed from networks/z"])
    }

    @Test(
        "a name that a merge gave though its parents have others is the merge's, and all of them lead there",
        arguments: [false, true])
    func thirdName(isRenamedTwice: Bool) throws {
        let told = try begun()
        try told.rename(to: "networks/y")
        try told.commit("Side")
        try told.checkout("main")
        if isRenamedTwice { try told.rename(to: "networks/z") }
        try told.commit("Main")
        try told.merge("side")
        try told.git.git(
            "mv", isRenamedTwice ? "records/networks/z.yaml" : "records/networks/x.yaml", "records/networks/w.yaml")
        try told.commit("Merge")
        let main = isRenamedTwice ? ["Main: renamed from networks/x"] : []
        let story = try told.story("networks/w")
        #expect(story.first == "Merge: renamed from networks/\(isRenamedTwice ? "z" : "x")")
        #expect(story.filter { $0.hasPrefix("Main") } == main && story.last == "Base: added")
        for name in ["x", "y"] + (isRenamedTwice ? ["z"] : []) {
            #expect(try told.story("networks/\(name)") == story, "\(name)")
        }
        #expect(
            try told.differences("HEAD~1", "HEAD") == [
                "networks/w renamed from networks/\(isRenamedTwice ? "z" : "x")"
            ])
        #expect(try told.spans("a", "networks/w") == ["1 15 now Base"])
    }

    @Test("a name that a branch gave and its merge did not take over names no record")
    func droppedName() throws {
        let told = try begun()
        try told.rename(to: "networks/y")
        try told.commit("Rename")
        try told.checkout("main")
        try told.commit("Main")
        try told.merge("side")
        try told.commit("Merge")
        try told.commit("Edit", lines + "a: 2\n")
        #expect(try told.changes(since: "HEAD~3") == ["networks/x changed: Edit"])
        #expect(try told.story() == ["Edit: changed a", "Base: added"])
    }

    @Test("a name that one record left to another is no removal")
    func reused() throws {
        let told = try DatedChronicle()
        try told.put("other: 1\nkind: y\nb: 2\nc: 3\n", "networks/y")
        try told.commit("Base", lines)
        try told.git.git("mv", "records/networks/y.yaml", "records/networks/z.yaml")
        try told.commit("First")
        try told.rename(to: "networks/y")
        try told.commit("Second")
        #expect(
            try told.differences("HEAD~2", "HEAD") == [
                "networks/y renamed from networks/x", "networks/z renamed from networks/y",
            ])
    }

    @Test("two records that changed their names with each other are both renamed")
    func swapped() throws {
        let told = try DatedChronicle()
        try told.put("other: 1\nkind: y\nb: 2\nc: 3\n", "networks/y")
        try told.commit("Base", lines)
        try told.rename(to: "networks/t")
        try told.commit("First")
        try told.git.git("mv", "records/networks/y.yaml", "records/networks/x.yaml")
        try told.commit("Second")
        try told.git.git("mv", "records/networks/t.yaml", "records/networks/y.yaml")
        try told.commit("Third")
        #expect(
            try told.differences("HEAD~3", "HEAD") == [
                "networks/x renamed from networks/y", "networks/y renamed from networks/x",
            ])
    }

    @Test("a record that was written anew as JSON goes on")
    func otherFormat() throws {
        let told = try DatedChronicle()
        try told.git.write("main/records/networks/x.yml", "a: 1\nb: x\n")
        try told.commit("Base")
        try told.git.git("rm", "--quiet", "records/networks/x.yml")
        try told.commit("Format", #"{"a": 1, "b": "x"}"# + "\n")
        #expect(try told.story().count == 2)
        #expect(try told.story().last == "Base: added")
    }
}

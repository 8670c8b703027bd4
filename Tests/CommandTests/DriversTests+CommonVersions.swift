import Foundation
import TestSupport
import Testing

/// Branches that have merged each other before, so that their common versions are several.
extension DriversTests {
    /// Two branches that gave one field two values and then merged each other with a third one; our own branch is there.
    private func crissCross(_ repository: TemporaryRepository) throws {
        let decided = Self.oslo.replacing("owner: kv", with: "owner: both")
        for branch in ["theirs", "main"] {
            try git(repository, "checkout", "--quiet", "-B", branch)
            try change(repository, "owner: kv", "owner: \(branch)")
            try git(repository, "tag", "first-\(branch)")
            if branch == "theirs" { try git(repository, "checkout", "--quiet", "main") }
        }
        for (branch, other) in [("theirs", "first-main"), ("main", "first-theirs")] {
            try git(repository, "checkout", "--quiet", branch)
            #expect(throws: (any Error).self) { try git(repository, "merge", "--quiet", "--no-edit", other) }
            try repository.commit(["records/partners/oslo.yaml": decided], "Merge")
        }
    }

    @Test("branches that merged each other before are merged by field, without a word of what both have decided")
    func commonVersions() throws {
        let repository = try register()
        try crissCross(repository)
        try change(repository, "name: Oslo\n", "name: Kristiania # ours\n")
        try git(repository, "checkout", "--quiet", "theirs")
        try change(repository, "country: NO\n", "country: SE # theirs\n")
        let said = try git(repository, "-c", "alias.both=!git merge --no-edit main 2>&1", "both")
        #expect(!said.contains("kumppani"))
        #expect(
            try text(repository)
                == Self.oslo.replacing("owner: kv", with: "owner: both").replacing(
                    "name: Oslo\ncountry: NO\n", with: "name: Kristiania # ours\ncountry: SE # theirs\n"))
    }

    @Test("what branches that merged each other have decided in two ways since is a conflict")
    func commonVersionsDecidedTwice() throws {
        let repository = try register()
        try crissCross(repository)
        try change(repository, "owner: both\n", "owner: ours-later\n")
        try git(repository, "checkout", "--quiet", "theirs")
        try change(repository, "owner: both\n", "owner: theirs-later\n")
        let said = try git(repository, "-c", "alias.both=!git merge --no-edit main 2>&1 || true", "both")
        #expect(said.split(separator: "\n").filter { $0.hasPrefix("kumppani") }.count == 1)
        #expect(try text(repository).contains("=======\nowner: ours-later\n>>>>>>>"))
    }
}

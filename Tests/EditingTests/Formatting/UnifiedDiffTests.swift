import Foundation
import TestSupport
import Testing

@testable import Editing

@Suite struct UnifiedDiffTests {
    @Test("changes that are far apart are shown with three lines around each")
    func hunks() {
        let old = (1...20).map { "\($0)\n" }
        var new = old
        new[1] = "two\n"
        new.insert("new\n", at: 16)
        #expect(
            UnifiedDiff.text(old.joined(), new.joined(), path: "a.yaml") == """
                --- a/a.yaml
                +++ b/a.yaml
                @@ -1,5 +1,5 @@
                 1
                -2
                +two
                 3
                 4
                 5
                @@ -14,6 +14,7 @@
                 14
                 15
                 16
                +new
                 17
                 18
                 19

                """)
        #expect(UnifiedDiff.text("a\n", "a\n", path: "a.yaml") == "")
    }

    @Test("a last line without its end is told apart from one with it")
    func lastLine() {
        #expect(
            UnifiedDiff.text("a", "a\n", path: "a") == """
                --- a/a
                +++ b/a
                @@ -1,1 +1,1 @@
                -a
                \\ No newline at end of file
                +a

                """)
    }

    @Test("git takes the differences of random texts, and makes the one out of the other")
    func apply() throws {
        let folder = try TemporaryFolder()
        for seed in 1...40 {
            var random = RandomYAML(seed: UInt64(seed))
            let texts = (0..<2).map { _ in
                (0..<random.next(40)).map { _ in random.pick(["a", "b", "", "c"]) + "\n" }.joined()
                    + random.pick(["", "end"])
            }
            let difference = UnifiedDiff.text(texts[0], texts[1], path: "x")
            try folder.write(["x": texts[0], "x.patch": difference])
            if difference.isEmpty {
                #expect(texts[0] == texts[1])
                continue
            }
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["git", "apply", "x.patch"]
            process.currentDirectoryURL = URL(filePath: folder.path)
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "seed \(seed)\n\(difference)")
            #expect(try String(contentsOfFile: folder.path + "/x", encoding: .utf8) == texts[1], "seed \(seed)")
        }
    }
}

import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// Formatting checks its own result: a file whose values or comments would change, or that would change again, is refused.
@Suite struct FormatPropertyTests {
    @Test(
        "any document keeps its values and comments, and is the same when it is formatted again",
        arguments: [".yaml", ".json"])
    func property(ending: String) throws {
        var sound = 0
        for seed in 1...3_000 {
            var random = RandomYAML(seed: UInt64(seed))
            let value = random.object()
            let text = ending == ".json" ? value.compactText : random.document(value)
            let read = Documents.read(Array(text.utf8), path: "a" + ending)
            guard read.document.isSound else { continue }
            sound += 1
            let names = random.next(2) == 0 ? [] : [["z-z", "ä", "a"], ["true", "a", "kind"]]
            #expect(throws: Never.self, "seed \(seed)\n\(text)") {
                try DocumentFormatter.format(read) { _ in { _ in names } }
            }
        }
        #expect(sound > 2_500)
    }

    /// `KUMPPANI_FORMAT` names a folder of YAML and JSON files, such as a checkout of a register that others keep.
    @Test("every file of another register keeps its values and comments")
    func folder() throws {
        guard let folder = ProcessInfo.processInfo.environment["KUMPPANI_FORMAT"] else { return }
        let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        var (same, changed, left) = (0, 0, 0)
        for path in files.sorted() where [".yaml", ".yml", ".json"].contains(where: path.hasSuffix) {
            let read = Documents.read(Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))), path: path)
            guard read.document.isSound else {
                left += 1
                continue
            }
            do {
                let written = try DocumentFormatter.format(read) { _ in { _ in [] } }
                if written == read.document.bytes { same += 1 } else { changed += 1 }
            } catch {
                Issue.record("\(error.message.en)")
            }
        }
        print("\(same) in the layout, \(changed) brought into it, \(left) cannot be read")
    }
}

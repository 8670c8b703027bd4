import Differences
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct MergeFuzzTests {
    private static let texts = [
        "# c\na: 1 # x\nb:\n  - x # y\n  - k: v\n    l: >-\n      text\n      more\n\n  # z\n  - [1, {m: n}]\nd: |+\n  keep\n\ne: 'q'\n",
        "? a\n: b\n? [x]\nc: {d: e, f, 'g': }\nh: [i, j: k, ]\n", "- - a\n  - b\n-\n  c: d\n- # e\n  f:\n- |\n g\n-\n",
        "a:\n- x\n- y: 1\n  z:\n  - 2\nb: \"multi\n  line\"\nc: plain\n  goes on\nd: !x\n", "---\na: b\n...\n",
        "a: |\n  x",
        "\u{FEFF}a: 1\r\nb:\r\n  - c\r\n# d\r\n", "{a: [\n  1, # c\n  2\n ], # d\n b: {} }\n",
    ]

    @Test("merges of damaged texts end, and are clean only where the result can be read")
    func damaged() throws {
        let rounds = ProcessInfo.processInfo.environment["KUMPPANI_FUZZ"].flatMap(Int.init) ?? 1_500
        var random = RandomYAML(seed: 7)
        var merges = 0
        for _ in 0..<rounds {
            let text = random.pick(Self.texts)
            let versions = (0..<3).map { _ in Documents.read(damaged(text, &random), path: "a.yaml").document }
            guard versions.allSatisfy(\.isSound) else { continue }
            do throws(EditError) {
                let result = try merge(base: versions[0], ours: versions[1], theirs: versions[2])
                if result.conflicts.isEmpty {
                    merges += 1
                    #expect(Documents.read(result.bytes, path: "a.yaml").document.isSound)
                }
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
        #expect(merges > 10)
    }

    /// The text with a few bytes or lines changed, doubled, moved or dropped.
    private func damaged(_ text: String, _ random: inout RandomYAML) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<random.next(3) {
            let place = random.next(bytes.count)
            switch random.next(5) {
            case 0: bytes[place] = random.pick(Array("ab1 :-#\n[]{},'\"|>?&".utf8))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(random.pick(Array("ab1 :-#\n[]{},'\"|>?".utf8)), at: place)
            case 3:
                var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
                lines.swapAt(random.next(lines.count), random.next(lines.count))
                bytes = Array(lines.joined(separator: [10]))
            default:
                var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
                lines.remove(at: random.next(lines.count))
                bytes = Array(lines.joined(separator: [10]))
            }
            if bytes.isEmpty { bytes = [10] }
        }
        return bytes
    }
}

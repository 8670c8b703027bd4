import Diagnostics
import Differences
import Documents
import Foundation
import JSONSchema
import TestSupport
import Testing

@Suite struct MergePropertyTests {
    /// Three versions of a random record, in random layouts.
    private struct Versions {
        let base: Document
        let ours: Document
        let theirs: Document

        init?(seed: Int) {
            var random = RandomYAML(seed: UInt64(seed))
            let value = random.object()
            let isJSON = random.next(4) == 0
            let documents = [value, random.changed(value), random.changed(value)].map { value in
                let text = isJSON ? value.text : random.document(value)
                return Documents.read(Array(text.utf8), path: isJSON ? "a.json" : "a.yaml").document
            }
            guard documents.allSatisfy(\.isSound) else { return nil }
            (base, ours, theirs) = (documents[0], documents[1], documents[2])
        }

        var text: String {
            [base, ours, theirs].map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n---\n")
        }
    }

    private static let versions = (1...500).compactMap { seed in Versions(seed: seed).map { (seed, $0) } }

    private func read(_ result: MergeResult, like document: Document) -> Document {
        Documents.read(result.bytes, path: document.path).document
    }

    @Test("nothing differs from itself")
    func same() {
        #expect(Self.versions.count > 300)
        for (seed, versions) in Self.versions {
            #expect(changes(from: versions.ours, to: versions.ours).isEmpty, "seed \(seed)")
        }
    }

    @Test("what changed, applied to the old text, gives the new values")
    func apply() throws {
        for (seed, versions) in Self.versions {
            let result = try merge(base: versions.base, ours: versions.base, theirs: versions.theirs)
            #expect(result.conflicts.isEmpty)
            let left = changes(from: read(result, like: versions.base), to: versions.theirs)
            #expect(
                left.isEmpty,
                "seed \(seed): \(left.map(\.line))\n\(versions.text)\n=>\n\(String(decoding: result.bytes, as: UTF8.self))"
            )
        }
    }

    @Test("where only one side changed anything, its text stays as it is")
    func oneSided() throws {
        for (seed, versions) in Self.versions {
            let kept = try merge(base: versions.base, ours: versions.ours, theirs: versions.base)
            #expect(kept.bytes == versions.ours.bytes, "seed \(seed)")
            let same = try merge(base: versions.base, ours: versions.ours, theirs: versions.ours)
            #expect(same.bytes == versions.ours.bytes && same.conflicts.isEmpty, "seed \(seed)")
        }
    }

    @Test("a merge gives the same values, or conflicts, whichever side is ours")
    func symmetric() throws {
        var clean = 0
        var refused: [Int] = []
        for (seed, versions) in Self.versions {
            let one: MergeResult
            let other: MergeResult
            do throws(EditError) {
                one = try merge(base: versions.base, ours: versions.ours, theirs: versions.theirs)
                other = try merge(base: versions.base, ours: versions.theirs, theirs: versions.ours)
            } catch {
                refused.append(seed)
                continue
            }
            #expect(one.conflicts.count == other.conflicts.count, "seed \(seed)\n\(versions.text)")
            guard one.conflicts.isEmpty, other.conflicts.isEmpty else { continue }
            clean += 1
            let left = changes(from: read(one, like: versions.ours), to: read(other, like: versions.ours))
            #expect(left.isEmpty, "seed \(seed): \(left.map(\.line))\n\(versions.text)")
        }
        #expect(clean > 30)
        // Lists of entries that nothing tells apart may be merged in more than one way; that is refused, not guessed.
        #expect(refused.count < 5, "\(refused)")
    }

    private static let rounds = ProcessInfo.processInfo.environment["KUMPPANI_FUZZ"].flatMap(Int.init) ?? 200

    @Test("no value and no comment that neither side removed is lost or doubled", arguments: [true, false])
    func nothingLost(hasIDs: Bool) {
        var (clean, refused) = (0, 0)
        for seed in 1...Self.rounds {
            var source = RandomRecord.Source(seed: seed, hasIDs: hasIDs)
            let base = RandomRecord(&source)
            var (ours, theirs) = (base, base)
            ours.edit(&source)
            theirs.edit(&source)
            let faults = MergeFaults(base: base.text, ours: ours.text, theirs: theirs.text)
            clean += faults.isClean ? 1 : 0
            refused += faults.isRefused ? 1 : 0
            #expect(
                faults.found.isEmpty,
                "seed \(seed): \(faults.found)\n\([base, ours, theirs].map(\.text).joined(separator: "---\n"))")
        }
        #expect(clean > Self.rounds / 4)
        #expect(refused * 50 < Self.rounds, "\(refused)")
    }
}

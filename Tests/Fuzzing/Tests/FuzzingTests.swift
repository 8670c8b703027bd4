import Foundation
import FuzzTargets
import Testing

/// A very short run of every fuzz target; `make fuzz` runs them long.
@Suite struct FuzzingTests {
    /// How often each text of a corpus is damaged; KUMPPANI_FUZZ_ROUNDS asks for more than a test run has time for.
    private static let rounds = ProcessInfo.processInfo.environment["KUMPPANI_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 20

    private static let corpus = URL(fileURLWithPath: #filePath).appendingPathComponent("../../Corpus").standardized

    @Test("every target takes its corpus, and some damage to each text of it", arguments: FuzzTarget.all.map(\.name))
    func corpus(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let folder = Self.corpus.appendingPathComponent(name)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty, "the target '\(name)' needs a corpus in Tests/Fuzzing/Corpus/\(name)")
        for file in files.sorted(by: { $0.path < $1.path }) {
            let bytes = [UInt8](try Data(contentsOf: file))
            try check(target, bytes, file.lastPathComponent)
            var random = Mutator(state: UInt64(bytes.count) + 1)
            for _ in 0..<Self.rounds { try check(target, random.damaged(bytes), file.lastPathComponent) }
        }
    }

    private func check(_ target: FuzzTarget, _ bytes: [UInt8], _ file: String) throws {
        do {
            try target.check(bytes)
        } catch let finding as Finding {
            Issue.record("\(file), as \(String(decoding: bytes, as: UTF8.self).debugDescription): \(finding)")
        }
    }
}

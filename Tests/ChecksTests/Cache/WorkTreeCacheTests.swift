import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Records

@Suite("What a check caches of a folder") struct WorkTreeCacheTests {
    private func check(_ source: FolderSource, _ store: (any CacheStore)?) throws -> CheckReport {
        try RegisterCheck.run(
            source: source, configuration: try .read(from: source), day: RuleExample.usualDay, store: store
        ).report
    }

    @Test("contents keep their name until they change, and have none while a change is fresh")
    func names() throws {
        let folder = try TemporaryFolder()
        try folder.write("a: 1\n", to: "a.yaml")
        func name(_ latest: Int) throws -> ContentID? {
            try FolderSource(root: folder.path) { FileStamp(latest: latest) }.files(below: "").first?.content
        }
        let before = try #require(try name(.max))
        #expect(try name(.max) == before)
        #expect(try name(0) == nil)
        #expect(try FolderSource(root: folder.path, namesContents: true).files(below: "").first?.content == nil)
        #expect(try FolderSource(root: folder.path).files(below: "").first?.content == nil)
        // Longer than a tick of the kernel's clock; the same number of bytes, and the times that people can set put back.
        usleep(20_000)
        let url = URL(filePath: folder.path + "/a.yaml")
        let times = try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate]
        let handle = try FileHandle(forWritingTo: url)
        try handle.write(contentsOf: Data("a: 2\n".utf8))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: times as Any], ofItemAtPath: url.path)
        #expect(try name(.max) != before)
    }

    @Test(
        "results with and without the cache are the same, whatever was edited since",
        arguments: 1...3 as ClosedRange<UInt64>)
    func sameResults(seed: UInt64) throws {
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let folder = try TemporaryFolder()
        try folder.write(SmallRegister.sound)
        let store = SmallStore()
        // What is old enough to have a name is decided by each step, as the clock would.
        for step in 0..<40 {
            let id = random(6)
            switch random(4) {
            case 0:
                unlink(folder.path + "/records/partners/p\(id).yaml")
            case 1: try folder.write("id: p\(id)\nowner: u\(random(3))\n", to: "records/partners/p\(id).yaml")
            case 2: try folder.write("id: p\(id)\nowner: kv\n", to: "records/partners/p\(id).yaml")
            default: try folder.write("id: u\(random(3))\n", to: "records/units/u\(random(3)).yaml")
            }
            usleep(10_000)
            let named = FolderSource(root: folder.path) { [latest = random(4) == 0 ? 0 : Int.max] in
                FileStamp(latest: latest)
            }
            let cached = try check(named, store)
            let fresh = try check(FolderSource(root: folder.path), nil)
            #expect(cached.problems == fresh.problems, "step \(step) of seed \(seed)")
            #expect(cached.records == fresh.records)
        }
        #expect(store.hits > 10)
    }

    /// A store in memory that counts what it could answer.
    private final class SmallStore: CacheStore, @unchecked Sendable {
        private var results: [String: [UInt8]] = [:]
        private(set) var hits = 0

        func load(_ name: String) -> [UInt8]? {
            let result = results[name]
            if result != nil { hits += 1 }
            return result
        }

        func save(_ bytes: [UInt8], as name: String) { results[name] = bytes }
    }
}

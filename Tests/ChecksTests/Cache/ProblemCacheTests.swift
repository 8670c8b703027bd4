import Checks
import Diagnostics
import Records
import Synchronization
import TestSupport
import Testing

@Suite("Cached problems") struct ProblemCacheTests {
    private final class SmallStore: CacheStore {
        let results = Mutex<[String: [UInt8]]>([:])

        func load(_ name: String) -> [UInt8]? { results.withLock { $0[name] } }
        func save(_ bytes: [UInt8], as name: String) { results.withLock { $0[name] = bytes } }
    }

    private static let problems = ["is wrong", "on ehkä väärin", ""].enumerated().map { i, message in
        ProblemIdentity(
            Diagnostic(
                rule: "rule", message: message, location: Location(file: "a/\(i).yaml"), pointer: "/list/\(i)/x"))
    }

    @Test("they are known for this register and this day only")
    func keys() {
        let store = SmallStore()
        let cache = ProblemCache(store, day: Day(number: 20240))
        #expect(cache.problems(of: "one") == nil)
        cache.save(Self.problems, of: "one")
        cache.save([], of: "none")
        #expect(cache.problems(of: "one") == Self.problems)
        #expect(cache.problems(of: "none") == [])
        #expect(cache.problems(of: "two") == nil)
        #expect(ProblemCache(store, day: Day(number: 20241)).problems(of: "one") == nil)
    }

    @Test("what is damaged is not known, at whatever byte")
    func damage() throws {
        let store = SmallStore()
        let cache = ProblemCache(store, day: Day(number: 20240))
        cache.save(Self.problems, of: "one")
        let (name, bytes) = try #require(store.results.withLock { $0.first })
        for i in bytes.indices {
            var damaged = bytes
            damaged[i] ^= 0x10
            store.results.withLock { $0 = [name: damaged] }
            #expect(cache.problems(of: "one") == nil)
            store.results.withLock { $0 = [name: Array(bytes[..<i])] }
            #expect(cache.problems(of: "one") == nil)
        }
    }
}

import Checks
import Diagnostics
import Records
import Synchronization
import Testing

@Suite("Problems that are remembered") struct ProblemMemoryTests {
    private final class SmallStore: ResultStore {
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
        let memory = ProblemMemory(store, day: Day(number: 20240))
        #expect(memory.problems(of: "one") == nil)
        memory.remember(Self.problems, of: "one")
        memory.remember([], of: "none")
        #expect(memory.problems(of: "one") == Self.problems)
        #expect(memory.problems(of: "none") == [])
        #expect(memory.problems(of: "two") == nil)
        #expect(ProblemMemory(store, day: Day(number: 20241)).problems(of: "one") == nil)
    }

    @Test("what is damaged is not known, at whatever byte")
    func damage() throws {
        let store = SmallStore()
        let memory = ProblemMemory(store, day: Day(number: 20240))
        memory.remember(Self.problems, of: "one")
        let (name, bytes) = try #require(store.results.withLock { $0.first })
        for i in bytes.indices {
            var damaged = bytes
            damaged[i] ^= 0x10
            store.results.withLock { $0 = [name: damaged] }
            #expect(memory.problems(of: "one") == nil)
            store.results.withLock { $0 = [name: Array(bytes[..<i])] }
            #expect(memory.problems(of: "one") == nil)
        }
    }
}

import Synchronization
import Testing

@testable import Server

@Suite struct PageCacheTests {
    private func body(_ count: Int) -> ServedBody {
        ServedBody([UInt8](repeating: 65, count: count), type: "text/plain", isKept: false)
    }

    @Test("a page is made once as long as there is room, and what came first goes first")
    func bounded() {
        let cache = PageCache(limit: 10_000)
        let made = Mutex<[String]>([])
        func ask(_ path: String) {
            _ = cache.body(of: path) {
                made.withLock { $0.append(path) }
                return body(800)
            }
        }
        for i in 0..<10 { ask("\(i)") }
        #expect(cache.size == 10_000)
        ask("0")
        #expect(made.withLock { $0.count } == 10)
        ask("10")
        #expect(cache.size == 10_000)
        ask("1")
        ask("0")
        #expect(made.withLock { $0 } == (0...10).map { "\($0)" } + ["0"])
    }

    @Test("a page that would take the room of many others is not kept, and none is where there is none")
    func large() {
        let cache = PageCache(limit: 10_000)
        #expect(cache.body(of: "large") { body(1250) }?.bytes.count == 1250)
        #expect(cache.size == 0)
        #expect(cache.body(of: "none") { nil } == nil)
        _ = cache.body(of: "small") { body(1050) }
        #expect(cache.size == 1250)
    }
}

import Testing

@testable import Git

@Suite("What was needed lately")
struct RecentTests {
    private struct Number: SlotCacheKey {
        let number: UInt64

        var spread: UInt64 { number }
    }

    @Test("no more bytes are kept than may be, the latest among them")
    func limit() {
        var recent = SlotCache<Number, Int>(limit: 100, count: 64)
        for number in 0..<50 { recent.insert(number, for: Number(number: UInt64(number)), size: 10) }
        let kept = (0..<50).filter { recent[Number(number: UInt64($0))] == $0 }
        #expect(kept.count <= 10 && kept.contains(49), "\(kept)")
    }

    @Test("a key takes the slot of another over, and is never taken for it")
    func slots() {
        var recent = SlotCache<Number, Int>(limit: 100, count: 8)
        recent.insert(3, for: Number(number: 3), size: 1)
        #expect(recent[Number(number: 11)] == nil)
        recent.insert(11, for: Number(number: 11), size: 1)
        #expect(recent[Number(number: 11)] == 11)
        #expect(recent[Number(number: 3)] == nil)
    }

    @Test("what would drive all others out is not kept")
    func large() {
        var recent = SlotCache<Number, Int>(limit: 80, count: 8)
        recent.insert(1, for: Number(number: 1), size: 10)
        recent.insert(2, for: Number(number: 2), size: 11)
        #expect(recent[Number(number: 1)] == 1)
        #expect(recent[Number(number: 2)] == nil)
    }
}

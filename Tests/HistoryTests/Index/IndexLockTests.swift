import Diagnostics
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import History

@Suite struct IndexLockTests {
    /// What a thread has seen that waits for a lock.
    private final class Seen: Sendable {
        private let state = Mutex((waits: [IndexWait](), hasEntered: false))

        var waits: [IndexWait] { state.withLock { $0.waits } }
        var hasEntered: Bool { state.withLock { $0.hasEntered } }

        func add(_ wait: IndexWait) { state.withLock { $0.waits.append(wait) } }
        func noteEntry() { state.withLock { $0.hasEntered = true } }
    }

    @Test("who waits for a lock says for which process, and then goes on")
    func waiting() async throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/p": "a: 1\n"])
        let lock = IndexFiles(try chronicle.index().repository).lock
        let seen = Seen()
        try lock.locked(onWait: { _ in }) {
            let thread = Thread {
                do {
                    try lock.locked(onWait: { seen.add($0) }) { seen.noteEntry() }
                } catch {
                    Issue.record(error)
                }
            }
            thread.start()
            while seen.waits.isEmpty { Thread.sleep(forTimeInterval: 0.02) }
            #expect(!seen.hasEntered)
        }
        let wait = try #require(seen.waits.first)
        #expect(wait.process == getpid())
        #expect(wait.message.en.hasPrefix("another process (\(getpid())) is building the history index"))
        #expect(wait.hint == nil)
    }

    @Test("what need not be written is not waited for")
    func free() throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/p": "a: 1\n"])
        let lock = IndexFiles(try chronicle.index().repository).lock
        var entries = 0
        try lock.locked(onWait: { _ in }) {
            try lock.lockedIfFree { entries += 1 }
        }
        #expect(entries == 0)
        try lock.lockedIfFree { entries += 1 }
        #expect(entries == 1)
    }

    @Test("a lock that is held for long is told with its file and what to do")
    func stuck() {
        let wait = IndexWait(seconds: 60, process: nil, path: "/r/history.lock")
        #expect(wait.message == "another process has held '/r/history.lock' for 60 s; still waiting")
        #expect(wait.hint == "if it hangs, end that process")
    }
}

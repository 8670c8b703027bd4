import Foundation
import Synchronization
import TestSupport
import Testing

@testable import History

@Suite struct IndexLockTests {
    @Test("who waits for a lock says for which process, and then goes on")
    func waiting() async throws {
        let chronicle = try Chronicle()
        try chronicle.commit(["partners/p": "a: 1\n"])
        let lock = IndexFiles(try chronicle.index().repository).lock
        let waits = Mutex<[IndexWait]>([])
        let isHeld = Mutex(true)
        try lock.locked(onWait: { _ in }) {
            let thread = Thread {
                let told: (IndexWait) -> Void = { wait in waits.withLock { $0.append(wait) } }
                do { try lock.locked(onWait: told) { #expect(!isHeld.withLock(\.self)) } } catch { Issue.record(error) }
            }
            thread.start()
            while waits.withLock(\.isEmpty) { Thread.sleep(forTimeInterval: 0.02) }
            isHeld.withLock { $0 = false }
        }
        let wait = try #require(waits.withLock(\.first))
        #expect(wait.process == getpid())
        #expect(wait.message.hasPrefix("another process (\(getpid())) is building the history index"))
        #expect(wait.hint == nil)
    }

    @Test("a lock that is held for long is told with its file and what to do")
    func stuck() {
        let wait = IndexWait(seconds: 60, process: nil, path: "/r/history.lock")
        #expect(wait.message == "another process has held '/r/history.lock' for 60 s; still waiting")
        #expect(wait.hint == "if it hangs, end that process")
    }
}

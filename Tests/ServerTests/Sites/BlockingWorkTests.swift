import Dispatch
import Synchronization
import Testing

@testable import Server

@Suite struct BlockingWorkTests {
    @Test("what work gives or throws comes to whoever waits; no more than so many are under way")
    func results() async throws {
        let work = BlockingWork(threads: 1, most: 1)
        #expect(try await work.run { 7 } == 7)
        await #expect(throws: CancellationError.self) { try await work.run { throw CancellationError() } }
        let (begun, gate) = (Flag(), DispatchSemaphore(value: 0))
        let first = Task {
            try await work.run {
                begun.raise()
                gate.wait()
                return 1
            }
        }
        while !begun.isUp { try await Task.sleep(for: .milliseconds(1)) }
        #expect(try await work.run { 2 } == nil)
        gate.signal()
        #expect(try await first.value == 1)
    }

    @Test("who is cancelled waits no longer, and the place is free once the work has ended")
    func cancellation() async throws {
        let work = BlockingWork(threads: 1, most: 1)
        let (begun, gate) = (Flag(), DispatchSemaphore(value: 0))
        let task = Task {
            try await work.run {
                begun.raise()
                gate.wait()
                return 1
            }
        }
        while !begun.isUp { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await work.run { 2 } == nil)
        gate.signal()
        var next: Int?
        while next == nil { next = try await work.run { 3 } }
        #expect(next == 3)
    }
}

/// Tells another thread that something has begun.
private final class Flag: Sendable {
    private let state = Atomic(false)
    var isUp: Bool { state.load(ordering: .sequentiallyConsistent) }
    func raise() { state.store(true, ordering: .sequentiallyConsistent) }
}

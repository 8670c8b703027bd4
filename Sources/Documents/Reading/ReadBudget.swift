import Synchronization

/// The memory that all documents of one run may take together; shared by the threads that read them.
package final class ReadBudget: Sendable {
    private let left: Atomic<Int>
    /// How much it was at the beginning, in bytes.
    package let total: Int

    /// Makes a budget; ``Limits/run`` unless told otherwise.
    package init(_ total: Int = Limits().run) {
        self.total = total
        left = Atomic(total)
    }

    /// Whether nothing is left, so that nothing more may be read.
    package var isSpent: Bool { left.load(ordering: .relaxed) <= 0 }

    /// Takes what a document costs: its text, and 32 bytes for each value.
    package func take(_ document: Document) {
        left.subtract(document.bytes.count + document.slots.count * MemoryLayout<Slot>.stride, ordering: .relaxed)
    }
}

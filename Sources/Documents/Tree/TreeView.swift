/// A document's arrays as plain pointers, valid only while the closure that received them runs.
///
/// For code that visits every value of thousands of documents: it reads slots without counting references.
@unsafe package struct TreeView {
    /// The tree, in preorder.
    package var slots: UnsafeBufferPointer<Slot>
    /// The bytes of the source.
    package var source: UnsafeRawBufferPointer
    /// The values that are no run of the source.
    package var decoded: UnsafeRawBufferPointer

    /// Makes a view of parts that live at least as long.
    @inlinable
    package init(
        slots: UnsafeBufferPointer<Slot>, source: UnsafeRawBufferPointer, decoded: UnsafeRawBufferPointer
    ) {
        unsafe self.slots = unsafe slots
        unsafe self.source = unsafe source
        unsafe self.decoded = unsafe decoded
    }

    /// The UTF-8 bytes of a scalar's value.
    @inlinable @inline(__always)
    package func value(of index: Int) -> UnsafeRawBufferPointer {
        let slot = unsafe slots[index]
        let store = unsafe slot.isVerbatim ? source : decoded
        return unsafe UnsafeRawBufferPointer(
            start: store.baseAddress.map { unsafe $0 + Int(slot.valueStart) }, count: Int(slot.valueLength))
    }
}

extension Document {
    /// Calls `body` with the document's arrays as pointers.
    @inlinable
    package func withTreeView<R>(_ body: (TreeView) throws -> R) rethrows -> R {
        try unsafe slots.withUnsafeBufferPointer { slots in
            try unsafe bytes.withUnsafeBytes { source in
                try unsafe decoded.withUnsafeBytes { decoded in
                    try unsafe body(TreeView(slots: slots, source: source, decoded: decoded))
                }
            }
        }
    }
}

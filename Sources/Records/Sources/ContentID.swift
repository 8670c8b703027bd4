/// Names the contents of a file where its source knows a name for them: equal ids, equal bytes.
///
/// 160 bits, which is what git names its blobs with. Caches key what they know by it.
package struct ContentID: Sendable, Hashable {
    /// The first 64 bits.
    package let high: UInt64
    /// The next 64 bits.
    package let middle: UInt64
    /// The last 32 bits.
    package let low: UInt32

    /// Makes an id of its bits.
    package init(high: UInt64, middle: UInt64, low: UInt32) {
        self.high = high
        self.middle = middle
        self.low = low
    }
}

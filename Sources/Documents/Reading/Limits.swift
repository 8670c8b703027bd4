/// How much of foreign bytes a reader takes before it says no.
///
/// Records are edited by people: the bounds lie far above any real record and far below what would hurt.
package struct Limits: Sendable {
    /// The largest file, in bytes.
    package var size: Int
    /// The deepest nesting of collections.
    package var depth: Int

    /// Makes limits; 16 MiB and 256 levels unless told otherwise.
    package init(size: Int = 16 << 20, depth: Int = 256) {
        self.size = size
        self.depth = depth
    }
}

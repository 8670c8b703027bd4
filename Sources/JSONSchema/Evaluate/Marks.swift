/// Which properties or items of the values that are being evaluated have been looked at (Core, section 11).
///
/// One frame of bits for each schema object that asks (`unevaluatedProperties`, `unevaluatedItems`), on one stack.
@safe struct Marks: ~Copyable {
    /// A frame of the stack, to return to; negative where nobody asks.
    struct Frame {
        /// Its first word.
        var start = -1
        /// The number of its words.
        var count = 0
    }

    private var words: UnsafeMutablePointer<UInt64>
    private var capacity = 64
    private var top = 0
    private var frame = Frame()

    /// The most words that the stack may have, which is 64 MiB.
    private static let mostWords = 8 << 20

    /// Takes memory for values of ordinary size.
    init() { unsafe words = .allocate(capacity: 64) }

    deinit { unsafe words.deallocate() }

    /// Whether somebody asks about the value that is being evaluated.
    @inline(__always)
    var isActive: Bool { frame.start >= 0 }

    /// Whether a frame for so many properties or items may be begun.
    func hasRoom(for bits: Int) -> Bool { top + bits / 64 < Self.mostWords }

    /// Whether the frame may be copied.
    @inline(__always)
    var hasRoomForCopy: Bool { top + frame.count < Self.mostWords }

    /// Forgets everything.
    mutating func reset() {
        top = 0
        frame = Frame()
    }

    /// Turns to another value, about which nobody asks yet; what to return to.
    @inline(__always)
    mutating func suspend() -> Frame {
        let old = frame
        frame.start = -1
        return old
    }

    /// Returns to a value.
    @inline(__always)
    mutating func resume(_ old: Frame) { frame = old }

    /// Begins a frame for a value with so many properties or items.
    mutating func open(_ bits: Int) -> Frame {
        let old = frame
        frame = Frame(start: top, count: (bits + 63) / 64)
        reserve(frame.count)
        for i in 0..<frame.count { unsafe words[top + i] = 0 }
        top += frame.count
        return old
    }

    /// Ends a frame; its marks count for the enclosing one where it succeeded.
    mutating func close(_ old: Frame, keeping: Bool) {
        if keeping, old.start >= 0 {
            for i in 0..<min(old.count, frame.count) { unsafe words[old.start + i] |= words[frame.start + i] }
        }
        top = frame.start
        frame = old
    }

    /// Notes that a property or item has been looked at.
    @inline(__always)
    mutating func mark(_ ordinal: Int) {
        guard frame.start >= 0, ordinal >> 6 < frame.count else { return }
        unsafe words[frame.start + ordinal >> 6] |= 1 << UInt64(ordinal & 63)
    }

    /// Notes that all have been looked at.
    mutating func markAll() {
        guard frame.start >= 0 else { return }
        for i in 0..<frame.count { unsafe words[frame.start + i] = .max }
    }

    /// Whether a property or item has been looked at.
    func isMarked(_ ordinal: Int) -> Bool {
        unsafe frame.start >= 0 && words[frame.start + ordinal >> 6] & (1 << UInt64(ordinal & 63)) != 0
    }

    /// Keeps a copy of the frame, for a branch that may fail.
    mutating func save() {
        guard frame.start >= 0 else { return }
        reserve(frame.count)
        for i in 0..<frame.count { unsafe words[top + i] = unsafe words[frame.start + i] }
        top += frame.count
    }

    /// Drops the copy; where the branch failed, the frame becomes as it was.
    mutating func drop(restoring: Bool) {
        guard frame.start >= 0 else { return }
        top -= frame.count
        if restoring { for i in 0..<frame.count { unsafe words[frame.start + i] = unsafe words[top + i] } }
    }

    private mutating func reserve(_ count: Int) {
        guard top + count > capacity else { return }
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: (top + count) * 2)
        unsafe larger.update(from: words, count: top)
        unsafe words.deallocate()
        unsafe words = unsafe larger
        capacity = (top + count) * 2
    }
}

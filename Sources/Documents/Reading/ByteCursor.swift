/// Turns libyaml's marks, which count Unicode scalars, into byte offsets; cheap as long as the marks come in order.
struct ByteCursor {
    private let isASCII: Bool
    private let base: Int
    private var index = 0
    private var offset: Int

    /// Begins at the first byte after a byte-order mark of `base` bytes.
    init(bytes: UnsafeBufferPointer<UInt8>, base: Int) {
        self.base = base
        offset = base
        isASCII = unsafe bytes.allSatisfy { $0 < 0x80 }
    }

    /// The byte offset of the scalar with this number, counted from 0.
    mutating func offset(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if isASCII { return min(base + target, bytes.count) }
        while index < target && offset < bytes.count {
            offset += 1
            while unsafe offset < bytes.count && bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            index += 1
        }
        while index > target && offset > base {
            offset -= 1
            while unsafe offset > base && bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            index -= 1
        }
        return offset
    }
}

/// What makes one object of another: pieces to copy from the base, and pieces to insert (`gitformat-pack(5)`).
struct Delta {
    /// The size that the base has to have.
    let baseSize: Int
    /// The size of what comes out.
    let size: Int
    /// Where the instructions begin in the delta's bytes.
    private let start: Int

    /// Reads the sizes at the beginning of a delta; nil where they are not whole.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var position = 0
        guard let baseSize = unsafe Self.size(bytes, &position), let size = unsafe Self.size(bytes, &position) else {
            return nil
        }
        self.baseSize = baseSize
        self.size = size
        start = position
    }

    /// Seven bits a byte, lowest first; the high bit says that more follow.
    private static func size(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int? {
        var size = 0
        var shift = 0
        while position < bytes.count, shift < 56 {
            let byte = unsafe bytes[position]
            position += 1
            size |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return size }
            shift += 7
        }
        return nil
    }

    /// Follows the delta's bytes and fills `output`, which has the size that it says; false where it does not do so exactly.
    func apply(
        _ bytes: UnsafeRawBufferPointer, to base: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> Bool {
        guard base.count == baseSize, output.count == size else { return false }
        var position = start
        var written = 0
        while position < bytes.count {
            let instruction = unsafe bytes[position]
            position += 1
            let piece: UnsafeRawBufferPointer
            if instruction & 0x80 != 0 {
                guard let offset = unsafe Self.number(instruction, of: 4, bytes, &position),
                    let length = unsafe Self.number(instruction >> 4, of: 3, bytes, &position)
                else { return false }
                let count = length == 0 ? 0x10000 : length
                guard offset <= base.count - count else { return false }
                unsafe piece = UnsafeRawBufferPointer(rebasing: base[offset..<(offset + count)])
            } else {
                let count = Int(instruction)
                guard count > 0, count <= bytes.count - position else { return false }
                unsafe piece = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count)])
                position += count
            }
            guard piece.count <= size - written else { return false }
            unsafe UnsafeMutableRawBufferPointer(rebasing: output[written...]).copyMemory(from: piece)
            written += piece.count
        }
        return written == size
    }

    /// A number of which only those bytes are there whose bits are set, lowest first.
    @inline(__always)
    private static func number(
        _ present: UInt8, of most: Int, _ bytes: UnsafeRawBufferPointer, _ position: inout Int
    ) -> Int? {
        var number = 0
        for byte in 0..<most where present >> UInt8(byte) & 1 != 0 {
            guard position < bytes.count else { return nil }
            number |= Int(unsafe bytes[position]) << (8 * byte)
            position += 1
        }
        return number
    }
}

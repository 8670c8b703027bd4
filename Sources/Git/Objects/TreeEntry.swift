/// One line of a tree: a name in one folder.
package struct TreeEntry: Hashable, Sendable {
    /// What the name stands for.
    package let mode: FileMode
    /// The bytes of the name; nothing about them is checked.
    package let name: [UInt8]
    /// The blob, the tree or the submodule's commit.
    package let id: ObjectID
}

/// Where the parts of an entry lie in the bytes of a tree: mode in octal, space, name, NUL, 20 bytes of id.
struct TreeEntryLayout {
    let mode: UInt32
    let name: Range<Int>
    /// The end of the entry; the id is the 20 bytes before it.
    let end: Int

    /// Reads the layout at the offset; nil when the bytes there are no entry.
    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        var position = offset
        var mode: UInt32 = 0
        while position < bytes.count, unsafe bytes[position] != UInt8(ascii: " ") {
            let digit = unsafe bytes[position] &- UInt8(ascii: "0")
            guard digit < 8, position - offset < 7 else { return nil }
            mode = mode << 3 | UInt32(digit)
            position += 1
        }
        let nameStart = position + 1
        guard position > offset, let end = unsafe Self.end(bytes, from: nameStart) else { return nil }
        self.mode = mode
        name = nameStart..<(end - 21)
        self.end = end
    }

    /// The end of the entry whose mode or name goes on at the offset; nil when the bytes end before it.
    @inline(__always)
    static func end(_ bytes: UnsafeRawBufferPointer, from offset: Int) -> Int? {
        let position = unsafe firstZero(bytes, from: offset)
        return position + 21 <= bytes.count ? position + 21 : nil
    }

    /// The offset of the first NUL, or of the end; eight bytes at a time, as all comparing of trees waits for this.
    @inline(__always)
    private static func firstZero(_ bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
        var position = offset
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            // The lowest high bit that is set marks the first byte that is zero.
            let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < bytes.count, unsafe bytes[position] != 0 { position += 1 }
        return position
    }

    /// Copies the parts out.
    func entry(_ bytes: UnsafeRawBufferPointer) -> TreeEntry {
        unsafe TreeEntry(
            mode: FileMode(canonicalizing: mode), name: Array(bytes[name]), id: ObjectID(bytes: bytes, at: end - 20))
    }
}

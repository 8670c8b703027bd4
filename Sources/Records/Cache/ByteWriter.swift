/// Writes numbers, texts and ids one after another.
package struct ByteWriter {
    /// What was written.
    package private(set) var bytes: [UInt8] = []

    /// Begins with nothing.
    package init() {}

    /// Adds a number of at most 32 bits.
    package mutating func add(_ number: Int) {
        unsafe withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) { unsafe bytes += $0 }
    }

    /// Adds a text and how long it is.
    package mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }

    /// Adds bytes, and not how many they are.
    package mutating func add(_ more: some Sequence<UInt8>) { bytes += more }

    /// Adds the name of contents.
    package mutating func add(_ content: ContentID) {
        unsafe withUnsafeBytes(of: content.high.littleEndian) { unsafe bytes += $0 }
        unsafe withUnsafeBytes(of: content.middle.littleEndian) { unsafe bytes += $0 }
        unsafe withUnsafeBytes(of: content.low.littleEndian) { unsafe bytes += $0 }
    }
}

/// Reads what a ``ByteWriter`` has written; whatever the bytes are, it gives `nil` beyond their end.
package struct ByteReader {
    private let bytes: [UInt8]
    /// Where the next thing begins.
    package private(set) var offset: Int

    /// Begins at an offset.
    package init(_ bytes: [UInt8], at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// How many bytes are left.
    package var rest: Int { bytes.count - offset }

    /// Reads a number.
    package mutating func number() -> Int? {
        guard offset >= 0, rest >= 4 else { return nil }
        defer { offset += 4 }
        return unsafe bytes.withUnsafeBytes {
            unsafe Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
    }

    /// Reads a text.
    package mutating func text() -> String? { run().map { String(decoding: $0, as: UTF8.self) } }

    /// Reads how many bytes follow, and these.
    package mutating func run() -> ArraySlice<UInt8>? {
        guard let count = number(), count <= rest else { return nil }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }
}

/// JSON Pointers (RFC 6901) and relative ones.
enum PointerSyntax {
    /// Empty, or parts that begin with `/` and have `~` only as `~0` and `~1`.
    static func isPointer(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = unsafe bytes.first else { return true }
        guard first == UInt8(ascii: "/") else { return false }
        return bytes.indices.allSatisfy { i in
            guard unsafe bytes[i] == UInt8(ascii: "~") else { return true }
            return unsafe i + 1 < bytes.count
                && (bytes[i + 1] == UInt8(ascii: "0") || bytes[i + 1] == UInt8(ascii: "1"))
        }
    }

    /// A number without leading zeros, then `#` or a pointer.
    static func isRelative(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var scanner = unsafe ByteScanner(bytes)
        let digits = scanner.take(while: ByteScanner.isDigit)
        guard digits > 0, unsafe digits == 1 || bytes[0] != UInt8(ascii: "0") else { return false }
        if scanner.take("#") { return scanner.isAtEnd }
        return unsafe isPointer(UnsafeRawBufferPointer(rebasing: bytes[scanner.i...]))
    }
}

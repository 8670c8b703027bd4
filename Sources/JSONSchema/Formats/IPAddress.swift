/// Internet addresses.
enum IPAddress {
    /// Four numbers to 255 without leading zeros (RFC 2673, section 3.2).
    static func isVersion4(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let parts = unsafe bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return unsafe parts.count == 4
            && parts.allSatisfy { part in
                guard unsafe 1...3 ~= part.count, unsafe part.allSatisfy(ByteScanner.isDigit) else { return false }
                if unsafe part.count > 1, unsafe part.first == UInt8(ascii: "0") { return false }
                return unsafe part.reduce(0) { $0 * 10 + Int($1 &- 0x30) } <= 255
            }
    }

    /// Eight groups of hexadecimal digits, `::` for some of them, the last two as IPv4 (RFC 4291, section 2.2).
    static func isVersion6(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var groups = 0
        var hasGap = false
        var scanner = unsafe ByteScanner(bytes)
        if scanner.take(":") {
            guard scanner.next == UInt8(ascii: ":") else { return false }
            scanner.i = 0
        }
        while !scanner.isAtEnd {
            if scanner.take(":") {
                guard scanner.take(":"), !hasGap else { return false }
                hasGap = true
                continue
            }
            let start = scanner.i
            let count = scanner.take(while: ByteScanner.isHexDigit)
            if scanner.next == UInt8(ascii: ".") {
                groups += 2
                guard unsafe isVersion4(UnsafeRawBufferPointer(rebasing: bytes[start...])) else { return false }
                break
            }
            guard 1...4 ~= count else { return false }
            groups += 1
            guard !scanner.isAtEnd else { break }
            guard scanner.next == UInt8(ascii: ":") else { return false }
            if scanner.i + 1 < bytes.count, unsafe bytes[scanner.i + 1] == UInt8(ascii: ":") { continue }
            scanner.i += 1
            if scanner.isAtEnd { return false }
        }
        return hasGap ? groups <= 7 : groups == 8
    }
}

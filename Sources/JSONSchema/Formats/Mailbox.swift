/// E-mail addresses: `Mailbox` of RFC 5321, section 4.1.2, and of RFC 6531.
enum Mailbox {
    /// Whether a text is a mailbox; with Unicode also one beyond ASCII.
    static func isMailbox(_ bytes: UnsafeRawBufferPointer, allowsUnicode: Bool) -> Bool {
        var scanner = unsafe ByteScanner(bytes)
        guard
            scanner.next == UInt8(ascii: "\"")
                ? takeQuoted(&scanner, allowsUnicode) : takeAtoms(&scanner, allowsUnicode),
            scanner.i <= 64, scanner.take("@")
        else { return false }
        let domain = unsafe UnsafeRawBufferPointer(rebasing: bytes[scanner.i...])
        if unsafe domain.first == UInt8(ascii: "["), unsafe domain.last == UInt8(ascii: "]") {
            return unsafe isLiteral(UnsafeRawBufferPointer(rebasing: domain[1..<domain.count - 1]))
        }
        return unsafe allowsUnicode ? Hostname.isInternational(domain) : Hostname.isHostname(domain)
    }

    private static let atom = ByteSet(lettersDigitsAnd: "!#$%&'*+-/=?^_`{|}~")

    private static func isAtomText(_ byte: UInt8, _ allowsUnicode: Bool) -> Bool {
        atom.contains(byte) || (allowsUnicode && byte >= 0x80)
    }

    private static func takeAtoms(_ scanner: inout ByteScanner, _ allowsUnicode: Bool) -> Bool {
        repeat {
            guard scanner.take(while: { isAtomText($0, allowsUnicode) }) > 0 else { return false }
        } while scanner.take(".")
        return true
    }

    private static func takeQuoted(_ scanner: inout ByteScanner, _ allowsUnicode: Bool) -> Bool {
        _ = scanner.take("\"")
        while let byte = scanner.next, byte != UInt8(ascii: "\"") {
            scanner.i += 1
            if byte == UInt8(ascii: "\\") {
                guard let escaped = scanner.next, 0x20..<0x7F ~= escaped else { return false }
                scanner.i += 1
            } else if !(0x20..<0x7F ~= byte || (allowsUnicode && byte >= 0x80)) {
                return false
            }
        }
        return scanner.take("\"")
    }

    private static func isLiteral(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let tag = "IPv6:".utf8
        guard unsafe bytes.starts(with: tag) else { return unsafe IPAddress.isVersion4(bytes) }
        return unsafe IPAddress.isVersion6(UnsafeRawBufferPointer(rebasing: bytes[tag.count...]))
    }
}

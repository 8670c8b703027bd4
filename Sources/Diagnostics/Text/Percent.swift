/// Percent-encoding (RFC 3986).
package enum Percent {
    /// A text with every byte that is not allowed written as `%XX`.
    package static func encoded(_ text: String, where isAllowed: (UInt8) -> Bool) -> String {
        // Most names need nothing.
        if text.utf8.allSatisfy(isAllowed) { return text }
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            if isAllowed(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One part of a path.
    package static func segment(_ text: String) -> String {
        encoded(text, where: isUnreserved)
    }

    /// A path of which every part is encoded.
    package static func path(_ text: String) -> String {
        encoded(text) { $0 == UInt8(ascii: "/") || isUnreserved($0) }
    }

    /// The unreserved characters of RFC 3986, 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}

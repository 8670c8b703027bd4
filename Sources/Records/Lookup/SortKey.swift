/// What texts are ordered by: å, ä and ö at the end as in Finnish and Swedish, other accents and case as nothing, and numbers by
/// their size, so that 2 comes before 10.
package struct SortKey: Comparable, Sendable {
    private let bytes: [UInt8]

    /// Makes the key of a text; linear in it.
    package init(_ text: String) {
        var text = text
        bytes = Self.withWideNumbers(text.withUTF8 { unsafe Self.plain($0) } ?? Self.any(text))
    }

    /// The key with zeros before each number, so that longer ones sort after shorter ones.
    private static func withWideNumbers(_ key: [UInt8]) -> [UInt8] {
        guard key.contains(where: isDigit) else { return key }
        var bytes: [UInt8] = []
        var i = 0
        while i < key.count {
            let end = key[i...].firstIndex { !isDigit($0) } ?? key.count
            if end > i {
                bytes += [UInt8](repeating: 0x30, count: max(0, numberWidth - (end - i))) + key[i..<end]
                i = end
            } else {
                bytes.append(key[i])
                i += 1
            }
        }
        return bytes
    }

    /// How many digits the size of a number is told by.
    private static let numberWidth = 12

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    /// The key of a text of Latin-1 letters, which nearly all are, byte by byte; `nil` for other ones.
    private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var i = 0
        while i < text.count {
            switch unsafe text[i] {
            case 0x41...0x5A: unsafe bytes.append(text[i] + 0x20)
            case 0..<0x80: unsafe bytes.append(text[i])
            case 0xC3 where i + 1 < text.count:
                unsafe bytes += latin[Int(text[i + 1] & 0x3F)]
                i += 1
            default: return nil
            }
            i += 1
        }
        return bytes
    }

    /// The keys of the characters from `À` to `ÿ`.
    private static let latin: [[UInt8]] = (0xC0...0xFF).map { any(String(Unicode.Scalar(UInt8($0)))) }

    private static func any(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.lowercased().precomposedNordic {
            switch scalar {
            case "å": bytes += [0x7B]
            case "ä", "æ": bytes += [0x7C]
            case "ö", "ø": bytes += [0x7D]
            default: bytes += scalar.isASCII ? [UInt8(scalar.value)] : Array(String(scalar).folded.utf8)
            }
        }
        return bytes
    }

    package static func < (a: SortKey, b: SortKey) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension String {
    /// The scalars with the three letters of the north as one scalar each.
    fileprivate var precomposedNordic: [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            switch (scalars.last, scalar.value) {
            case ("a", 0x308): scalars[scalars.count - 1] = "ä"
            case ("o", 0x308): scalars[scalars.count - 1] = "ö"
            case ("a", 0x30A): scalars[scalars.count - 1] = "å"
            default: scalars.append(scalar)
            }
        }
        return scalars
    }
}

/// Host names of RFC 1123 and their internationalized form (RFC 5890).
enum Hostname {
    /// Labels of letters, digits and hyphens; those that begin with `xn--` must stand for a valid name.
    static func isHostname(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard 1...253 ~= bytes.count else { return false }
        var start = 0
        for i in 0...bytes.count where unsafe i == bytes.count || bytes[i] == UInt8(ascii: ".") {
            guard unsafe isLabel(bytes[start..<i]) else { return false }
            start = i + 1
        }
        return true
    }

    /// The same with letters of all scripts (RFC 5891, with the exceptions of RFC 5892 and the rule of RFC 5893).
    static func isInternational(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if unsafe bytes.allSatisfy({ $0 < 0x80 }) { return unsafe isHostname(bytes) }
        let text = unsafe Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        guard text.count <= 253 else { return false }
        let labels = text.split(omittingEmptySubsequences: false) {
            ".\u{3002}\u{FF0E}\u{FF61}".unicodeScalars.contains($0)
        }
        var length = labels.count - 1
        for label in labels {
            let label = Array(label)
            guard let encoded = encodedLength(label) else { return false }
            length += encoded
        }
        guard length <= 253 else { return false }
        let isBidirectional = labels.contains { InternationalLabel.hasRightToLeft(Array($0)) }
        return !isBidirectional || labels.allSatisfy { InternationalLabel.keepsDirection(Array($0)) }
    }

    private static let plain = ByteSet(lettersDigitsAnd: "-")

    /// The length of a label in the name system; `nil` where it is none.
    private static func encodedLength(_ label: [Unicode.Scalar]) -> Int? {
        if label.allSatisfy(\.isASCII) {
            let bytes = label.map { UInt8($0.value) }
            return unsafe bytes.withUnsafeBytes { unsafe isLabel($0[...]) } ? bytes.count : nil
        }
        guard InternationalLabel.isValid(label), let encoded = Punycode.encode(label) else { return nil }
        return encoded.count + 4 <= 63 ? encoded.count + 4 : nil
    }

    private static func isLabel(_ label: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard unsafe 1...63 ~= label.count, unsafe label.first != UInt8(ascii: "-"),
            unsafe label.last != UInt8(ascii: "-"),
            unsafe label.allSatisfy({ plain.contains($0) })
        else { return false }
        let third = unsafe label.startIndex + 2
        let hasMark =
            unsafe label.count >= 4 && label[third] == UInt8(ascii: "-") && label[third + 1] == UInt8(ascii: "-")
        guard hasMark else { return true }
        let text = unsafe String(decoding: label, as: UTF8.self).lowercased()
        guard text.hasPrefix("xn--") else { return false }
        let encoded = String(text.dropFirst(4))
        guard let decoded = Punycode.decode(encoded), !decoded.allSatisfy(\.isASCII),
            Punycode.encode(decoded) == encoded
        else { return false }
        return InternationalLabel.isValid(decoded)
            && (!InternationalLabel.hasRightToLeft(decoded) || InternationalLabel.keepsDirection(decoded))
    }
}

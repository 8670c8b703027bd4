import Diagnostics

/// The characters of which YAML consists (YAML 1.2.2, section 5.1), as UTF-8.
enum YAMLCharacters {
    /// The first byte that is no UTF-8, or the first character that does not belong into a text; `nil` where all is well.
    ///
    /// Like YAML, without U+007F to U+009F but U+0085, surrogates, U+FFFE, U+FFFF, and with U+FEFF only at the beginning.
    static func firstFault(in source: UnsafeBufferPointer<UInt8>) -> Fault? {
        guard let start = source.baseAddress else { return nil }
        let count = source.count
        var i = 0
        while i < count {
            let end = min(i + 8, count)
            if end - i == 8, unsafe isPlain(UnsafeRawPointer(start + i)) {
                i = end
                continue
            }
            while i < end {
                let byte = unsafe source[i]
                if byte < 0x80 {
                    if byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D || byte == 0x7F {
                        return control(UInt32(byte), i..<i + 1)
                    }
                    i += 1
                    continue
                }
                guard let (scalar, length) = unsafe scalar(in: source, at: i) else {
                    return Fault(.notUTF8, i..<i + 1, hint: .saveAsUTF8, rule: TextRule.encoding)
                }
                if scalar < 0xA0 && scalar != 0x85 || scalar == 0xFFFE || scalar == 0xFFFF || scalar == 0xFEFF && i > 0
                {
                    return control(scalar, i..<i + length)
                }
                i += length
            }
        }
        return nil
    }

    /// Whether eight bytes are printable ASCII characters or `\n`, all at once: most are.
    private static func isPlain(_ bytes: UnsafeRawPointer) -> Bool {
        let word = unsafe bytes.loadUnaligned(as: UInt64.self)
        let high: UInt64 = 0x8080_8080_8080_8080
        // Of each byte the highest bit, which ASCII leaves free, says whether it is so.
        let isPrintable = (word | high) &- 0x2020_2020_2020_2020
        let isOther = ((word ^ 0x0A0A_0A0A_0A0A_0A0A) | high) &- 0x0101_0101_0101_0101
        let isNoDelete = ((word ^ 0x7F7F_7F7F_7F7F_7F7F) | high) &- 0x0101_0101_0101_0101
        return (word | ~(isPrintable | ~isOther) | ~isNoDelete) & high == 0
    }

    /// One character of more than one byte, and their number; `nil` where it is not what UTF-8 prescribes.
    private static func scalar(in source: UnsafeBufferPointer<UInt8>, at i: Int) -> (UInt32, Int)? {
        let first = unsafe source[i]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, i + length <= source.count else { return nil }
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = unsafe source[i + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        let isShortest = scalar >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
        guard isShortest, scalar <= 0x10FFFF, scalar & 0xFFFF_F800 != 0xD800 else { return nil }
        return (scalar, length)
    }

    private static func control(_ scalar: UInt32, _ range: Range<Int>) -> Fault {
        let digits = String(scalar, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let message =
            scalar == 0xFEFF
            ? Text(
                en: "a byte-order mark, \(name), stands inside of the text",
                fi: "tekstin sisällä on tavujärjestysmerkki, \(name)",
                sv: "inne i texten finns ett byteordningsmärke, \(name)")
            : Text(
                en: "the control character \(name) is not allowed", fi: "ohjausmerkki \(name) ei ole sallittu",
                sv: "styrtecknet \(name) är inte tillåtet")
        return Fault(message, range, hint: .deleteIt, rule: TextRule.encoding)
    }
}

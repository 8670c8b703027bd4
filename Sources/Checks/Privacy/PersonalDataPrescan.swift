/// What a first look at the bytes of a text tells: most texts hold nothing that could be a person's.
enum PersonalDataPrescan {
    /// Nothing.
    case none
    /// A number or date that says nothing alone, and something where the field is one for telephone numbers.
    case number
    /// Enough digits for a number, or something that may be an at sign.
    case some

    /// The fewest digits of a telephone number.
    static let fewestDigits = 5

    /// Looks at the UTF-8 bytes of a text; one pass.
    init(_ bytes: UnsafeRawBufferPointer) {
        var digits = 0
        var isPlain = true
        for i in bytes.indices {
            let byte = bytes[i]
            switch byte {
            case 0x30...0x39: digits += 1
            case UInt8(ascii: "-"): break
            case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "&"):
                self = .some
                return
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"):
                isPlain = false
                if Self.mayBeginSign(bytes, i + 1) {
                    self = .some
                    return
                }
            case UInt8(ascii: "t"), UInt8(ascii: "T"):
                isPlain = false
                if Self.endsWordAt(bytes, i) {
                    self = .some
                    return
                }
            case UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "k"),
                UInt8(ascii: "K"):
                isPlain = false
                if Self.beginsWordForAt(bytes, i) {
                    self = .some
                    return
                }
            // What begins other digits than the ASCII ones, or another at sign; not punctuation such as dashes.
            case 0xC2, 0xD9...0xDF, 0xE0...0xEF, 0xF0...0xF4:
                isPlain = false
                if byte != 0xE2 || i + 1 == bytes.count || bytes[i + 1] != 0x80 { digits += 1 }
                if byte == 0xEF {
                    self = .some
                    return
                }
            default: isPlain = false
            }
        }
        guard digits >= Self.fewestDigits else {
            self = .none
            return
        }
        let isDateOrNumber = isPlain && bytes.count <= 10 && bytes.first != UInt8(ascii: "0")
        self = isDateOrNumber ? .number : .some
    }

    /// Whether what follows an opening bracket may be a word for an at sign: `a`, `at`, `ät`, `@`, `miuku`,
    /// `kissanhäntä`, `snabel-a`.
    private static func mayBeginSign(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        var i = start
        if i < bytes.count, bytes[i] == UInt8(ascii: " ") { i += 1 }
        guard i < bytes.count else { return false }
        if bytes[i] >= 0x80 { return true }
        let first = bytes[i] | 0x20
        guard "amsk".utf8.contains(first) else { return false }
        let closings = [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">")]
        return bytes[i..<min(i + 15, bytes.count)].contains(where: closings.contains)
    }

    /// Whether one of the longer words for an at sign begins here: `miuku`, `snabel-a`, `kissanhäntä`.
    private static func beginsWordForAt(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        guard start + 4 < bytes.count else { return false }
        let next = (bytes[start + 1] | 0x20, bytes[start + 2] | 0x20, bytes[start + 3] | 0x20)
        switch (bytes[start] | 0x20, next.0, next.1, next.2) {
        case (0x6D, 0x69, 0x75, 0x6B), (0x73, 0x6E, 0x61, 0x62), (0x6B, 0x69, 0x73, 0x73): return true
        default: return false
        }
    }

    /// Whether a `t` ends the word `at` or `ät` between spaces or other signs.
    private static func endsWordAt(_ bytes: UnsafeRawBufferPointer, _ end: Int) -> Bool {
        let isSign = { (i: Int) in
            i >= 0 && i < bytes.count && (bytes[i] >= 0x80 || " -_*|\"'~/".utf8.contains(bytes[i]))
        }
        guard isSign(end + 1), end >= 2 else { return false }
        if bytes[end - 1] | 0x20 == UInt8(ascii: "a") { return isSign(end - 2) }
        return end >= 3 && (bytes[end - 1] == 0xA4 || bytes[end - 1] == 0x84) && bytes[end - 2] == 0xC3
            && isSign(end - 3)
    }
}

extension Kind {
    /// What a text is that stands plain, without quotes: `1994` is an integer, `1994-02` a string, nothing is null.
    package init(ofPlain text: String) {
        self = unsafe Array(text.utf8).withUnsafeBytes { unsafe CoreSchema.kind(of: $0) }
    }
}

/// The YAML 1.2 core schema: what a plain scalar means (YAML 1.2.2, section 10.3.2).
///
/// Unlike YAML 1.1 it leaves `NO`, `yes`, `on`, dates and `12:30` strings.
enum CoreSchema {
    /// The kind of a plain scalar.
    static func kind(of bytes: UnsafeRawBufferPointer) -> Kind {
        guard let first = unsafe bytes.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return unsafe number(bytes)
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            return unsafe isOne(of: ["~", "null", "Null", "NULL"], bytes) ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return unsafe isOne(of: ["true", "True", "TRUE", "false", "False", "FALSE"], bytes) ? .boolean : .string
        default:
            return .string
        }
    }

    private static func isOne(of words: [StaticString], _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= 5 else { return false }
        return words.contains { word in
            unsafe UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount).elementsEqual(bytes)
        }
    }

    /// `[-+]? [0-9]+`, `0o [0-7]+`, `0x [0-9a-fA-F]+`, `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`,
    /// `[-+]? ( \.inf | \.Inf | \.INF )`, `\.nan | \.NaN | \.NAN`; anything else is a string.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> Kind {
        var i = 0
        let count = bytes.count
        func digits() -> Int {
            let start = i
            while unsafe i < count && (bytes[i] &- 0x30) < 10 { i += 1 }
            return i - start
        }
        let hasSign = unsafe bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-")
        if !hasSign, unsafe count > 2 && bytes[0] == UInt8(ascii: "0") {
            if unsafe bytes[1] == UInt8(ascii: "o") {
                return unsafe bytes.dropFirst(2).allSatisfy { ($0 &- 0x30) < 8 } ? .integer : .string
            }
            if unsafe bytes[1] == UInt8(ascii: "x") {
                let isHex = { (c: UInt8) in (c &- 0x30) < 10 || ((c | 0x20) &- 0x61) < 6 }
                return unsafe bytes.dropFirst(2).allSatisfy(isHex) ? .integer : .string
            }
        }
        if hasSign { i = 1 }
        let whole = digits()
        if i == count { return whole > 0 ? .integer : .string }
        var fraction = 0
        if unsafe bytes[i] == UInt8(ascii: ".") {
            i += 1
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[i...])
            if whole == 0 {
                if unsafe isOne(of: ["inf", "Inf", "INF"], rest) { return .float }
                if unsafe !hasSign && isOne(of: ["nan", "NaN", "NAN"], rest) { return .float }
            }
            fraction = digits()
        }
        guard whole + fraction > 0 else { return .string }
        if i == count { return .float }
        guard unsafe bytes[i] | 0x20 == UInt8(ascii: "e") else { return .string }
        i += 1
        if unsafe i < count && (bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-")) { i += 1 }
        return digits() > 0 && i == count ? .float : .string
    }
}

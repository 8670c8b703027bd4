/// The text that bytes of a table mean.
enum TableText {
    /// The text of UTF-8 or UTF-16 with a mark, of plain UTF-8, else of Windows-1252, which spreadsheets in Europe write.
    ///
    /// Throws ``TableError`` for bytes that are no text.
    static func scalars(of bytes: [UInt8]) throws(TableError) -> [Unicode.Scalar] {
        let text: [Unicode.Scalar]
        if bytes.starts(with: [0xFF, 0xFE]) {
            text = try units(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 }
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = try units(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
        } else {
            let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            text = String(validating: plain, as: UTF8.self).map { Array($0.unicodeScalars) } ?? plain.map(windows)
        }
        // No spreadsheet writes a zero byte: this is a workbook, an image or the like.
        guard !text.contains("\0") else { throw TableError.noText }
        return text
    }

    private static func units(
        _ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16
    ) throws(TableError) -> [Unicode.Scalar] {
        let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
        let units = pairs.map { unit(bytes[$0], bytes[$0 + 1]) }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw TableError.noText
        }
        return Array(text.unicodeScalars)
    }

    /// A byte of Windows-1252; the five that it does not use are control characters.
    private static func windows(_ byte: UInt8) -> Unicode.Scalar {
        guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
        return signs[Int(byte) - 0x80]
    }

    private static let signs: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}

import Records

/// Takes texts apart into the words that are searched for: letters and digits, folded.
enum WordSplitter {
    /// No word of any language is longer, in characters.
    private static let longest = 40

    /// The words of a text that have two bytes or more.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        each(of: text) { words.append($0) }
        return words
    }

    /// Calls `body` with each word of a text.
    ///
    /// Texts of Latin-1 letters and usual punctuation, which are nearly all, are read byte by byte, which takes a
    /// tenth of the time.
    static func each(of text: String, _ body: (String) -> Void) {
        var text = text
        let isDone = text.withUTF8 { bytes in
            guard let folded = Self.folded(bytes) else { return false }
            for word in folded.split(separator: Self.gap) where word.count > 1 {
                body(String(decoding: Self.shortened(word), as: UTF8.self))
            }
            return true
        }
        guard !isDone else { return }
        for word in text.folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.utf8.count > 1 {
            body(String(word.prefix(longest)))
        }
    }

    /// Stands for everything that is neither letter nor digit.
    private static let gap: UInt8 = 0x20

    /// The text folded, with gaps between the words; `nil` where it holds a character that is not known here.
    private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte < 0x80 {
                folded.append(ascii[Int(byte)])
                i += 1
            } else if byte == 0xC3 {
                guard i + 1 < bytes.count else { return nil }
                folded += latin[Int(bytes[i + 1] & 0x3F)]
                i += 2
            } else if byte == 0xC2, i + 1 < bytes.count, signs.contains(bytes[i + 1]) {
                folded.append(gap)
                i += 2
            } else if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80, marks.contains(bytes[i + 2]) {
                folded.append(gap)
                i += 3
            } else {
                return nil
            }
        }
        return folded
    }

    /// The second bytes of U+00A0 and of § « ° », which are no letters.
    private static let signs: Set<UInt8> = [0xA0, 0xA7, 0xAB, 0xB0, 0xBB]

    /// The last bytes of dashes, quotation marks and the ellipsis, from U+2010.
    private static let marks = Set<UInt8>(0x90...0x9F).union([0xA6])

    /// Each ASCII character folded, or a gap.
    private static let ascii: [UInt8] = (0..<0x80).map { byte in
        switch UInt8(byte) {
        case 0x30...0x39, 0x61...0x7A: UInt8(byte)
        case 0x41...0x5A: UInt8(byte) + 0x20
        default: gap
        }
    }

    /// The characters from `À` to `ÿ` folded, or a gap.
    private static let latin: [[UInt8]] = (0xC0...0xFF).map { value in
        let character = Character(Unicode.Scalar(UInt8(value)))
        return character.isLetter ? Array(String(character).folded.utf8) : [gap]
    }

    /// The first forty characters of a folded word.
    private static func shortened(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard word.count > longest else { return word }
        var characters = 0
        for (i, byte) in zip(word.indices, word) where byte & 0xC0 != 0x80 {
            if characters == longest { return word[..<i] }
            characters += 1
        }
        return word
    }
}

import CPCRE2

/// Sets of characters by Unicode properties that Swift's library does not offer; PCRE2 has them.
@safe struct CharacterSets: Sendable {
    static let greek = CharacterSets("\\p{sc:Greek}")
    static let hebrew = CharacterSets("\\p{sc:Hebrew}")
    static let japanese = CharacterSets("\\p{sc:Hiragana}\\p{sc:Katakana}\\p{sc:Han}")
    static let joining = CharacterSets("\\p{sc:Arabic}\\p{sc:Syriac}\\p{sc:Mongolian}\\p{sc:Nko}\\p{sc:Mandaic}")
    static let rightToLeft = CharacterSets("\\p{bidiclass:R}\\p{bidiclass:AL}")
    static let leftToRight = CharacterSets("\\p{bidiclass:L}")
    static let arabicNumber = CharacterSets("\\p{bidiclass:AN}")
    static let europeanNumber = CharacterSets("\\p{bidiclass:EN}")
    static let nonspacing = CharacterSets("\\p{bidiclass:NSM}")

    private nonisolated(unsafe) let code: OpaquePointer

    /// A set by the inside of a class of PCRE2. Kept for ever, as there are few of them.
    private init(_ set: String) {
        var error: Int32 = 0
        var offset = 0
        let pattern = Array("[\(set)]".utf8)
        guard let code = unsafe pcre2_compile_8(pattern, pattern.count, PCRE2_UTF, &error, &offset, nil) else {
            preconditionFailure("PCRE2 does not know \(set)")
        }
        unsafe self.code = unsafe code
    }

    /// Whether a character belongs to the set.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let data = unsafe pcre2_match_data_create_8(1, nil)
        defer { unsafe pcre2_match_data_free_8(data) }
        let text = Array(String(Character(scalar)).utf8)
        return unsafe pcre2_match_8(code, text, text.count, 0, 0, data, nil) >= 0
    }
}

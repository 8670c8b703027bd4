import CPCRE2

extension Pattern {
    /// Every stretch of a text that matches, from left to right, none within another.
    ///
    /// The memory is the calling thread's own. A text on which the search gives up has none from there on.
    package func occurrences(in text: String, _ memory: MatchMemory) -> [String] {
        var found: [String] = []
        var text = text
        text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return }
            var offset = 0
            while offset <= bytes.count {
                let options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY
                let result = pcre2_match_8(code, start, bytes.count, offset, options, memory.data, memory.context)
                guard result >= 0, let ends = pcre2_get_ovector_pointer_8(memory.data) else { return }
                found.append(String(decoding: bytes[ends[0]..<ends[1]], as: UTF8.self))
                offset = ends[1]
            }
        }
        return found
    }
}

import CPCRE2

extension Pattern {
    /// Every stretch of a text that matches, from left to right, none within another; `nil` where the search takes more steps or
    /// time than are allowed, so that nobody knows. The memory is the calling thread's own.
    package func occurrences(in text: String, _ memory: MatchMemory) -> [String]? {
        var found: [String] = []
        var text = text
        return text.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            var offset = 0
            while offset <= bytes.count {
                switch unsafe search(bytes, from: offset, options: PCRE2_NOTEMPTY, memory) {
                case .gaveUp: return nil
                case .differs: return found
                case .matches:
                    guard let ends = unsafe pcre2_get_ovector_pointer_8(memory.data) else { return found }
                    unsafe found.append(String(decoding: bytes[ends[0]..<ends[1]], as: UTF8.self))
                    offset = unsafe ends[1]
                }
            }
            return found
        }
    }
}

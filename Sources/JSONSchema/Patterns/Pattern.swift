import CPCRE2

/// A regular expression of ECMA-262, compiled to machine code where PCRE2 can; never changes, shared by threads.
package final class Pattern: Sendable {
    /// What came of asking whether a text matches.
    enum Outcome {
        /// Somewhere in the text.
        case matches
        /// Nowhere.
        case differs
        /// Nobody knows: the search took more steps than anything sensible needs.
        case gaveUp
    }

    /// The pattern as it was written.
    let text: String
    nonisolated(unsafe) let code: OpaquePointer
    private let isCompiledToMachineCode: Bool

    /// Compiles a pattern.
    package init(_ text: String) throws(PatternProblem) {
        self.text = text
        let translated = try PatternTranslator.translate(text)
        var error: Int32 = 0
        var offset = 0
        let options =
            PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C
            | PCRE2_NO_UTF_CHECK
        let bytes = Array(translated.utf8)
        let code = bytes.withUnsafeBufferPointer {
            pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, nil)
        }
        guard let code else { throw PatternProblem(message: Self.message(error)) }
        self.code = code
        isCompiledToMachineCode = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
    }

    deinit { pcre2_code_free_8(code) }

    /// Searches a text, which must be UTF-8, in bounded time; the memory is the calling thread's own.
    @inline(__always)
    func search(_ text: UnsafeRawBufferPointer, _ memory: MatchMemory) -> Outcome {
        let start = text.baseAddress ?? MatchMemory.emptyText
        let subject = start.assumingMemoryBound(to: UInt8.self)
        if isCompiledToMachineCode {
            let result = pcre2_jit_match_8(code, subject, text.count, 0, 0, memory.data, memory.context)
            if result >= 0 { return .matches }
            if result == PCRE2_ERROR_NOMATCH { return .differs }
            if result != PCRE2_ERROR_JIT_STACKLIMIT { return .gaveUp }
        }
        return interpret(subject, text.count, memory)
    }

    /// Searches without machine code, whose stack is small.
    private func interpret(_ subject: UnsafePointer<UInt8>, _ count: Int, _ memory: MatchMemory) -> Outcome {
        let options = PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT
        let result = pcre2_match_8(code, subject, count, 0, options, memory.data, memory.context)
        if result >= 0 { return .matches }
        return result == PCRE2_ERROR_NOMATCH ? .differs : .gaveUp
    }

    /// PCRE2's refusals that come through although the pattern was rewritten, in our words.
    private static func message(_ error: Int32) -> String {
        switch error {
        case 125: "what stands behind '?<=' or '?<!' must have a fixed length"
        case 147: "it names a property of characters that does not exist"
        case 120, 186: "it is too large"
        case 119, 135: "it is nested too deeply"
        default: original(error)
        }
    }

    private static func original(_ error: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 200)
        let length = buffer.withUnsafeMutableBufferPointer {
            pcre2_get_error_message_8(error, $0.baseAddress, $0.count)
        }
        return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
    }
}

import CPCRE2
import Diagnostics

/// A regular expression of ECMA-262, compiled to machine code where PCRE2 can; never changes, shared by threads.
@safe package final class Pattern: Sendable {
    /// What came of asking whether a text matches.
    enum Outcome {
        /// Somewhere in the text.
        case matches
        /// Nowhere.
        case differs
        /// Nobody knows: the search takes more steps or time than are allowed.
        case gaveUp
    }

    /// The pattern as it was written.
    let text: String
    /// Its length in Unicode scalars.
    let length: Int
    /// Whether it can only match at the beginning of a text.
    let isAnchored: Bool
    /// How much memory it takes, in bytes.
    let memory: Int
    nonisolated(unsafe) let code: OpaquePointer
    /// Whether it is machine code, which does not check its arguments.
    let isMachineCode: Bool

    /// The largest compiled pattern, in bytes, that is worth machine code; that can take a hundred times as much.
    private static let largestMachineCode = 16 * 1024

    /// Compiles a pattern; throws where it is none of ECMA-262, or more than PCRE2 or the limits allow.
    package init(_ text: String, limits: SchemaLimits = SchemaLimits()) throws(PatternProblem) {
        self.text = text
        length = text.unicodeScalars.count
        let translated = try PatternTranslator.translate(text, maxLength: limits.patternLength)
        unsafe code = unsafe try Self.compile(translated)
        let size = unsafe Self.size(of: code, PCRE2_INFO_SIZE)
        isMachineCode =
            unsafe size <= Self.largestMachineCode && pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
        memory = unsafe size + Self.size(of: code, PCRE2_INFO_JITSIZE)
        var options: UInt32 = 0
        unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
        isAnchored = options & PCRE2_ANCHORED != 0
    }

    deinit { unsafe pcre2_code_free_8(code) }

    /// Throws where a text is no regular expression of ECMA-262, or more than PCRE2 can take.
    static func check(_ text: String) throws(PatternProblem) {
        let translated = try PatternTranslator.translate(text, maxLength: SchemaLimits().patternLength)
        unsafe pcre2_code_free_8(try compile(translated))
    }

    /// Whether PCRE2 knows a property of characters, by the name that it has there: `L`, `sc:Greek`.
    static func knows(property: String) -> Bool {
        do throws(PatternProblem) {
            unsafe pcre2_code_free_8(try compile("\\p{\(property)}"))
            return true
        } catch {
            return false
        }
    }

    /// Compiles a pattern in PCRE2's syntax, to be freed by the caller.
    private static func compile(_ translated: String) throws(PatternProblem) -> OpaquePointer {
        var error: Int32 = 0
        var offset = 0
        let options =
            PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C
            | PCRE2_NO_UTF_CHECK | PCRE2_USE_OFFSET_LIMIT
        let bytes = Array(translated.utf8)
        let code = unsafe bytes.withUnsafeBufferPointer {
            unsafe pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, nil)
        }
        guard let code = unsafe code else { throw PatternProblem(message: message(error), isECMAScript: true) }
        return unsafe code
    }

    private static func size(of code: OpaquePointer, _ what: Int32) -> Int {
        var size = 0
        unsafe pcre2_pattern_info_8(code, UInt32(what), &size)
        return size
    }

    /// What PCRE2 refuses although it is ECMA-262, in words of our own.
    private static func message(_ error: Int32) -> Text {
        switch error {
        case 125:
            Text(
                en: "what stands behind '?<=' or '?<!' must have a fixed length",
                fi: "merkinnän '?<=' tai '?<!' jälkeisen osan pituuden pitää olla kiinteä",
                sv: "det som står efter '?<=' eller '?<!' måste ha en bestämd längd")
        case 187:
            Text(
                en: "what stands behind '?<=' or '?<!' is too long",
                fi: "merkinnän '?<=' tai '?<!' jälkeinen osa on liian pitkä",
                sv: "det som står efter '?<=' eller '?<!' är för långt")
        case 120, 186, 197: Text(en: "it is too large", fi: "se on liian suuri", sv: "det är för stort")
        case 119, 135: .nestedTooDeeply
        default: Text(verbatim: original(error))
        }
    }

    private static func original(_ error: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 200)
        let length = unsafe buffer.withUnsafeMutableBufferPointer {
            unsafe pcre2_get_error_message_8(error, $0.baseAddress, $0.count)
        }
        return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
    }
}

import Diagnostics

/// Reads JSON (RFC 8259, strictly) into the same located trees as YAML.
///
/// A reader of its own, since YAML takes much that is no JSON.
package struct JSONReader: ~Copyable {
    private let limits: Limits
    private var builder = TreeBuilder()
    private var log = ReadLog()
    private var bytes: [UInt8] = []
    private var i = 0
    private var scratch: [UInt8] = []

    /// Makes a reader.
    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Reads one file. Everything that is wrong with the text is in the result; nothing is thrown.
    package mutating func read(_ bytes: [UInt8], path: String) -> ReadResult {
        builder.reset()
        log = ReadLog(path: path, bytes: bytes)
        self.bytes = bytes
        guard log.isWithin(limits) else {
            return ReadResult(document: .unreadable(path: path), diagnostics: log.diagnostics)
        }
        i = log.skipByteOrderMark()
        do throws(Fault) {
            try value()
            skipSpace()
            if i < bytes.count {
                throw stop(.somethingFollows, hint: .oneValue)
            }
        } catch {
            log.report(ConflictMarker.fault(in: bytes) ?? error)
        }
        let document = builder.document(path: path, bytes: bytes, isSound: log.isSound)
        return ReadResult(document: document, diagnostics: log.diagnostics)
    }

    private func stop(_ message: Text, rule: String = TextRule.syntax, hint: Text? = nil) -> Fault {
        Fault(message, i..<i, hint: hint, rule: rule)
    }

    private var next: UInt8? { i < bytes.count ? bytes[i] : nil }

    private mutating func skipSpace() {
        while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09 { i += 1 }
    }

    private mutating func value() throws(Fault) {
        skipSpace()
        guard builder.slots.count < limits.nodes else { throw limits.tooMany(i..<i) }
        switch next {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .boolean)
        case UInt8(ascii: "f"): try word("false", .boolean)
        case UInt8(ascii: "n"): try word("null", .null)
        case nil: throw stop(i == 0 ? .emptyFile : .endsBeforeValue)
        case let byte? where byte == UInt8(ascii: "-") || byte &- 0x30 < 10: try number()
        default:
            throw stop(.valueExpected, hint: .quotesAndCommas)
        }
    }

    private mutating func open(_ kind: Kind) throws(Fault) {
        guard builder.depth < limits.depth else { throw limits.tooDeep(i..<i) }
        builder.begin(kind: kind, style: .flow, at: i)
        i += 1
        skipSpace()
    }

    private mutating func object() throws(Fault) {
        try open(.mapping)
        if next == UInt8(ascii: "}") {
            i += 1
            builder.end(at: i)
            return
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw stop(.keyExpected) }
            try string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw stop(.colonExpected) }
            i += 1
            try value()
            if try isLast(closing: UInt8(ascii: "}")) { break }
        }
        log.reportDuplicateKeys(of: builder.end(at: i), in: builder)
    }

    private mutating func array() throws(Fault) {
        try open(.sequence)
        if next == UInt8(ascii: "]") {
            i += 1
            builder.end(at: i)
            return
        }
        repeat { try value() } while try !isLast(closing: UInt8(ascii: "]"))
        builder.end(at: i)
    }

    /// Reads past the comma or closing bracket after an item; whether it was the bracket.
    private mutating func isLast(closing: UInt8) throws(Fault) -> Bool {
        skipSpace()
        guard let byte = next, byte == UInt8(ascii: ",") || byte == closing else {
            throw stop(.commaExpected(or: closing))
        }
        i += 1
        return byte == closing
    }

    private mutating func word(_ word: StaticString, _ kind: Kind) throws(Fault) {
        let start = i
        for byte in "\(word)".utf8 {
            guard next == byte else { throw stop(.valueExpected, hint: .didYouMean("\(word)")) }
            i += 1
        }
        add(kind, start..<i, verbatim: start, length: i - start)
    }

    private mutating func number() throws(Fault) {
        let start = i
        var kind = Kind.integer
        if next == UInt8(ascii: "-") { i += 1 }
        if next == UInt8(ascii: "0") { i += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            i += 1
            try digits()
            kind = .float
        }
        if let e = next, e | 0x20 == UInt8(ascii: "e") {
            i += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { i += 1 }
            try digits()
            kind = .float
        }
        if let byte = next, byte &- 0x30 < 10 {
            throw stop(.zeroFirst, hint: .codesInQuotes)
        }
        add(kind, start..<i, verbatim: start, length: i - start)
    }

    private mutating func digits() throws(Fault) {
        guard let first = next, first &- 0x30 < 10 else { throw stop(.digitExpected) }
        while let byte = next, byte &- 0x30 < 10 { i += 1 }
    }

    private mutating func string() throws(Fault) {
        let start = i
        i += 1
        var run = i
        var hasEscape = false
        scratch.removeAll(keepingCapacity: true)
        while true {
            guard let byte = next else { throw stop(.endsInString, hint: .closeString) }
            if byte == UInt8(ascii: "\"") { break }
            if byte < 0x20 {
                throw stop(.controlCharacter, hint: .writeEscape)
            }
            if byte >= 0x80 {
                try sequence()
            } else if byte != UInt8(ascii: "\\") {
                i += 1
            } else {
                scratch.append(contentsOf: bytes[run..<i])
                hasEscape = true
                i += 1
                try escape()
                run = i
            }
        }
        let end = i
        i += 1
        if hasEscape {
            scratch.append(contentsOf: bytes[run..<end])
            unsafe scratch.withUnsafeBytes {
                unsafe builder.scalar(kind: .string, style: .doubleQuoted, range: start..<i, value: $0, verbatim: nil)
            }
        } else {
            add(.string, start..<i, verbatim: start + 1, length: end - start - 1)
        }
    }

    /// Reads past one UTF-8 sequence of more than one byte, or refuses it.
    private mutating func sequence() throws(Fault) {
        let length = bytes[i] >= 0xF0 ? 4 : bytes[i] >= 0xE0 ? 3 : 2
        guard i + length <= bytes.count, String(validating: bytes[i..<i + length], as: UTF8.self) != nil else {
            throw stop(.notUTF8, rule: TextRule.encoding, hint: .saveAsUTF8)
        }
        i += length
    }

    private mutating func escape() throws(Fault) {
        guard let byte = next else { throw stop(.endsInString) }
        i += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"):
            var code = try codeUnit()
            if code & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"), i + 1 < bytes.count,
                bytes[i + 1] == UInt8(ascii: "u")
            {
                i += 2
                let low = try codeUnit()
                if low & 0xFC00 == 0xDC00 { code = 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF) }
            }
            guard let scalar = Unicode.Scalar(code) else {
                throw stop(.halfCharacter, hint: .writeCharacter)
            }
            scratch.append(contentsOf: Character(scalar).utf8)
        default:
            i -= 1
            throw stop(.strayBackslash, hint: .doubleBackslash)
        }
    }

    private mutating func codeUnit() throws(Fault) -> UInt32 {
        let digits = bytes[i..<min(i + 4, bytes.count)]
        let isHex = digits.count == 4 && digits.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }
        guard isHex, let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw stop(.fourDigits)
        }
        i += 4
        return code
    }

    private mutating func add(_ kind: Kind, _ range: Range<Int>, verbatim: Int, length: Int) {
        unsafe bytes.withUnsafeBytes {
            unsafe builder.scalar(
                kind: kind, style: kind == .string ? .doubleQuoted : .plain, range: range,
                value: UnsafeRawBufferPointer(rebasing: $0[verbatim..<verbatim + length]), verbatim: verbatim)
        }
    }
}

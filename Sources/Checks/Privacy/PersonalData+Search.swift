package import Diagnostics
import JSONSchema
package import Records

/// Finds in texts what is a person's own: mailboxes, telephone numbers and identity codes, in whatever spelling.
///
/// It knows only how such things are written. What it cannot know is said in `docs/threat-model.md`.
package struct PersonalData: Sendable {
    /// One thing that is a person's.
    package struct Trace: Hashable, Sendable {
        /// What it is.
        package let kind: Kind
        /// How it is written.
        package let text: String
    }

    /// The kinds of things that are a person's.
    package enum Kind: String, Hashable, Sendable {
        case mailbox
        case telephone = "telephone number"
        case identityCode = "identity code"

        /// What it looks like, in a sentence.
        package var words: Text {
            switch self {
            case .mailbox: Text(en: rawValue, fi: "sähköpostiosoitteelta", sv: "e-postadress")
            case .telephone: Text(en: rawValue, fi: "puhelinnumerolta", sv: "telefonnummer")
            case .identityCode: Text(en: rawValue, fi: "henkilötunnukselta", sv: "personbeteckning")
            }
        }
    }

    /// The most traces that are told of one text.
    static let mostTraces = 20
    /// How many characters of a text are looked at together, so that memory stays small.
    static let pieceLength = 65_536
    /// How many characters two pieces share: more than anything that is looked for has.
    static let overlap = 1024

    private let policy: Pattern?

    /// Makes one that knows a register's role mailboxes.
    ///
    /// A pattern that cannot be compiled, which the schema of `register.yaml` refuses, counts for none.
    package init(_ policies: Policies) { self.init(roleMailbox: policies.roleMailbox) }

    /// Makes one that knows a pattern of role mailboxes (ECMA-262), or none.
    package init(roleMailbox: String?) {
        do {
            policy = try roleMailbox.map { try Pattern($0) }
        } catch {
            policy = nil
        }
    }

    /// What is a person's in a text, in the order of the text and each once; linear in the text.
    ///
    /// `key` is the name of the field that the text stands in, where it is known: `gsm`, `puhelin`.
    package func findings(in text: String, key: String? = nil) -> [Trace] {
        var text = text
        let isNumberField = key.map(PersonalNumbers.isNumberWord) ?? false
        switch text.withUTF8({ PersonalDataPrescan(UnsafeRawBufferPointer($0)) }) {
        case .none: return []
        case .number where !isNumberField: return []
        case .number, .some: break
        }
        var found: [Trace] = []
        var rest = text.unicodeScalars[...]
        while found.count < Self.mostTraces {
            let piece = rest.prefix(Self.pieceLength)
            for trace in traces(in: FoldedText(piece), isNumberField: isNumberField) where !found.contains(trace) {
                found.append(trace)
            }
            if piece.endIndex == rest.endIndex { break }
            rest = rest.dropFirst(Self.pieceLength - Self.overlap)
        }
        return Array(found.prefix(Self.mostTraces))
    }

    /// What is a person's in the bytes of a file that is read as text, whatever it means: each with its line, which ends
    /// before the line feed. Linear in the bytes.
    package func findings(inLinesOf bytes: [UInt8]) -> [(line: Range<Int>, trace: Trace)] {
        bytes.split(separator: 0x0A).flatMap { line in
            findings(in: String(decoding: line, as: UTF8.self)).map { (line.startIndex..<line.endIndex, $0) }
        }
    }

    /// The first traces in a part of a text, in order.
    private func traces(in text: FoldedText, isNumberField: Bool) -> [Trace] {
        let numbers = PersonalNumbers.first(Self.mostTraces, in: text, isNumberField: isNumberField)
        return (mailboxes(in: text) + numbers).sorted { $0.start < $1.start }.map(\.trace)
    }

    /// The mailboxes of persons, with the position in the text.
    private func mailboxes(in text: FoldedText) -> [(start: Int, trace: Trace)] {
        let owner = MailboxOwner(policy: policy)
        var memory: MatchMemory?
        func searchMemory() -> MatchMemory {
            let made = memory ?? MatchMemory()
            memory = made
            return made
        }
        var found: [(start: Int, trace: Trace)] = []
        for i in text.scalars.indices where found.count < Self.mostTraces {
            guard FoldedText.isAt(text.scalars[i]), let range = Self.mailbox(around: i, in: text) else { continue }
            // A part in quotation marks can hold spaces (RFC 5321, 4.1.2).
            let isQuoted = text.at(range.lowerBound) == "\""
            let local = text.text(range.lowerBound..<i).filter { $0 != "\"" }
                .replacing(" ", with: isQuoted ? "." : "")
            let domain = text.text(i + 1..<range.upperBound).filter { $0 != " " }
            let isPerson =
                text.scalars[i] == "@"
                ? owner.isPerson(local, at: domain, searchMemory) : owner.isPersonInWords(local, at: domain)
            if isPerson { found.append((range.lowerBound, Trace(kind: .mailbox, text: text.original(range)))) }
        }
        return found
    }

    /// The mailbox around an at sign; `nil` where none is.
    ///
    /// The part before it has at most 64 characters and the domain 255 (RFC 5321, 4.5.3.1).
    private static func mailbox(around at: Int, in text: FoldedText) -> Range<Int>? {
        let scalars = text.scalars
        var start = at
        while start > 0, at - start < 64, isLocal(scalars[start - 1]) { start -= 1 }
        while start < at, !isLetterOrDigit(scalars[start]) { start += 1 }
        if start == at, at > 1, scalars[at - 1] == "\"" {
            start = at - 1
            while start > 0, at - start <= 64, scalars[start - 1] != "\"" { start -= 1 }
            guard start > 0, scalars[start - 1] == "\"" else { return nil }
            start -= 1
        }
        var end = at + 1
        while end < scalars.count, end - at <= 255, isDomain(scalars[end]) { end += 1 }
        while end > at + 1, !isLetterOrDigit(scalars[end - 1]) { end -= 1 }
        guard start < at, let dot = scalars[at + 1..<end].lastIndex(of: "."), dot > at + 1, end - dot > 2,
            scalars[dot + 1..<end].contains(where: \.properties.isAlphabetic)
        else { return nil }
        return start..<end
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "_", "%", "+", "-", "'": true
        default: isLetterOrDigit(scalar)
        }
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        isLetterOrDigit(scalar) || scalar == "." || scalar == "-"
    }
}

extension Unicode.Scalar {
    /// Whether it is one of `0` to `9`.
    var isASCIIDigit: Bool { value &- 0x30 < 10 }
}

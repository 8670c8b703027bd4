import Diagnostics

extension PatternTranslator {
    /// One escape or scalar: either a single character or a set of them.
    enum Atom {
        /// A character that stands for itself.
        case scalar(Unicode.Scalar)
        /// A set, as the inside of a class of PCRE2.
        case set(String)
    }

    /// Writes an atom that stands outside of a class.
    mutating func write(_ atom: Atom) {
        switch atom {
        case .scalar(let scalar): write(literal: scalar)
        case .set(let set): output += "[\(set)]"
        }
    }

    /// Translates a class, its `[` being read.
    mutating func characterClass() throws(PatternProblem) {
        let isNegated = take("^")
        if take("]") { return output += isNegated ? "[\\x{0}-\\x{10ffff}]" : "(?!)" }
        output += isNegated ? "[^" : "["
        while !take("]") {
            let first = try classAtom()
            guard rest.first == "-", let next = rest.dropFirst().first, next != "]" else {
                writeInside(first)
                continue
            }
            rest.removeFirst()
            let last = try classAtom()
            guard case .scalar(let low) = first, case .scalar(let high) = last else {
                throw PatternProblem(
                    message: Text(
                        en: "a range such as a-z needs a single character on both sides",
                        fi: "välillä, kuten a-z, pitää olla yksi merkki kummallakin puolella",
                        sv: "ett intervall som a-z måste ha ett enda tecken på båda sidor"))
            }
            guard low <= high else {
                throw PatternProblem(
                    message: Text(
                        en: "the range \(low)-\(high) is out of order",
                        fi: "väli \(low)-\(high) on väärässä järjestyksessä",
                        sv: "intervallet \(low)-\(high) står i fel ordning"))
            }
            writeInside(first)
            output += "-"
            writeInside(last)
        }
        output += "]"
    }

    private mutating func writeInside(_ atom: Atom) {
        switch atom {
        case .scalar(let scalar): write(literal: scalar)
        case .set(let set): output += set
        }
    }

    private mutating func classAtom() throws(PatternProblem) -> Atom {
        guard let scalar = rest.popFirst() else {
            throw PatternProblem(
                message: Text(en: "a '[' is never closed", fi: "sulkeita '[' ei päätetä", sv: "en '[' avslutas aldrig"))
        }
        guard scalar == "\\" else { return .scalar(scalar) }
        if take("b") { return .scalar("\u{8}") }
        return try escape()
    }

    /// Reads an escape, its `\` being read.
    mutating func escape() throws(PatternProblem) -> Atom {
        guard let scalar = rest.popFirst() else {
            throw PatternProblem(
                message: Text(
                    en: "it ends with a lone '\\'", fi: "se päättyy yksinäiseen merkkiin '\\'",
                    sv: "det slutar med ett ensamt '\\'"))
        }
        switch scalar {
        case "d": return .set("0-9")
        case "D": return .set("\\x{0}-\\x{2f}\\x{3a}-\\x{10ffff}")
        case "w": return .set("0-9A-Z_a-z")
        case "W": return .set("\\x{0}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{5e}\\x{60}\\x{7b}-\\x{10ffff}")
        case "s": return .set(Self.space)
        case "S": return .set(Self.notSpace)
        case "p", "P": return .set(try property(isNegated: scalar == "P"))
        case "t": return .scalar("\t")
        case "n": return .scalar("\n")
        case "v": return .scalar("\u{B}")
        case "f": return .scalar("\u{C}")
        case "r": return .scalar("\r")
        case "0" where rest.first.map { ("0"..."9").contains($0) } != true: return .scalar("\0")
        case "c": return .scalar(try control())
        case "x": return .scalar(try hexadecimal(digits: 2))
        case "u": return .scalar(try unicode())
        case _ where scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar):
            return .scalar(scalar)
        default:
            throw PatternProblem(
                message: Text(
                    en: "'\\\(scalar)' has no meaning", fi: "'\\\(scalar)' ei tarkoita mitään",
                    sv: "'\\\(scalar)' betyder ingenting"))
        }
    }

    /// WhiteSpace and LineTerminator (ECMA-262, sections 12.2 and 12.3).
    private static let space =
        "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}"
    private static let notSpace =
        "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
        + "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}"

    private mutating func control() throws(PatternProblem) -> Unicode.Scalar {
        guard let letter = rest.popFirst(), letter.isASCII, letter.properties.isAlphabetic else {
            throw PatternProblem(
                message: Text(
                    en: "'\\c' needs a letter", fi: "merkinnän '\\c' jälkeen pitää olla kirjain",
                    sv: "'\\c' måste följas av en bokstav"))
        }
        return Unicode.Scalar(UInt8(letter.value & 0x1F))
    }

    private mutating func hexadecimal(digits: Int) throws(PatternProblem) -> Unicode.Scalar {
        let text = PatternGroups.text(rest.prefix(digits))
        guard text.utf8.count == digits, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16) else {
            throw PatternProblem(
                message: Text(
                    en: "'\\\(digits == 2 ? "x" : "u")' needs \(digits) hexadecimal digits",
                    fi: "merkinnän '\\\(digits == 2 ? "x" : "u")' jälkeen pitää olla \(digits) heksadesimaalinumeroa",
                    sv: "'\\\(digits == 2 ? "x" : "u")' måste följas av \(digits) hexadecimala siffror"))
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw PatternProblem(
                message: Text(
                    en: "'\\u\(text)' is half a character; write the whole one as \\u{...}",
                    fi: "'\\u\(text)' on vain puolet merkistä; kirjoita koko merkki muodossa \\u{...}",
                    sv: "'\\u\(text)' är ett halvt tecken; skriv hela tecknet som \\u{...}"), isECMAScript: true)
        }
        rest.removeFirst(digits)
        return scalar
    }

    /// `\uXXXX`, a surrogate pair of two of them, or `\u{X}`.
    private mutating func unicode() throws(PatternProblem) -> Unicode.Scalar {
        if take("{") {
            let digits = PatternGroups.text(rest.prefix { $0 != "}" })
            guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            else {
                throw PatternProblem(
                    message: Text(
                        en: "'\\u{\(digits)}' is no character", fi: "'\\u{\(digits)}' ei ole merkki",
                        sv: "'\\u{\(digits)}' är inget tecken"))
            }
            rest.removeFirst(digits.count + 1)
            return scalar
        }
        let pair = PatternGroups.text(rest.prefix(10)).split(separator: "\\u", omittingEmptySubsequences: false)
        if pair.count == 2, pair[0].count == 4, pair[1].count == 4, let high = UInt32(pair[0], radix: 16),
            let low = UInt32(pair[1], radix: 16), high & 0xFC00 == 0xD800, low & 0xFC00 == 0xDC00,
            let scalar = Unicode.Scalar(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
        {
            rest.removeFirst(10)
            return scalar
        }
        return try hexadecimal(digits: 4)
    }
}

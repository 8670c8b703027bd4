import Diagnostics

/// Rewrites a regular expression of ECMA-262 (with the `u` flag) into one that PCRE2 takes to mean the same.
///
/// Everything is read and written anew, so that nothing that only PCRE2 understands comes through. Like most
/// implementations it forgives escaped punctuation and lone `]`, `{` and `}`, which schemas are full of.
struct PatternTranslator {
    var rest: ArraySlice<Unicode.Scalar>
    var output = ""
    private let groups: PatternGroups
    private var captures = PatternCaptures()

    /// How deeply groups may be nested, which is also the most that PCRE2 takes.
    private static let deepest = 250

    private init(_ pattern: String) {
        let scalars = Array(pattern.unicodeScalars)
        rest = scalars[...]
        groups = PatternGroups(scalars)
    }

    /// The pattern in PCRE2's syntax. Linear in its length, which is at most `maxLength` Unicode scalars.
    static func translate(_ pattern: String, maxLength: Int) throws(PatternProblem) -> String {
        guard pattern.unicodeScalars.count <= maxLength else {
            throw PatternProblem(
                message: Text(
                    en: "it is longer than \(maxLength) characters", fi: "se on pidempi kuin \(maxLength) merkkiä",
                    sv: "det är längre än \(maxLength) tecken"), isECMAScript: true)
        }
        var translator = PatternTranslator(pattern)
        if let name = translator.groups.repeated {
            throw PatternProblem(
                message: Text(
                    en: "two groups have the name '\(name)'", fi: "kahdella ryhmällä on nimi '\(name)'",
                    sv: "två grupper har namnet '\(name)'"))
        }
        while !translator.rest.isEmpty { try translator.term() }
        guard translator.captures.depth == 0 else {
            throw PatternProblem(
                message: Text(en: "a '(' is never closed", fi: "sulkeita '(' ei päätetä", sv: "en '(' avslutas aldrig"))
        }
        try translator.captures.check()
        return translator.output
    }

    /// Takes the next scalar if it is this one.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes a run of text if it comes next.
    mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest.removeFirst(text.unicodeScalars.count)
        return true
    }

    /// Writes one scalar that stands for itself.
    mutating func write(literal scalar: Unicode.Scalar) {
        if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            output.unicodeScalars.append(scalar)
        } else {
            output += "\\x{\(String(scalar.value, radix: 16))}"
        }
    }

    private mutating func term() throws(PatternProblem) {
        guard let scalar = rest.popFirst() else { return }
        switch scalar {
        case "|":
            captures.beginAlternative()
            return output += "|"
        case "^", "$":
            return output.unicodeScalars.append(scalar)
        case "(":
            return try open()
        case ")":
            guard captures.depth > 0 else {
                throw PatternProblem(
                    message: Text(
                        en: "a ')' closes nothing", fi: "sulje ')' ei päätä mitään", sv: "en ')' avslutar ingenting"))
            }
            output += ")"
            return captures.end(try quantifier())
        case "*", "+", "?":
            throw PatternProblem(
                message: Text(
                    en: "nothing stands before '\(scalar)' that could be repeated",
                    fi: "merkin '\(scalar)' edessä ei ole mitään toistettavaa",
                    sv: "före '\(scalar)' står inget som kan upprepas"))
        case "{" where Repetition(after: rest) != nil:
            throw PatternProblem(
                message: Text(
                    en: "nothing stands before '{' that could be repeated",
                    fi: "merkin '{' edessä ei ole mitään toistettavaa", sv: "före '{' står inget som kan upprepas"))
        case ".":
            output += "[^\\n\\r\\x{2028}\\x{2029}]"
        case "[":
            try characterClass()
        case "\\":
            if try assertionOrReference() {
                _ = try quantifier()
                return
            }
            try write(escape())
        default:
            write(literal: scalar)
        }
        captures.takeCharacter(try quantifier())
    }

    private mutating func open() throws(PatternProblem) {
        guard captures.depth < Self.deepest else {
            throw PatternProblem(message: .nestedTooDeeply, isECMAScript: true)
        }
        guard take("?") else {
            captures.begin(captures: true, looksAround: false)
            return output += "("
        }
        for lead in ["?:", "?=", "?!", "?<=", "?<!"] where take(String(lead.dropFirst())) {
            captures.begin(captures: false, looksAround: lead != "?:")
            return output += "(" + lead
        }
        guard take("<") else {
            throw PatternProblem(
                message: Text(
                    en: "'(?' must go on with ':', '=', '!' or '<'",
                    fi: "merkinnän '(?' jälkeen pitää olla ':', '=', '!' tai '<'",
                    sv: "'(?' måste följas av ':', '=', '!' eller '<'"))
        }
        _ = try name()
        captures.begin(captures: true, looksAround: false)
        output += "("
    }

    private mutating func name() throws(PatternProblem) -> String {
        guard let end = rest.firstIndex(of: ">") else {
            throw PatternProblem(
                message: Text(
                    en: "a group's name has no end", fi: "ryhmän nimi ei pääty", sv: "en grupps namn har inget slut"))
        }
        let name = PatternGroups.text(rest[..<end])
        rest = rest[(end + 1)...]
        guard PatternGroups.isName(name) else {
            throw PatternProblem(
                message: Text(
                    en: "'\(name)' cannot name a group", fi: "'\(name)' ei kelpaa ryhmän nimeksi",
                    sv: "'\(name)' kan inte vara namn på en grupp"))
        }
        return name
    }

    /// Translates a quantifier, if one comes next.
    private mutating func quantifier() throws(PatternProblem) -> RepetitionCount {
        let count: RepetitionCount
        if let scalar = rest.first, "*+?".unicodeScalars.contains(scalar) {
            rest.removeFirst()
            output.unicodeScalars.append(scalar)
            count = RepetitionCount(isOptional: scalar != "+", isRepeated: scalar != "?")
        } else if rest.first == "{", let repetition = Repetition(after: rest.dropFirst()) {
            output += try repetition.translated()
            rest.removeFirst(1 + repetition.length)
            count = repetition.count
        } else {
            return RepetitionCount()
        }
        if take("?") { output += "?" }
        return count
    }

    /// Translates `\b`, `\B` and references to groups, the `\` being read; whether it was one.
    private mutating func assertionOrReference() throws(PatternProblem) -> Bool {
        if take("b") {
            output += "\\b"
        } else if take("B") {
            output += "\\B"
        } else if take("k<") {
            let name = try name()
            guard let number = groups.numbers[name] else {
                throw PatternProblem(
                    message: Text(
                        en: "no group has the name '\(name)'", fi: "millään ryhmällä ei ole nimeä '\(name)'",
                        sv: "ingen grupp har namnet '\(name)'"))
            }
            captures.refer(to: number)
            output += "\\g{\(number)}"
        } else if let digit = rest.first, ("1"..."9").contains(digit) {
            let digits = PatternGroups.text(rest.prefix { ("0"..."9").contains($0) })
            guard let number = Int(digits), number <= groups.count else {
                throw PatternProblem(
                    message: Text(
                        en: "there is no group \(digits)", fi: "ryhmää \(digits) ei ole",
                        sv: "det finns ingen grupp \(digits)"))
            }
            rest.removeFirst(digits.count)
            captures.refer(to: number)
            output += "\\g{\(number)}"
        } else {
            return false
        }
        return true
    }
}

/// Rewrites a regular expression of ECMA-262 (with the `u` flag) into one that PCRE2 takes to mean the same.
///
/// Everything is read and written anew, so that nothing that only PCRE2 understands comes through. Like most
/// implementations it forgives escaped punctuation and lone `]`, `{` and `}`, which schemas are full of.
struct PatternTranslator {
    var rest: ArraySlice<Unicode.Scalar>
    var output = ""
    private let groups: PatternGroups
    private var depth = 0

    private init(_ pattern: String) {
        let scalars = Array(pattern.unicodeScalars)
        rest = scalars[...]
        groups = PatternGroups(scalars)
    }

    /// The pattern in PCRE2's syntax. Linear in its length, which is at most `maxLength` Unicode scalars.
    static func translate(_ pattern: String, maxLength: Int) throws(PatternProblem) -> String {
        guard pattern.unicodeScalars.count <= maxLength else {
            throw PatternProblem(message: "it is longer than \(maxLength) characters", isECMAScript: true)
        }
        var translator = PatternTranslator(pattern)
        if let name = translator.groups.repeated {
            throw PatternProblem(message: "two groups have the name '\(name)'")
        }
        while !translator.rest.isEmpty { try translator.term() }
        guard translator.depth == 0 else { throw PatternProblem(message: "a '(' is never closed") }
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
        case "^", "$", "|":
            return output.unicodeScalars.append(scalar)
        case "(":
            return try open()
        case ")":
            guard depth > 0 else { throw PatternProblem(message: "a ')' closes nothing") }
            depth -= 1
            output += ")"
        case "*", "+", "?":
            throw PatternProblem(message: "nothing stands before '\(scalar)' that could be repeated")
        case "{" where Repetition(after: rest) != nil:
            throw PatternProblem(message: "nothing stands before '{' that could be repeated")
        case ".":
            output += "[^\\n\\r\\x{2028}\\x{2029}]"
        case "[":
            try characterClass()
        case "\\":
            if try assertionOrReference() { return try quantifier() }
            try write(escape())
        default:
            write(literal: scalar)
        }
        try quantifier()
    }

    private mutating func open() throws(PatternProblem) {
        depth += 1
        guard take("?") else { return output += "(" }
        for lead in ["?:", "?=", "?!", "?<=", "?<!"] where take(String(lead.dropFirst())) {
            return output += "(" + lead
        }
        guard take("<") else { throw PatternProblem(message: "'(?' must go on with ':', '=', '!' or '<'") }
        _ = try name()
        output += "("
    }

    private mutating func name() throws(PatternProblem) -> String {
        guard let end = rest.firstIndex(of: ">") else { throw PatternProblem(message: "a group's name has no end") }
        let name = PatternGroups.text(rest[..<end])
        rest = rest[(end + 1)...]
        guard PatternGroups.isName(name) else { throw PatternProblem(message: "'\(name)' cannot name a group") }
        return name
    }

    private mutating func quantifier() throws(PatternProblem) {
        if let scalar = rest.first, "*+?".unicodeScalars.contains(scalar) {
            rest.removeFirst()
            output.unicodeScalars.append(scalar)
        } else if rest.first == "{", let repetition = Repetition(after: rest.dropFirst()) {
            output += try repetition.translated()
            rest.removeFirst(1 + repetition.length)
        } else {
            return
        }
        if take("?") { output += "?" }
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
                throw PatternProblem(message: "no group has the name '\(name)'")
            }
            output += "\\g{\(number)}"
        } else if let digit = rest.first, ("1"..."9").contains(digit) {
            let digits = PatternGroups.text(rest.prefix { ("0"..."9").contains($0) })
            guard let number = Int(digits), number <= groups.count else {
                throw PatternProblem(message: "there is no group \(digits)")
            }
            rest.removeFirst(digits.count)
            output += "\\g{\(number)}"
        } else {
            return false
        }
        return true
    }
}

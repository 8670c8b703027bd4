package import Diagnostics

/// What the parser of arguments says of misuse, in the person's language.
///
/// The parser says it in English only. What it says beyond the sentences here stays in English.
package enum ParserWords {
    /// All that the parser writes of an error: the sentence, the usage, and where there is more.
    package static func text(_ english: String, in language: Language) -> String {
        guard language != .en else { return english }
        return english.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
            // Help on single options is in English, as `--help` is.
            line.hasPrefix("Help:  ") ? nil : translated(line, language) ?? String(line)
        }.joined(separator: "\n")
    }

    /// The lines that are known, with `*` for what is not translated; the first that fits counts.
    private static let lines: [(en: String, fi: String, sv: String)] = [
        ("Usage: *", "Käyttö: *", "Användning: *"),
        ("  See '*' for more information.", "  Lisätietoja: '*'.", "  Mer information: '*'."),
        (
            "Error: Unknown option '*'. Did you mean '*'?", "Virhe: valitsinta '*' ei ole. Tarkoititko '*'?",
            "Fel: det finns inget alternativ '*'. Menade du '*'?"
        ),
        ("Error: Unknown option '*'", "Virhe: valitsinta '*' ei ole", "Fel: det finns inget alternativ '*'"),
        ("Error: Missing value for '*'", "Virhe: valitsimelta '*' puuttuu arvo", "Fel: '*' saknar värde"),
        (
            "   or: Missing value for '*' in '*'", "  tai: valitsimelta '*' puuttuu arvo ('*')",
            "eller: '*' saknar värde ('*')"
        ),
        (
            "Error: The option '*' does not take any value, but '*' was specified.",
            "Virhe: valitsimelle '*' ei anneta arvoa, mutta sille annettiin '*'.",
            "Fel: '*' tar inget värde, men fick '*'."
        ),
        ("Error: Unexpected argument '*'", "Virhe: ylimääräinen argumentti '*'", "Fel: oväntat argument '*'"),
        (
            "Error: * unexpected arguments: *", "Virhe: * ylimääräistä argumenttia: *",
            "Fel: * oväntade argument: *"
        ),
        ("Error: Missing expected argument '*'", "Virhe: '*' puuttuu", "Fel: '*' saknas"),
        ("Error: Missing one of: *", "Virhe: jokin näistä puuttuu: *", "Fel: något av dessa saknas: *"),
        (
            "Error: The value '*' is invalid for '*'. Please provide one of the following:",
            "Virhe: arvo '*' ei kelpaa kohtaan '*'. Valitse näistä:",
            "Fel: '*' duger inte som värde för '*'. Välj bland dessa:"
        ),
        (
            "Error: The value '*' is invalid for '*'. Please provide one of *.",
            "Virhe: arvo '*' ei kelpaa kohtaan '*'. Valitse näistä: *.",
            "Fel: '*' duger inte som värde för '*'. Välj bland dessa: *."
        ),
        (
            "Error: The value '*' is invalid for '*'", "Virhe: arvo '*' ei kelpaa kohtaan '*'",
            "Fel: '*' duger inte som värde för '*'"
        ),
        ("Error: Missing required subcommand.", "Virhe: alikomento puuttuu.", "Fel: underkommandot saknas."),
        ("Error: Invalid option: *", "Virhe: valitsin * ei kelpaa", "Fel: alternativet * är ogiltigt"),
    ]

    private static func translated(_ line: Substring, _ language: Language) -> String? {
        for known in lines {
            guard let pieces = pieces(of: line, as: known.en) else { continue }
            let (form, or, and) =
                language == .fi ? (known.fi, "' tai '", "' ja '") : (known.sv, "' eller '", "' och '")
            let parts = form.split(separator: "*", omittingEmptySubsequences: false)
            return zip(parts, pieces + [""]).map { part, piece in
                part + piece.replacing("' or '", with: or).replacing("' and '", with: and)
            }.joined()
        }
        return nil
    }

    /// What stands for each `*` of a form; `nil` where a line is of another form.
    private static func pieces(of line: Substring, as form: String) -> [Substring]? {
        let parts = form.split(separator: "*", omittingEmptySubsequences: false)
        guard line.hasPrefix(parts[0]) else { return nil }
        var rest = line.dropFirst(parts[0].count)
        var pieces: [Substring] = []
        for (i, part) in parts.enumerated().dropFirst() {
            let isLast = i == parts.count - 1
            if isLast {
                guard rest.hasSuffix(part) else { return nil }
                pieces.append(rest.dropLast(part.count))
                rest = ""
            } else {
                guard let range = rest.firstRange(of: part) else { return nil }
                pieces.append(rest[..<range.lowerBound])
                rest = rest[range.upperBound...]
            }
        }
        return rest.isEmpty ? pieces : nil
    }
}

extension PatternTranslator {
    /// Translates `\p{...}`, its `\p` being read, to PCRE2's name of the same set.
    mutating func property(isNegated: Bool) throws(PatternProblem) -> String {
        guard take("{"), let end = rest.firstIndex(of: "}") else {
            throw PatternProblem(message: "'\\p' needs a property in braces, such as \\p{Letter}")
        }
        let text = PatternGroups.text(rest[..<end])
        rest = rest[(end + 1)...]
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        let escape = isNegated ? "\\P" : "\\p"
        guard
            parts.allSatisfy({
                !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            })
        else { throw PatternProblem(message: "there is no property '\(text)'") }
        switch (parts.count, parts[0]) {
        case (1, "Any"): return isNegated ? "\\P{Any}" : "\\p{Any}"
        case (1, "Assigned"): return isNegated ? "\\p{Cn}" : "\\P{Cn}"
        case (1, let name): return "\(escape){\(Self.categories[name] ?? name)}"
        case (2, "General_Category"), (2, "gc"): return "\(escape){\(Self.categories[parts[1]] ?? parts[1])}"
        case (2, "Script"), (2, "sc"): return "\(escape){sc:\(parts[1])}"
        case (2, "Script_Extensions"), (2, "scx"): return "\(escape){scx:\(parts[1])}"
        default: throw PatternProblem(message: "there is no property '\(text)'")
        }
    }

    /// The long names of the general categories, which PCRE2 knows only by their short ones.
    private static let categories = [
        "Cased_Letter": "L&", "LC": "L&", "Close_Punctuation": "Pe", "Connector_Punctuation": "Pc", "Control": "Cc",
        "cntrl": "Cc", "Currency_Symbol": "Sc", "Dash_Punctuation": "Pd", "Decimal_Number": "Nd", "digit": "Nd",
        "Enclosing_Mark": "Me", "Final_Punctuation": "Pf", "Format": "Cf", "Initial_Punctuation": "Pi", "Letter": "L",
        "Letter_Number": "Nl", "Line_Separator": "Zl", "Lowercase_Letter": "Ll", "Mark": "M", "Combining_Mark": "M",
        "Math_Symbol": "Sm", "Modifier_Letter": "Lm", "Modifier_Symbol": "Sk", "Nonspacing_Mark": "Mn", "Number": "N",
        "Open_Punctuation": "Ps", "Other": "C", "Other_Letter": "Lo", "Other_Number": "No", "Other_Punctuation": "Po",
        "Other_Symbol": "So", "Paragraph_Separator": "Zp", "Private_Use": "Co", "Punctuation": "P", "punct": "P",
        "Separator": "Z", "Space_Separator": "Zs", "Spacing_Mark": "Mc", "Surrogate": "Cs", "Symbol": "S",
        "Titlecase_Letter": "Lt", "Unassigned": "Cn", "Uppercase_Letter": "Lu",
    ]
}

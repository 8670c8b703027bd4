import Diagnostics

extension PatternTranslator {
    /// Translates `\p{...}`, its `\p` being read, to PCRE2's name of the same set.
    mutating func property(isNegated: Bool) throws(PatternProblem) -> String {
        guard take("{"), let end = rest.firstIndex(of: "}") else {
            throw PatternProblem(
                message: Text(
                    en: "'\\p' needs a property in braces, such as \\p{Letter}",
                    fi: "merkinnän '\\p' jälkeen pitää olla ominaisuus aaltosulkeissa, esimerkiksi \\p{Letter}",
                    sv: "'\\p' måste följas av en egenskap inom klammerparenteser, till exempel \\p{Letter}"))
        }
        let text = PatternGroups.text(rest[..<end])
        rest = rest[(end + 1)...]
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        let escape = isNegated ? "\\P" : "\\p"
        switch (parts.count, parts[0]) {
        case (1, "Any"): return "\(escape){Any}"
        case (1, "Assigned"): return isNegated ? "\\p{Cn}" : "\\P{Cn}"
        case (1, let name):
            if let category = Self.category(name) { return "\(escape){\(category)}" }
            guard Self.binaryProperties.contains(name) else { break }
            guard Pattern.knows(property: name) else {
                throw PatternProblem(
                    message: Text(
                        en: "the property '\(name)' cannot be searched for", fi: "ominaisuutta '\(name)' ei voi hakea",
                        sv: "egenskapen '\(name)' går inte att söka efter"), isECMAScript: true)
            }
            return "\(escape){\(name)}"
        case (2, "General_Category"), (2, "gc"):
            if let category = Self.category(parts[1]) { return "\(escape){\(category)}" }
        case (2, "Script"), (2, "sc"):
            if Self.isScript(parts[1]) { return "\(escape){sc:\(parts[1])}" }
        case (2, "Script_Extensions"), (2, "scx"):
            if Self.isScript(parts[1]) { return "\(escape){scx:\(parts[1])}" }
        default: break
        }
        throw PatternProblem(
            message: Text(
                en: "there is no property '\(text)'", fi: "ominaisuutta '\(text)' ei ole",
                sv: "det finns ingen egenskap '\(text)'"))
    }

    /// PCRE2's name of a general category, which is the short one.
    private static func category(_ name: String) -> String? {
        if name == "LC" || name == "Cased_Letter" { return "L&" }
        return categories[name] ?? (shortCategories.contains(name) ? name : nil)
    }

    /// Whether a script has this name. PCRE2 would also take it in other letters, and general categories for scripts.
    private static func isScript(_ name: String) -> Bool {
        let words = name.split(separator: "_", omittingEmptySubsequences: false)
        let isWritten = words.allSatisfy { word in
            word.first?.isUppercase == true && word.allSatisfy { $0.isASCII && $0.isLetter }
                && (word == "SignWriting" || word.dropFirst().allSatisfy(\.isLowercase))
        }
        return isWritten && Pattern.knows(property: "sc:" + name)
    }

    /// The long names of the general categories, which PCRE2 knows only by their short ones.
    private static let categories = [
        "Close_Punctuation": "Pe", "Connector_Punctuation": "Pc", "Control": "Cc", "cntrl": "Cc",
        "Currency_Symbol": "Sc",
        "Dash_Punctuation": "Pd", "Decimal_Number": "Nd", "digit": "Nd", "Enclosing_Mark": "Me",
        "Final_Punctuation": "Pf", "Format": "Cf", "Initial_Punctuation": "Pi", "Letter": "L", "Letter_Number": "Nl",
        "Line_Separator": "Zl", "Lowercase_Letter": "Ll", "Mark": "M", "Combining_Mark": "M", "Math_Symbol": "Sm",
        "Modifier_Letter": "Lm", "Modifier_Symbol": "Sk", "Nonspacing_Mark": "Mn", "Number": "N",
        "Open_Punctuation": "Ps", "Other": "C", "Other_Letter": "Lo", "Other_Number": "No", "Other_Punctuation": "Po",
        "Other_Symbol": "So", "Paragraph_Separator": "Zp", "Private_Use": "Co", "Punctuation": "P", "punct": "P",
        "Separator": "Z", "Space_Separator": "Zs", "Spacing_Mark": "Mc", "Surrogate": "Cs", "Symbol": "S",
        "Titlecase_Letter": "Lt", "Unassigned": "Cn", "Uppercase_Letter": "Lu",
    ]
    private static let shortCategories = Set(categories.values)

    /// The binary properties that ECMA-262 knows (table 68), by their long and short names.
    private static let binaryProperties = Set(
        """
        ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI Cased \
        Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased CWL \
        Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash \
        Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp Emoji_Modifier EMod \
        Emoji_Modifier_Base EBase Emoji_Presentation EPres Extended_Pictographic ExtPict Extender Ext Grapheme_Base \
        Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue \
        IDC ID_Start IDS Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math \
        Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical \
        Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo \
        Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS
        """.split(separator: " ").map(String.init))
}

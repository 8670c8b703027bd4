/// What a label of a host name may hold beyond ASCII.
///
/// Which characters are allowed follows from their general category and stability under case folding, as in RFC 5892,
/// section 2; of the joining types, which Swift does not know, only the script is looked at.
enum InternationalLabel {
    /// Whether the characters are allowed, each in its context (RFC 5892, appendix A).
    static func isValid(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first, first != "-", label.last != "-", !isMark(first) else { return false }
        if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
        return label.indices.allSatisfy { isAllowed(label[$0]) || isAllowedHere($0, label) }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// RFC 5892, section 2.6.
    private static let exceptions = Set("\u{DF}\u{3C2}\u{6FD}\u{6FE}\u{F0B}\u{3007}".unicodeScalars)
    private static let disallowed = Set(
        "\u{640}\u{7FA}\u{302E}\u{302F}\u{3031}\u{3032}\u{3033}\u{3034}\u{3035}\u{303B}".unicodeScalars)

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if exceptions.contains(scalar) { return true }
        if disallowed.contains(scalar) || 0x660...0x669 ~= scalar.value || 0x6F0...0x6F9 ~= scalar.value {
            return false
        }
        if scalar.isASCII { return scalar == "-" || 0x30...0x39 ~= scalar.value || 0x61...0x7A ~= scalar.value }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
            return !scalar.properties.changesWhenNFKCCaseFolded
        default:
            return false
        }
    }

    private static func isAllowedHere(_ i: Int, _ label: [Unicode.Scalar]) -> Bool {
        let before = i > 0 ? label[i - 1] : nil
        let after = i + 1 < label.count ? label[i + 1] : nil
        switch label[i].value {
        case 0xB7: return before == "l" && after == "l"
        case 0x375: return after.map { CharacterSets.greek.contains($0) } ?? false
        case 0x5F3, 0x5F4: return before.map { CharacterSets.hebrew.contains($0) } ?? false
        case 0x30FB: return label.contains { CharacterSets.japanese.contains($0) }
        case 0x660...0x669: return !label.contains { 0x6F0...0x6F9 ~= $0.value }
        case 0x6F0...0x6F9: return !label.contains { 0x660...0x669 ~= $0.value }
        case 0x200D: return before?.properties.canonicalCombiningClass == .virama
        case 0x200C:
            if before?.properties.canonicalCombiningClass == .virama { return true }
            return [before, after].allSatisfy { $0.map { CharacterSets.joining.contains($0) } ?? false }
        default: return false
        }
    }

    /// Whether a label holds letters or digits that are written from the right.
    static func hasRightToLeft(_ label: [Unicode.Scalar]) -> Bool {
        label.contains { CharacterSets.rightToLeft.contains($0) || CharacterSets.arabicNumber.contains($0) }
    }

    /// The Bidi rule (RFC 5893, section 2).
    static func keepsDirection(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first else { return false }
        let last = label.last { !CharacterSets.nonspacing.contains($0) } ?? first
        let isNumber = { (scalar: Unicode.Scalar) in
            CharacterSets.europeanNumber.contains(scalar) || CharacterSets.arabicNumber.contains(scalar)
        }
        if CharacterSets.rightToLeft.contains(first) {
            let isMixed =
                label.contains { CharacterSets.europeanNumber.contains($0) }
                && label.contains { CharacterSets.arabicNumber.contains($0) }
            return !isMixed && !label.contains { CharacterSets.leftToRight.contains($0) }
                && (CharacterSets.rightToLeft.contains(last) || isNumber(last))
        }
        return CharacterSets.leftToRight.contains(first) && !hasRightToLeft(label)
            && (CharacterSets.leftToRight.contains(last) || CharacterSets.europeanNumber.contains(last))
    }
}

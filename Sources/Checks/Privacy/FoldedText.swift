/// A text as its reader takes it: small letters without accents, one kind of dash, dot, space and digit, and nothing
/// that cannot be seen. Every character knows which part of the original it stands for.
struct FoldedText {
    /// The characters.
    private(set) var scalars: [Unicode.Scalar] = []
    /// For each character where what it stands for begins in the original.
    private var starts: [UInt32] = []
    private let original: [Unicode.Scalar]

    /// An at sign that was written as a word between spaces, which may as well be that word.
    static let wordAt: Unicode.Scalar = "\u{E000}"

    /// Folds a text; linear.
    init(_ text: some Sequence<Unicode.Scalar>) {
        original = Array(text)
        scalars.reserveCapacity(original.count)
        for (i, scalar) in original.enumerated() {
            guard let folded = Self.fold(scalar) else { continue }
            if folded == " ", scalars.last == " " { continue }
            append(folded, UInt32(i))
        }
        replaceWords(Self.atWords, by: "@", betweenSpaces: Self.wordAt)
        if scalars.contains(where: Self.isAt) { replaceWords(Self.dotWords, by: ".", betweenSpaces: ".") }
    }

    /// The part of the original that some characters stand for.
    func original(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let end = range.upperBound < starts.count ? Int(starts[range.upperBound]) : original.count
        return String(String.UnicodeScalarView(original[Int(starts[range.lowerBound])..<end]))
    }

    /// The characters of a range as text.
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// The character at a position; `nil` beyond the ends.
    func at(_ i: Int) -> Unicode.Scalar? { scalars.indices.contains(i) ? scalars[i] : nil }

    /// Whether a character is an at sign, however it was written.
    static func isAt(_ scalar: Unicode.Scalar) -> Bool { scalar == "@" || scalar == wordAt }

    private mutating func append(_ scalar: Unicode.Scalar, _ start: UInt32) {
        scalars.append(scalar)
        starts.append(start)
    }

    // MARK: Characters that stand for others

    /// What a character looks like; `nil` where it cannot be seen.
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\t", "\u{A0}": return " "
        case "\u{E000}": return nil
        case "A"..."Z": return Unicode.Scalar(scalar.value + 32)
        case _ where scalar.isASCII: return scalar
        case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0).flatMap(fold)
        case "·", "•", "․", "‧", "∙", "⋅", "・", "。", "｡", "۔": return "."
        case "−", "˗", "⁃": return "-"
        case "﹫": return "@"
        case "⁺", "₊", "➕": return "+"
        default: break
        }
        if let base = accents[scalar] { return base }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .spaceSeparator: return " "
        case .dashPunctuation: return "-"
        case .format, .nonspacingMark, .enclosingMark, .control: return nil
        case .decimalNumber, .otherNumber:
            guard properties.numericType != .numeric, let value = properties.numericValue, 0...9 ~= value else {
                return scalar
            }
            return Unicode.Scalar(0x30 + UInt32(value))
        default:
            let lower = properties.lowercaseMapping.unicodeScalars
            guard lower.count == 1, let first = lower.first else { return scalar }
            return accents[first] ?? first
        }
    }

    private static let accents: [Unicode.Scalar: Unicode.Scalar] = {
        var accents: [Unicode.Scalar: Unicode.Scalar] = [:]
        let groups = [
            "a": "àáâãäåāăą", "c": "çćč", "d": "ðđ", "e": "èéêëēėęě", "g": "ğģ", "i": "ìíîïīįı", "k": "ķ", "l": "ļľł",
            "n": "ñńņň", "o": "òóôõöøōő", "r": "ŕř", "s": "śšş", "t": "ţť", "u": "ùúûüūůűų", "y": "ýÿ", "z": "źżž",
        ]
        for (base, letters) in groups {
            for scalar in base.unicodeScalars { for letter in letters.unicodeScalars { accents[letter] = scalar } }
        }
        return accents
    }()

    // MARK: Words that stand for signs

    /// What stands for an at sign in brackets or between spaces; accents are folded, so `at` is `ät` too.
    private static let atWords: Set<String> = [
        "at", "a", "@", "att", "at-merkki", "miuku", "miukumauku", "kissanhanta", "snabel-a", "-at-",
    ]
    /// What stands for a dot there.
    private static let dotWords: Set<String> = ["dot", "piste", "punkt", "."]
    /// What stands for an at sign in web addresses and pages.
    private static let escapes = ["%40", "%2540", "&#64;", "&#x40;", "&commat;"].map { Array($0.unicodeScalars) }
    /// The longest of these words, in characters.
    private static let longestWord = 11

    /// Puts a sign for every word that stands in brackets, and another for one between spaces or other signs.
    private mutating func replaceWords(
        _ words: Set<String>, by sign: Unicode.Scalar, betweenSpaces: Unicode.Scalar
    ) {
        let (source, sourceStarts) = (scalars, starts)
        scalars.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        var i = 0
        while i < source.count {
            guard let (end, found) = word(at: i, in: source, words, sign, betweenSpaces) else {
                append(source[i], sourceStarts[i])
                i += 1
                continue
            }
            // Spaces that are not themselves what stands around the word.
            let dropsSpaces = found != Self.wordAt || source[i] != " "
            if scalars.last == " ", dropsSpaces {
                scalars.removeLast()
                starts.removeLast()
            }
            append(found, sourceStarts[i])
            i = end
            if i < source.count, source[i] == " ", dropsSpaces { i += 1 }
        }
    }

    /// Where a word that begins at a position ends with all that is around it, and which sign it stands for.
    private func word(
        at start: Int, in source: [Unicode.Scalar], _ words: Set<String>, _ sign: Unicode.Scalar,
        _ betweenSpaces: Unicode.Scalar
    ) -> (end: Int, sign: Unicode.Scalar)? {
        let closing: Unicode.Scalar
        switch source[start] {
        case "(": closing = ")"
        case "[": closing = "]"
        case "{": closing = "}"
        case "<": closing = ">"
        case "«": closing = "»"
        case "‹": closing = "›"
        case "“": closing = "”"
        // An at sign with a space on one side of it.
        case " " where sign == "@" && start + 2 < source.count && source[start + 1] == "@" && source[start + 2] != " ":
            return (start + 2, betweenSpaces)
        case "@" where start + 1 < source.count && source[start + 1] == " ": return (start + 2, betweenSpaces)
        case " ", "-", "_", "*", "|", "\"", "'", "~", "/": closing = source[start]
        case "%" where sign == "@", "&" where sign == "@":
            let escape = Self.escapes.first { source[start...].starts(with: $0) }
            return escape.map { (start + $0.count, sign) }
        default: return nil
        }
        let isBracket = closing != source[start]
        var begin = start + 1
        if isBracket, begin < source.count, source[begin] == " " { begin += 1 }
        var end = begin
        while end < source.count, end - begin <= Self.longestWord, source[end] != closing, source[end] != " " {
            end += 1
        }
        guard end > begin, end - begin <= Self.longestWord, end < source.count else { return nil }
        let word = String(String.UnicodeScalarView(source[begin..<end]))
        if isBracket, source[end] == " " { end += 1 }
        guard end < source.count, source[end] == closing, words.contains(word) else { return nil }
        if isBracket { return (end + 1, sign) }
        // A single letter or sign between spaces is a word of its own, but for the at sign itself.
        if word == "@" { return (end + 1, sign) }
        return word.utf8.count > 1 ? (end + 1, betweenSpaces) : nil
    }
}
